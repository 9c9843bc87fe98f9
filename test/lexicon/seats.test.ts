/** What names of institutions begin with: seats for elided heads, bodies for PART_OF, employers for identity. */
import { describe, expect, test } from "vitest";
import { employerOf, largestBody, organisationAbove, placeOfSeat } from "../../src/lexicon/seats.ts";

describe("the place where a body sits", () => {
  test.each([
    ["云江省委宣传部", "云江省"],
    ["中共青屿市委", "青屿市"],
    ["松溪县公安局", "松溪县"],
    ["青屿市望海区区委", "青屿市望海区"],
  ])("of %s is %s", (institution, place) => expect(placeOfSeat(institution)).toBe(place));

  test("is none for a university or a ministry", () => {
    expect(placeOfSeat("望海大学法学院")).toBeUndefined();
    expect(placeOfSeat("教育部")).toBeUndefined();
  });
});

describe("the bodies in a name", () => {
  test("begin it: what an elided part belongs to, and what it is part of", () => {
    expect(largestBody("望海大学法治研究院")).toBe("望海大学");
    expect(organisationAbove("望海大学法治研究院")).toBe("望海大学");
  });

  test("are a committee only for what it is part of", () => {
    expect(largestBody("松溪县委宣传部")).toBeUndefined();
    expect(organisationAbove("松溪县委宣传部")).toBe("松溪县委");
  });

  test("are the whole company, not its group: 青屿渔业集团有限公司|研究院", () => {
    expect(organisationAbove("青屿渔业集团有限公司研究院")).toBe("青屿渔业集团有限公司");
    expect(largestBody("青屿渔业集团公司第七研究所")).toBe("青屿渔业集团公司");
  });

  test("are none where nothing follows", () => expect(organisationAbove("望海大学")).toBeUndefined());
});

describe("the employer", () => {
  test.each([
    ["云江省委宣传部", "云江省"],
    ["云江省政府", "云江省"],
    ["望海大学法学院", "望海大学"],
    ["青屿市公安局", "青屿市公安局"],
    ["教育部", "教育部"],
  ])("of who serves in %s is %s", (institution, employer) => expect(employerOf(institution)).toBe(employer));
});
