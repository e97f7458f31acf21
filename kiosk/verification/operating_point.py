"""What a threshold means: how rarely a stranger passes one comparison."""

from __future__ import annotations

import math
from bisect import bisect
from itertools import pairwise

from kiosk.verification.identification import IMPOSTORS

RAREST_MEASURED = 1e-5
"""Of 224 115 pairs two lie below; what is said of smaller rates is no more than the model's guess."""

HIGHEST_FOR_A_DOOR = 1e-3

# In standard deviations of IMPOSTORS: where 1e-5, 1e-4 and 1e-3 of the pairs were measured to lie, and where a
# normal distribution would have them. The last is its middle.
_MEASURED = (-4.16, -3.68, -3.02, 0.0)
_NORMAL = (-4.26, -3.72, -3.09, 0.0)


def false_match_rate(threshold: float) -> float:
    """The FMR of one comparison: the share of strangers whose distance is at most `threshold`.

    Source: the distances of all 224 115 pairs of 670 people of LFW, each with one reference and one probe image
    (see IMPOSTORS). Between the measured quantiles, which are for 1e-5 to 1e-3, the normal distribution is bent
    so that it goes through them; more images on either side err less often at the same threshold (README, "How
    it decides"). Beyond, it is the model's guess. LFW's people are not yours: measure those with `kiosk
    calibrate`.
    """
    deviations = _bend((threshold - IMPOSTORS.mean) / IMPOSTORS.stdev)
    return math.erfc(-deviations / math.sqrt(2)) / 2  # NormalDist.cdf is 0 where this is still exact


def _bend(deviations: float) -> float:
    """From measured to normal standard deviations, in straight pieces; the outer ones go on as they are."""
    place = min(max(bisect(_MEASURED, deviations) - 1, 0), len(_MEASURED) - 2)
    (left, right), (low, high) = list(zip(pairwise(_MEASURED), pairwise(_NORMAL), strict=True))[place]
    return low + (deviations - left) * (high - low) / (right - left)
