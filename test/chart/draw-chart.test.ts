/** The drawing: well-formed whatever the names are, unknown is hatched, nothing is told that the numbers do not say. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { chartWords } from "../../src/chart/chart-words.ts";
import { drawChart } from "../../src/chart/draw-chart.ts";
import { widthOf, wrapped } from "../../src/chart/svg-text.ts";
import { ticksTo, tickText } from "../../src/chart/ticks.ts";
import { inventedChart } from "./chart.ts";

/** What is wrong with the markup: what is never closed, or an & that is no entity; "" where nothing is. */
function faultOf(svg: string): string {
  const open: string[] = [];
  for (const [tag, slash = "", name = "", own = ""] of svg.matchAll(
    /<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*\s*\/?)>/gu,
  )) {
    if (slash === "/" && open.pop() !== name) return tag;
    if (slash === "" && !own.endsWith("/")) open.push(name);
  }
  const rest = svg
    .replaceAll(/<\/?[a-z]+(?:\s[\w:-]+="[^"<]*")*\s*\/?>/gu, "")
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, "");
  return [...open, ...(rest.match(/[<&]/gu) ?? [])].join(" ");
}

test("a theme named <b>& is text, and the drawing has neither scripts nor links", () => {
  const svg = drawChart(inventedChart("<b>&\"'</b>\u0001"), "zh");
  expect(faultOf(svg)).toBe("");
  expect(svg).toContain("“&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;”");
  expect(svg).not.toMatch(/<script|<b>|href|\bon[a-z]+=/u);
  expect(svg).not.toContain("\u0001");
});

test("whatever theme and source are called, the drawing is well-formed", () => {
  const name = fc.string({
    unit: fc.constantFrom("渔", "𠮷", "<", ">", "&", '"', "'", " ", "a", "\n", "\u0000", "\uD842"),
  });
  fc.assert(
    fc.property(name, name, (theme, source) => {
      expect(faultOf(drawChart(inventedChart(theme, source), "en"))).toBe("");
    }),
    { numRuns: 100 },
  );
});

test("a month without text is hatched, one without a use has a ring, an end beyond the frame a mark", () => {
  const svg = drawChart(inventedChart("渔火工程"), "zh");
  expect(svg.match(/<rect[^>]*class="no-text"/gu)).toHaveLength(1);
  expect(svg.match(/<rect[^>]*class="gap"/gu)).toHaveLength(1);
  expect(svg.match(/<circle/gu)).toHaveLength(1);
  expect(svg.match(/<polygon/gu)).toHaveLength(1);
  expect(svg).toContain("缺 28 天（轴下斜线）：2021-03-01至2021-03-28");
});

test("the drawing has a title and a description, the outlet, the days and n", () => {
  const svg = drawChart(inventedChart("渔火工程"), "en");
  expect(svg).toMatch(/<title id="title">In 青屿日报, “渔火工程” stands 12 times: first on 2021-01-05/u);
  expect(svg).toMatch(/<desc id="desc">Counted: all text of 青屿日报/u);
  expect(svg).toContain("2021-01-01 to 2021-03-28, by month · n = 12, 2,000 characters");
  expect(svg).toContain('aria-labelledby="title desc"');
});

test("what an outlet reports is told as that, and few uses show no course", () => {
  const speaker = { id: "person:陆听澜", name: "陆听澜" };
  const [row] = inventedChart("渔火工程").rows;
  const chart = inventedChart("渔火工程", "青屿日报", {
    kind: "pair",
    speaker,
    series: "reported",
    rows: row === undefined ? [] : [{ ...row, mentions: 9 }],
  });
  const { headline, caveats } = chartWords(chart, "zh");
  expect(headline).toBe("《青屿日报》转述的陆听澜讲话中“渔火工程”共 9 次，太少，看不出起伏");
  expect(caveats[0]).toContain("不是原话");
  expect(chartWords({ ...chart, series: "own" }, "en").headline).toMatch(/^In texts printed in the name of 陆听澜/u);
  expect(chartWords({ ...chart, rows: row === undefined ? [] : [{ ...row, mentions: 0 }] }, "zh").headline).toBe(
    "《青屿日报》转述的陆听澜讲话中未见“渔火工程”",
  );
});

test("of a part of the corpus the first use is said to be the first of these days", () => {
  const chart = inventedChart("渔火工程", "青屿日报", { days: { from: "2019-01-01", to: "2021-03-28" } });
  expect(chartWords(chart, "zh").headline).toContain("所示期间最早在 2021-01-05");
});

test("lines are no wider than they may be, and lose nothing but spaces", () => {
  const text = fc.string({ unit: fc.constantFrom("渔", "火", "，", "“", "”", "a", "b", " ", "1") });
  fc.assert(
    fc.property(text, (told) => {
      const lines = wrapped(told, 12, 120);
      expect(lines.join("").replaceAll(" ", "")).toBe(told.replaceAll(" ", ""));
      // A word stays whole, and a closing mark stays with what it closes.
      for (const line of lines) if (/^\p{Script=Han}+$/u.test(line)) expect(widthOf(line, 12)).toBeLessThanOrEqual(120);
    }),
  );
});

test("ticks are round, begin at 0 and reach the most", () => {
  expect(ticksTo(0.54, 5).map((tick) => tickText(tick, ticksTo(0.54, 5)))).toEqual(["0.0", "0.2", "0.4", "0.6"]);
  expect(ticksTo(0, 5)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (most) => {
      const ticks = ticksTo(most, 5);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-6));
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
