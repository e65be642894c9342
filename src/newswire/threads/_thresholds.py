"""The numbers that decide which headlines tell one story, in one table, each with its reason."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["THRESHOLDS", "Threshold"]


class Threshold(NamedTuple):
    """One number, and why it is what it is."""

    value: float
    why: str


THRESHOLDS: Final[dict[str, Threshold]] = {
    "same_story": Threshold(
        0.58,
        "two headlines tell one story from this likeness on (the mean of what they share of both, and of the shorter); "
        "below it, two events of one institution or team begin",
    ),
    "same_story_many": Threshold(0.5, "likeness that is enough where many telling words are common"),
    "same_story_named": Threshold(
        0.5,
        "likeness that is enough where two telling words are common, a name among them, or a name and an exact number, "
        "and nothing speaks against one story",
    ),
    "exact_figures": Threshold(3, "figures that make a number exact: 240 jobs are one event, 2 dead are many"),
    "many_words": Threshold(
        4, "telling words in common that are many: hardly any other story of the subject has them all"
    ),
    "few_words": Threshold(2, "telling words in common that may be no more than a subject: who and where"),
    "common": Threshold(
        12, "headlines of a list in which a word may stand and still tell a story; a word of more tells none of them"
    ),
    "telling_weight": Threshold(
        0.7,
        "weight above which a word tells: no everyday word, short word, or second part of a name; "
        "those of the kicker never",
    ),
    "same_story_few": Threshold(0.65, "likeness that headlines need which have only so few words in common"),
    "same_story_none": Threshold(0.75, "likeness that headlines need which have no telling word in common"),
    "same_story_short": Threshold(
        0.9, "likeness that a headline needs which is short: its words are a subject, or a phrase of every day"
    ),
    "short": Threshold(2.6, "weight of all words below which a headline is short: two words, or three light ones"),
    "subject": Threshold(
        3.5,
        "weight up to which a headline whose every word the other has may be no more than a subject (`Flat-screen TV`)",
    ),
    "subject_says": Threshold(1.5, "weight of what the other headline then says of the subject"),
    "other_score": Threshold(0.6, "taken off where both have two numbers and they differ: the results of two matches"),
    "stem": Threshold(
        6,
        "words are compared by their first letters: acceptent and accepter, Spanish and Spain's, verurteilt and Urteil not",
    ),
    "everyday_weight": Threshold(
        0.5, "words of every ticker (parliament, adopts, profit) make different votes look alike"
    ),
    "name_weight": Threshold(0.4, "added to a word that looks like a name: who and where tell stories apart"),
    "number_weight": Threshold(
        0.8, "a number says less than a word: it is rounded, and it changes as the story goes on"
    ),
    "kicker_weight": Threshold(0.5, "of a word that stands in the same kicker on both sides: a kicker names a subject"),
    "variant_weight": Threshold(0.8, "of two words that are not the same but begin alike or differ by a letter or two"),
    "variant_prefix": Threshold(
        4, "letters of a word with which the other must begin to be a form of it; one more for two that both go on"
    ),
    "variant_letters": Threshold(2, "letters by which a misspelt long word may differ; one in a shorter word"),
    "variant_long": Threshold(7, "letters that make a word long: Nantes and Rennes differ by two of six"),
    "other_name": Threshold(0.1, "taken off where each headline names somebody or some place that the other does not"),
    "only_other_name": Threshold(0.3, "taken off where hardly more than the name differs: another match, another bank"),
    "only_other_words": Threshold(2, "words beside the name that differ on each side, for it to be more than the name"),
    "surname_weight": Threshold(0.5, "of a name right after a name: given name and surname are one person, said once"),
    "other_subject": Threshold(
        0.3, "taken off where the words that each begins with are all that differs: two companies file for bankruptcy"
    ),
    "other_object": Threshold(
        0.1, "taken off where the words that each ends with are all that differs: somebody does two things"
    ),
    "other_kicker": Threshold(
        0.3, "taken off where each has a kicker that the other headline does not name: two companies' results"
    ),
    "other_number": Threshold(0.12, "taken off where each has a number that the other has not, unless they are tolls"),
    "other_month": Threshold(
        0.25, "taken off where each names another month: the next month's figure is another story"
    ),
    "opposite": Threshold(0.15, "taken off where one says up, adopts or wins, and the other down, rejects or loses"),
    "one_disaster": Threshold(0.25, "added where a disaster and a name are common: it happens once in a place"),
    "cohesion": Threshold(
        0.8,
        "share of the likeness needed that the headlines of two groups have on the average, for the groups to be one",
    ),
    "floor": Threshold(0.7, "share of the likeness needed that any two of them have at least"),
    "sample": Threshold(5, "headlines by which a group is judged: its ends and what stands between"),
    "correction_letters": Threshold(2, "letters by which a corrected word may differ; more is another word"),
    "correction_short": Threshold(
        4, "letters that a word has at least to be a misspelling of another: `on` and `an` are two words"
    ),
    "correction_words": Threshold(2, "words that a correction changes; more is a rewording"),
    "rare_words": Threshold(8, "a headline is looked up under its rarest words; most have fewer that count"),
    "reach": Threshold(24, "headlines that are kept under one word: those that stand next in time"),
    "most_words": Threshold(
        0.6, "share of its rare words that a headline has in common with one which shares no word of a few headlines"
    ),
    "compared": Threshold(12, "headlines that one headline is compared with: those that share most of its rare words"),
    "rewording": Threshold(0.6, "likeness from which a headline may say the same as the older one in other words"),
    "rewording_news": Threshold(1.5, "weight of what only the newer headline says, up to which it is no development"),
}
"""What `group_headlines` decides by. Chosen on the tuning half of the labelled tickers; see the documentation."""
