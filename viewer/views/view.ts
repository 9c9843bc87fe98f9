/** What a view is to the shell. A new view is one file and one row in registry.ts. */
import type { FunctionComponent } from "preact";
import type { StoreProps } from "../shell/store.ts";
import type { Language } from "../state/preferences.ts";

export interface View {
  /** The first part of the hash: `doc` in `#/doc?…`. */
  readonly route: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly Main: FunctionComponent<StoreProps>;
  /** Stands above the institutions in the left pane. */
  readonly Side?: FunctionComponent<StoreProps>;
}
