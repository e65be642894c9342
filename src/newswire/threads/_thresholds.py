"""The thresholds that decide which headlines report the same story, each with its reason."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["THRESHOLDS", "Threshold"]


class Threshold(NamedTuple):
    """A number and its meaning."""

    value: float
    why: str


THRESHOLDS: Final[dict[str, Threshold]] = {
    "same_story": Threshold(
        0.58,
        "similarity from which two headlines report the same story (the mean of the share of both and of the shorter one); "
        "below it are different events of one institution or team",
    ),
    "same_story_many": Threshold(0.5, "similarity required when two headlines share many informative words"),
    "same_story_named": Threshold(
        0.5,
        "similarity required when two headlines share two informative names, or a name and an exact number or act, "
        "and nothing contradicts a common story",
    ),
    "exact_figures": Threshold(3, "digits that make a number exact: 240 jobs are one event, 2 dead can be many"),
    "many_words": Threshold(
        4, "shared informative words that count as many: hardly any other story on the subject has all of them"
    ),
    "few_words": Threshold(2, "shared informative words that may be no more than a subject: who and where"),
    "common": Threshold(12, "maximum number of headlines of the list in which an informative word may occur"),
    "common_growth": Threshold(
        0.4,
        "times the square root of the number of headlines: the same maximum for lists of 900 headlines or more; "
        "however long the list, chance brings two such words together in as few other headlines",
    ),
    "telling_weight": Threshold(
        0.7,
        "weight above which a word is informative; excludes everyday words, short words, and second parts of names; "
        "words of the kicker never are",
    ),
    "same_story_few": Threshold(0.65, "similarity required when two headlines share few informative words"),
    "same_story_none": Threshold(0.75, "similarity required when two headlines share no informative word"),
    "same_story_short": Threshold(
        0.9, "similarity required of a short headline, whose words are a subject or an everyday phrase"
    ),
    "short": Threshold(2.6, "total weight below which a headline is short: two words, or three light ones"),
    "subject": Threshold(
        3.5,
        "weight up to which a headline may be no more than a subject (`Flat-screen TV`) if the other has all its words",
    ),
    "subject_says": Threshold(1.5, "weight of what the other headline then adds about the subject"),
    "other_score": Threshold(0.6, "subtracted if both have two numbers and they differ: the results of two matches"),
    "stem": Threshold(
        6,
        "letters by which words are compared: acceptent matches accepter, and Spanish matches Spain's, but not verurteilt Urteil",
    ),
    "everyday_weight": Threshold(
        0.5, "weight of everyday words (parliament, adopts, profit), which make different votes look alike"
    ),
    "name_weight": Threshold(0.4, "added for a word that looks like a name: who and where distinguish stories"),
    "number_weight": Threshold(
        0.8, "weight of a number, which says less than a word: it is rounded, and changes as the story develops"
    ),
    "kicker_weight": Threshold(0.5, "factor for a word of a kicker that both share: a kicker names a subject"),
    "variant_weight": Threshold(
        0.8, "factor for two words that are not equal but begin alike or differ by a letter or two"
    ),
    "variant_prefix": Threshold(
        4, "letters that two forms of a word must share at the start; one more if both continue differently"
    ),
    "variant_letters": Threshold(2, "edits by which a misspelt long word may differ; one for a shorter word"),
    "variant_long": Threshold(7, "letters from which a word is long: Nantes and Rennes differ by two of six"),
    "other_name": Threshold(0.1, "subtracted if each headline names a person or place that the other does not"),
    "only_other_name": Threshold(0.3, "subtracted if little more than the name differs: another match, another bank"),
    "only_other_words": Threshold(
        2, "words besides the name that must differ on each side for more than the name to differ"
    ),
    "surname_weight": Threshold(0.5, "factor for a name directly after a name: given name and surname are one person"),
    "other_subject": Threshold(0.3, "subtracted if only the first words differ: two companies file for bankruptcy"),
    "other_object": Threshold(0.1, "subtracted if only the last words differ: somebody does two things"),
    "other_kicker": Threshold(
        0.3, "subtracted if each has a kicker that the other headline does not mention: two companies' results"
    ),
    "other_number": Threshold(0.12, "subtracted if each has a number that the other lacks, unless these are tolls"),
    "other_month": Threshold(
        0.25, "subtracted if each names a different month: the next month's figure is another story"
    ),
    "opposite": Threshold(0.15, "subtracted if one says up, adopts or wins, and the other down, rejects or loses"),
    "only_opposite": Threshold(
        0.5,
        "subtracted instead if nothing else differs, not even the order: prices of two days, but not a match told from two sides",
    ),
    "one_disaster": Threshold(0.25, "added if both share a disaster and a name: a disaster happens once in a place"),
    "cohesion": Threshold(
        0.8,
        "share of the required similarity that the headlines of two groups must reach on average for the groups to join",
    ),
    "floor": Threshold(0.6, "share of the required similarity that any two of them must reach"),
    "contradiction": Threshold(
        0.12,
        "what is subtracted for names, numbers, months and directions that differ, from which two headlines are in one thread only "
        "if they are similar enough by themselves: the figures of two weeks",
    ),
    "sample": Threshold(12, "headlines by which a group is judged: all, or the newest, the oldest and some in between"),
    "correction_letters": Threshold(2, "edits by which a corrected word may differ; more make it another word"),
    "correction_short": Threshold(4, "minimum letters of a misspelt word: `on` and `an` are two words"),
    "correction_words": Threshold(2, "maximum number of words that a correction changes; more are a rewording"),
    "longest": Threshold(64, "first words by which a headline is compared, twice as many as wires send"),
    "rare_words": Threshold(8, "rarest words by which a headline is looked up; most headlines have fewer that count"),
    "reach": Threshold(24, "headlines kept under one word: those that are closest in time"),
    "most_words": Threshold(
        0.7, "share of its rarest words that two headlines must have in common if none of these words is rare"
    ),
    "compared": Threshold(
        24, "maximum number of headlines that one headline is compared with: those that share most of its rarest words"
    ),
    "rewording": Threshold(0.6, "similarity from which a headline may be a rewording of the older one"),
    "rewording_news": Threshold(
        1.5, "weight of the words that only the newer headline has, up to which it is not a development"
    ),
}
"""The thresholds of `group_headlines`, tuned on labelled tickers; see the documentation."""
