/** Writes tables that spreadsheets open rightly. */

/** A number or a text; null is an empty field. */
export type CsvValue = string | number | null;

/** Comma-separated lines with CRLF (RFC 4180) behind a byte order mark, without which Excel takes no UTF-8. */
export function csv(rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function field(value: CsvValue): string {
  const text = String(value ?? "");
  // "他说\"好\"", "一行\n两行", " 空格"
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
