/** A speech with its speaker in the margin, or a stretch of the page that belongs to no speech. */
import type { JSX } from "preact";
import type { DocumentPage, PagePart } from "../../../graph/page-api.ts";
import { sayCode } from "../../words/words.ts";
import { Margin } from "./margin.tsx";
import type { Mark } from "./marks.ts";
import type { PageGroup } from "./page-groups.ts";
import type { Stretch } from "./runs.ts";
import { Runs } from "./text.tsx";

export interface GroupProps {
  readonly page: DocumentPage;
  readonly group: PageGroup;
  readonly marks: readonly Mark[];
  readonly place: Stretch | null;
  readonly isRaw: boolean;
}

export function Group({ page, group, marks, place, isRaw }: GroupProps): JSX.Element {
  const { speech, parts, raw } = group;
  const isUnsigned = speech !== null && speech.speakers.length === 0;
  const kind = speech === null ? "is-outside" : isUnsigned ? "is-unsigned" : "is-signed";
  return (
    <section class={`group ${kind}`}>
      <Margin group={group} marks={marks} />
      <div class="group-text">
        {isRaw ? (
          <pre>
            <Runs page={page} stretch={raw} edits={[]} marks={marks} place={place} />
          </pre>
        ) : (
          <>
            {isTitleElsewhere(group) ? <h2 class="title-elsewhere">{speech?.title}</h2> : null}
            {titlesFirst(parts).map((part) => (
              <Part key={part.start} page={page} part={part} marks={marks} place={place} />
            ))}
          </>
        )}
      </div>
    </section>
  );
}

/** As one reads it: the title above the body, wherever the file has it. */
function titlesFirst(parts: readonly PagePart[]): readonly PagePart[] {
  return [...parts.filter(({ kind }) => kind === "title"), ...parts.filter(({ kind }) => kind !== "title")];
}

/** The title of this body stands in another place of the file, with other parts between. */
function isTitleElsewhere({ speech, parts }: PageGroup): boolean {
  const has = (kind: string) => parts.some((part) => part.kind === kind);
  return speech !== null && speech.title !== null && has("body") && !has("title");
}

interface PartProps {
  readonly page: DocumentPage;
  readonly part: PagePart;
  readonly marks: readonly Mark[];
  readonly place: Stretch | null;
}

function Part({ page, part, marks, place }: PartProps): JSX.Element {
  const paragraphs = part.paragraphs.length === 0 ? [part] : part.paragraphs;
  const Paragraph = part.kind === "title" || part.kind === "headline" ? "h2" : "p";
  return (
    <div class={`part part-${part.kind}`} title={part.speech === null ? sayCode("part", part.kind) : undefined}>
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.start}>
          <Runs page={page} stretch={paragraph} edits={part.edits} marks={marks} place={place} />
        </Paragraph>
      ))}
    </div>
  );
}
