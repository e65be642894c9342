"""Import on first use: the public names of a package, and functions that models borrow from upper rooms.

`import newswire` costs next to nothing this way, and a name that needs an extra breaks nothing until somebody asks for it.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

__all__ = ["above", "attributes", "listing"]


def attributes(package: str, homes: Mapping[str, Iterable[str]]) -> Callable[[str], object]:
    """Return a `__getattr__` that imports the names of a package on first use.

    Args:
        package: the name of the package.
        homes: the names that each module is home to. A module's own last name stands for the module itself.

    Raises:
        AttributeError: from the function that is returned, for a name that no module is home to.
        MissingExtraError: from the function that is returned, for a name whose module needs an extra that is absent.
    """
    known = {name: module for module, names in homes.items() for name in names}

    def find(name: str) -> object:
        if name not in known:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = importlib.import_module(known[name])
        value = module if known[name] == f"{package}.{name}" else getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    return find


def listing(names: Iterable[str], extras: Mapping[str, str] | None = None) -> Callable[[], list[str]]:
    """Return a `__dir__` that lists the names of a package, and those whose extra is installed.

    Args:
        names: what the package exports.
        extras: names that need an extra, each with the package that the extra installs.
    """
    always = frozenset(names)
    maybe: Final = dict(extras or {})

    def list_names() -> list[str]:
        return sorted(always | {name for name, needs in maybe.items() if importlib.util.find_spec(needs) is not None})

    return list_names


def above(module: str, name: str) -> Callable[..., Any]:
    """Return a function of an upper room, for a convenience method of a model.

    Models know nothing of the rooms above them. `page.to_dict()` and the pictures in notebooks are short names for what
    those rooms do, and this is the one way by which a model reaches them.
    """
    function: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return function
