"""The JSON shape of a page: as dictionaries, as JSON text, and its JSON Schema.

It contains everything in a page except the source text, and no derived values that could contradict the rest.
Functions generated from the models read and write JSON. cattrs, which is imported on first use, makes dictionaries and
locates faults in data.
"""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Mapping
from typing import Any, Final

from newswire._arguments import check_argument
from newswire.errors import ShapeError
from newswire.export._json import dumps, escaped, loads, quoted
from newswire.models import Page

__all__ = ["SHAPE_VERSION", "from_dict", "from_json", "schema", "to_dict", "to_json"]

SHAPE_VERSION: Final = 1
"""The version of the shape, under the key `newswire`. It increases if a reader of the old shape would misread the new."""

_VERSION_KEY: Final = "newswire"
_FILE_KEY: Final = "file"
"""The key for the origin of a page: the command line writes it, readers accept it, and it is not part of the page."""


def to_dict(page: Page) -> dict[str, Any]:
    """Return a page as dictionaries, lists, strings, integers and None, ready for any JSON library.

    Args:
        page: any page. Its source text is omitted; spans are written as `[start, end]`.

    Returns:
        A dictionary of the documented shape. `from_dict` returns an equal page with the same spans and diagnostics.

    Raises:
        TypeError: if `page` is not a `Page`.

    Example:
        >>> from newswire.models import Article, Headline, Page, Paragraph, Section
        >>> page = Page(articles=(Article(Headline("Le port rouvre"), (Section(None, (Paragraph("Enfin."),)),)),))
        >>> data = to_dict(page)
        >>> data["newswire"], data["articles"][0]["title"]
        (1, {'text': 'Le port rouvre', 'abstract': None, 'span': None})
    """
    check_argument("to_dict", page, Page)
    from newswire.export._converters import write  # noqa: PLC0415 - cattrs is imported when it is needed

    return {_VERSION_KEY: SHAPE_VERSION, **write(page)}


def from_dict(data: Mapping[str, Any]) -> Page:
    """Return the page described by data from `to_dict` or written by hand.

    Args:
        data: a mapping of the documented shape. A missing key means its default.

    Returns:
        The page, without a source text.

    Raises:
        ShapeError: if a key is unknown or missing, a value has another type, or a model rejects it; the error names the
            path.

    Example:
        >>> from_dict({"newswire": 1, "ticker": {"headlines": [{"text": "Le port rouvre"}]}}).headlines
        (<Headline 'Le port rouvre'>,)
        >>> from_dict({"newswire": 1, "ticker": {"headlines": [{"text": 3}]}})
        Traceback (most recent call last):
        newswire.errors.ShapeError: $.ticker.headlines[0].text: expected a string, got 3
    """
    from newswire.export._reading import page_of  # noqa: PLC0415 - its functions are made when they are needed

    if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ShapeError(f"expected an object, got {data!r:.60}", path="$")
    _check_version(data)
    rest = dict(data)
    del rest[_VERSION_KEY]
    rest.pop(_FILE_KEY, None)
    try:
        return page_of(rest)
    except Exception:  # noqa: BLE001 - the converter says where the fault is
        from newswire.export._converters import read_carefully  # noqa: PLC0415 - cattrs is imported when it is needed

        return read_carefully(rest)


def _check_version(data: Mapping[str, Any]) -> None:
    version = data.get(_VERSION_KEY)
    if type(version) is not int or version != SHAPE_VERSION:
        found = f"got {version!r}" if _VERSION_KEY in data else "the key is missing"
        raise ShapeError(f"expected {SHAPE_VERSION}, the version of the shape; {found}", path=f"$.{_VERSION_KEY}")


def to_json(page: Page, *, indent: int | None = None, file: str | None = None) -> str:
    r"""Return a page as JSON: one line, or indented.

    Letters are not escaped. Control characters, the line separators of `str.splitlines` and lone surrogates are, so that
    any line reader can split a file of such lines, and UTF-8 can encode it.

    Args:
        page: any page; its source text is omitted.
        indent: the number of blanks per level of indentation; None for one line.
        file: the origin of the page, written under the key `file`, which `from_json` ignores.

    Raises:
        TypeError: if `page` is not a `Page`.

    Example:
        >>> from newswire.models import Page
        >>> to_json(Page())
        '{"newswire":1,"ticker":null,"articles":[],"markets":[],"diagnostics":[],"layout":""}'
    """
    check_argument("to_json", page, Page)
    if indent is None:
        from newswire.export._writing import members_of  # noqa: PLC0415 - its templates are made when they are needed

        place = "" if file is None else f'"{_FILE_KEY}":{quoted(file)},'
        return escaped(f'{{"{_VERSION_KEY}":{SHAPE_VERSION},{place}{members_of(page)}}}')
    data = to_dict(page)
    return dumps(data if file is None else {_VERSION_KEY: SHAPE_VERSION, _FILE_KEY: file, **data}, indent)


def from_json(text: str | bytes) -> Page:
    """Return the page described by JSON text. `from_json(to_json(page))` equals `page`, with the same spans and diagnostics.

    Args:
        text: one JSON object, as `str` or as bytes in UTF-8, UTF-16 or UTF-32.

    Raises:
        ShapeError: if the text is not JSON (the error names line and column), or does not have the documented shape (the
            error names the path).

    Example:
        >>> from_json('{"newswire": 1')
        Traceback (most recent call last):
        newswire.errors.ShapeError: $: not JSON: line 1, column 15: ...
    """
    check_argument("from_json", text, str, bytes, bytearray)
    return from_dict(loads(text))


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the shape, from the file in the package.

    Example:
        >>> schema()["$schema"]
        'https://json-schema.org/draft/2020-12/schema'
    """
    text = importlib.resources.files(__name__).joinpath("page.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def __dir__() -> list[str]:
    return sorted(__all__)
