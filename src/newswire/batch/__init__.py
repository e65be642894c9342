"""Many pages: streams, files and all cores, and one Arrow function for every engine."""

from __future__ import annotations

from newswire.batch._functions import normalize_batch, parse_batch
from newswire.batch._schema import SCHEMA_VERSION, normalized_schema, schema

__all__ = ["SCHEMA_VERSION", "normalize_batch", "normalized_schema", "parse_batch", "schema"]
