/** What is taken out of a web page before its article is looked for: by the names of its elements, and lists of links. */

/** What of an element is looked at. */
export interface PageElement {
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly remove: () => void;
}

/** “pic-desc”, “related”: names of what stands beside an article */
const beside =
  /(?:^|[\s_-])(?:captions?|img-?(?:desc|note|info|title)|pic-?(?:desc|note|info|text)|photo-?(?:desc|note|info)|tuzhu|related|relate[-_]?news|recommend|relevant|comments?(?:-?list)?|share|copyright|qrcode|breadcrumbs?|crumbs?|crumb|pager?|pagination|editor-?(?:info|name)?|zebian|tags?)(?:$|[\s_-])/iu;

/** So large a part of the text of a page is none that stands beside an article. */
const largestShare = 0.3;
/** So many of the characters of a block that is a list of links are in links. */
const linkShare = 0.75;

/** Takes out of a page what its names and links show to stand beside its article. */
export function clean(root: PageElement): void {
  const all = sizeOf(root);
  for (const element of root.querySelectorAll("figcaption, [hidden], [aria-hidden=true], nav, footer, form select"))
    if (sizeOf(element) < largestShare * all) element.remove();
  for (const element of root.querySelectorAll("div, p, span, ul, section, aside, h2, h3, h4, figure, table")) {
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (beside.test(names) && sizeOf(element) < largestShare * all) element.remove();
  }
  for (const element of root.querySelectorAll("ul, ol, li, dl, p")) {
    const [size, linked] = [sizeOf(element), linkedIn(element)];
    if (size > 4 && linked > linkShare * size && size < largestShare * all) element.remove();
  }
}

function sizeOf({ textContent }: PageElement): number {
  return (textContent ?? "").replace(/\s+/gu, "").length; // “ 渔港 ”
}

function linkedIn(element: PageElement): number {
  return [...element.querySelectorAll("a")].reduce((sum, link) => sum + sizeOf(link), 0);
}
