"""The files of a store as plain data. Offsets are UTF-16 code units, half-open."""

import json
import re
from collections import defaultdict
from pathlib import Path

import numpy as np

# Blocks of the script Han (Unicode 15.1, Scripts.txt), first and last character.
HAN = [
    (0x2E80, 0x2E99), (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5), (0x3005, 0x3005), (0x3007, 0x3007), (0x3021, 0x3029),
    (0x3038, 0x303B), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFA6D), (0xFA70, 0xFAD9), (0x16FE2, 0x16FE3),
    (0x16FF0, 0x16FF1), (0x20000, 0x2A6DF), (0x2A700, 0x2B739), (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0), (0x2EBF0, 0x2EE5D), (0x2F800, 0x2FA1D), (0x30000, 0x3134A), (0x31350, 0x323AF),
]


def is_han(points):
    """Which of an array of code points are ideographs."""
    found = np.zeros(len(points), dtype=bool)
    for first, last in HAN:
        found |= (points >= first) & (points <= last)
    return found


class Text:
    """The text of a document; counts ideographs between two offsets."""

    def __init__(self, text):
        units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2").astype(np.int64)
        points = units.copy()
        if len(units) > 1:
            pairs = (units[:-1] >> 10 == 0x36) & (units[1:] >> 10 == 0x37)
            points[:-1][pairs] = 0x10000 + ((units[:-1][pairs] - 0xD800) << 10) + (units[1:][pairs] - 0xDC00)
        self.before = np.concatenate([[0], np.cumsum(is_han(points))])

    def han(self, start, end):
        return int(self.before[end] - self.before[start]) if end > start else 0


def code_units(text):
    """The order in which a store sorts: by UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def lines(store, name):
    with open(Path(store) / name, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def read_source(store, document):
    """sources/<document>.txt; a segment of dots alone stands percent-encoded."""
    segments = [re.sub(r"\.", "%2E", part) if re.fullmatch(r"\.{0,2}", part) else part for part in document.split("/")]
    path = "/".join(part or "%2F" for part in segments).replace("\0", "%0")
    with open(Path(store) / "sources" / f"{path}.txt", encoding="utf-8", newline="") as file:
        return Text(file.read())


def grouped(values, key):
    """Lists of values by key, in the order in which the keys first stand."""
    groups = defaultdict(list)
    for value in values:
        groups[key(value)].append(value)
    return groups


class Words:
    """What the graph says of concepts, persons and posts: who is named in what, and what lies below what."""

    def __init__(self, store):
        self.population, self.names, self.words, self.loyal, self.discovered = {}, {}, {}, set(), set()
        for node in lines(store, "nodes.jsonl"):
            properties = node["properties"]
            if node["label"] == "Person":
                self.population[node["id"]] = properties.get("population", "unknown")
                self.names[node["id"]] = properties["name"]
            elif node["label"] == "Concept":
                self.words[node["id"]] = [properties["name"], *properties.get("aliases", [])]
                if properties.get("class") == "loyalty":
                    self.loyal.add(node["id"])
                if properties.get("source") == "discovered":
                    self.discovered.add(node["id"])
        self.leaders, self.below = set(), defaultdict(set)
        for row in lines(store, "relationships.jsonl"):
            if row["type"] == "HOLDS" and row["properties"].get("title") == "总书记":
                self.leaders.add(row["from"])
            elif row["type"] == "BROADER":
                self.below[row["to"]].add(row["from"])
            elif row["type"] == "HAS_MEMBER":
                self.below[row["from"]].add(row["to"])

    def is_self_naming(self, actor, concept):
        if concept in self.loyal and actor in self.leaders:
            return True
        name = self.names.get(actor)
        return name is not None and any(name in word for word in self.words.get(concept, []))

    def narrower(self, concept):
        """The concept and all that lie below it."""
        found, open_ = {concept}, [concept]
        while open_:
            for below in self.below.get(open_.pop(), ()):
                if below not in found:
                    found.add(below)
                    open_.append(below)
        return found
