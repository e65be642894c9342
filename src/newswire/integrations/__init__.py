"""Pages as fields of other libraries' models, one module for each library.

`newswire.integrations.pydantic` needs Pydantic, `newswire.integrations.sqlalchemy` needs SQLAlchemy, and `newswire.integrations.django`
needs Django. If the library is missing, the import raises an error that says so.
"""

from __future__ import annotations

__all__: list[str] = []
