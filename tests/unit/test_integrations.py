"""Pages as fields of Pydantic, SQLAlchemy and Django: they come back equal, what is no page is refused with its path."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pydantic
import pytest
import sqlalchemy as sa
from django.conf import settings

if not settings.configured:
    settings.configure(DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}})

import django

django.setup()

from django.core.exceptions import ValidationError
from django.db import connection
from django.db import models as django_models

import newswire
from newswire import Article, Headline, Page, Paragraph, Section
from newswire.errors import ArgumentError, ShapeError
from newswire.integrations.django import PageField as DjangoField
from newswire.integrations.pydantic import PageField
from newswire.integrations.sqlalchemy import PageType
from tests.examples import ROOT

PAGE = newswire.parse_file(ROOT / "examples" / "crue.txt")
WITH_NUL = Page(articles=[Article(Headline("a"), [Section(None, [Paragraph("b\0c")])])])
WITH_HALF = Page(articles=[Article(Headline("a"), [Section(None, [Paragraph("b\ud800c")])])])
WITH_BACKSLASH = Page(articles=[Article(Headline("a"), [Section(None, [Paragraph(r"C:\u0000 \udc00 \\ud800")])])])


# Pydantic


class Message(pydantic.BaseModel):
    page: PageField
    other: Page | None = None


def test_pydantic_reads_what_it_writes() -> None:
    message = Message(page=PAGE)
    assert Message.model_validate_json(message.model_dump_json()) == message
    assert message.model_dump()["page"] == newswire.to_dict(PAGE)
    assert Message.model_validate({"page": {"newswire": 1}}).page == Page()


def test_pydantic_names_the_path_of_a_fault() -> None:
    with pytest.raises(pydantic.ValidationError, match=r"\$\.articels: unknown key; did you mean 'articles'"):
        Message.model_validate({"page": {"newswire": 1, "articels": []}})


def test_pydantic_describes_every_model() -> None:
    """The schema of a field accepts and refuses what the schema of the package does."""
    for mode in ("validation", "serialization"):
        schema = Message.model_json_schema(mode=mode)  # type: ignore[arg-type]
        described = {name.removesuffix("Input") for name in schema["$defs"]}
        assert set(newswire.export.schema()["$defs"]) - described <= {"Span"}
        validator = jsonschema.Draft202012Validator(schema)
        validator.validate({"page": newswire.to_dict(PAGE), "other": None})
        assert not validator.is_valid({"page": {"newswire": 1, "articels": []}})
        assert not validator.is_valid({"page": newswire.to_dict(PAGE) | {"layout": 3}})
    assert set(Message.model_json_schema(mode="serialization")["$defs"]["Headline"]["required"]) == {
        "text",
        "abstract",
        "span",
    }
    assert Message.model_json_schema()["$defs"]["HeadlineInput"]["required"] == ["text"]


def test_fastapi_has_the_types_in_its_openapi() -> None:
    fastapi = pytest.importorskip("fastapi")
    application = fastapi.FastAPI()

    @application.post("/pages")
    def receive(message: Message) -> Message:
        return message

    components = application.openapi()["components"]["schemas"]
    assert set(components) >= {"Page", "PageInput", "Article", "ArticleInput", "Byline", "Part"}


# SQLAlchemy


STORIES = sa.Table("stories", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("page", PageType))


@pytest.fixture
def database() -> Any:
    engine = sa.create_engine("sqlite://")
    with engine.begin() as link:
        STORIES.create(link)
        yield link
    engine.dispose()


@pytest.mark.parametrize("page", [PAGE, Page(), None, WITH_BACKSLASH])
def test_a_column_of_sqlalchemy_gives_back_the_page(database: Any, page: Page | None) -> None:
    database.execute(STORIES.insert().values(page=page))
    assert database.execute(sa.select(STORIES.c.page)).scalar_one() == page
    count = sa.select(sa.func.count()).where(STORIES.c.page.is_(None))
    assert database.execute(count).scalar_one() == (page is None)


@pytest.mark.parametrize(("page", "named"), [(WITH_NUL, r"U\+0000"), (WITH_HALF, "a lone surrogate")])
def test_what_databases_do_not_keep_is_refused(database: Any, page: Page, named: str) -> None:
    with pytest.raises(sa.exc.StatementError, match=named) as caught:
        database.execute(STORIES.insert().values(page=page))
    assert isinstance(caught.value.orig, ArgumentError)


def test_a_column_of_sqlalchemy_refuses_other_things(database: Any) -> None:
    with pytest.raises(sa.exc.StatementError, match="takes a Page, got str"):
        database.execute(STORIES.insert().values(page="Le port rouvre"))
    database.execute(sa.text("INSERT INTO stories (page) VALUES ('[3]')"))
    with pytest.raises(ShapeError, match=r"expected an object, got \[3\]"):
        database.execute(sa.select(STORIES.c.page)).all()


# Django


class Story(django_models.Model):  # noqa: DJ008 - nobody prints it
    page = DjangoField(null=True)

    class Meta:
        app_label = "integrations"


@pytest.fixture(scope="module")
def _stories() -> None:
    with connection.schema_editor() as editor:
        editor.create_model(Story)


@pytest.mark.usefixtures("_stories")
@pytest.mark.parametrize("page", [PAGE, Page(), None, WITH_BACKSLASH])
def test_a_field_of_django_gives_back_the_page(page: Page | None) -> None:
    story = Story.objects.create(page=page)
    assert Story.objects.get(pk=story.pk).page == page
    assert Story.objects.filter(pk=story.pk, page__isnull=page is None).exists()


@pytest.mark.usefixtures("_stories")
def test_a_field_of_django_is_looked_into() -> None:
    story = Story.objects.create(page=PAGE)
    title = PAGE.articles[0].title
    assert title is not None
    found = Story.objects.filter(page__articles__0__title__text=title.text, pk=story.pk)
    assert found.get().page == PAGE
    assert found.values_list("page__articles__0__title__text", flat=True).get() == title.text
    assert Story.objects.filter(page=PAGE, pk=story.pk).exists()


@pytest.mark.usefixtures("_stories")
def test_a_field_of_django_refuses_other_things() -> None:
    with pytest.raises(TypeError, match="page takes a Page or None, got str"):
        Story.objects.create(page="Le port rouvre")
    with pytest.raises(ArgumentError, match=r"U\+0000"):
        Story.objects.create(page=WITH_NUL)
    for wrong, message in (('{"newswire": 2}', r"\$\.newswire"), ([3], "expected an object"), (WITH_NUL, r"U\+0000")):
        with pytest.raises(ValidationError, match=message):
            Story(page=wrong).full_clean(exclude=["id"])


def test_a_field_of_django_goes_through_fixtures_and_migrations() -> None:
    field = Story._meta.get_field("page")
    text = field.value_to_string(Story(page=PAGE))
    assert field.to_python(text) == PAGE
    assert field.to_python(json.loads(text)) == PAGE
    assert field.value_to_string(Story(page=None)) is None
    assert field.deconstruct()[1:] == ("newswire.integrations.django.PageField", [], {"null": True})
