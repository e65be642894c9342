"""Chooses how hard Hypothesis tries.

The profile is `fast`, or `ci` where the variable CI is set, unless HYPOTHESIS_PROFILE names another.
"""

from __future__ import annotations

import os
import signal

from hypothesis import HealthCheck, settings

# Whoever starts the tests in the background of a shell hands down that interrupts are ignored, and tests send some.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Machines that are shared are slow now and then: a deadline would fail tests that are right.
_COMMON = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("fast", _COMMON, max_examples=50)
settings.register_profile("ci", _COMMON, max_examples=50, derandomize=True, print_blob=True)
settings.register_profile("thorough", _COMMON, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "fast"))
