/** The sheet of keys. */
import { type Signal, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../words/words.ts";

/** Whether the sheet is open. */
export const isHelpOpen: Signal<boolean> = signal(false);

const rows = [
  ["/ · Ctrl K", "key:search"],
  ["g m · g g · g d", "key:views"],
  ["← ↑ ↓ →", "key:matrix"],
  ["Home End · Ctrl", "key:matrixEnds"],
  ["Enter", "key:open"],
  ["p", "key:pin"],
  ["n N", "key:neighbours"],
  ["e", "key:ego"],
  ["f + −", "key:zoom"],
  ["Esc", "key:escape"],
  ["?", "key:help"],
] as const;

/** A modal dialog: the browser holds the focus inside, closes it with Esc and gives the focus back. */
export function Help(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = isHelpOpen.value;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-label={say("help")}
      onClose={() => {
        isHelpOpen.value = false;
      }}
    >
      <header>
        <h2>{say("help")}</h2>
        <button type="button" aria-label={say("close")} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      <dl>
        {rows.map(([keys, word]) => (
          <div key={word}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
