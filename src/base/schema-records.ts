/** What a document gives to a store, as JSON Schema; the fields stand in the order in which they are written. */

/** What a speech is: a turn of a meeting, a piece of writing, a quotation in a report, … */
export const formSchema = { enum: ["speech", "article", "quote", "report", "interview", "reported"] } as const;

/** A line of `speeches.jsonl`. */
export const speechSchema = {
  description: "A line of speeches.jsonl: one person's continuous turn. Spans are in the raw file.",
  type: "object",
  // biome-ignore format: a list of names
  required: [
    "id", "document", "file", "order", "form", "title", "speaker", "speakers", "attribution", "start", "end", "date",
    "chars", "duplicateOf", "text", "paragraphs",
  ],
  properties: {
    id: { type: "string", description: "<document>@<start>" },
    document: { type: "string", description: "id of its document" },
    file: { type: "string" },
    order: { type: "integer", minimum: 0, description: "From 1, in page order" },
    form: formSchema as typeof formSchema,
    title: { type: ["string", "null"] },
    speaker: {
      anyOf: [{ $ref: "#/$defs/speaker" }, { type: "null" }],
      description: "The first; null: nobody is named",
    },
    speakers: { type: "array", items: { $ref: "#/$defs/speaker" } },
    attribution: { $ref: "#/$defs/attribution" },
    start: { type: "integer", minimum: 0, description: "Of the body; title and byline stand outside" },
    end: { type: "integer", minimum: 0 },
    date: { type: ["string", "null"], format: "date" },
    chars: { type: "integer", minimum: 0, description: "Han characters of the body" },
    duplicateOf: { type: ["string", "null"], description: "id of the first speech with these words, or nearly these" },
    text: { type: "string", description: "The body, repaired" },
    paragraphs: { type: "array", items: { $ref: "#/$defs/span" } },
    joint: {
      type: "array",
      items: { $ref: "#/$defs/span" },
      description:
        "Sentences of a reported passage that tell what both sides do, nobody's own; absent where there are none",
    },
    repeats: {
      type: "array",
      items: { $ref: "#/$defs/repeat" },
      description:
        "What of the paragraphs stood elsewhere before, word for word or nearly; absent where there is nothing of it",
    },
  },
  additionalProperties: false,
  $defs: {
    repeat: {
      description: "A stretch of a paragraph in the raw file",
      type: "object",
      required: ["start", "end", "of"],
      properties: {
        start: { type: "integer", minimum: 0 },
        end: { type: "integer", minimum: 0 },
        of: { type: "string", description: "<document>@<start> of the paragraph that says it first" },
      },
      additionalProperties: false,
    },
    speaker: {
      description: "A resolved person with the posts of this byline",
      type: "object",
      required: ["id", "name", "positions"],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        positions: { type: "array", items: { $ref: "#/$defs/position" } },
      },
      additionalProperties: false,
    },
    position: {
      description: "A post held or once held; null where the text names a post or an institution alone",
      type: "object",
      required: ["institution", "institutionId", "title", "former"],
      properties: {
        institution: {
          type: ["string", "null"],
          description: "With an elided head restored: 浙江省委网信办 from 省委网信办",
        },
        institutionId: { type: ["string", "null"] },
        title: { type: ["string", "null"] },
        former: { type: "boolean" },
        term: { type: "string", description: "第十二届" },
        status: {
          enum: ["acting", "seconded", "designate"],
          description: "代市长, 挂职副县长, 拟任书记",
        },
      },
      additionalProperties: false,
    },
    attribution: {
      description: "Why the speech is theirs; without speakers the rule says what is missing",
      type: "object",
      required: ["rule", "confidence", "evidence"],
      properties: {
        rule: { type: "string" },
        confidence: { type: "number", minimum: 0, maximum: 1 },
        evidence: { anyOf: [{ $ref: "#/$defs/evidence" }, { type: "null" }] },
      },
      additionalProperties: false,
    },
    evidence: {
      description: "Words of the raw file that support a claim",
      type: "object",
      required: ["start", "end", "text"],
      properties: {
        start: { type: "integer", minimum: 0 },
        end: { type: "integer", minimum: 0 },
        text: { type: "string" },
      },
      additionalProperties: false,
    },
    span: {
      description: "Half-open, in UTF-16 code units from 0",
      type: "object",
      required: ["start", "end"],
      properties: { start: { type: "integer", minimum: 0 }, end: { type: "integer", minimum: 0 } },
      additionalProperties: false,
    },
  },
} as const;

/** In whose voice something is said; only `speaker` counts as the speaker's own. */
export const voiceSchema = { enum: ["speaker", "quoted", "indirect", "joint", "title", "heading", "outside"] } as const;

/** A line of `mentions.jsonl`. */
export const mentionSchema = {
  description: "A line of mentions.jsonl: a name or a formulation where it stands in the raw file.",
  type: "object",
  // biome-ignore format: a list of names
  required: [
    "id", "speech", "document", "kind", "entity", "name", "surface", "start", "end", "voice", "quotedPerson",
    "echoOf", "contained", "chained", "repeated", "rule", "paragraph",
  ],
  properties: {
    id: { type: "string" },
    speech: { type: ["string", "null"], description: "Null outside the bodies of speeches" },
    document: { type: "string" },
    kind: { enum: ["concept", "person", "institution", "work", "quotation", "reference"] },
    entity: { type: "string", description: "id of the node" },
    name: { type: "string" },
    surface: { type: "string", description: "As it is written, repaired" },
    start: { type: "integer", minimum: 0 },
    end: { type: "integer", minimum: 0 },
    voice: voiceSchema as typeof voiceSchema,
    quotedPerson: {
      type: ["string", "null"],
      description: "Whose words they are where the voice is quoted or indirect",
    },
    echoOf: {
      type: ["string", "null"],
      description: "Of a concept that is said or reported: name of another whom its sentence names as the author",
    },
    contained: { type: "boolean", description: "Inside a longer name" },
    chained: { type: "boolean", description: "One of a chain of formulations" },
    repeated: { type: "boolean", description: "In words that stood elsewhere before" },
    rule: { type: "string" },
    paragraph: { type: ["integer", "null"], minimum: 0, description: "Index into those of the speech, null outside" },
  },
  additionalProperties: false,
} as const;

/** A line of `parts.jsonl`. */
export const partSchema = {
  description:
    "A line of parts.jsonl: a stretch of the page by what it is, with the edits that turn it into readable text.",
  type: "object",
  required: ["document", "order", "kind", "speech", "start", "end", "paragraphs", "edits"],
  properties: {
    document: { type: "string" },
    order: { type: "integer", minimum: 0 },
    kind: {
      // biome-ignore format: a list of names
      enum: [
        "headline", "subtitle", "editor-note", "title", "byline", "body", "author-note", "credit", "unassigned",
      ],
    },
    speech: { type: ["string", "null"] },
    start: { type: "integer", minimum: 0 },
    end: { type: "integer", minimum: 0 },
    paragraphs: { type: "array", items: { $ref: "#/$defs/span" } },
    edits: { type: "array", items: { $ref: "#/$defs/edit" } },
  },
  additionalProperties: false,
  $defs: {
    span: speechSchema.$defs.span as typeof speechSchema.$defs.span,
    edit: {
      description: "What stands between the two offsets is read as the text to insert",
      type: "object",
      required: ["start", "end", "insert"],
      properties: {
        start: { type: "integer", minimum: 0 },
        end: { type: "integer", minimum: 0 },
        insert: { type: "string" },
      },
      additionalProperties: false,
    },
  },
} as const;
