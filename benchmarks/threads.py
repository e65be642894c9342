"""Measures threads: how well they fit the labelled tickers, and their speed beside all pairs and MinHash.

    python benchmarks/threads.py quality         precision and recall by pairs, tuning files and held-out files
    python benchmarks/threads.py speed           one ticker of 50 headlines beside its peers
    python benchmarks/threads.py pairs FILE [TITLES]  precision and recall on pairs of titles (JSON lines: a, b, label),
                                                 also among the titles of another file, one a line
    python benchmarks/threads.py clusters FILE   precision on clustered titles (CSV with the columns TITLE and STORY)
    python benchmarks/threads.py drift FILE      threads of titles (one a line) that begin with one story and end with another
    python benchmarks/threads.py growth [SIZE]   up to SIZE headlines (100,000), seconds, peak memory, peers

The peers are all pairs by `rapidfuzz.fuzz.token_set_ratio`, and MinHash with LSH from datasketch.
"""

from __future__ import annotations

import csv
import itertools
import json
import math
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from _measure import Timing, compare, show, show_times
from _peers import alike, near

from newswire._text import trimmed
from newswire.models import Headline
from newswire.slugs import headline_key
from newswire.threads import THRESHOLDS, group_headlines
from newswire.threads._likeness import compare as compare_words
from newswire.threads._links import profile_of

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus" / "threads"
TUNING, HELD_OUT = range(1, 30), range(30, 40)
Group = Callable[[Sequence[str]], Iterable[Sequence[int]]]
PARTS = 5
CHAIN = 3
"""A thread of fewer headlines is no chain."""
PEER_LIMIT = 4_000
"""The peers that compare all pairs are not run on more headlines than this."""


class Quality(NamedTuple):
    """How well headlines are grouped: precision and recall over pairs, and the pairs that they are counted from."""

    precision: float
    recall: float
    right: int
    wrong: int
    missed: int


def tickers(numbers: Iterable[int], languages: str = "*") -> list[tuple[str, list[tuple[str, str]]]]:
    """Return labelled tickers: a name, and (label, headline) rows, newest first; `.` is the label of what is alone."""
    found = []
    for number in numbers:
        for path in sorted(CORPUS.glob(f"{languages}-{number:02}.txt")):
            rows = [line.split(" | ", 1) for line in path.read_text(encoding="utf-8").splitlines()]
            found.append((path.stem, [(label, text) for label, text in rows]))
    if not found:
        raise SystemExit(f"no labelled tickers in {CORPUS}")
    return found


def stories(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """Return the places of the headlines of each thread."""
    return [thread.positions for thread in group_headlines(texts)]


def joined(pairs: Callable[[Sequence[str], float], list[tuple[int, int]]], threshold: float) -> Group:
    """Return a peer as a way to group: whatever is alike is together, and what is alike to that."""

    def group(texts: Sequence[str]) -> list[tuple[int, ...]]:
        home = list(range(len(texts)))
        for one, other in pairs(texts, threshold):
            old, new = home[one], home[other]
            home = [new if place == old else place for place in home]
        return [tuple(place for place, lives in enumerate(home) if lives == name) for name in set(home)]

    return group


def measured(rows: Sequence[tuple[str, str]], group: Group = stories) -> tuple[int, int, int]:
    """Return the pairs of one ticker that are rightly together, wrongly together, wrongly apart."""
    home = {place: number for number, places in enumerate(group([text for _, text in rows])) for place in places}
    right = wrong = missed = 0
    for a, b in itertools.combinations(range(len(rows)), 2):
        together, labelled = home[a] == home[b], rows[a][0] == rows[b][0] != "."
        right += together and labelled
        wrong += together and not labelled
        missed += labelled and not together
    return right, wrong, missed


def quality_of(numbers: Iterable[int], languages: str = "*", group: Group = stories) -> Quality:
    """Return precision and recall over all pairs of some tickers, and the counts."""
    counts = [measured(rows, group) for _, rows in tickers(numbers, languages)]
    right, wrong, missed = (sum(column) for column in zip(*counts, strict=True))
    return Quality(right / max(1, right + wrong), right / max(1, right + missed), right, wrong, missed)


def quality() -> None:
    """Print precision and recall of both halves of the labelled tickers, by language."""
    rows = [
        (part, language, *(f"{value:.3f}" for value in found[:2]), *found[2:])
        for part, numbers in (("tuning", TUNING), ("held out", HELD_OUT))
        for language in ("*", "fr", "en", "de", "es")
        for found in [quality_of(numbers, language)]
    ]
    show(
        "Threads: pairs of headlines",
        ("part", "language", "precision", "recall", "right", "wrong", "missed"),
        rows,
    )


def pairs(file: Path, others: Path | None = None) -> None:
    """Print precision and recall on labelled pairs (`same`, `different`; others do not count), and by five parts of them.

    Each pair is grouped by itself, and then with the titles of all pairs in one list, and of another file if one is named.
    """
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    more = [line.strip() for line in others.read_text(encoding="utf-8").splitlines() if line.strip()] if others else []
    texts = list(dict.fromkeys([*more, *(row[side].strip() for row in rows for side in "ab")]))
    home = {texts[place]: number for number, places in enumerate(stories(texts)) for place in places}
    judged = [
        (
            row["label"] == "same",
            len(stories([row["a"], row["b"]])) == 1,
            home[row["a"].strip()] == home[row["b"].strip()],
        )
        for row in rows
        if row["label"] in {"same", "different"}
    ]
    parts = [("pair by pair", judged, 1), (f"in one list of {len(texts):,}", judged, 2)]
    parts += [(f"pair by pair, part {part + 1} of {PARTS}", judged[part::PARTS], 1) for part in range(PARTS)]
    table: list[tuple[object, ...]] = []
    for name, some, way in parts:
        right = sum(row[way] and row[0] for row in some)
        wrong = sum(row[way] and not row[0] for row in some)
        missed = sum(row[0] and not row[way] for row in some)
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        table.append((name, f"{precision:.3f}", f"{recall:.3f}", right, wrong, missed))
    show("Threads: labelled pairs", ("what", "precision", "recall", "right", "wrong", "missed"), table)


def clusters(file: Path) -> None:
    """Print how many pairs of one thread are in one cluster, and how many pairs of one cluster are in one thread.

    A cluster is everything on one event, so that few of its pairs tell the same story.
    """
    with file.open(encoding="utf-8", errors="replace", newline="") as stream:
        rows = [(row["STORY"], trimmed(row["TITLE"] or "")) for row in csv.DictReader(stream) if row["STORY"]]
    rows = [(story, title) for story, title in rows if title and "\n" not in title]
    threads = stories([title for _, title in rows])
    joined = sum(math.comb(len(places), 2) for places in threads)
    right = sum(
        math.comb(count, 2) for places in threads for count in Counter(rows[place][0] for place in places).values()
    )
    every = sum(math.comb(count, 2) for count in Counter(story for story, _ in rows).values())
    head = ("titles", "threads", "longest", "precision", "recall", "right", "wrong")
    figures = (f"{right / max(1, joined):.3f}", f"{right / max(1, every):.3f}", right, joined - right)
    show("Threads: clustered titles", head, [(len(rows), len(threads), max(map(len, threads)), *figures)])


def drift(file: Path) -> None:
    """Print how many threads of three titles or more begin and end with titles that share no story.

    Counted are the words that the first and the last title share and that weigh more than an everyday word (`profit`, `votes`), and the
    threads whose first and last title would be two threads without those between them. Equal titles share everything.
    """
    titles = [trimmed(line) for line in file.read_text(encoding="utf-8").splitlines() if trimmed(line)]
    threads = [thread for thread in group_headlines(titles) if len(thread) >= CHAIN]
    ends = [shared(thread.newest.text, thread.oldest.text) for thread in threads]
    apart = sum(len(stories([thread.newest.text, thread.oldest.text])) > 1 for thread in threads)
    head = ("titles", "threads of 3 or more", "longest", "ends share no word", "one word", "ends alone are two threads")
    row = (len(titles), len(threads), max(map(len, threads), default=0), ends.count(0), ends.count(1), apart)
    show("Threads: the first and the last title", head, [row])


def shared(one: str, other: str) -> int:
    """Return how many words that count two titles share; of equal titles two at least."""
    if headline_key(one) == headline_key(other):
        return 2
    ours = profile_of(Headline(one))
    counting = {word.folded for word in ours.words.values() if word.weight > THRESHOLDS["everyday_weight"].value}
    return len(counting.intersection(compare_words(ours, profile_of(Headline(other))).shared))


def headlines(count: int) -> list[str]:
    """Return so many headlines made of the labelled ones: every ticker again and again with other names and numbers.

    A word with a capital and a number becomes one drawn for this turn of this ticker, so its threads stay threads and
    no two turns tell one story.
    """
    source = tickers((*TUNING, *HELD_OUT))
    draw = random.Random(20_260_301)  # noqa: S311 - the same headlines each time
    made: list[str] = []
    while len(made) < count:
        _, rows = draw.choice(source)
        names: dict[str, str] = {}
        made.extend(" ".join(other(word, names, draw) for word in text.split()) for _, text in rows)
    return made[:count]


def other(word: str, names: dict[str, str], draw: random.Random) -> str:
    """Return a word with its name or number replaced, the same one each time within a turn."""
    if not (word[:1].isupper() or word[:1].isdigit()):
        return word
    bare = word.strip("\"',:.%()")
    if bare not in names:
        drawn = "".join(
            draw.choice(pair) for pair in [("bdfgklmnprstv", "aeiou")[i % 2] for i in range(draw.randint(4, 9))]
        )
        names[bare] = drawn.capitalize() if bare[:1].isupper() else str(draw.randint(2, 900))
    return word.replace(bare, names[bare]) if bare else word


def all_pairs(texts: Sequence[str]) -> int:
    """Count the pairs that rapidfuzz finds alike."""
    return len(alike(texts, 70))


def minhash(texts: Sequence[str]) -> int:
    """Count the near neighbours that MinHash with LSH finds."""
    return len(near(texts, 0.5))


CALLS: Mapping[str, Callable[[Sequence[str]], object]] = {
    "newswire": group_headlines,
    "rapidfuzz, all pairs": all_pairs,
    "MinHash with LSH": minhash,
}


def speeds() -> list[Timing]:
    """Return the time of one ticker of 50 headlines, newswire's first, and of its peers."""
    texts = headlines(50)
    return compare({name: partial(call, texts) for name, call in CALLS.items()}, clock=time.process_time)


def speed() -> None:
    """Print the time of one ticker of 50 headlines beside its peers."""
    show_times("Threads of 50 headlines", speeds())


def growth(most: int) -> None:
    """Print seconds and peak memory for growing numbers of headlines, and those of the peers."""
    sizes = [size for size in (most // 16, most // 8, most // 4, most // 2, most) if size]
    rows: list[tuple[object, ...]] = []
    for size in sizes:
        texts = headlines(size)
        seconds = timed(lambda texts=texts: group_headlines(texts))
        rows.append(("newswire", size, seconds, seconds / size * 1e6, resident()))
    for name, texts in hostile(most).items():
        seconds = timed(lambda texts=texts: group_headlines(texts))
        rows.append((f"newswire, {name}", len(texts), seconds, seconds / max(1, len(texts)) * 1e6, resident()))
    for name, peer, limit in (("MinHash with LSH", minhash, most), ("all pairs", all_pairs, PEER_LIMIT)):
        for size in [size for size in (limit // 4, limit // 2, limit) if size]:
            texts = headlines(size)
            seconds = timed(lambda peer=peer, texts=texts: peer(texts))
            rows.append((name, size, seconds, seconds / size * 1e6, resident()))
    show(
        "Threads of many headlines", ("what", "headlines", "s", "µs a headline", "peak MB of the process so far"), rows
    )


def hostile(count: int) -> dict[str, list[str]]:
    """Return lists of so many headlines that would take the square of the time if all that share a word were compared."""
    draw = random.Random(20_261_128)  # noqa: S311 - the same headlines each time
    words = ["".join(draw.choice("bdfgklmnprst") + draw.choice("aeiou") for _ in range(4)) for _ in range(3000)]
    return {
        "all equal": ["Storm Ada hits the port of Brume"] * count,
        "all but a number equal": [f"Storm Ada hits the port of Brume {number}" for number in range(count)],
        "one word in common": [f"Brume {draw.choice(words)} {draw.choice(words)}" for _ in range(count)],
        "one word each": [draw.choice(words) + draw.choice(words) for _ in range(count)],
        "10,000 words each": [" ".join(draw.choices(words, k=10_000)) for _ in range(count // 1000)],
    }


def timed(call: Callable[[], object]) -> float:
    """Return the processor seconds of one call."""
    began = time.process_time()
    call()
    return time.process_time() - began


def resident() -> int:
    """Return the most memory that the process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(words: Sequence[str]) -> None:
    """Run the measures that the words name; all of them without words."""
    asked = words[0] if words else "all"
    on_files = {"pairs": pairs, "clusters": clusters, "drift": drift}
    if asked not in {"all", "quality", "speed", "growth", *on_files} or (asked in on_files and not words[1:]):
        raise SystemExit(__doc__)
    if asked in on_files:
        on_files[asked](*map(Path, words[1:]))
    if asked in {"all", "quality"}:
        quality()
    if asked in {"all", "speed"}:
        speed()
    if asked in {"all", "growth"}:
        growth(int(words[1]) if len(words) > 1 else 100_000)


if __name__ == "__main__":
    main(sys.argv[1:])
