"""Computes every number of a store again, from its files alone and by other code than that of tifa.

    python3 examples/reproduce.py STORE

Python 3.11, NumPy and SciPy. Units are counted again from speeches.jsonl, mentions.jsonl and sources/; the numbers of
emphasis.jsonl from those units. Which of two sources tells the same event twice (`isCounted`) and what is the business
of a post (`portfolio`) are taken from the store. Ends with 1 where anything differs by more than 1e-9.
"""

import math
import sys
from collections import Counter
from time import perf_counter

from reproducing.store import Words, code_units, lines
from reproducing.units import units_of
from reproducing.weigh import Population

RELATIVE = 1e-9
# Differences of nearly equal numbers: relative to 1 where they are smaller.
DIFFERENCES = {"z", "g2", "logRatio"}
SHOWN = 5


def is_same(name, told, found):
    if isinstance(told, float) or isinstance(found, float):
        if told is None or found is None:
            return False
        least = 1.0 if name in DIFFERENCES else 0.0
        return math.isclose(told, found, rel_tol=RELATIVE, abs_tol=RELATIVE * least)
    return told == found


class Report:
    """How many values of each field agree, and the first that do not."""

    def __init__(self, what):
        self.what, self.checked, self.wrong, self.examples = what, Counter(), Counter(), []

    def compare(self, id_, told, found):
        for name, value in found.items():
            self.checked[name] += 1
            if not is_same(name, told.get(name), value):
                self.wrong[name] += 1
                plain = value.item() if hasattr(value, "item") else value
                self.examples.append(f"{id_}: {name} {told.get(name)!r} in the store, {plain!r} found")

    def lacks(self, id_, why):
        self.checked["(records)"] += 1
        self.wrong["(records)"] += 1
        self.examples.append(f"{id_}: {why}")

    def print(self):
        print(f"\n{self.what:<22}{'agree':>9}{'differ':>9}")
        for name, checked in self.checked.items():
            print(f"{name:<22}{checked - self.wrong[name]:>9}{self.wrong[name]:>9}")
        for example in self.examples[:SHOWN]:
            print(f"  {example}")
        return sum(self.wrong.values())


def check_units(store, words):
    """The units of the store, and a report on them."""
    report = Report("units.jsonl")
    found = units_of(store, words.population)
    units = []
    for unit in lines(store, "units.jsonl"):
        again = found.pop((unit["series"], unit["person"], unit["event"], unit["source"]), None)
        if again is None:
            report.lacks(unit["id"], "nobody's")
            continue
        report.compare(unit["id"], unit, again)
        units.append({**again, "id": unit["id"], "isCounted": unit["isCounted"]})
    for key in found:
        report.lacks(key, "is missing")
    return units, report


def check_numbers(store, units, words):
    report = Report("emphasis.jsonl")
    told = {(line["actor"], line["concept"], line["series"]): line for line in lines(store, "emphasis.jsonl")}
    found = []
    for series in ("own", "reported"):
        for is_foreign in (False, True):
            here = [
                unit
                for unit in units
                if unit["isCounted"]
                and unit["series"] == series
                and (unit["population"] == "foreign") == is_foreign
            ]
            if here:
                found += Population(sorted(here, key=lambda unit: code_units(unit["id"])), words).records()
    for record in found:
        key = (record["actor"], record["concept"], record["series"])
        line = told.pop(key, None)
        if line is None:
            report.lacks(key, "is missing")
        else:
            report.compare(key, line, record)
    for key in told:
        report.lacks(key, "follows from nothing")
    return report


def main(store):
    began = perf_counter()
    words = Words(store)
    units, counts = check_units(store, words)
    numbers = check_numbers(store, units, words)
    wrong = counts.print() + numbers.print()
    print(f"\n{wrong} values differ, {perf_counter() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3 examples/reproduce.py STORE")
    sys.exit(main(sys.argv[1]))
