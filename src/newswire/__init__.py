"""newswire: news-wire text into typed models and back, and agency punctuation into good French and back."""

from __future__ import annotations

from newswire import errors, models

__all__ = ["__version__", "errors", "models"]

__version__ = "0.1.0"
