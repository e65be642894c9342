"""Why a document gave no page: a stable code and a sentence, which become the column `error`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["FAULTS", "DocumentFault"]

FAULTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "null": "the document has no text: the value is null, or the field is absent",
        "not-text": "the value is neither a string nor bytes, or the record holds HTML, an image or the like",
        "not-decoded": "the bytes are no text in the declared encoding, or in any that is tried",
        "too-large": "the document is larger than the limit",
        "bad-record": "the line or row is not of its format: no JSON object, no CSV row, a WARC record that is cut",
        "bad-document": "the document is of no format that is read, or is not what its format says; the message says where",
        "http-status": "the server answered with an error or a redirection, and no page",
        "unreadable": "the source cannot be read from here on: cut, damaged, or gone",
        "killed": "the document ended the process that worked on it, twice",
        "timeout": "the document took longer than the time limit, twice",
        "memory": "the process that worked on the document took more memory than the limit, twice",
        "failed": "an unforeseen error; the message names it",
    }
)
"""The codes of the column `error`, and what each means."""


class DocumentFault(Exception):  # noqa: N818 - a fault is a document's, and no error of the program
    """Says why one document gives no page; never leaves this package."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message
