/** A spreadsheet as the office programs write it, of rows of texts. */
import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** The bytes of a spreadsheet; each sheet is a list of rows. */
export function xlsxOf(sheets: readonly (readonly (readonly string[])[])[]): Uint8Array {
  const parts: [string, string][] = [
    ["[Content_Types].xml", `<Types xmlns="${packages}/content-types"/>`],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
        .map((_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packages}/relationships">${sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join("")}</Relationships>`,
    ],
    ...sheets.map((rows, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, sheetOf(rows)]),
  ];
  return zipSync(
    Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)])),
  );
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;")}</t></is></c>`; // “a<b&c”
  const body = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((text, i) => cell(text, row, i)).join("")}</row>`,
  );
  return `<worksheet xmlns="${main}"><sheetData>${body.join("")}</sheetData></worksheet>`;
}
