"""`Page` as the type of a column in SQLAlchemy: JSON, and `jsonb` in PostgreSQL.

Example:
    >>> import newswire, sqlalchemy as sa
    >>> stories = sa.Table("stories", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("page", PageType))
    >>> engine = sa.create_engine("sqlite://")
    >>> page = newswire.parse("Le port rouvre")
    >>> with engine.begin() as connection:
    ...     stories.create(connection)
    ...     _ = connection.execute(stories.insert().values(page=page))
    ...     connection.execute(sa.select(stories.c.page)).scalar_one() == page
    True
"""

from __future__ import annotations

import json
from typing import Any

from newswire.errors import MissingExtraError
from newswire.integrations._database import page_of, storable
from newswire.models import Page

try:
    from sqlalchemy import JSON, Dialect
    from sqlalchemy.dialects.postgresql import JSONB
    from sqlalchemy.types import TypeDecorator
except ModuleNotFoundError as _absent:
    raise MissingExtraError(
        "newswire.integrations.sqlalchemy needs SQLAlchemy 2, which is not installed: pip install 'newswire[sqlalchemy]'"
    ) from _absent

__all__ = ["PageType"]


class PageType(TypeDecorator[Page]):
    """A column that stores a page in the documented JSON shape, or NULL.

    The JSON does not contain the source text: store that in its own column. Pages compare by content, so assigning an equal
    page is not a change.

    Raises:
        TypeError: if a bound value is not a page.
        ArgumentError: if the page contains U+0000 or a lone surrogate, which PostgreSQL cannot store.
        ShapeError: if the stored value is not a page.
    """

    impl: Any = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
    cache_ok: bool | None = True

    def process_bind_param(self, value: Page | None, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the data of a page for the database."""
        return None if value is None else json.loads(storable(value))

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Page | None:  # noqa: ARG002
        """Return the page from database data."""
        page: Page | None = page_of(value)
        return page
