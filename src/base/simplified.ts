/** Traditional characters as simplified ones, one for one. */
import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });

/**
 * The line in simplified characters, of the same length: by phrases (乾隆, 干部) where as many characters come out as went
 * in, else each by itself, or as it is. Tables: OpenCC.
 */
export function simplified(line: string): string {
  const whole = convert(line);
  if (whole.length === line.length) return whole;
  return Array.from(line, (one) => {
    const alone = convert(one);
    return alone.length === one.length ? alone : one;
  }).join("");
}
