/** What a build is asked for: by the words and flags of the command line and, in a project, by its `tifa.json`. */
import { TifaError } from "../base/errors.ts";
import type { BuildRequest } from "../build.ts";
import type { Correction } from "../corrections/correction.ts";
import { readCorrections } from "../corrections/read-corrections.ts";
import { readNamePattern } from "../read/name-pattern.ts";
import { type Project, readProject } from "../read/project.ts";
import { readFieldMap } from "../read/record.ts";
import type { SourceFacts } from "../read/sources.ts";
import { readSplitRule } from "../read/split-rule.ts";
import { type Flags, optionalText, textList } from "./command.ts";

/** What a command builds when nobody says it. */
export interface Unless {
  readonly inputs?: readonly string[];
  readonly out?: string;
}

/**
 * The request of these words and flags. No word, or one that names a folder with a `tifa.json`, is that project, whose file
 * flags outrank. Throws TifaError `usage` when nothing says what is built or where it goes.
 */
export function requestOf(flags: Flags, words: readonly string[], unless: Unless = {}): BuildRequest {
  const project = projectOf(words);
  const inputs = project?.sources ?? (words.length > 0 ? words : unless.inputs);
  const hint = "tifa build pages/ --out DIR, or tifa build in a folder with a tifa.json";
  if (inputs === undefined) throw new TifaError("usage", "no input given", hint);
  const out = optionalText(flags, "out") ?? project?.out ?? unless.out;
  if (out === undefined) throw new TifaError("usage", "--out is missing", hint);
  const lexicon = textList(flags, "lexicon");
  const facts = sourceFactsOf(flags);
  // The paths of a table that a flag names count from where the flag was given.
  return {
    inputs,
    out,
    meta: facts.meta ?? project?.meta,
    map: facts.map ?? project?.map,
    split: facts.split ?? project?.split,
    fromName: facts.fromName ?? project?.fromName,
    folder: facts.meta === undefined ? project?.folder : undefined,
    lexicon: lexicon.length > 0 ? lexicon : (project?.lexicon ?? []),
    corrections: optionalText(flags, "corrections") ?? project?.corrections,
    attributes: optionalText(flags, "attributes") ?? project?.attributes,
    db: flags["db"] === true || project?.db === true,
  };
}

function projectOf(words: readonly string[]): Project | undefined {
  const [folder = ".", ...others] = words;
  return others.length > 0 ? undefined : readProject(folder);
}

/** What the flags `--meta`, `--map`, `--split` and `--from-name` tell of the inputs. */
export function sourceFactsOf(flags: Flags): SourceFacts {
  const [pairs, split, form] = ["map", "split", "from-name"].map((name) => optionalText(flags, name));
  return {
    meta: optionalText(flags, "meta"),
    map: pairs === undefined ? undefined : readFieldMap(pairs),
    ...(split === undefined ? {} : { split: readSplitRule(split) }),
    ...(form === undefined ? {} : { fromName: readNamePattern(form) }),
  };
}

/** The corrections of the file that the flag `--corrections` names. */
export function correctionsOf(flags: Flags): readonly Correction[] {
  const path = optionalText(flags, "corrections");
  return path === undefined ? [] : readCorrections(path);
}
