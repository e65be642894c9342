"""The models: their invariants, and that they compare, hash, copy, pickle and evolve as values do."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import attrs
import pytest

import newswire
from newswire.errors import ModelError
from newswire.models import (
    Article,
    Byline,
    Diagnostic,
    Headline,
    Line,
    LineKind,
    MarketRow,
    MarketTable,
    Page,
    Paragraph,
    Person,
    Section,
    Span,
    Ticker,
)

SPAN = Span(3, 9)

PERSON = Person(surname="Okonkwo", initials="R.")
BYLINE = Byline("R.Okonkwo--VL-GZT", people=(PERSON,), outlet="VL-GZT", span=SPAN)
LEAD = Paragraph("Le pont de Valmer rouvre lundi.", span=SPAN)
HEADLINE = Headline("Crue: le pont de Valmer rouvre", span=SPAN)
TITLE = Headline("Le pont de Valmer rouvre", span=SPAN)
FIRST = Section(None, (LEAD,), span=SPAN)
SECOND = Section("Pile fissurée", (Paragraph("Une pile."), Paragraph("Deux mois.")), heading_span=SPAN)
ARTICLE = Article(TITLE, (FIRST, SECOND), BYLINE, span=SPAN)
ROW = MarketRow(("VLM", "1.65%", ""), span=SPAN)
TABLE = MarketTable((ROW,), "USD", span=SPAN)
TICKER = Ticker((HEADLINE, Headline("12")), span=SPAN)
DIAGNOSTIC = Diagnostic("cut-headline", "the last headline may be cut", 4, span=SPAN)
LINE = Line(LineKind.TITLE, " Le pont ", "\r\n", number=3, span=SPAN)
PAGE = Page(TICKER, (ARTICLE,), (TABLE,), diagnostics=(DIAGNOSTIC,), layout="ticker", source="-")

MODELS = [
    SPAN,
    PERSON,
    BYLINE,
    LEAD,
    HEADLINE,
    FIRST,
    SECOND,
    ARTICLE,
    ROW,
    TABLE,
    TICKER,
    DIAGNOSTIC,
    LINE,
    PAGE,
]

each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: type(model).__name__)


@each_model
def test_a_copy_is_equal_to_the_original(model: attrs.AttrsInstance) -> None:
    """Shallow and deep copies are equal to the original and have its hash."""
    for again in (copy.copy(model), copy.deepcopy(model)):
        assert again == model
        assert hash(again) == hash(model)


@each_model
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_model_survives_a_pickle_whole(model: attrs.AttrsInstance, protocol: int) -> None:
    """What comes back from a pickle has every field, those that take no part in `==` among them."""
    again = pickle.loads(pickle.dumps(model, protocol))
    assert again == model
    assert attrs.asdict(again) == attrs.asdict(model)


@each_model
def test_a_model_can_be_evolved(model: attrs.AttrsInstance) -> None:
    """`attrs.evolve` without changes gives an equal model."""
    assert attrs.evolve(model) == model


@each_model
def test_a_model_cannot_be_changed(model: attrs.AttrsInstance) -> None:
    """No field can be set, and none can be added."""
    name = attrs.fields(type(model))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(model, name, None)
    assert not hasattr(model, "__dict__")


@each_model
def test_a_model_is_not_equal_to_other_things(model: attrs.AttrsInstance) -> None:
    """A model is equal to no plain value, not even to the tuple of its fields."""
    assert model != attrs.astuple(model, recurse=False)
    assert model != object()


@each_model
def test_a_place_takes_no_part_in_equality(model: attrs.AttrsInstance) -> None:
    """Two models that differ in their spans alone are equal and have one hash."""
    spans = {field.name: Span(0, 1) for field in attrs.fields(type(model)) if field.name.endswith("span")}
    moved = attrs.evolve(model, **spans)
    assert moved == model or isinstance(model, Diagnostic)
    assert isinstance(model, Diagnostic) or hash(moved) == hash(model)


def test_source_layout_and_diagnostics_take_no_part_in_equality() -> None:
    """A page is its content: where it came from and what was odd on the way does not count."""
    other = attrs.evolve(PAGE, source="elsewhere", layout="plain", diagnostics=())
    assert other == PAGE
    assert hash(other) == hash(PAGE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Headline("a"), Headline("b")),
        (Headline("a"), Headline("a", abstract=Paragraph("b"))),
        (Section("a"), Section("b")),
        (Section("a"), Section("a", (LEAD,))),
        (Article(TITLE), Article(HEADLINE)),
        (Article(TITLE), Article(TITLE, byline=BYLINE)),
        (Page(), Page(TICKER)),
        (Page(articles=(ARTICLE,)), Page(articles=(ARTICLE, ARTICLE))),
        (Line("title", "a"), Line("paragraph", "a")),
        (Line("title", "a"), Line("title", "a", "\n")),
        (Line("title", "a"), Line("title", "a", number=2)),
        (MarketTable((ROW,)), MarketTable((ROW,), "USD")),
        (MarketRow(("a",)), MarketRow(("a", ""))),
        (Byline("a", agencies=("AFP",)), Byline("a", agencies=("APA",))),
        (Person(surname="a"), Person(surname="a", initials="B.")),
        (Span(0, 1), Span(0, 2)),
    ],
)
def test_content_takes_part_in_equality(one: object, other: object) -> None:
    """Models that differ in what they say are different."""
    assert one != other


@pytest.mark.parametrize(
    ("model", "shown"),
    [
        (SPAN, "Span(3, 9)"),
        (BYLINE, "<Byline 'R.Okonkwo--VL-GZT'>"),
        (LEAD, "<Paragraph 'Le pont de Valmer rouvre lundi.'>"),
        (Paragraph("x" * 61), f"<Paragraph '{'x' * 59}…'>"),
        (Paragraph("x" * 60), f"<Paragraph '{'x' * 60}'>"),
        (HEADLINE, "<Headline 'Crue: le pont de Valmer rouvre'>"),
        (TICKER, "<Ticker of 2: 'Crue: le pont de Valmer rouvre'>"),
        (FIRST, "<Section None of 1>"),
        (SECOND, "<Section 'Pile fissurée' of 2>"),
        (ARTICLE, "<Article 'Le pont de Valmer rouvre', 2 sections, 3 paragraphs, by R.Okonkwo--VL-GZT>"),
        (Article(byline=BYLINE), "<Article None, 0 sections, 0 paragraphs, by R.Okonkwo--VL-GZT>"),
        (ROW, "<MarketRow VLM | 1.65% | >"),
        (TABLE, "<MarketTable of 1 rate of USD>"),
        (MarketTable((ROW,)), "<MarketTable of 1 quote>"),
        (LINE, "<Line 3 title: ' Le pont '>"),
        (Page(), "<Page: empty>"),
        (Page(TICKER), "<Page: 2 headlines>"),
        (Page(markets=(TABLE,)), "<Page: <MarketTable of 1 rate of USD>>"),
        (
            attrs.evolve(PAGE, articles=(Article(Headline("Le pont")),), markets=()),
            "<Page: 2 headlines, <Article 'Le pont', 0 sections, 0 paragraphs, by None>, 1 diagnostic>",
        ),
    ],
)
def test_a_repr_is_for_people(model: object, shown: str) -> None:
    """What the interpreter shows is short and says what the model holds."""
    assert repr(model) == shown


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (LEAD, "Le pont de Valmer rouvre lundi."),
        (HEADLINE, "Crue: le pont de Valmer rouvre"),
        (BYLINE, "R.Okonkwo--VL-GZT"),
        (PERSON, "R. Okonkwo"),
        (Person(surname="Okonkwo", given="Rita"), "Rita Okonkwo"),
        (Person(surname="Okonkwo"), "Okonkwo"),
        (LINE, " Le pont \r\n"),
        (DIAGNOSTIC, "line 4: the last headline may be cut [cut-headline]"),
        (LineKind.SIGN_OFF, "sign-off"),
    ],
)
def test_a_str_is_the_text(model: object, text: str) -> None:
    """`str` of a model that stands for a text is that text."""
    assert str(model) == text


def test_a_span_cuts_counts_and_unpacks() -> None:
    """A span is half-open, and an empty one is still true: it is a place."""
    span = Span(3, 7)
    start, end = span
    assert (span.cut("un mot ici"), len(span), start, end) == ("mot ", 4, 3, 7)
    assert Span(0, 0)
    assert len(Span(2, 2)) == 0


def test_an_article_gives_its_lead_and_its_paragraphs() -> None:
    """The lead is the first paragraph before any heading; `paragraphs` goes through the sections in order."""
    assert ARTICLE.lead == LEAD
    assert [paragraph.text for paragraph in ARTICLE.paragraphs] == [LEAD.text, "Une pile.", "Deux mois."]


@pytest.mark.parametrize("sections", [(), (SECOND,)])
def test_an_article_that_begins_with_a_heading_has_no_lead(sections: tuple[Section, ...]) -> None:
    """What stands under a heading is no lead."""
    assert Article(TITLE, sections).lead is None


def test_a_page_gives_its_first_article_and_its_headlines() -> None:
    """`article` is the first of the articles, `headlines` those of the ticker."""
    assert Page(articles=(ARTICLE, Article(TITLE))).article is ARTICLE
    assert PAGE.headlines == TICKER.headlines


def test_an_empty_page_has_no_article_and_no_headlines() -> None:
    """A page without a ticker has no headlines rather than None of them."""
    assert (Page().article, Page().headlines, Page().ticker) == (None, (), None)


def test_sequences_become_tuples() -> None:
    """A list is taken wherever a tuple is kept."""
    page = Page(Ticker([HEADLINE]), [Article(TITLE, [FIRST])], [MarketTable([ROW])])
    kept = (page.articles, page.markets, page.headlines, page.articles[0].sections, MarketRow(["a"]).cells)
    assert [type(value) for value in kept] == [tuple] * 5
    assert hash(page)


def test_a_kind_of_line_may_be_given_by_its_name() -> None:
    """The kind of a line is a LineKind, also where its value was given."""
    assert Line("sign-off", "a/b").kind is LineKind.SIGN_OFF


ONE_LINE: list[tuple[str, Callable[[str], object]]] = [
    ("a headline", Headline),
    ("a paragraph", Paragraph),
    ("a heading", Section),
    ("a person's surname", lambda text: Person(surname=text)),
    ("a market table's base", lambda text: MarketTable((ROW,), text)),
    ("a cell", lambda text: MarketRow((text,))),
]


@pytest.mark.parametrize(("what", "make"), ONE_LINE, ids=[what for what, _ in ONE_LINE])
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\x1c", "\N{NEXT LINE}", "\N{LINE SEPARATOR}"])
def test_a_line_of_text_holds_no_line_break(what: str, make: Callable[[str], object], end: str) -> None:
    """A line break inside the text of one line is refused, and the message says what and where."""
    with pytest.raises(ModelError, match=rf"^{what} must not contain a line break, got .* at 1 in "):
        make(f"a{end}b")


@pytest.mark.parametrize(("what", "make"), ONE_LINE, ids=[what for what, _ in ONE_LINE])
@pytest.mark.parametrize("text", [" a", "a ", "\N{NO-BREAK SPACE}a", "a\t", "\N{ZERO WIDTH SPACE}a", "a\ufeff"])
def test_a_line_of_text_has_no_white_space_at_its_ends(what: str, make: Callable[[str], object], text: str) -> None:
    """White space and invisible characters at the ends are refused."""
    with pytest.raises(ModelError, match=rf"^{what} must not begin or end with white space"):
        make(text)


@pytest.mark.parametrize(("what", "make"), ONE_LINE[:-1], ids=[what for what, _ in ONE_LINE[:-1]])
@pytest.mark.parametrize("text", ["", " ", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}"])
def test_a_line_of_text_is_not_empty(what: str, make: Callable[[str], object], text: str) -> None:
    """A text that shows nothing is refused."""
    with pytest.raises(ModelError, match=rf"^{what} must not be empty"):
        make(text)


@pytest.mark.parametrize(("what", "make"), ONE_LINE, ids=[what for what, _ in ONE_LINE])
@pytest.mark.parametrize("value", [3, b"abc"])
def test_a_text_is_a_str(what: str, make: Callable[[object], object], value: object) -> None:
    """Anything else than a str is refused with the value."""
    with pytest.raises(TypeError, match=rf"^{what} must be a str, got {value!r}$"):
        make(value)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Span(-1, 2), r"0 <= start <= end, got \[-1, 2\)"),
        (lambda: Span(3, 2), r"0 <= start <= end, got \[3, 2\)"),
        (lambda: Line("title", "a\nb"), "a line's text must not contain a line break"),
        (lambda: Line("title", "a", "\n\n"), "one line break or empty"),
        (lambda: Line("title", "a", "b"), "one line break or empty"),
        (lambda: Line("title", "a", number=0), "must be 1 or more, got 0"),
        (lambda: Ticker(()), "at least one headline"),
        (lambda: Section(None, ()), "a heading or a paragraph"),
        (Article, "a title, a section, a byline, a dateline or an envelope"),
        (lambda: Article(TITLE, (FIRST, FIRST)), "a section after the first must have a heading"),
        (lambda: Article(Headline("a", abstract=LEAD)), "a title must not have an abstract"),
        (lambda: MarketRow(()), "a cell that is not empty"),
        (lambda: MarketRow(("", "")), "a cell that is not empty"),
        (lambda: MarketTable(()), "a row or a base"),
        (lambda: Byline("N.A."), "a byline must name a person"),
    ],
)
def test_an_invariant_is_checked_on_construction(make: Callable[[], object], message: str) -> None:
    """A model that would mean nothing cannot be made, and the message says why."""
    with pytest.raises(ModelError, match=message):
        make()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Ticker(("a",)), "headline 0 must be a Headline, got 'a'"),
        (lambda: Section("a", (LEAD, 3)), "paragraph 1 must be a Paragraph, got 3"),
        (lambda: Article(TITLE, ("a",)), "section 0 must be a Section"),
        (lambda: Article("a"), "a title must be a Headline or None, got 'a'"),
        (lambda: Article(TITLE, (), "a"), "a byline must be a Byline or None"),
        (lambda: Page("a"), "a ticker must be a Ticker or None"),
        (lambda: Page(articles=(TITLE,)), "article 0 must be an Article"),
        (lambda: Page(markets=(ROW,)), "market table 0 must be a MarketTable"),
        (lambda: Page(diagnostics=("a",)), "diagnostic 0 must be a Diagnostic"),
        (lambda: Headline("a", span=(0, 1)), "a headline's span must be a Span or None"),
        (lambda: Headline("a", abstract="b"), "a headline's abstract must be a Paragraph or None"),
        (lambda: Line("title", b"a"), "a line must be a str"),
        (lambda: Byline("a", ("b",)), "person 0 must be a Person"),
        (lambda: Person(surname="a", given=None), "given names must be a str"),
        (lambda: Person(surname="a", initials=3), "initials must be a str"),
    ],
)
def test_a_wrong_type_is_named_on_construction(make: Callable[[], object], message: str) -> None:
    """A value of another type is refused where it is given, not where it is used."""
    with pytest.raises(TypeError, match=message):
        make()


def test_an_unknown_kind_of_line_is_refused() -> None:
    """There are no kinds of line but those of LineKind."""
    with pytest.raises(ValueError, match="'nonsense' is not a valid LineKind"):
        Line("nonsense", "a")


SIGNED = (
    "-\nCrue: le pont rouvre\nLe pont de Valmer rouvre\nLe pont de Valmer rouvre lundi aux voitures.\nR.Okonkwo--VL-GZT"
)


@pytest.mark.parametrize(
    "use",
    [
        copy.copy,
        copy.deepcopy,
        lambda page: pickle.loads(pickle.dumps(page)),
        attrs.evolve,
        lambda page: attrs.evolve(page, source=""),
    ],
    ids=["copy", "deepcopy", "pickle", "evolve", "evolve a field"],
)
def test_a_parsed_page_is_used_as_any_other(use: Callable[[Page], Page]) -> None:
    """Copying, pickling and evolving a page keep its parts."""
    again = use(newswire.parse(SIGNED))
    read = newswire.parse(SIGNED)
    assert (read.ticker, read.articles, read.markets, read.diagnostics) != (None, (), (), ())
    assert again == read
    assert (again.diagnostics, again.layout) == (read.diagnostics, read.layout)


def test_two_readings_of_a_text_have_one_hash_and_one_repr() -> None:
    read = newswire.parse(SIGNED)
    assert read.article
    assert (hash(newswire.parse(SIGNED)), repr(newswire.parse(SIGNED))) == (hash(read), repr(read))


@pytest.mark.parametrize("page", [Page(), newswire.parse(SIGNED)], ids=["made", "parsed"])
def test_a_page_has_no_other_parts(page: Page) -> None:
    """A name that is no field is refused as for any object, and the message names it."""
    with pytest.raises(AttributeError, match="'Page' object has no attribute 'titel'") as caught:
        page.titel  # noqa: B018
    assert (caught.value.name, caught.value.obj) == ("titel", page)


def test_names_come_in_a_tuple() -> None:
    """One str where several are expected is refused: its letters are no names."""
    with pytest.raises(TypeError, match="names must be in a tuple, got the str 'AFP'"):
        Byline("(AFP)", agencies="AFP")


def test_spans_that_a_parsed_page_keeps_as_offsets_are_values_like_others() -> None:
    """They are read, copied, pickled, evolved and refused as spans that the constructors keep are."""
    page = newswire.parse("-\nGrève\n-\nBacs\nLe port rouvre\n    Un cargo attend.\r\nOui.\n")
    headline, paragraph = page.headlines[0], page.articles[0].paragraphs[0]
    assert headline.span == Span(2, 7)
    assert paragraph.span is not None
    assert paragraph.span.cut(page.source) == paragraph.text
    for other in (copy.deepcopy(headline), pickle.loads(pickle.dumps(headline)), attrs.evolve(headline)):
        assert (other, other.span) == (headline, headline.span)
    assert attrs.evolve(headline, text="Bac", span=Span(4, 9)).span == Span(4, 9)
    for model in (Headline, Paragraph):
        for odd in (3, True, (2, 7), "2"):
            with pytest.raises(TypeError, match="span must be a Span or None"):
                model("Grève", span=odd)  # type: ignore[arg-type]
