"""The elements of an XML document while it is read: records what was taken, so that the rest is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from newswire.formats._markup import Block, Shape, etree, local_name, markup_blocks
from newswire.formats._reading import line

__all__ = ["Elements"]

_Read = TypeVar("_Read")


class Elements:
    """The elements below a root, by their names without namespace. `left` returns those that no method took."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self._taken: set[Any] = set()

    def all(self, name: str, within: Any = None) -> Iterator[Any]:
        """Yield every element with a name, in document order."""
        top = self.root if within is None else within
        return (one for one in top.iter(f"{{*}}{name}") if one not in self._taken)

    def first(self, name: str, within: Any = None) -> Any:
        """Return the first element with a name, or None."""
        return next(self.all(name, within), None)

    def take(self, element: Any) -> str:
        """Take an element and its descendants, and return its text as one line."""
        if element is None:
            return ""
        self._taken.update(element.iter())
        return _one_line(element)

    def text(self, name: str, within: Any = None) -> str:
        """Take the first element with a name, and return its text; an empty string if there is none."""
        return self.take(self.first(name, within))

    def read(
        self,
        name: str,
        within: Any,
        read_text: Callable[[str], _Read | None],
        text_of: Callable[[Any], str] | None = None,
    ) -> _Read | None:
        """Return the value that a function reads from the first element with a name; an unreadable element is left."""
        element = self.first(name, within) if within is not None else None
        if element is None:
            return None
        found = read_text((text_of or _one_line)(element))
        if found is not None:
            self.take(element)
        return found

    def lines(self, element: Any) -> str:
        """Take an element, and return its text unchanged."""
        self._taken.update(element.iter())
        return "".join(element.itertext())

    def blocks(self, element: Any, shape: Shape) -> list[Block]:
        """Take an element, and return the blocks of its markup. Elements that the shape skips are left; None has no blocks."""
        if element is None:
            return []
        kept = {
            inner
            for skipped in element.iter()
            if local_name(skipped).lower() in shape.skipped
            for inner in skipped.iter()
        }
        self._taken.update(one for one in element.iter() if one not in kept)
        return list(markup_blocks(element, shape))

    def left(self) -> dict[str, str]:
        """Return the texts and attributes that were not taken, by their paths in the document."""
        found: dict[str, str] = {}
        path: list[str] = []
        counts: list[dict[str, int]] = [{}]
        for event, element in etree().iterwalk(self.root, events=("start", "end")):
            if event == "end":
                path.pop()
                counts.pop()
                continue
            path.append(_numbered(local_name(element), counts[-1]))
            counts.append({})
            if element not in self._taken:
                found |= _said(element, "/".join(path[1:]) or path[0])
        return found


def _one_line(element: Any) -> str:
    return line(" ".join("".join(element.itertext()).split(None)))


def _numbered(name: str, counts: dict[str, int]) -> str:
    """Return the name of an element, with a number if it is not the first with that name."""
    counts[name] = counts.get(name, 0) + 1
    return name if counts[name] == 1 else f"{name}[{counts[name]}]"


def _said(element: Any, path: str) -> dict[str, str]:
    """Return the element's own text, and its attributes except those of the schema."""
    text = line(" ".join([element.text or "", *(inner.tail or "" for inner in element)]))
    stated = {
        f"{path}/@{name.rpartition('}')[2]}": value
        for name, value in element.attrib.items()
        if value and not name.startswith(_SCHEMA)
    }
    return ({path: text} if text else {}) | stated


_SCHEMA = "{http://www.w3.org/2001/XMLSchema-instance}"
