/** What to do about a note, in words: printed below it when a build ends. */

/** By the rule of the note; a rule that is not here needs nothing done. */
export const noteAdvice: ReadonlyMap<string, string> = new Map([
  ["read-traditional", "look whether names are right: a few characters have two simplified forms"],
  ["read-doubtful", "compare the page in the reader with the print; tifa doubts lists such pages"],
  ["read-fields", "if a column means something else, say it with --map"],
  ["read-no-text-column", "name the column that holds the text: --map text=COLUMN"],
  ["read-date", "write it as YYYY-MM-DD, or give it in --meta"],
  ["read-meta-column", "docs/reference.md lists the columns of --meta; others belong to --attributes"],
  ["read-meta-without-file", "write the name as the documents have it: the path below the folder given"],
  ["read-other-file", "convert what holds text, leave the rest"],
  ["repair-private-glyphs", "look at the page: where such a character stands in a name, correct the speaker"],
  ["repair-control-characters", "nothing is lost by it"],
  ["page-no-speech", "most pages of news hold none; tifa trace FILE --stage segment shows how one was read"],
  ["page-given-differs", "look which is right; the page's name stands in the note"],
  ["page-missing-byline", "if you know whose words it is, a reattribute line of the corrections says it"],
  ["page-long-body", "look whether another speech begins in it; a cut line of the corrections parts them"],
  ["unclosed-title", "nothing is lost by it but the name of the work"],
  ["identity-joined", "if they are two, a split line of the corrections says it"],
  ["identity-apart", "if they are one, a merge line of the corrections says it"],
  ["copy-other-names", "look which signature is right; a reattribute line of the corrections says it"],
  ["correction-found-nothing", "take the line out, or name the page as it is called now"],
  ["alias-of-speaker", "a merge line joins two who speak"],
  ["attribute-of-nobody", "write the name as the store has it, or take the row out"],
  ["attribute-of-several", "name the person by id instead of by name"],
  ["attribute-contradicts", "give both rows a time: the columns from and to"],
  ["lexicon-known", "nothing to do: it counts as the formulation that is there"],
]);
