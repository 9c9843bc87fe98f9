"""Who is compared with whom: strata, cells, actors and pools (docs/method.md §9)."""

from collections import defaultdict
from hashlib import sha256

import numpy as np

from .store import code_units, grouped

FEWEST_OTHERS = 4
LARGEST_VALUE = 6


def quarter(unit):
    return unit["date"] and f"{unit['date'][:4]}-Q{(int(unit['date'][5:7]) + 2) // 3}"


def year(unit):
    return unit["date"] and unit["date"][:4]


def whole(_unit):
    return "all"


def kind(unit):
    return unit["kind"]


LEVELS = {
    "own": [(quarter, kind), (year, kind), (whole, kind), (whole, whole)],
    "reported": [(quarter, kind), (quarter, whole), (year, whole), (whole, whole)],
}


class Table:
    """Units of one series and population in order of their ids."""

    def __init__(self, units):
        self.units = units
        self.chars = np.array([unit["chars"] for unit in units], dtype=float)
        self.persons = np.array([unit["person"] for unit in units], dtype=object)
        hashes = [sha256(unit["id"].encode()).hexdigest() for unit in units]
        self.rank = np.empty(len(units), dtype=int)
        self.rank[sorted(range(len(units)), key=hashes.__getitem__)] = np.arange(len(units))
        self._stratify()
        said = defaultdict(list)
        for row, unit in enumerate(units):
            for use in unit["concepts"]:
                if use["mentions"] > 0:
                    said[use["concept"]].append((row, use))
        self.columns = {concept: Column(said[concept]) for concept in sorted(said, key=code_units)}
        self.actors = {}
        for row, unit in enumerate(units):
            for id_ in [unit["person"], *unit["institutions"]]:
                self.actors.setdefault(id_, []).append(row)
        self._phi, self._pools = {}, {}

    def _stratify(self):
        groups, left = [], list(range(len(self.units)))
        levels = LEVELS[self.units[0]["series"]] if self.units else []
        for level, (period_of, kind_of) in enumerate(levels):
            dated = [row for row in left if period_of(self.units[row]) is not None]
            found = grouped(dated, lambda row: f"{period_of(self.units[row])} {kind_of(self.units[row])}")
            for name, rows in found.items():
                if level == len(levels) - 1 or len(set(self.persons[rows])) > FEWEST_OTHERS:
                    groups.append((name, level, rows))
                    left = [row for row in left if row not in set(rows)]
        groups.sort(key=lambda group: code_units(group[0]))
        self.strata = [(name, level, len(rows), len(set(self.persons[rows]))) for name, level, rows in groups]
        self.level = np.array([level for _, level, _ in groups])
        self.stratum, self.cell = np.zeros(len(self.units), dtype=int), np.zeros(len(self.units), dtype=int)
        cells = 0
        for index, (_, _, rows) in enumerate(groups):
            self.stratum[rows] = index
            ranked = sorted(rows, key=lambda row: (self.chars[row], self.rank[row]))
            classes = min(10, max(1, len(rows) // 25))
            for at in range(classes):
                self.cell[ranked[at * len(rows) // classes : (at + 1) * len(rows) // classes]] = cells
                cells += 1
        by_stratum = grouped(sorted(range(len(self.units)), key=self.rank.__getitem__), self.stratum.__getitem__)
        self.shares = {at: grouped(rows, self.persons.__getitem__) for at, rows in by_stratum.items()}

    def column(self, concept):
        return self.columns.get(concept) or Column([])

    def phi(self, concept):
        """max(1, Σ(y − m)²/Σm), m of each unit from the rate of its stratum without its person."""
        if concept not in self._phi:
            if not hasattr(self, "_other_chars"):
                _, self._share = np.unique(
                    [f"{stratum} {person}" for stratum, person in zip(self.stratum, self.persons)], return_inverse=True
                )
                in_stratum = np.bincount(self.stratum, self.chars)[self.stratum]
                self._other_chars = in_stratum - np.bincount(self._share, self.chars)[self._share]
            column = self.column(concept)
            y = np.zeros(len(self.units))
            y[column.rows] = column.counted
            others = np.bincount(self.stratum, y)[self.stratum] - np.bincount(self._share, y)[self._share]
            is_compared = self._other_chars > 0
            m = others[is_compared] * self.chars[is_compared] / self._other_chars[is_compared]
            expected = m.sum()
            self._phi[concept] = max(1.0, ((y[is_compared] - m) ** 2).sum() / expected) if expected > 0 else 1.0
        return self._phi[concept]

    def pool(self, actor, without=None, finest=False):
        key = (actor, without, finest)
        if key not in self._pools:
            self._pools[key] = Pool(self, self.actors.get(actor, []), without, finest)
        return self._pools[key]


class Column:
    """One concept: the units that say it."""

    def __init__(self, cells):
        self.rows = np.array([row for row, _ in cells], dtype=int)
        self.counted = np.array([use["counted"] for _, use in cells], dtype=float)
        self.values = np.minimum(self.counted, LARGEST_VALUE).astype(int)
        self.uses = [use for _, use in cells]


class Pool:
    """Own units and those of the peers, stratum by stratum, no peer above a quarter."""

    def __init__(self, table, rows, without, finest):
        self.is_own = np.zeros(len(table.units), dtype=bool)
        self.is_peer = np.zeros(len(table.units), dtype=bool)
        self.index = np.full(len(table.units), -1)
        excluded = {*table.persons[rows], without}
        self.chars, self.peers = [], []
        mine = grouped(rows, table.stratum.__getitem__)
        for stratum in sorted(mine):
            if finest and table.level[stratum] != 0:
                continue
            others = {who: list(own) for who, own in table.shares[stratum].items() if who not in excluded}
            kept = capped(others, table.chars)
            peers = table.chars[kept].sum()
            if peers == 0:
                continue
            self.is_own[mine[stratum]] = True
            self.is_peer[kept] = True
            self.index[mine[stratum]] = self.index[kept] = len(self.chars)
            self.chars.append(table.chars[mine[stratum]].sum())
            self.peers.append(peers)
        self.chars, self.peers = np.array(self.chars), np.array(self.peers)
        own_cells = np.unique(table.cell[self.is_own])
        is_in = (self.is_own | self.is_peer) & np.isin(table.cell, own_cells)
        self.cell_at = np.where(is_in, np.searchsorted(own_cells, table.cell), -1) if len(own_cells) else (
            np.full(len(table.units), -1))
        self.drawn = np.bincount(self.cell_at[self.is_own], minlength=len(own_cells))
        self.size = np.bincount(self.cell_at[is_in], minlength=len(own_cells))

    def compare(self, column):
        own, peer = self.is_own[column.rows], self.is_peer[column.rows]
        strata = len(self.chars)
        at = self.index[column.rows]
        own_in = np.bincount(at[own], column.counted[own], strata)
        peers_in = np.bincount(at[peer], column.counted[peer], strata)
        cell = self.cell_at[column.rows]
        said = np.zeros((len(self.drawn), LARGEST_VALUE + 1), dtype=int)
        np.add.at(said, (cell[cell >= 0], column.values[cell >= 0]), 1)
        said[:, 0] += self.size - said.sum(axis=1)
        cells = [(tuple(map(int, units)), int(drawn)) for units, drawn in zip(said, self.drawn)]
        return Compared(own_in, peers_in, cells, int(column.values[own].sum()), self)


class Compared:
    """What a pool says of a concept."""

    def __init__(self, own_in, peers_in, cells, observed, pool):
        self.own_in, self.peers_in, self.cells, self.observed, self.pool = own_in, peers_in, cells, observed, pool
        self.counted = own_in.sum()
        self.by_stratum = pool.chars * peers_in / pool.peers
        self.expected = self.by_stratum.sum()
        said = own_in + peers_in
        self.all = said.sum()
        self.expected_of_all = (pool.chars * said / (pool.chars + pool.peers)).sum()

    def exposure(self):
        return self.pool.chars.sum() / self.pool.peers.sum() if len(self.pool.chars) else 0


def capped(others, chars):
    """Rows of the others of whom nobody keeps more than a quarter, the first by hash as far as they fit."""
    if len(others) < FEWEST_OTHERS:
        return []
    while True:
        held = {who: chars[rows].sum() for who, rows in others.items()}
        most = largest_allowed(sorted(held.values(), reverse=True))
        if max(held.values()) <= most:
            return [row for rows in others.values() for row in rows]
        for who, all_ in held.items():
            if all_ > most:
                others[who] = fitting(others[who], chars, most)


def largest_allowed(held):
    """The cap that is a quarter of what all hold when nobody holds more than it."""
    rest = sum(held)
    for at, own in enumerate(held):
        cap = (rest / FEWEST_OTHERS) / (1 - at / FEWEST_OTHERS) * (1 + 1e-12) if at < FEWEST_OTHERS else 0
        if own <= cap:
            return cap
        rest -= own
    return 0


def fitting(rows, chars, most):
    kept, held = [], 0
    for row in rows:
        if held + chars[row] <= most:
            kept.append(row)
            held += chars[row]
    return kept
