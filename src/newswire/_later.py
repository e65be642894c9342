"""Import on first use: the public names of a package, and functions of other packages that models call.

This keeps `import newswire` fast, and a name that needs a missing extra fails only when it is used.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Final

__all__ = ["above", "attributes", "below", "listing"]


def attributes(package: str, homes: Mapping[str, Iterable[str]]) -> Callable[[str], object]:
    """Return a `__getattr__` that imports the names of a package on first use.

    Args:
        package: the name of the package.
        homes: the names that each module defines. The last component of a module's own name means the module itself.

    Raises:
        AttributeError: from the returned function, for a name that no module defines.
        MissingExtraError: from the returned function, for a name whose module needs a missing extra.
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
    """Return a `__dir__` that lists the names of a package, including those whose extra is installed.

    Args:
        names: the names that the package exports.
        extras: the names that need an extra, each with the package that the extra installs.
    """
    always = frozenset(names)
    maybe: Final = dict(extras or {})

    def list_names() -> list[str]:
        return sorted(always | {name for name, needs in maybe.items() if importlib.util.find_spec(needs) is not None})

    return list_names


@cache
def above(module: str, name: str) -> Callable[..., Any]:
    """Return a function of an upper package, for a convenience method of a model.

    Models do not import the packages above them. `page.to_dict()` and the HTML for notebooks are shortcuts to these
    packages, and only this function gives models access to them.
    """
    function: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return function


below = above
"""The same for a function of a lower package that takes long to import: an `import` in a property takes 0.4 µs on each access."""
