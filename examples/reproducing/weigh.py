"""Every number of emphasis.jsonl, from units (docs/method.md §10–11)."""

import numpy as np

from .measures import (
    false_discovery,
    least_tails,
    log_odds,
    log_ratio,
    peer_ratio,
    signed_log_likelihood,
    tails,
)
from .store import code_units
from .tables import Table

PRIOR_EXPOSURE = 2000


class Population:
    """All families of one series and population."""

    def __init__(self, units, words):
        self.units, self.words, self.situations = units, words, {}
        self.table = self.situation(())
        self.persons = sorted({unit["person"] for unit in units}, key=code_units)
        self.barred = {
            concept: tuple(who for who in self.persons if words.is_self_naming(who, concept))
            for concept in self.table.columns
        }

    def situation(self, bars, sure=False):
        """The units without those who are named in the words; with sure attributions alone."""
        key = (bars, sure)
        if key not in self.situations:
            units = [unit for unit in self.units if unit["person"] not in bars]
            self.situations[key] = Table(sure_units(units) if sure else units)
        return self.situations[key]

    def bars(self, actor, concept):
        barred = self.barred[concept]
        return () if actor in barred else barred

    def records(self):
        found = []
        for label in ("Institution", "Person"):
            for is_discovered in (False, True):
                columns = {
                    concept: column
                    for concept, column in self.table.columns.items()
                    if (concept in self.words.discovered) == is_discovered
                }
                if columns or not is_discovered:
                    found += Family(self, label, columns).records()
        mark_rites(found)
        return found


def sure_units(units):
    return [
        {
            **unit,
            "chars": unit["sureChars"],
            "concepts": [{**use, "counted": use["sure"]} for use in unit["concepts"] if use["sure"] > 0],
        }
        for unit in units
        if unit["sureChars"] > 0
    ]


class Family:
    """All actors of one kind by all concepts of one kind."""

    def __init__(self, population, label, columns):
        self.population, self.label, self.columns = population, label, columns
        self.table = population.table
        is_here = (lambda id_: id_.startswith("person:")) if label == "Person" else (
            lambda id_: not id_.startswith("person:"))
        self.actors = {id_: rows for id_, rows in self.table.actors.items() if is_here(id_)}
        self.mentions = {
            id_: sum(
                use["mentions"]
                for row in rows
                for use in self.table.units[row]["concepts"]
                if use["concept"] in columns
            )
            for id_, rows in self.actors.items()
        }
        spoken = [count for count in self.mentions.values() if count > 0]
        self.prior_mentions = float(np.median(spoken)) if spoken else 0.0
        self.all_mentions = sum(use["mentions"] for column in columns.values() for use in column.uses)
        self.all_chars = self.table.chars.sum()

    def may_be_tested(self, rows):
        units = [self.table.units[row] for row in rows]
        persons = {unit["person"] for unit in units}
        days = {unit["date"] for unit in units if unit["date"] is not None}
        is_many = self.label == "Person" or len(persons) >= 3
        return is_many and self.table.chars[rows].sum() >= 1000 and len(units) >= 3 and len(days) >= 3

    def records(self):
        pairs = []
        for actor, rows in self.actors.items():
            is_tested = self.may_be_tested(rows)
            own = set(rows)
            for concept, column in self.columns.items():
                places = [i for i, row in enumerate(column.rows) if row in own]
                if not places and not is_tested:
                    continue
                pair = self.pair(actor, concept, rows, is_tested)
                if places or pair["more"] or pair["less"]:
                    pairs.append({**pair, "said": self.said(column, places)})
        for side in ("more", "less"):
            tested = [pair for pair in pairs if pair[side]]
            for pair, q in zip(tested, false_discovery([pair["tails"][side] for pair in tested])):
                pair["q", side] = float(q)
        return [self.record(pair) for pair in pairs]

    def pair(self, actor, concept, rows, may_be_tested):
        table = self.population.situation(self.population.bars(actor, concept))
        compared = table.pool(actor).compare(table.column(concept))
        more = less = False
        if may_be_tested and compared.all >= 5 and compared.expected_of_all >= 0.5:
            upper, lower = least_tails(compared.cells)
            more, less = upper <= 0.01, compared.expected_of_all >= 3 and lower <= 0.01
        upper, lower = tails(compared.cells, compared.observed) if more or less else (None, None)
        phi = table.phi(concept)
        interval = peer_ratio(compared.counted, phi, compared.by_stratum, compared.peers_in, compared.exposure())
        return {
            "actor": actor, "concept": concept, "rows": rows, "table": table, "compared": compared, "more": more,
            "less": less, "tails": {"more": upper, "less": lower}, "phi": phi, "interval": interval,
        }

    def said(self, column, places):
        """Plain sums over the units that say it."""
        uses = [column.uses[i] for i in places]
        dates = sorted(date for i in places if (date := self.table.units[column.rows[i]]["date"]) is not None)
        by_person = {}
        for i in places:
            person = self.table.units[column.rows[i]]["person"]
            by_person[person] = by_person.get(person, 0) + column.counted[i]
        total = lambda name: sum(use[name] for use in uses)  # noqa: E731
        return by_person, {
            "mentions": total("mentions"), "echo": total("echo"), "chained": total("chained"),
            "quoted": total("quoted"), "units": len(places), "days": len(set(dates)), "speeches": total("texts"),
            "doubtful": total("doubtful"), "firstDate": dates[0] if dates else None,
            "lastDate": dates[-1] if dates else None,
        }

    def record(self, pair):
        by_person, said = pair["said"]
        compared, concept, phi = pair["compared"], pair["concept"], pair["phi"]
        chars = self.table.chars[pair["rows"]].sum()
        is_more = compared.counted >= compared.expected
        side = "more" if is_more else "less"
        ratio, low, high = pair["interval"] or (None, None, None)
        verdict, survival = self.verdict(pair, by_person, said, side)
        all_counted = self.columns[concept].counted.sum()
        prior = PRIOR_EXPOSURE * all_counted / self.all_chars
        series = self.table.units[0]["series"]
        is_foreign = self.table.units[0]["population"] == "foreign"
        if is_foreign and verdict not in ("insufficient", "as-expected"):
            verdict = "none"
        return {
            "actor": pair["actor"], "concept": concept, "series": series,
            "population": "foreign" if is_foreign else "chinese", **said, "chars": chars,
            # Where nothing is compared, it is of all units.
            "counted": compared.counted if len(compared.by_stratum) > 0 else sum(by_person.values()),
            "rate": 1000 * said["mentions"] / chars, "expected": compared.expected,
            "expectedByPeers": compared.expected,
            "emphasis": (prior + compared.counted / phi) / (prior + compared.expected / phi)
            if compared.expected > 0 else None,
            "ratio": ratio, "low": low, "high": high, "phi": phi, "p": pair["tails"][side], "q": pair.get(("q", side)),
            **self.contrast(said["mentions"], self.mentions[pair["actor"]], chars, concept), "verdict": verdict,
            "baseline": "quarter-form" if series == "own" else "quarter-occasion", **survival,
            "selfNaming": self.population.words.is_self_naming(pair["actor"], concept), "actorLabel": self.label,
        }

    def contrast(self, count, total, chars, concept):
        """The columns that compare with all others at once."""
        everybody = sum(use["mentions"] for use in self.columns[concept].uses)
        other_count, other_total, other_chars = everybody - count, self.all_mentions - total, self.all_chars - chars
        z = g2 = None
        if other_total > 0 and self.prior_mentions > 0:
            share = everybody / self.all_mentions
            z = log_odds(count, total, other_count, other_total, share, self.prior_mentions)
        if total > 0 and other_total > 0:
            g2 = signed_log_likelihood(count, total, other_count, other_total)
        return {"z": z, "g2": g2, "logRatio": log_ratio(count, chars, other_count, other_chars) if other_chars > 0 else None}

    def verdict(self, pair, by_person, said, side):
        unasked = {"withoutLargest": None, "withinOccasion": None, "sureOnly": None}
        interval, q_more, q_less = pair["interval"], pair.get(("q", "more")), pair.get(("q", "less"))
        if interval is None or not (pair["more"] or pair["less"]):
            return "insufficient", unasked
        below = lambda q, limit: q is not None and q < limit  # noqa: E731
        if said["mentions"] == 0 and below(q_less, 0.05) and self.is_absent(pair):
            return "not-found", unasked
        _, low, high = interval
        high = np.inf if high is None else high
        shares = list(by_person.values())
        is_shared = self.label == "Person" or (len(shares) >= 3 and max(shares) <= 0.6 * sum(shares))
        if is_shared and below(q_more, 0.2) and low >= 1 and said["units"] >= 2:
            if not (below(q_more, 0.05) and low >= 1.25 and said["units"] >= 3 and said["days"] >= 3):
                return "tentative", unasked
            survival = self.survival(pair, side)
            return "clear" if all(survival.values()) else "tentative", survival
        survival = unasked
        if high <= 0.8 and below(q_less, 0.05):
            survival = self.survival(pair, side)
            if all(survival.values()):
                return "clear-less", survival
        return "as-expected" if low >= 0.67 and high <= 1.5 else "none", survival

    def is_absent(self, pair):
        """Nothing of it, nor of anything below it, around any unit of the actor, who could have said it."""
        words = self.population.words
        if words.is_self_naming(pair["actor"], pair["concept"]):
            return False
        around = set()
        for row in pair["rows"]:
            unit = self.table.units[row]
            around.update(unit["around"], (use["concept"] for use in unit["concepts"]))
        return not (words.narrower(pair["concept"]) & around)

    def survival(self, pair, side):
        actor, concept, table = pair["actor"], pair["concept"], pair["table"]
        pool, column = table.pool(actor), table.column(concept)
        said = {}
        for row, y in zip(column.rows, column.counted):
            if pool.is_peer[row]:
                said[table.persons[row]] = said.get(table.persons[row], 0) + y
        largest = min(said, key=lambda who: (-said[who], code_units(who))) if said else None
        sure = self.population.situation(self.population.bars(actor, concept), sure=True)
        return {
            "withoutLargest": holds(table, actor, concept, side, without=largest),
            "withinOccasion": holds(table, actor, concept, side, finest=True),
            "sureOnly": actor in sure.actors and holds(sure, actor, concept, side),
        }


def holds(table, actor, concept, side, **options):
    compared = table.pool(actor, **options).compare(table.column(concept))
    interval = peer_ratio(
        compared.counted, table.phi(concept), compared.by_stratum, compared.peers_in, compared.exposure()
    )
    if interval is None:
        return False
    upper, lower = tails(compared.cells, compared.observed)
    _, low, high = interval
    return bool(low >= 1 and upper < 0.05 if side == "more" else high is not None and high <= 1 and lower < 0.05)


def mark_rites(records):
    """Concepts that nine in ten of three or more persons with m ≥ 1 say."""
    counts = {}
    for record in records:
        if record["actorLabel"] == "Person" and record["expected"] >= 1:
            counts.setdefault(record["concept"], []).append(record["mentions"] > 0)
    rites = {concept for concept, said in counts.items() if len(said) >= 3 and sum(said) >= 0.9 * len(said)}
    for record in records:
        record["ritual"] = record["concept"] in rites
