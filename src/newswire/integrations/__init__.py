"""Pages as fields of other libraries' models, one module for each library.

`newswire.integrations.pydantic` needs Pydantic, `newswire.integrations.sqlalchemy` SQLAlchemy, `newswire.integrations.django`
Django. Each says so when it is imported without.
"""

from __future__ import annotations

__all__: list[str] = []
