/** The posts of a person, each with a way to the words that gave it. */
import type { JSX } from "preact";
import type { EntityPage } from "../../graph/entity-api.ts";
import { linkTo } from "../state/navigation.ts";
import { say } from "../words/words.ts";

export function Posts({ posts }: { readonly posts: EntityPage["posts"] }): JSX.Element {
  return (
    <ul class="posts">
      {posts.map(({ institution, institutionId, title, former, firstSeen, lastSeen, document, start, end }) => (
        <li key={`${institutionId} ${title} ${former}`}>
          {former ? say("former") : ""}
          <a href={linkTo({ selected: institutionId, on: null })}>{institution}</a>
          {title}
          <a class="post-source" href={linkTo({ view: "doc", params: { id: document, at: `${start}-${end}` } })}>
            {seen(firstSeen, lastSeen)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The dates between which the pages name the post. */
function seen(first: string | null, last: string | null): string {
  if (first === null || first === "") return say("evidenceSpan");
  return last === null || last === first ? first : `${first} – ${last}`;
}
