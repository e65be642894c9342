"""A language as one value: the words for reading wire copy in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from newswire._arguments import check_argument

__all__ = ["Language", "united", "words"]


def words(text: str) -> frozenset[str]:
    """Return the set of words in a string, separated by white space.

    Example:
        >>> sorted(words("of for at"))
        ['at', 'for', 'of']
    """
    return frozenset(text.split())


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Language:
    r"""What newswire knows about one language. Every field except the code and the name is optional.

    Words are lower-case and match in any case, unless a field states otherwise. A *pattern* is an alternative of a regular
    expression for the package `regex` in verbose mode: write a blank as `\s` or `\x20`.

    Readers of lines and pages take the fields up to `no_initials` from the given lexicon. The fields from `sections` on serve
    readers that take no lexicon (the first classification of a line, headlines, threads, French), which use the built-in
    languages.

    Raises:
        TypeError: if a field has another type than declared: words are a frozenset, the words of months a tuple.

    Attributes:
        code: the ISO 639-1 code of the language: `fr`.
        name: the name of its family of bylines, in English: `french`.
        example: an example of a byline.
        source: the source of its rules.
        months: the words for each month from January on, separated by blanks, with `_` for a blank within one: `"février févr fév"`.
        weekdays: the words for each day from Monday on: `"lundi lun"`.
        between: words between the parts of a date, which are ignored: `le`.
        date_articles: patterns of words before a day that are part of the date: `le` 3 mai.
        date_prepositions: patterns of words before a date that are not part of it: `on` 3 May.
        of: patterns of words between a day and its month, including the blank after them: 3 `de` mayo.
        ordinals: patterns of the ordinal endings of a day: 1`er`.
        clock: patterns of words before a time: `à` 14h30.
        oclock: patterns of words after a time, also after hours alone: 14 `Uhr`.
        hours: patterns of words after a time that already has a mark: 14h `heures`.
        latest: patterns of words before a word of `published`: `last` updated.
        published: patterns of words that introduce a date on a page: `publiée?`.
        dateline_months: the months from January on as written in datelines, in their case, separated by blanks: `"jan fév mars ..."`.
        introducers: words that begin a byline: `by`, `un texte de`.
        asking: words that begin a byline and state what the people did: `propos recueillis par`; with a colon if they begin
            a byline only with it.
        sending: words that begin a byline only if a place follows the name: `From` Ada Holt in Kiev.
        joins: words between two names: `and`.
        affiliations: words between a name and the person's employer: `of`.
        places: words between a name and the place from which the person writes: `in`.
        together: words before an agency whose copy was used: `avec` AFP.
        roles: words for professions; a phrase that contains one is a role: `correspondent`.
        role_endings: endings of such words: `-redakteur`.
        single_roles: those of these words that end the role of one person: Ada Holt and Ben Orme, Diplomatic `Editor`.
        desks: words for those who sign instead of people: `newsroom`.
        openers: words that begin a byline together with others, and are not names: `story` by.
        script: the only script of its bylines, by its Unicode name; empty if lines in any script are read.
        caseless: whether that script has no capitals, which distinguish names from other words.
        prose: words that do not occur in a name alone on its line, for scripts without capitals.
        lowered: lower-case words after an introducer that name nobody; if they are given, any other such word is a nickname,
            because the language writes its nouns with capitals.
        particles: lower-case words at the start of or within a surname: `van`.
        twofold: those particles that also precede an institution: `de`.
        within_names: words that follow `in` within a surname: in `'t` Veld.
        named_so: words that begin other lines or titles, but are also given names: `per`.
        honorifics: words before a name: `dr.`.
        suffixes: words after a surname: `jr.`.
        articles: words that begin the name of an institution, but not of a person: `the`.
        institutions: words that do not occur in the name of a person: `agency`.
        compounds: endings of compounds that are not names of people: News-`Redaktion`.
        modifiers: words that begin a role after a name without a comma: Ada Holt `Crime` Correspondent.
        columns: words after the colon of a columnist's name: Ada Holt: `Analysis`.
        pictures: words after the name of a photographer: `photographs`.
        executives: words after the name of a guest author: `ceo`.
        landforms: words that begin the name of a place after the comma of a name: `cape`.
        landscape: words that end the name of a place, but not of a person: `valley`.
        small_words: lower-case words in the names of places, in addition to the particles: Châlons-`sur`-Orne.
        no_places: words that begin a line, but not a dateline: `photo`.
        work: patterns of words that begin a credit and state what the people did: `reporting by`.
        contributing: patterns of what follows the names of a credit: Ada Holt `contributed to this report`.
        sources: patterns of words that begin a credit to agencies: `mit`, `fuente:`.
        wires: patterns of words for unnamed agencies: `agencies`.
        reserved: patterns of words after a copyright: `all rights reserved`.
        told: patterns of phrases that state that somebody spoke to the agency of the copy; `{mark}` is the agency.
        republished: words that begin a site's line about the agency whose copy it carries: `information fournie par`.
        sure_introducers: those introducers that never begin another line: `by`.
        inner_introducers: those introducers that, with a capital, begin a byline after other words: `By`.
        labelled_introducers: those introducers that begin a byline after one capitalised word: Kultur `Von` Ada Holt.
        genre_labels: labels before a name in capitals: `Interview` ADA HOLT.
        author_links: patterns of words before a name in links to other articles by an author: `view all posts by`.
        after_names: patterns of buttons and labels that pages put after a name: `share`.
        commenting: verbs after the name of a commentator: Ada Holt `says`:
        durations: patterns of the units of a relative time: 3 `hours` ago.
        ago_before: patterns of words before a relative time: `vor` 3 Stunden.
        ago_behind: patterns of words after a relative time: 3 hours `ago`.
        listening: patterns of the label after the length of a recording: 3:25 `listen`.
        date_labels: words that precede a date, but not a name: `last` `update`.
        related: words that begin a link to another story between paragraphs, in their case: `Read also:`.
        picture_credits: words that begin the credit of a picture between paragraphs, in their case: `Photo credit:`.
        house_lines: words that begin a line of the site between paragraphs, in their case: `Sign up for`.
        page_labels: patterns of whole lines between paragraphs: `article content`.
        translations: patterns of words that begin the line with the translator: `translated by`.
        comment_counts: patterns of words after a number of comments: 12 `comments`.
        newsletters: words that begin an offer of a newsletter: `get` our daily newsletter.
        elsewhere: words, before a colon, that begin a reference to another page: `see also`.
        advertisements: labels of advertisements: `advertisement`.
        reading_times: patterns of words before the reading time: `reading time`.
        minutes: patterns of the word for minutes: 5 `minutes`.
        minutes_read: patterns of words after the minutes of the reading time: 5 min `read`.
        slashed: words joined by a slash that are not a sign-off: `and/or`.
        no_initials: short words that are not initials: `im`.
        sections: names of sections and labels above the title of a page: `world news`.
        buttons: labels of buttons between the lines of an article: `share this`.
        says: verbs of speech in headlines, in the singular: `dit`.
        say: the same verbs in the plural: `disent`.
        says_behind: verbs of speech after a quotation that a dash opens: `sier`.
        utterances: nouns for statements: `"...": à Brume, les` regrets `des pêcheurs`.
        questions: lower-case words that begin a question, after which there is no speaker: `why`.
        determiners: articles before a speaker: `the`; elided ones with a straight apostrophe: `l'`.
        according: words before a speaker: `according to`.
        first_person: words of the first person: `we`; elided ones with an apostrophe: `j'`.
        opponents: words between a score and the opponent: `against`.
        source_names: names for a source at the end of a headline, in their case: `police`, `Polizei`.
        source_nouns_last: nouns that end such a name: health `officials`.
        source_nouns_first: nouns that begin such a name: `ministère` de la Santé.
        source_endings: endings of such nouns: Innen`ministerium`.
        common: the most common words, by which a passage in the language is recognised: `the`.
        contractions: words with a straight apostrophe that no other language has: `don't`.
        cries: words of notices and exclamations, which identify the language unless a word of another language is near: `stay tuned`.
        stop_words: words in headlines that name nothing, including elided forms. This field and those below serve the threads of
            headlines, and contain lower-case ASCII: `etait`.
        everyday: words of every ticker, which count half when two stories are compared: `minister`.
        descriptions: words that introduce a name, and accompany it in every story: `actress` Ada Brume.
        tolls: words beside a number that grows from headline to headline of a story: 12 `dead`.
        disasters: words for events that happen once in a place: `earthquake`.
        ups: words for one direction; headlines with one of these and one of `downs` are seldom of one story: `rises`.
        downs: words for the opposite direction: `falls`.
        numerals: the words for the numbers from one on; empty for a word that is also an article.
        locatives: words before the name of a place: `near`.
        joints: words that join the parts of a name: Ciudad `de` Mexico.
        concepts: words that headlines of one story use for each other, by meaning: `{"die": words("dead dies")}`.

    Example:
        >>> orvalian = Language(code="qaa", name="orvalian", months=("unu",), introducers=words("ed"), joins=words("ve"))
        >>> orvalian
        <Language qaa, orvalian>
    """

    code: str
    name: str
    example: str = ""
    source: str = ""
    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    between: frozenset[str] = frozenset()
    date_articles: tuple[str, ...] = ()
    date_prepositions: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    oclock: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    latest: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    dateline_months: str = ""
    introducers: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    sending: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    affiliations: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    role_endings: frozenset[str] = frozenset()
    single_roles: frozenset[str] = frozenset()
    desks: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    script: str = ""
    caseless: bool = False
    prose: frozenset[str] = frozenset()
    lowered: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    twofold: frozenset[str] = frozenset()
    within_names: frozenset[str] = frozenset()
    named_so: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    compounds: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    columns: frozenset[str] = frozenset()
    pictures: frozenset[str] = frozenset()
    executives: frozenset[str] = frozenset()
    landforms: frozenset[str] = frozenset()
    landscape: frozenset[str] = frozenset()
    small_words: frozenset[str] = frozenset()
    no_places: frozenset[str] = frozenset()
    work: tuple[str, ...] = ()
    contributing: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    wires: tuple[str, ...] = ()
    reserved: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    republished: frozenset[str] = frozenset()
    sure_introducers: frozenset[str] = frozenset()
    inner_introducers: frozenset[str] = frozenset()
    labelled_introducers: frozenset[str] = frozenset()
    genre_labels: frozenset[str] = frozenset()
    author_links: tuple[str, ...] = ()
    after_names: tuple[str, ...] = ()
    commenting: frozenset[str] = frozenset()
    durations: tuple[str, ...] = ()
    ago_before: tuple[str, ...] = ()
    ago_behind: tuple[str, ...] = ()
    listening: tuple[str, ...] = ()
    date_labels: frozenset[str] = frozenset()
    related: frozenset[str] = frozenset()
    picture_credits: frozenset[str] = frozenset()
    house_lines: frozenset[str] = frozenset()
    page_labels: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    comment_counts: tuple[str, ...] = ()
    newsletters: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()
    advertisements: frozenset[str] = frozenset()
    reading_times: tuple[str, ...] = ()
    minutes: tuple[str, ...] = ()
    minutes_read: tuple[str, ...] = ()
    slashed: frozenset[str] = frozenset()
    no_initials: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    buttons: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    say: frozenset[str] = frozenset()
    says_behind: frozenset[str] = frozenset()
    utterances: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    according: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()
    opponents: frozenset[str] = frozenset()
    source_names: frozenset[str] = frozenset()
    source_nouns_last: frozenset[str] = frozenset()
    source_nouns_first: frozenset[str] = frozenset()
    source_endings: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    contractions: frozenset[str] = frozenset()
    cries: frozenset[str] = frozenset()
    stop_words: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    descriptions: frozenset[str] = frozenset()
    tolls: frozenset[str] = frozenset()
    disasters: frozenset[str] = frozenset()
    ups: frozenset[str] = frozenset()
    downs: frozenset[str] = frozenset()
    numerals: tuple[str, ...] = ()
    locatives: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    concepts: Mapping[str, frozenset[str]] = attrs.field(factory=dict[str, frozenset[str]])

    @property
    def signs(self) -> bool:
        """Whether bylines in the language are read: it has words that begin them."""
        return bool(self.introducers)

    @property
    def dates(self) -> bool:
        """Whether dates in the language are read: it has words for the months."""
        return bool(self.months)

    def __attrs_post_init__(self) -> None:
        for field in attrs.fields(type(self)):
            kind = _KINDS[str(field.type).partition("[")[0]]
            check_argument(f"Language({field.name}=...)", getattr(self, field.name), kind)

    def __repr__(self) -> str:
        return f"<Language {self.code}, {self.name}>"


_KINDS: Final[Mapping[str, type]] = {
    "str": str,
    "bool": bool,
    "tuple": tuple,
    "frozenset": frozenset,
    "Mapping": Mapping,
}
"""The type of a field, by the name of its annotation."""


def united(languages: Iterable[Language], field: str) -> frozenset[str]:
    """Return the words in one field of several languages."""
    held: Iterable[frozenset[str]] = (getattr(language, field) for language in languages)
    return frozenset[str]().union(*held)
