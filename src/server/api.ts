/** The HTTP API as a function from path to answer; a static site holds the same answers as files. */
import { following } from "../base/rename.ts";
import type { Store } from "../store/directory/read-store.ts";
import { askedAnswer } from "./asked-answers.ts";
import { documentPage } from "./document-page.ts";
import { entityPage } from "./entity-page.ts";
import { graphColumns } from "./graph-columns.ts";
import { lookUp } from "./lookup.ts";
import { matrixColumns } from "./matrix-columns.ts";
import { overview } from "./overview.ts";
import { pairEvidence } from "./pair-evidence.ts";
import { searchAnswer, sentencesAnswer } from "./search-answers.ts";

/** The answer to a path below `/api/` with its segments decoded (`["documents", "a/b.txt.json"]`); null is 404. */
export type Api = (segments: readonly string[]) => object | null;

/** The API of one store. */
export function apiOf(store: Store): Api {
  const lookup = lookUp(store);
  const follow = following(store.renames);
  return ([...segments]) => {
    const last = segments.pop();
    if (last?.endsWith(".json") !== true) return null;
    const [route, ...asked] = [...segments, last.slice(0, -".json".length)];
    const ids = asked.map(follow);
    switch (`${route}/${ids.length}`) {
      case "overview/0":
        return overview(lookup);
      case "graph/0":
        return graphColumns(lookup);
      case "matrix/0":
        return matrixColumns(lookup);
      case "matrix/1":
        return matrixColumns(lookup, asked[0]);
      case "documents/1":
        return documentPage(lookup, ids[0] ?? "");
      case "entities/1":
        return entityPage(lookup, ids[0] ?? "");
      case "evidence/2":
        return pairEvidence(lookup, ids[0] ?? "", ids[1] ?? "");
      case "evidence/3":
        return pairEvidence(lookup, ids[0] ?? "", ids[1] ?? "", Number(ids[2]));
      case "search/1":
      case "search/2":
        return searchAnswer(lookup, asked[0] ?? "", asked[1]);
      case "sentences/2":
      case "sentences/3":
        return sentencesAnswer(lookup, ids[0] ?? "", ids[1] ?? "", ids[2]);
      default:
        return askedAnswer(lookup, route ?? "", ids);
    }
  };
}
