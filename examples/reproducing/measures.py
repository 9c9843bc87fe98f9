"""The formulas, with SciPy and NumPy (docs/method.md §10–11)."""

from functools import lru_cache
from math import log, log2, sqrt

import numpy as np
from scipy.special import gammaln
from scipy.stats import beta

LOG_FACTORIAL = gammaln(np.arange(200_000) + 1.0)


def log_choose(n, k):
    return LOG_FACTORIAL[n] - LOG_FACTORIAL[k] - LOG_FACTORIAL[n - k]


# An upper end above this bounds nothing.
UNBOUNDED = 1e5


def peer_ratio(counted, phi, expected, peers, exposure):
    """y/m and its 90 % interval; `expected` c·ρ and `peers` Y by stratum."""
    m = expected.sum()
    a = counted / phi
    if not m > 0:
        if counted == 0 or not exposure > 0:
            return None
        share = beta.ppf(0.05, a, 1)
        return None, share / (1 - share) / exposure, None
    said = peers > 0
    b = m**2 / (phi * (expected[said] ** 2 / peers[said]).sum())
    scale = m / (phi * b)
    low = beta.ppf(0.05, a, b + 1) if counted else 0.0
    high = beta.ppf(0.95, a + 1, b)
    top = high / (1 - high) / scale if high < 1 else np.inf
    return counted / m, low / (1 - low) / scale, top if top < UNBOUNDED else None


@lru_cache(maxsize=500_000)
def dealt(units, drawn):
    """P of every sum when `drawn` of the units are taken; `units[v]` of them add v."""
    size = sum(units)
    total = sum(value * count for value, count in enumerate(units))
    states = {drawn: np.array([1.0])}
    left = size
    for value in range(len(units) - 1, 0, -1):
        count = units[value]
        following = {}
        for open_, sums in states.items():
            for taken in range(max(0, open_ - (left - count)), min(count, open_) + 1):
                p = np.exp(
                    log_choose(count, taken) + log_choose(left - count, open_ - taken) - log_choose(left, open_)
                )
                target = following.setdefault(open_ - taken, np.zeros(total + 1))
                target[taken * value : taken * value + len(sums)][: total + 1] += (
                    p * sums[: total + 1 - taken * value]
                )
        states = following
        left -= count
    return sum(states.values()) if len(states) > 0 else np.array([1.0])


def tails(cells, observed):
    """One-sided p of so much and of so little: the sum over independent cells, by convolution."""
    distribution = np.array([1.0])
    for units, drawn in cells:
        if sum(units[1:]) > 0 and drawn > 0:
            distribution = np.convolve(distribution, trimmed(dealt(units, drawn)))
            distribution = trimmed(distribution)
    return min(1.0, distribution[observed:].sum()), min(1.0, distribution[: observed + 1].sum())


def trimmed(distribution):
    """Without the sums at the top that are impossible."""
    found = np.flatnonzero(distribution > 0)
    return distribution[: found[-1] + 1] if len(found) else distribution[:1]


def least_tails(cells):
    """The smallest p on both sides that these units allow, whatever was said in which of them."""
    upper = lower = 0.0
    for units, drawn in cells:
        all_ = log_choose(sum(units), drawn)
        lower += ways(units, drawn) - all_
        upper += ways(units[::-1], drawn) - all_
    return min(1.0, np.exp(upper)), min(1.0, np.exp(lower))


@lru_cache(maxsize=500_000)
def ways(counts, drawn):
    """ln of the ways to take the first so many."""
    found, left = 0.0, drawn
    for count in counts:
        taken = min(left, count)
        found += log_choose(count, taken)
        left -= taken
    return found


def false_discovery(ps):
    """q by Benjamini and Hochberg."""
    p = np.asarray(ps, dtype=float)
    order = np.argsort(-p, kind="stable")
    ranks = len(p) - np.arange(len(p))
    q = np.empty(len(p))
    q[order] = np.minimum.accumulate(np.minimum(1, p[order] * len(p) / ranks))
    return q


def log_odds(count, total, other_count, other_total, share, prior_total):
    """ζ of Monroe, Colaresi and Quinn; None where there are no odds."""
    prior = prior_total * share
    odds = [(count + prior, total + prior_total - count - prior),
            (other_count + prior, other_total + prior_total - other_count - prior)]
    if any(yes <= 0 or no <= 0 for yes, no in odds):
        return None
    (yes, no), (other_yes, other_no) = odds
    return (log(yes / no) - log(other_yes / other_no)) / sqrt(1 / yes + 1 / other_yes)


def signed_log_likelihood(count, exposure, other_count, other_exposure):
    """G² of four cells with the sign of the difference."""
    all_, hits = exposure + other_exposure, count + other_count
    table = [(count, hits, exposure), (other_count, hits, other_exposure), (exposure - count, all_ - hits, exposure),
             (other_exposure - other_count, all_ - hits, other_exposure)]
    g2 = 2 * max(0.0, sum(seen * log(seen / (row * column / all_)) for seen, row, column in table if seen > 0))
    return np.sign(count * other_exposure - other_count * exposure) * g2


def log_ratio(count, exposure, other_count, other_exposure):
    return log2((count or 0.5) / exposure / ((other_count or 0.5) / other_exposure))
