/** What stands around the article of a web page is none of it; its title, day, source and author are told by the page. */
import { describe, expect, test } from "vitest";
import { readHtml } from "../../src/formats/html-page.ts";

const paragraph = "谷雨将至，石岭县的田野上一片新绿，渠水顺着新修的管道流进麦田，管护员每天沿渠走上二十里。";
const body = Array.from({ length: 5 }, (_, i) => `<p>第${i + 1}段。${paragraph}</p>`).join("");

function page({ title = "一渠清水-青屿新闻网", head = "", after = "" }: Record<string, string> = {}): string {
  return `<html><head><meta charset="utf-8"><title>${title}</title></head><body>
    <ul><li><a href="/">首页</a></li><li><a href="/a">新闻</a></li></ul>
    <div class="art"><h1>一渠清水</h1>${head}<div id="content">${body}</div>${after}</div></body></html>`;
}

describe("a web page", () => {
  test("has the title that its head repeats, without the name of the site", () => {
    expect(readHtml(page())?.meta.title).toBe("一渠清水");
    expect(readHtml(page({ title: "青屿日报数字报-一渠清水" }))?.meta).toMatchObject({
      title: "一渠清水",
      source: "青屿日报",
    });
  });

  test("tells source, day and author in one line whose parts only its style sets apart", () => {
    const head =
      "<p><span>来源：农学院</span><span>作者：林知远</span><span>发布时间：2022-10-12</span><span>浏览：835次</span></p>";
    expect(readHtml(page({ head }))?.meta).toMatchObject({ source: "农学院", date: "2022-10-12", author: "林知远" });
  });

  test("leaves captions, credits and lists of other articles", () => {
    const after =
      '<p class="pic-desc">渠水流向村庄</p><p>（责任编辑：刘舟）</p><h3>相关阅读</h3><ul><li><a href="/b">水库除险加固开工，年底完成</a></li></ul>';
    const text = readHtml(page({ after }))?.text ?? "";
    expect(text).toContain("第5段。");
    for (const words of ["渠水流向村庄", "责任编辑", "相关阅读", "水库除险"]) expect(text).not.toContain(words);
  });
});
