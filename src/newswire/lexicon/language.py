"""A language, as one value: the words by which wire copy in it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from newswire._arguments import check_argument

__all__ = ["Language", "united", "words"]


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as one string.

    Example:
        >>> sorted(words("of for at"))
        ['at', 'for', 'of']
    """
    return frozenset(text.split())


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Language:
    r"""What newswire knows of one language. Every field but the code and the name may be left out.

    Words are in lower case and count in any, except where a field says otherwise. A *pattern* is an alternative of a regular
    expression as the package `regex` reads it, in verbose mode: a blank in it is `\s` or `\x20`.

    Readers of lines and pages take the fields up to `no_initials` from the lexicon that they are given. The fields behind it, from
    `sections` on, serve readers that take no lexicon (the first look at a line, headlines, threads, French): they know those of
    the languages that newswire comes with.

    Raises:
        TypeError: if a field holds another type than it states: words come in a frozenset, the words of months in a tuple.

    Attributes:
        code: the language by ISO 639-1: `fr`.
        name: the name of its family of bylines, in English: `french`.
        example: a byline in it.
        source: where its rules come from.
        months: the words of each month from January on, blanks between them, `_` for a blank within one: `"février févr fév"`.
        weekdays: the words of each day from Monday on: `"lundi lun"`.
        between: words between the parts of a date, which carry nothing: `le`.
        date_articles: patterns of what stands before a day, and is part of the date: `le` 3 mai.
        date_prepositions: patterns of what stands before a date, and is no part of it: `on` 3 May.
        of: patterns of what stands between a day and its month, the blank behind it included: 3 `de` mayo.
        ordinals: patterns of the endings of a day: 1`er`.
        clock: patterns of what stands before a time: `à` 14h30.
        oclock: patterns of what stands behind a time, also behind hours alone: 14 `Uhr`.
        hours: patterns of what stands behind a time that has its mark: 14h `heures`.
        latest: patterns of what stands before a word of `published`: `last` updated.
        published: patterns of what introduces a date on a page: `publiée?`.
        dateline_months: the months from January on as datelines have them, in their case, blanks between them: `"jan fév mars ..."`.
        introducers: what opens a byline: `by`, `un texte de`.
        asking: what opens a byline and says what those named did: `propos recueillis par`; with its colon where it opens
            none without.
        sending: words that open a byline only where a place stands behind the name: `From` Ada Holt in Kiev.
        joins: words between two names: `and`.
        affiliations: words between a name and whom the person works for: `of`.
        places: words between a name and where the person writes from: `in`.
        together: words before an agency whose copy was used: `avec` AFP.
        roles: words of what a person is; a phrase that holds one is a role: `correspondent`.
        role_endings: endings of such words: `-redakteur`.
        desks: words of who signs in place of people: `newsroom`.
        openers: words that open a byline together with others, and no name: `story` by.
        script: the one script of its bylines, as Unicode names it; empty where lines of any are read.
        caseless: whether that script has no capitals, which tell names from other words.
        prose: words that no name alone on its line holds, where no capitals tell.
        lowered: words in small letters that stand behind an introducer and name nobody; where they are given, any other
            such word is a nickname, since the language writes its nouns with capitals.
        particles: small words that a surname begins with or holds: `van`.
        twofold: those of them that stand before an institution too: `de`.
        within_names: words that follow `in` within a surname: in `'t` Veld.
        named_so: words that open other lines, or titles, and are given names too: `per`.
        honorifics: what stands before a name: `dr.`.
        suffixes: what stands behind a surname: `jr.`.
        articles: words that open the name of an institution and no person's: `the`.
        institutions: words that no person's name holds: `agency`.
        compounds: what ends a compound that no person's name is: News-`Redaktion`.
        modifiers: words that a role begins with behind a name without a comma: Ada Holt `Crime` Correspondent.
        columns: what stands behind the colon of a columnist's name: Ada Holt: `Analysis`.
        pictures: what stands behind the name of who took the pictures: `photographs`.
        executives: what stands behind the name of a guest author: `ceo`.
        landforms: what the name of a place begins with behind the comma of a name: `cape`.
        landscape: what the name of a place ends with that no person's name does: `valley`.
        small_words: words in small letters in the names of places, besides the particles: Châlons-`sur`-Orne.
        no_places: words that open a line and no dateline: `photo`.
        work: patterns of what opens a credit and says what those named did: `reporting by`.
        sources: patterns of what opens a credit that names agencies: `mit`, `fuente:`.
        wires: patterns of agencies that have no name: `agencies`.
        reserved: patterns of what follows a copyright: `all rights reserved`.
        told: patterns of how copy says that somebody spoke to its agency; `{mark}` stands for the agency.
        republished: what opens the line of a site that names the agency whose copy it carries: `information fournie par`.
        sure_introducers: those of the introducers that open no other line, whatever follows: `by`.
        inner_introducers: those that open a byline behind other words too, with a capital: `By`.
        labelled_introducers: those that do so behind one word with a capital: Kultur `Von` Ada Holt.
        genre_labels: labels before a name in capitals: `Interview` ADA HOLT.
        author_links: patterns of what stands before a name in links to an author's other articles: `view all posts by`. These
            patterns and those of `after_names` begin with a word or a mark.
        after_names: patterns of buttons and labels that pages put behind a name: `share`.
        commenting: verbs behind the name of who comments: Ada Holt `says`:
        durations: patterns of the units of a time that is relative: 3 `hours` ago.
        ago_before: patterns of what stands before such a time: `vor` 3 Stunden.
        ago_behind: patterns of what stands behind it: 3 hours `ago`.
        listening: patterns of the label behind the length of a recording: 3:25 `listen`.
        date_labels: words that stand before a date, and no name does: `last` `update`.
        related: what opens a link to another story between paragraphs, in its case: `Read also:`.
        picture_credits: what opens the credit of a picture there, in its case: `Photo credit:`.
        house_lines: what opens a line of the site itself there, in its case: `Sign up for`.
        page_labels: patterns of whole lines there: `article content`.
        translations: patterns of what opens the line that names the translator: `translated by`.
        comment_counts: patterns of what stands behind a number of comments: 12 `comments`.
        newsletters: words that open an offer of a newsletter: `get` our daily newsletter.
        elsewhere: what opens a line that sends the reader elsewhere, before its colon: `see also`.
        advertisements: labels of advertisements: `advertisement`.
        reading_times: patterns of what stands before the minutes that reading takes: `reading time`.
        minutes: patterns of the word for minutes: 5 `minutes`.
        minutes_read: patterns of what stands behind those minutes: 5 min `read`.
        slashed: words with a slash between them that sign nothing: `and/or`.
        no_initials: short words that are nobody's initials: `im`.
        sections: names of sections and labels that pages put above a title: `world news`.
        buttons: labels of buttons that pages put between the lines of an article: `share this`.
        says: verbs of speech in headlines, of one who speaks: `dit`.
        say: the same of several: `disent`.
        says_behind: verbs of speech that stand behind a quotation which a dash opens: `sier`.
        utterances: what somebody utters: `"...": à Brume, les` regrets `des pêcheurs`.
        questions: words that open a question, in lower case, behind which nobody speaks: `why`.
        determiners: articles before somebody who speaks: `the`; an elided one with its straight apostrophe: `l'`.
        according: what stands before the one who said it: `according to`.
        first_person: words of one who speaks of himself: `we`; an elided one with its apostrophe: `j'`.
        opponents: what stands behind a score and before the other side: `against`.
        source_names: what a source at the end of a headline is called, in its case: `police`, `Polizei`.
        source_nouns_last: nouns that end such a name: health `officials`.
        source_nouns_first: nouns that open one: `ministère` de la Santé.
        source_endings: endings of such nouns: Innen`ministerium`.
        common: its commonest words, by which a passage in it is told from one in another language: `the`.
        contractions: words with an apostrophe that no other language has, the apostrophe typed straight: `don't`.
        cries: words of notices and cries, which tell the language where no word of another stands beside them: `stay tuned`.
        stop_words: words of headlines that name nothing, elided forms among them. This field and those below are read by the
            threads of headlines, and hold lower-case ASCII: `etait`.
        everyday: words of every ticker, which tell two stories apart by half a word's weight: `minister`.
        descriptions: what introduces a name, and comes with it in every story about it: `actress` Ada Brume.
        tolls: words beside which a number grows from headline to headline of one story: 12 `dead`.
        disasters: what happens once in a place: `earthquake`.
        ups: words that point one way; a headline with one and a headline with one of `downs` seldom tell one story: `rises`.
        downs: words that point the other way: `falls`.
        numerals: the words for the numbers from one on; empty where the word is an article too.
        locatives: what stands before the name of a place: `near`.
        joints: what joins the parts of one name: Ciudad `de` Mexico.
        concepts: words that headlines of one story change for one another, by what they mean: `{"die": words("dead dies")}`.

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
        """Whether bylines are read in the language: it has words that open them."""
        return bool(self.introducers)

    @property
    def dates(self) -> bool:
        """Whether dates are read in the language: it has the words of the months."""
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
"""What a field holds, by the name of its type."""


def united(languages: Iterable[Language], field: str) -> frozenset[str]:
    """Return the words of one field of some languages."""
    held: Iterable[frozenset[str]] = (getattr(language, field) for language in languages)
    return frozenset[str]().union(*held)
