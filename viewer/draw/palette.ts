/** The colours of the theme for the canvas, and the scale of the ratio: log₂ from −2 to +2, mixed in oklab. */
import type { Verdict } from "../../graph/schema.ts";

const tokens = ["paper", "ink", "soft", "line", "more", "mid", "less", "seal"] as const;
type Token = (typeof tokens)[number];

/** sRGB channels from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];
export type Palette = Readonly<Record<Token, Colour>>;

/** Reads the tokens as the element sees them in the theme that is on. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement("span");
  element.append(probe);
  const colours = tokens.map((token): [Token, Colour] => {
    probe.style.color = `var(--${token})`;
    return [token, parseColour(getComputedStyle(probe).color)];
  });
  probe.remove();
  // One entry for every token.
  return Object.fromEntries(colours) as Palette;
}

/** Whether a verdict says something that has a hue. */
export function isFinding(verdict: Verdict | null): boolean {
  return verdict === "clear" || verdict === "tentative" || verdict === "clear-less";
}

/** The colour of the ratio of a finding: clear in full, tentative lighter. */
export function ratioColour(palette: Palette, verdict: Verdict | null, ratio: number | null): Colour {
  const hue = verdict === "clear-less" ? palette.less : palette.more;
  const colour = mix(palette.mid, hue, hueStrength(ratio ?? 1));
  return verdict === "tentative" ? mix(colour, palette.paper, 0.3) : colour;
}

/** How far from mid to the full hue: log₂ of the ratio, clipped at ±2. */
export function hueStrength(ratio: number): number {
  // Half of the scale at least: a clear finding must not look like none.
  return Math.max(0.55, Math.min(1, Math.abs(Math.log2(Math.max(ratio, 0.01))) / 2));
}

/** `rgb(…)` as sigma and a canvas read it. */
export function css([red, green, blue]: Colour): string {
  return `rgb(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)})`;
}

/** A colour between two, `part` of the way from `a` to `b`, evenly to the eye (Ottosson 2020, oklab). */
export function mix(a: Colour, b: Colour, part: number): Colour {
  const [l1, a1, b1] = toOklab(a);
  const [l2, a2, b2] = toOklab(b);
  return fromOklab([l1 + (l2 - l1) * part, a1 + (a2 - a1) * part, b1 + (b2 - b1) * part]);
}

function parseColour(text: string): Colour {
  // "rgb(250, 248, 244)"
  const [red = 0, green = 0, blue = 0] = [...text.matchAll(/[\d.]+/gu)].map(([digits]) => Number(digits));
  return [red, green, blue];
}

function toOklab([red, green, blue]: Colour): Colour {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Colour): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function gamma(value: number): number {
  const clipped = Math.max(0, Math.min(1, value));
  return 255 * (clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055);
}
