"""What stands around the text of real pages: lines above the dateline, headings without dashes, what pages leave within."""

from __future__ import annotations

import pytest

import newswire
from newswire.anatomy import read_anatomy
from newswire.lexicon import Lexicon
from newswire.lexicon.languages import all_words
from newswire.models import NoticeKind
from newswire.parsing.labels import is_label
from newswire.parsing.leavings import leavings_of

TITLE = "Orval port reopens after a week of storms"
LEAD = "ORVAL (AP) - The port of Orval reopened on Monday after a week of storms that had kept eleven ships outside the harbour."
LEFT = leavings_of(Lexicon.default())
LONG = "The harbour master said that no ship had been damaged, and that the queue would be gone by the end of the week, he hoped."


def kinds(*lines: str) -> list[str]:
    return [line.kind.value for line in newswire.classify("\n".join([TITLE, *lines]) + "\n")][1:]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (["Eleven ships had waited for days"], ["notice"]),
        (["(In March 3 story, corrects the number of ships)"], ["notice"]),
        (["Ada Holt"], ["byline"]),
        (["By Ada Holt", "By Ada Holt"], ["byline", "debris"]),
        (["Eleven ships had waited", "Ada Holt"], ["notice", "byline"]),
        (["3 May 2026", "5 min read", "By Ada Holt"], ["notice", "debris", "byline"]),
        (["- Published: 3 May 2026, 15:44", "- 3 minutes", "- By Ada Holt"], ["notice", "debris", "byline"]),
    ],
)
def test_lines_between_title_and_dateline_hide_nothing(above: list[str], expected: list[str]) -> None:
    assert kinds(*above, LEAD, LONG) == [*expected, "paragraph", "paragraph"]
    article = newswire.parse("\n".join([TITLE, *above, LEAD, LONG])).articles[0]
    assert article.dateline is not None
    assert article.dateline.places == ("ORVAL",)
    assert newswire.parse(newswire.render(newswire.parse("\n".join([TITLE, *above, LEAD, LONG])))).articles == (
        article,
    )


def test_a_standfirst_is_kept_as_one() -> None:
    article = newswire.parse(f"{TITLE}\nEleven ships had waited for days\n{LEAD}\n{LONG}").articles[0]
    (notice,) = article.notices
    assert (notice.kind, notice.text) == (NoticeKind.STANDFIRST, "Eleven ships had waited for days")


def test_without_an_agency_s_dateline_a_line_below_the_title_stays_text() -> None:
    assert kinds("Eleven ships had waited for days", LONG, LONG) == ["paragraph"] * 3
    assert kinds("Ada Holt", LONG, LONG) == ["paragraph"] * 3


@pytest.mark.parametrize("heading", ["No ship damaged", "WHAT COMES NEXT", "Was it the wind?", "2026: a bad year"])
def test_a_short_line_between_long_paragraphs_is_a_heading(heading: str) -> None:
    assert kinds(LONG, LONG, heading, LONG, LONG) == ["paragraph", "paragraph", "heading", "paragraph", "paragraph"]
    article = newswire.parse(f"{TITLE}\n{LONG}\n{LONG}\n{heading}\n{LONG}\n{LONG}").articles[0]
    assert article.sections[1].heading == heading


@pytest.mark.parametrize(
    "line",
    [
        "He left.",
        "He said:",
        "___",
        "* * *",
        "READ MORE: ships",
        "By Ada Holt",
        "1. No ship damaged",
        "- No ship damaged",
        '"He said no',
        "ships",
    ],
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    assert "heading" not in kinds(LONG, LONG, line, LONG, LONG)


def test_short_lines_are_no_headings_where_dashes_mark_them_or_the_text_is_short() -> None:
    assert kinds(LONG, "- Storms -", LONG, "No ship damaged", LONG).count("heading") == 1
    assert "heading" not in kinds("Rain.", "No ship damaged", "Wind.", "And more", "Sun.")


@pytest.mark.parametrize("form", sorted(all_words("related") | all_words("picture_credits") | all_words("house_lines")))
def test_each_line_that_pages_leave_is_known_by_its_beginning(form: str) -> None:
    assert LEFT.is_leaving(f"{form} the port")
    assert kinds(LONG, f"{form} the port", LONG) == ["paragraph", "debris", "paragraph"]
    assert not LEFT.is_leaving(f"{form} " + "word " * 40)


@pytest.mark.parametrize(
    "line", ["- 30 -", "ENDS", "(more)", "(suite)", "###", "(END)", "(ENDE)", "(fin)", "(MORE TO COME)"]
)
def test_marks_of_the_end_are_no_paragraphs_and_hide_no_sign_off(line: str) -> None:
    article = newswire.parse(f"{TITLE}\n{LEAD}\n{LONG}\nasl/tib\n{line}").articles[0]
    assert article.notices[-1].kind in (NoticeKind.END, NoticeKind.MORE)
    assert article.sign_off is not None
    assert len(article.paragraphs) == 2


@pytest.mark.parametrize(
    "line",
    [
        *("941 comments", "- 12 Kommentare", "1.204 comentarios", "Get Tide Sheet, the Orval Times' newsletter"),
        *(
            "- Translation and adaptation: OBC Deutschland",
            "Übersetzung: Ada Holt",
            "Traduction et adaptation : OBC Factuel",
        ),
        *("- From the section Ports & Tides", "Read this story in Orvalian"),
    ],
)
def test_whole_lines_that_pages_leave_are_known_by_their_form(line: str) -> None:
    assert LEFT.is_leaving(line)
    assert kinds(LONG, line, LONG) == ["paragraph", "debris", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "941 comments were deleted by the harbour master.",
        "He could not get a word from the editor of the newsletter",
        "Translation of the bylaws took nine years.",
        "From the section of the quay that fell, two were saved.",
    ],
)
def test_sentences_with_the_same_words_are_text(line: str) -> None:
    assert not LEFT.is_leaving(line)


def test_a_caption_right_above_its_credit_goes_with_it_and_is_no_heading() -> None:
    expected = ["paragraph", "paragraph", "debris", "debris", "paragraph"]
    assert kinds(LONG, LONG, "The port at dawn", "Photo: Ada Holt", LONG) == expected
    assert kinds(LONG, LONG, "The port opens.", "Photo: Ada Holt", LONG)[2] == "paragraph"
    assert kinds(LONG, LONG, "What comes next", LONG, "Photo: Ada Holt", LONG)[2] == "heading"


def test_a_heading_that_stands_twice_is_one_heading() -> None:
    text = [LONG, LONG, "No ship damaged", "No ship damaged", LONG, LONG]
    assert kinds(*text) == ["paragraph", "paragraph", "heading", "debris", "paragraph", "paragraph"]
    assert kinds(LONG, LONG, "It rained.", "It rained.", LONG, LONG) == ["paragraph"] * 6


def test_two_sentences_are_no_heading() -> None:
    assert kinds(LONG, LONG, "It was over. What comes next?", LONG, LONG) == ["paragraph"] * 5


def test_a_caption_with_its_credit_in_brackets_is_no_title() -> None:
    page = newswire.parse(f"File photo of the port of Orval at dawn. (OBC)\n{LONG}\n{LONG}\n")
    assert [article.title for article in page.articles] == [None]


def test_a_byline_right_below_the_lead_may_open_with_several_words() -> None:
    assert kinds(LONG, "Un texte de Jean Holt d'Orval Presse", LONG) == ["paragraph", "byline", "paragraph"]
    assert kinds(LONG, "De Madrid à Orval", LONG) == ["paragraph"] * 3


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("نانت (فرنسا) (أ ف ب) أعلن نادي أورفال اليوم أن الميناء فتح أبوابه.", ("نانت (فرنسا)",)),
        ("Caracas, march 11 - the council of the port approved it.", ("Caracas",)),
    ],
)
def test_datelines_with_a_country_in_brackets_or_a_small_letter_behind(line: str, places: tuple[str, ...]) -> None:
    found = newswire.parse_dateline(line)
    assert found is not None
    assert found.places == places


def test_a_long_credit_below_the_text_is_one() -> None:
    many = "(Reporting by Ada Holt; Editing by " + "Ben Orme, " * 22 + "Cy Vale)"
    assert kinds(LONG, LONG, many) == ["paragraph", "paragraph", "credit"]


def test_a_title_of_honour_before_capitals_is_no_sign_of_a_byline() -> None:
    text = "ORVAL AND CO DECLARES DIVS\n    ORVAL, March 11 -\n    LORD ORVAL VALUE INCOME\n    Annual div 33 cts vs 23 cts\n Reuter\n"
    assert newswire.parse(text).articles[0].byline is None


def test_a_byline_that_opens_with_several_words_signs_below_the_text_however_many_small_ones_follow() -> None:
    line = "Author of the article: Ada van der Holt and Ben van der Orme, dpa"
    assert kinds(LONG, LONG, line) == ["paragraph", "paragraph", "byline"]


@pytest.mark.parametrize(
    "label", ["World", "FASHION", "Článek", "Kort fortalt", "26 Sep 2011", "04/19/13", "May 3, 2021", "智能", "Politik"]
)
def test_a_section_a_label_or_a_date_above_the_title_is_none(label: str) -> None:
    page = newswire.parse(f"{label}\nThe port of Orval reopens after the storm\n{LONG}\n{LONG}\n")
    assert [str(article.title) for article in page.articles] == ["The port of Orval reopens after the storm"]
    assert [article.title for article in newswire.parse(f"{label}\n{LONG}\n{LONG}\n").articles] == [None]


@pytest.mark.parametrize(
    "title", ["World leaders meet", "Fashion week opens in Orval", "11 ports close", "Politik", "Sports"]
)
def test_a_label_within_the_text_or_a_longer_title_stays(title: str) -> None:
    if is_label(title):
        assert kinds(LONG, LONG, title, LONG, LONG)[2] == "heading"
    else:
        assert [str(article.title) for article in newswire.parse(f"{title}\n{LONG}\n{LONG}\n").articles] == [title]


@pytest.mark.parametrize(
    "sentence",
    [
        "港は月曜日に再開した。",
        "港は再開する」と彼は述べた。」",
        "बंदरगाह सोमवार को खुला।",
        "بندرگاہ پیر کو کھل گئی۔",
        "Մենք գնացինք ծովափ։",
    ],
)
def test_a_sentence_of_any_script_is_no_title_and_no_heading(sentence: str) -> None:
    assert [article.title for article in newswire.parse(f"{sentence}\n{LONG}\n{LONG}\n").articles] == [None]
    assert kinds(LONG, LONG, sentence, LONG, LONG)[2] == "paragraph"


@pytest.mark.parametrize("title", ["港が月曜日に再開", "「港は再開する」", "बंदरगाह खुला", "港は再開するか？"])
def test_titles_of_other_scripts_stay(title: str) -> None:
    assert [str(article.title) for article in newswire.parse(f"{title}\n{LONG}\n{LONG}\n").articles] == [title]


@pytest.mark.parametrize("line", ["Home | News | Sport | Weather", "About us| Jobs| Contact| Terms", "|  |  |  |"])
def test_a_row_of_links_is_no_title(line: str) -> None:
    assert [article.title for article in newswire.parse(f"{line}\n{LONG}\n{LONG}\n").articles] == [None]


def test_a_title_with_the_name_of_its_site_stays() -> None:
    page = newswire.parse(f"The port reopens | Orval Post | News\n{LONG}\n{LONG}\n")
    assert [str(article.title) for article in page.articles] == ["The port reopens | Orval Post | News"]


@pytest.mark.parametrize(
    "menu", ["- Home\n- News\n- Sport\n- Local news\n", "-\nHome\n-\nNews\n-\nSport\n-\nWeather\n"]
)
def test_a_menu_is_no_ticker(menu: str) -> None:
    page = newswire.parse(f"{menu}The port of Orval reopens\n{LONG}\n{LONG}\n")
    assert page.ticker is None
    assert [str(article.title) for article in page.articles] == ["The port of Orval reopens"]


@pytest.mark.parametrize(
    "ticker",
    [
        "- Home\n- News\n- Sport\n- The port of Orval reopens on Monday\n",
        "- Grève\n- Pluie\n- Vent\n",
        "-\nGrève à Orval: le port bloqué\n-\nPluie\n-\nVent\n-\nNeige\n",
    ],
)
def test_a_ticker_with_one_headline_or_few_lines_is_no_menu(ticker: str) -> None:
    assert newswire.parse(f"{ticker}The port of Orval reopens\n{LONG}\n{LONG}\n").ticker is not None


def test_a_lone_row_of_one_cell_of_words_is_no_market() -> None:
    assert newswire.parse(f"The port\n{LONG}\n| See what others say about ports. |\n{LONG}\n").markets == ()
    assert len(newswire.parse(f"The port\n{LONG}\n| ABC | 1.65 |\n{LONG}\n").markets) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Article content",
        "AUCH INTERESSANT",
        "CLICK HERE TO GET THE NEWS APP",
        "Il vous reste 57.09% de cet article à lire.",
    ],
)
def test_labels_of_pages_are_left_by_them(line: str) -> None:
    assert LEFT.is_leaving(line)
    assert kinds(LONG, LONG, line, LONG, LONG)[2] == "debris"


@pytest.mark.parametrize(
    "line",
    [
        "Il vous reste trois jours pour voter.",
        "Article content matters",
        "Don't miss the last ferry of the year, he said.",
        "Around the web of lies",
    ],
)
def test_text_with_the_words_of_labels_stays(line: str) -> None:
    assert not LEFT.is_leaving(line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("von Ada Holt", "paragraph"),
        ("191119052250", "paragraph"),
        ("[PAUSE]", "paragraph"),
        ("What comes next", "heading"),
    ],
)
def test_between_blank_lines_a_heading_has_the_form_of_one(line: str, kind: str) -> None:
    text = f"The port reopens\n\n{LONG}\n\n{LONG}\n\n{line}\n\n{LONG}\n"
    assert [str(one.kind) for one in newswire.classify(text) if one.text == line] == [kind]


@pytest.mark.parametrize("line", ["SPERRFRIST", "EMBARGO", "ANNULATION", "CORRECTION", "URGENT 1"])
def test_each_word_of_the_wire_that_stands_alone_above_a_title_is_no_title(line: str) -> None:
    article = newswire.parse(f"{line}\n{TITLE}\n{LEAD}\n{LONG}\n").articles[0]
    assert article.title is not None
    assert article.title.text == TITLE
    assert [notice.text for notice in article.notices] == [line]


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("The harbour of Orval opens again in May: Armenpress", "Armenpress"),
        ("The harbour of Orval opens again in May: APS", "APS"),
        ("The harbour of Orval opens again (MAP)", "MAP"),
        ("The harbour of Orval opens again on this: map", None),
        ("The harbour of Orval opens again and sets a: trend", None),
    ],
)
def test_each_agency_of_the_registry_is_a_source(headline: str, source: str | None) -> None:
    found = read_anatomy(headline).source
    assert (found and found.text) == source


def test_a_rule_and_the_contributors_below_the_text_are_no_paragraphs() -> None:
    line = "Ada Holt in Orval, Maine, and Ben Orme contributed to this report."
    article = newswire.parse(f"{TITLE}\n{LEAD}\n{LONG}\n___\n{line}\n").articles[0]
    assert [credit.text for credit in article.credits] == [line]
    assert [(person.name, person.place) for person in article.credits[0].people] == [
        ("Ada Holt", "Orval, Maine"),
        ("Ben Orme", None),
    ]
    assert len(article.paragraphs) == 2


def test_a_short_line_that_begins_with_low_lines_is_text() -> None:
    article = newswire.parse(f"{TITLE}\n{LEAD}\n{LONG}\n__Les quais__ sont clos.\n{LONG}\n").articles[0]
    assert len(article.paragraphs) == 4
