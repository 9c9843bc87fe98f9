/** Keeps cells clear of the names, heads and margins that stay in sight while the rest scrolls below them. */

/** Scrolls as little as needed; measures what stays in sight itself, since a key may come before a frame is drawn. */
export function bringIntoSight(box: HTMLElement | null, table: HTMLElement | null, cell: Element | null): void {
  if (box === null || table === null) return;
  box.style.scrollPadding = paddingOf(table);
  cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Measures what stays in sight, and marks the box while columns are left beyond its edge; returns how to stop. */
export function keepInSight(box: HTMLElement | null, table: HTMLElement | null): () => void {
  if (box === null || table === null) return () => {};
  const update = () => {
    box.style.scrollPadding = paddingOf(table);
    box.classList.toggle("has-more", box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
  };
  const observer = new ResizeObserver(update);
  observer.observe(box);
  box.addEventListener("scroll", update, { passive: true });
  return () => {
    observer.disconnect();
    box.removeEventListener("scroll", update);
  };
}

/** Room for the line of keys below the last row. */
const below = 34;

function paddingOf(table: HTMLElement): string {
  const corner = table.querySelector<HTMLElement>("thead th");
  const heads = [...table.querySelectorAll<HTMLElement>(".margin-head")];
  // On narrow screens the margins scroll with the cells.
  const pinned = heads.filter((head) => getComputedStyle(head).right !== "auto");
  const right = pinned.reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
  return `${corner?.offsetHeight ?? 0}px ${right}px ${below}px ${corner?.offsetWidth ?? 0}px`;
}
