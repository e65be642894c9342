"""`Page` as a field of a Django model, stored as JSON.

In a model, write `page = PageField()`, or `PageField(null=True)` if the page is optional. Lookups into the JSON work as with
`JSONField`: `Story.objects.filter(page__layout="...")`.
"""

from __future__ import annotations

import json
from typing import Any

from newswire.errors import MissingExtraError, NewswireError
from newswire.export import from_json, to_json
from newswire.integrations._database import page_of, storable
from newswire.models import Page

try:
    from django.core.exceptions import ValidationError
    from django.db import models
    from django.db.models.fields.json import KeyTransform
except ModuleNotFoundError as _absent:
    raise MissingExtraError(
        "newswire.integrations.django needs Django 5, which is not installed: pip install 'newswire[django]'"
    ) from _absent

__all__ = ["PageField"]


class PageField(models.JSONField):
    """A field that stores a page in newswire's JSON format.

    It accepts a `Page`, or its JSON text from forms and fixtures. Any other value raises a `ValidationError` that names
    the path. The JSON does not contain the source text: store that in its own field.
    """

    description: Any = "A page of news-wire text"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Page | None:
        """Return the page from database data; a lookup into the JSON returns plain data."""
        data = super().from_db_value(value, expression, connection)
        page: Page | None = data if isinstance(expression, KeyTransform) else page_of(data)
        return page

    def get_prep_value(self, value: Any) -> Any:
        """Return the data of a page for the database; other values come from lookups."""
        return super().get_prep_value(json.loads(storable(value)) if isinstance(value, Page) else value)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """Return the data to save: a page, or None."""
        if value is not None and not isinstance(value, Page) and not hasattr(value, "as_sql"):
            raise TypeError(f"{self.name} takes a Page or None, got {type(value).__name__}")
        return super().get_db_prep_save(value, connection)

    def to_python(self, value: Any) -> Page | None:
        """Return the page of a value from a form or fixture."""
        if value is None or isinstance(value, Page):
            return value
        try:
            return from_json(value) if isinstance(value, str) else page_of(value)
        except NewswireError as error:
            raise ValidationError(str(error), code="invalid") from error

    def validate(self, value: Any, model_instance: Any) -> None:
        """Validate the value, and reject characters that databases cannot store, so that a form can show the error."""
        if isinstance(value, Page):
            try:
                value = json.loads(storable(value))
            except NewswireError as error:
                raise ValidationError(str(error), code="invalid") from error
        super().validate(value, model_instance)

    def value_to_string(self, obj: Any) -> str | None:  # type: ignore[override]
        """Return the field of an object as text, for fixtures."""
        page = self.value_from_object(obj)
        return None if page is None else to_json(page)
