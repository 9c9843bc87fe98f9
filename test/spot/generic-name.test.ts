/** What ends like the name of an institution and names none. */
import { expect, test } from "vitest";
import { isGeneric } from "../../src/spot/generic-name.ts";

test.each([
  "世界各国海军",
  "县级敬老院",
  "乡级卫生院",
  "增人类命运共同体",
  "国家共400多部",
  "云江省组织",
  "省一处检查站",
  "望海部队政委",
  "有限公司",
])("“%s” is a clause or a kind", (name) => expect(isGeneric(name)).toBe(true));

test.each([
  "云江省省级机关工委",
  "欧洲共同体",
  "世界卫生组织",
  "望海大学第二医院",
  "松溪县公安局交警大队",
  "青屿渔港有限公司",
  "全国政协",
])("“%s” is a name", (name) => expect(isGeneric(name)).toBe(false));
