/** Posts as they are written. */
import type { Speaker } from "./records.ts";

/** 原云江大学校长: institution and title together; "" where neither is known. */
export function postWords({ institution, title, former }: Speaker["positions"][number]): string {
  return `${former ? "原" : ""}${institution ?? ""}${title ?? ""}`;
}
