"""The special characters and character classes of newswire, by Unicode name.

No other module contains an invisible or confusable character; it imports the name from here.
"""

from __future__ import annotations

from typing import Final

__all__: tuple[str, ...] = ()

# Spaces
SPACE: Final = " "
TAB: Final = "\t"
NBSP: Final = "\N{NO-BREAK SPACE}"
SOFT_HYPHEN: Final = "\N{SOFT HYPHEN}"
NNBSP: Final = "\N{NARROW NO-BREAK SPACE}"
THIN_SPACE: Final = "\N{THIN SPACE}"
ZERO_WIDTH_SPACE: Final = "\N{ZERO WIDTH SPACE}"
BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"

# Full stops of other scripts
SCRIPT_STOPS: Final = (
    "\N{IDEOGRAPHIC FULL STOP}\N{HALFWIDTH IDEOGRAPHIC FULL STOP}\N{FULLWIDTH FULL STOP}\N{DEVANAGARI DANDA}"
    "\N{ARABIC FULL STOP}\N{ARMENIAN FULL STOP}\N{ETHIOPIC FULL STOP}\N{KHMER SIGN KHAN}"
)
"""The characters with which no headline ends."""

# Dashes
HYPHEN_MINUS: Final = "-"
NON_BREAKING_HYPHEN: Final = "\N{NON-BREAKING HYPHEN}"
EN_DASH: Final = "\N{EN DASH}"
EM_DASH: Final = "\N{EM DASH}"
MINUS_SIGN: Final = "\N{MINUS SIGN}"
BULLET: Final = "\N{BULLET}"

# Quotation marks and apostrophes
LEFT_GUILLEMET: Final = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
RIGHT_GUILLEMET: Final = "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
LEFT_DOUBLE_QUOTE: Final = "\N{LEFT DOUBLE QUOTATION MARK}"
RIGHT_DOUBLE_QUOTE: Final = "\N{RIGHT DOUBLE QUOTATION MARK}"
LEFT_SINGLE_QUOTE: Final = "\N{LEFT SINGLE QUOTATION MARK}"
RIGHT_SINGLE_QUOTE: Final = "\N{RIGHT SINGLE QUOTATION MARK}"

# Quotation marks of other languages, and of other alphabets
LOW_DOUBLE_QUOTE: Final = "\N{DOUBLE LOW-9 QUOTATION MARK}"
LOW_SINGLE_QUOTE: Final = "\N{SINGLE LOW-9 QUOTATION MARK}"
LEFT_ANGLE_QUOTE: Final = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
RIGHT_ANGLE_QUOTE: Final = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
LEFT_CORNER: Final = "\N{LEFT CORNER BRACKET}"
RIGHT_CORNER: Final = "\N{RIGHT CORNER BRACKET}"
LEFT_WHITE_CORNER: Final = "\N{LEFT WHITE CORNER BRACKET}"
RIGHT_WHITE_CORNER: Final = "\N{RIGHT WHITE CORNER BRACKET}"

# Other marks
FULLWIDTH_COLON: Final = "\N{FULLWIDTH COLON}"
ELLIPSIS: Final = "\N{HORIZONTAL ELLIPSIS}"
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

SOH: Final = "\x01"
"""START OF HEADING, which opens the messages of several wires."""
LINE_ENDS: Final = "\n\r\v\f\x1c\x1d\x1e\N{NEXT LINE}\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
"""The characters that end a line: those of `str.splitlines`.

Source: The Unicode Standard 15.0, section 5.8 (Newline Guidelines), for CR, LF, CRLF, NEL, VT, FF, LS and PS;
the Python library reference, `str.splitlines`, adds FS, GS and RS.
"""

INVISIBLE: Final = ZERO_WIDTH_SPACE + BYTE_ORDER_MARK
"""Invisible characters at the ends of a line: removed like white space, although `str.isspace` is False."""

# French typography
HIGH_REVERSED_DOUBLE_QUOTE: Final = "\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}"
HIGH_REVERSED_SINGLE_QUOTE: Final = "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}"
LEFT_SINGLE_GUILLEMET: Final = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
RIGHT_SINGLE_GUILLEMET: Final = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
MODIFIER_APOSTROPHE: Final = "\N{MODIFIER LETTER APOSTROPHE}"
ACUTE_ACCENT: Final = "\N{ACUTE ACCENT}"
FULLWIDTH_APOSTROPHE: Final = "\N{FULLWIDTH APOSTROPHE}"
PRIME: Final = "\N{PRIME}"
DOUBLE_PRIME: Final = "\N{DOUBLE PRIME}"
HYPHEN: Final = "\N{HYPHEN}"
FIGURE_DASH: Final = "\N{FIGURE DASH}"
INVERTED_QUESTION: Final = "\N{INVERTED QUESTION MARK}"
INVERTED_EXCLAMATION: Final = "\N{INVERTED EXCLAMATION MARK}"
FIXED_SPACES: Final = "".join(chr(code) for code in range(0x2000, 0x200B)) + "\N{MEDIUM MATHEMATICAL SPACE}"
"""The fixed-width spaces, from EN QUAD to HAIR SPACE, and the mathematical space."""
