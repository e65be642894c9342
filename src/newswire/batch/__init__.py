"""Many pages: streams, files and all cores, and one Arrow function for every engine."""

from __future__ import annotations

from newswire.batch._content import CONTENTS
from newswire.batch._faults import FAULTS
from newswire.batch._functions import normalize_batch, parse_batch
from newswire.batch._iterate import iter_pages
from newswire.batch._run import Progress, Summary, run
from newswire.batch._schema import SCHEMA_VERSION, normalized_schema, schema
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
