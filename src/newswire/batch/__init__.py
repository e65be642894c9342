"""Many pages: batch runs on all cores, streams of pages, and one Arrow function for every engine."""

from __future__ import annotations

from newswire.batch._functions import iter_pages, normalize_batch, parse_batch
from newswire.batch._reading import FAULTS
from newswire.batch._rows import CONTENTS, SCHEMA_VERSION, normalized_schema, schema
from newswire.batch._run import Progress, Summary, run
from newswire.batch._survey import Survey, survey

__all__ = [
    "CONTENTS",
    "FAULTS",
    "SCHEMA_VERSION",
    "Progress",
    "Summary",
    "Survey",
    "iter_pages",
    "normalize_batch",
    "normalized_schema",
    "parse_batch",
    "run",
    "schema",
    "survey",
]
