/** A list that is one tab stop: the arrows go through its rows, Tab leaves it. */

/** Takes the arrows, Home and End; the rows are marked `data-rove`. */
export function onRove(event: KeyboardEvent): void {
  const list = event.currentTarget instanceof Element ? event.currentTarget : null;
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-rove]") ?? [])];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? rows.indexOf(activeElement) : -1;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

/** `tabIndex` of every row: the chosen row is the tab stop, or the first where none is chosen. */
export function tabStops(isChosen: readonly boolean[]): readonly (0 | -1)[] {
  const stop = Math.max(0, isChosen.indexOf(true));
  return isChosen.map((_, index) => (index === stop ? 0 : -1));
}
