/** On narrow screens the sides are sheets; at most one is open. */
import { type Signal, signal } from "@preact/signals";

export type Sheet = "side" | "panel";

/** The one that is open. */
export const sheet: Signal<Sheet | "none"> = signal("none");

/** Opens a sheet, or closes it when it is the open one. */
export function toggleSheet(which: Sheet): void {
  sheet.value = sheet.value === which ? "none" : which;
}

/** Puts the focus into the sheet that opened, and back on its button when it closed. Without effect on wide screens. */
export function moveFocus(opened: Sheet | "none", closed: Sheet | "none"): void {
  if (!matchMedia("(max-width: 900px)").matches) return;
  const target = opened === "none" ? `.sheet-open-${closed}` : `.${opened} .sheet-close`;
  document.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
}
