/** How the page of a comparison looks; marks differ in more than colour. */

/** The style sheet, without anything from elsewhere. */
export const pageStyle = `
body{font:16px/1.6 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;margin:2em auto;max-width:80em;padding:0 1em;color:#1a1a1a;background:#fff}
h1{font-size:1.4em}h2{font-size:1.1em;margin-top:2em}
table{border-collapse:collapse}td,th{border-top:1px solid #ccc;padding:.3em .6em;text-align:left;vertical-align:top}
.texts{table-layout:fixed;width:100%}.texts td{width:50%;font-family:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif}
.same td{color:#666}
del{background:#fbe3e0;color:#8a1c10;text-decoration:line-through}
ins{background:#dff0e2;color:#0f5b22;text-decoration:underline}
.moved{border-bottom:2px dotted #3a5fa8;background:#eaf0fb}
.note{border-left:4px solid #b8860b;padding-left:.8em}
`;
