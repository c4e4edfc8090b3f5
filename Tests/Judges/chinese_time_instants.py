"""The instants that decide the disputed days of the Chinese calendar, from JPL's DE423.

Apparent geocentric longitudes in the true equinox of date (IAU 2006/2000A by ERFA): light-time,
aberration, precession and nutation. What comes out is an instant of terrestrial time; the day in
Beijing depends on how far the earth's rotation has fallen behind by then (Delta T). So each line
says for which Delta T the event falls on the day of our table, and what Delta T is or is expected
to be. A day that the table decides against that expectation ends with status 1.
"""
import sys
import warnings

import de423
import erfa
import numpy as np

warnings.simplefilter("ignore")
from jplephem import Ephemeris  # noqa: E402 (it warns of its own age)

EPHEMERIS = Ephemeris(de423)
AU, MASS_RATIO = EPHEMERIS.AU, EPHEMERIS.EMRAT
LIGHT = 299792.458 * 86400 / AU  # au a day


def vector(name, moment):
    position, velocity = EPHEMERIS.position_and_velocity(name, moment)
    return np.array(position).ravel() / AU, np.array(velocity).ravel() / AU


def earth(moment):
    (centre, speed), (moon, moon_speed) = vector("earthmoon", moment), vector("moon", moment)
    share = 1 / (1 + MASS_RATIO)
    return centre - share * moon, speed - share * moon_speed


def position(name, moment):
    if name == "sun":
        return vector("sun", moment)[0]
    return earth(moment)[0] + vector("moon", moment)[0]


def longitude(name, moment):
    """Apparent longitude in degrees at a Julian day of terrestrial time."""
    here, speed = earth(moment)
    delay = 0.0
    for _ in range(4):
        towards = position(name, moment - delay) - here
        delay = np.linalg.norm(towards) / LIGHT
    beta = speed / LIGHT
    sun = np.linalg.norm(vector("sun", moment)[0] - here)
    seen = erfa.ab(towards / np.linalg.norm(towards), beta, sun, np.sqrt(1 - beta @ beta))
    x, y, z = erfa.pnm06a(moment, 0.0) @ seen
    obliquity = erfa.obl06(moment, 0.0) + erfa.nut06a(moment, 0.0)[1]
    return np.degrees(np.arctan2(y * np.cos(obliquity) + z * np.sin(obliquity), x)) % 360


def wrapped(angle):
    return (angle + 180) % 360 - 180


def instant(ahead, first, last):
    """When `ahead` passes from below zero to above it."""
    for _ in range(60):
        middle = (first + last) / 2
        first, last = (middle, last) if ahead(middle) < 0 else (first, middle)
    return first


# Event, degrees (None: new moon), the midnight in Beijing that decides (the day it begins), whether
# the table puts the event on that day or on the one before, and Delta T in seconds: measured up to
# 1979, later by Morrison and others (2021).
EVENTS = [
    ("冬至", 270, (1951, 12, 23), True, 29.7), ("大寒", 300, (1979, 1, 21), False, 49.6),
    ("朔", None, (2057, 9, 29), True, 77), ("朔", None, (2089, 9, 5), False, 88),
    ("朔", None, (2097, 8, 8), True, 92),
]


def main():
    status = 0
    for name, degrees, day, is_on_day, delta_t in EVENTS:
        # Midnight in Beijing is 16:00 universal time of the day before.
        midnight = sum(erfa.cal2jd(*day)) - 8 / 24
        if degrees is None:
            ahead = lambda t: wrapped(longitude("moon", t) - longitude("sun", t))
        else:
            ahead = lambda t: wrapped(longitude("sun", t) - degrees)
        limit = (instant(ahead, midnight - 2, midnight + 2) - midnight) * 86400
        after = limit - delta_t
        agrees = (after >= 0) == is_on_day
        status |= not agrees
        print(f"{name} {day[0]}-{day[1]:02}-{day[2]:02}: {after:+.1f} s from midnight in Beijing "
              f"with Delta T {delta_t} s; the other day above {limit:.1f} s" if is_on_day else
              f"{name} {day[0]}-{day[1]:02}-{day[2]:02}: {after:+.1f} s from midnight in Beijing "
              f"with Delta T {delta_t} s; the other day below {limit:.1f} s",
              "" if agrees else "  AGAINST THE TABLE")
    return status


sys.exit(main())
