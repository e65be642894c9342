r"""Raw wire messages: their headers and footers, one format per file.

`find_envelopes` finds the messages in a text; `parse_envelope` reads a text that is one message. `newswire.parse` uses
both: an article from such a message has its envelope in `article.envelope`.
"""

from __future__ import annotations

from newswire._arguments import check_argument
from newswire.envelopes._forms import FORMS as _TABLE
from newswire.envelopes._forms import read_messages
from newswire.errors import ParseError
from newswire.models import Envelope

__all__ = ["FORMS", "find_envelopes", "parse_envelope"]

FORMS: tuple[str, ...] = tuple(form.name for form in _TABLE)
"""The names of the supported formats."""


def find_envelopes(text: str) -> tuple[Envelope, ...]:
    r"""Return the envelopes of all messages in a text, in order; an empty tuple if there are none.

    Lines end in CR, LF or CR LF. The other line ends of `str.splitlines` are data in these formats.

    Args:
        text: any text, with its control characters: some formats begin with one.

    Returns:
        The envelopes. Their spans are offsets into `text`, in code points from 0.

    Raises:
        TypeError: if `text` is not a `str`.

    Example:
        >>> text = "ZCZC AAP\n$S\n:Rowing\n^Crew of eight wins at Lake Orm\n*X\nThe crew won.\nAAP\nNNNN\n"
        >>> [(envelope.form, envelope.category, envelope.keyword) for envelope in find_envelopes(text)]
        [('aap', 'S', 'Rowing')]
        >>> find_envelopes("The harbour opens\nThe harbour opened on Monday.\n")
        ()

    Source: each module names the specification of its format.
    """
    check_argument("find_envelopes", text, str)
    return tuple(message.envelope for message in read_messages(text))


def parse_envelope(text: str, *, strict: bool = False) -> Envelope | None:
    r"""Return the envelope of a text that begins with one, or None.

    Args:
        text: one message, optionally after blank lines.
        strict: raise instead of returning None, and reject a text with more than one message.

    Returns:
        The envelope of the message at the start of the text; None if the text begins with anything else.

    Raises:
        ParseError: if `strict` and the text does not begin with a message, or contains a second one; the error names the
            first line that is not blank, or the line of the second message.
        TypeError: if `text` is not a `str`.

    Example:
        >>> envelope = parse_envelope("\x01bdt0042 4 pl 61  dpa 0107\n\nHafen/Sturm/\n\x02Sturm schließt den Hafen =\n")
        >>> envelope.number, envelope.priority, envelope.keyword, envelope.word_count
        ('0042', '4', 'Hafen/Sturm', 61)
    """
    check_argument("parse_envelope", text, str)
    messages = read_messages(text)
    begin = len(text) - len(text.lstrip())
    first = messages[0].envelope if messages else None
    is_first = first is not None and first.span is not None and first.span.start <= max(begin, 0)
    if strict and not is_first:
        raise ParseError.at(text, begin, "no message begins here", f"the first line of one of: {', '.join(FORMS)}")
    if strict and len(messages) > 1 and messages[1].envelope.span:
        raise ParseError.at(text, messages[1].envelope.span.start, "a second message begins here", "one message")
    return first if is_first else None
