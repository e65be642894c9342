"""Russian: words of dates and page labels, and names of sections."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["RUSSIAN"]

RUSSIAN: Final = Language(
    code="ru",
    name="russian",
    months=(
        "января янв", "февраля фев", "марта", "апреля апр", "мая", "июня", "июля", "августа авг", "сентября сент",
        "октября окт", "ноября нояб", "декабря дек",
    ),
    weekdays=("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    between=words("в"),
    published=("дата", "опубликовано"),
    related=frozenset({"Читайте также:"}),
    picture_credits=frozenset({"Фото:"}),
    sections=frozenset({"мир", "новини", "новости", "общество", "политика", "політика", "спорт", "экономика"}),
)  # fmt: skip
