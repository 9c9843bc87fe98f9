"""Units of text, counted again from speeches, mentions and sources (docs/method.md §8)."""

from collections import Counter

from .store import code_units, grouped, lines, read_source

PASSAGE, PER_PASSAGE, SURE = 1000, 2, 0.9


def series_of(speech):
    return "reported" if speech["attribution"]["rule"] == "reported" else "own"


def counts_for(mention, speech):
    """Whether a mention counts for the speakers: their own voice, or what is reported of one of them."""
    if mention["repeated"] or mention["contained"]:
        return False
    if series_of(speech) == "own":
        return mention["voice"] == "speaker"
    return mention["voice"] == "indirect" and mention["quotedPerson"] in [who["name"] for who in speech["speakers"]]


def cut_out(spans, cuts):
    """What is left of the spans outside of the cuts."""
    for start, end in cuts:
        spans = [
            piece
            for first, last in spans
            for piece in ((first, min(last, start)), (max(first, end), last))
            if piece[0] < piece[1]
        ]
    return spans


def chars_of(text, speech, mentions):
    """Ideographs in which a mention would count: no repeats, no quotations of others, not what both sides do."""
    kept = [(p["start"], p["end"]) for p in speech["paragraphs"]]
    quotations = [m for m in mentions if m["kind"] == "quotation" and m["voice"] == "quoted"]
    cuts = [(cut["start"], cut["end"]) for cut in [*quotations, *speech.get("joint", []), *speech.get("repeats", [])]]
    return sum(text.han(start, end) for start, end in cut_out(kept, cuts))


def passages_of(text, speech):
    """The passage of each paragraph: whole paragraphs, joined up to about a thousand ideographs."""
    passages, passage, filled = [], 0, 0
    for paragraph in speech["paragraphs"]:
        han = text.han(paragraph["start"], paragraph["end"])
        if filled > 0 and filled + han > PASSAGE:
            passage, filled = passage + 1, 0
        filled += han
        passages.append(passage)
    return passages


def uses_of(text, speech, mentions):
    """How a speech uses each concept."""
    passages = passages_of(text, speech)
    named = [mention for mention in mentions if mention["kind"] == "concept" and not mention["contained"]]
    uses = {}
    for concept, all_ in grouped(named, lambda mention: mention["entity"]).items():
        hits = [mention for mention in all_ if counts_for(mention, speech)]
        quoted = sum(mention["voice"] == "quoted" and not mention["repeated"] for mention in all_)
        if hits or quoted:
            inside = Counter(passages[hit["paragraph"] or 0] for hit in hits)
            uses[concept] = {
                "mentions": len(hits),
                "echo": sum(hit["echoOf"] is not None for hit in hits),
                "chained": sum(hit["chained"] for hit in hits),
                "quoted": quoted,
                "counted": sum(min(PER_PASSAGE, count) for count in inside.values()),
            }
    return uses


def is_anothers(mention, other, speech):
    """Whether it surely is no word of the speakers: in a text printed in somebody else's name, no words of theirs."""
    if other is None or not other["speakers"] or series_of(other) == "reported":
        return False
    if other["attribution"]["confidence"] < SURE:
        return False
    others = {who["id"] for who in other["speakers"]}
    is_theirs = any(who["id"] in others or who["name"] == mention["quotedPerson"] for who in speech["speakers"])
    return not is_theirs


def texts_of(store):
    """Every text of a person that is no copy, with what it counts."""
    mentions = grouped(lines(store, "mentions.jsonl"), lambda mention: mention["document"])
    speeches = grouped(lines(store, "speeches.jsonl"), lambda speech: speech["document"])
    for document in lines(store, "documents.jsonl"):
        id_ = document["id"]
        if not any(speech["speakers"] and speech["duplicateOf"] is None for speech in speeches[id_]):
            continue
        text = read_source(store, id_)
        concepts = [mention for mention in mentions[id_] if mention["kind"] == "concept"]
        by_id = {speech["id"]: speech for speech in speeches[id_]}
        own = grouped(mentions[id_], lambda mention: mention["speech"])
        for speech in speeches[id_]:
            chars = chars_of(text, speech, own[speech["id"]]) if speech["duplicateOf"] is None else 0
            if chars == 0:
                continue
            uses = uses_of(text, speech, own[speech["id"]])
            kind = speech["form"] if series_of(speech) == "own" else document.get("occasion", "other")
            for person in dict.fromkeys(who["id"] for who in speech["speakers"]):
                yield {
                    "key": (
                        series_of(speech),
                        person,
                        document.get("event") or speech["date"] or id_,
                        document.get("source"),
                    ),
                    "speech": speech["id"],
                    "date": speech["date"],
                    "kind": kind,
                    "chars": chars,
                    "sure": speech["attribution"]["confidence"] >= SURE,
                    "uses": uses,
                    "around": {
                        mention["entity"]
                        for mention in concepts
                        if not is_anothers(mention, by_id.get(mention["speech"]), speech)
                    },
                    "institutions": {
                        post["institutionId"]
                        for who in speech["speakers"]
                        if who["id"] == person
                        for post in who["positions"]
                        if not post["former"] and post["institutionId"] is not None
                    },
                }


def unit_of(key, texts, population):
    series, person, event, source = key
    uses = {}
    for text in texts:
        for concept, use in text["uses"].items():
            own = uses.setdefault(concept, {"concept": concept, "mentions": 0, "echo": 0, "chained": 0,
                                            "quoted": 0, "counted": 0, "sure": 0, "texts": 0, "doubtful": 0})
            for name, count in use.items():
                own[name] += count
            said = min(1, use["mentions"])
            own["texts"] += said
            own["sure"] += use["counted"] if text["sure"] else 0
            own["doubtful"] += 0 if text["sure"] else said
    said = {concept for concept, use in uses.items() if use["mentions"] > 0}
    kinds = Counter()
    for text in texts:
        kinds[text["kind"]] += text["chars"]
    around = set().union(*(text["around"] for text in texts)) - said
    return {
        "series": series,
        "person": person,
        "population": population.get(person, "unknown"),
        "event": event,
        "date": min((text["date"] for text in texts if text["date"] is not None), default=None),
        "source": source,
        "kind": min(kinds, key=lambda kind: (-kinds[kind], code_units(kind))),
        "chars": sum(text["chars"] for text in texts),
        "sureChars": sum(text["chars"] for text in texts if text["sure"]),
        "speeches": sorted((text["speech"] for text in texts), key=code_units),
        "institutions": sorted(set().union(*(text["institutions"] for text in texts)), key=code_units),
        "concepts": [uses[concept] for concept in sorted(uses, key=code_units)],
        "around": sorted(around, key=code_units),
    }


def within_population(units):
    """An institution is of the population of most units that bear it, ours where they are as many."""
    balance = Counter()
    for unit in units:
        for id_ in unit["institutions"]:
            balance[unit["series"], id_] += -1 if unit["population"] == "foreign" else 1
    for unit in units:
        is_foreign = unit["population"] == "foreign"
        unit["institutions"] = [id_ for id_ in unit["institutions"] if (balance[unit["series"], id_] < 0) == is_foreign]


def units_of(store, population):
    """All units by series, person, event and source."""
    texts = grouped(texts_of(store), lambda text: text["key"])
    units = {key: unit_of(key, own, population) for key, own in texts.items()}
    within_population(units.values())
    return units
