"""`newswire batch`: parse files of documents into the parts of a data set, on all cores."""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, Self

import click

from newswire.batch import CONTENTS, Progress, Summary, Survey, run, survey
from newswire.batch._options import OUTPUTS
from newswire.batch._places import is_remote
from newswire.batch._tail import Tail
from newswire.batch.formats import FORMATS
from newswire.batch.formats._http import EXTRACTORS
from newswire.cli._lexicon import lexicon_file_option
from newswire.cli._output import counted, echo, silence, warn
from newswire.errors import ArgumentError, BatchError, UnknownNameError
from newswire.formats import KINDS

__all__ = ["command"]

EPILOG = """\b
Examples:
  newswire batch pages/ -o out                       a folder of .txt files
  newswire batch crawl.jsonl.zst -o out --format parquet --content bodies
  zcat crawl.gz | newswire batch - -o -              JSON Lines through a pipe
  newswire batch crawl/*.parquet -o out --text body --resume
  newswire batch crawl.csv -o out --keep date,url --limit 100
  newswire batch 'crawl/**/*.parquet' -o out --dry-run
  newswire batch 's3://crawl/*.parquet' -o s3://corpus/out
  newswire batch feed/ -o out                        a folder of ninjs, NITF, NewsML
  newswire batch extracted.jsonl -o out --from trafilatura
\b
Exit status: 0 success; 1 some input or document could not be read (see _errors.jsonl);
2 wrong usage, or no such column; 3 all input was read, but some records have no text (null); 130 interrupted.
"""
EVERY: Final = 5.0
"""The seconds between lines of progress without a terminal."""


@click.command("batch", epilog=EPILOG)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FOLDER",
    type=click.Path(file_okay=False, allow_dash=True),
    help="The output folder; - writes JSON Lines to standard output.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(OUTPUTS),
    help="Default: by the extension of FOLDER, otherwise jsonl.",
)
@click.option(
    "--content",
    type=click.Choice(list(CONTENTS)),
    default="everything",
    show_default=True,
    help="The content of the rows.",
)
@click.option("--input-format", type=click.Choice(list(FORMATS)), help="The format of files without a known extension.")
@click.option(
    "--from",
    "document_format",
    type=click.Choice(KINDS),
    default="auto",
    show_default=True,
    help="The format of the documents: auto recognises it by the content; a name applies to every file and record.",
)
@click.option(
    "--text", default="text", show_default=True, metavar="NAME", help="The field or column that holds the text."
)
@click.option(
    "--id", metavar="NAME", help="The field or column that identifies a document. Default: id, if there is one."
)
@click.option(
    "--keep",
    default="",
    metavar="NAMES",
    help="Fields or columns to copy into the rows, such as date,url.",
)
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Read only the first N documents, to try out a run.")
@click.option("--dry-run", is_flag=True, help="Report what would be read, and write nothing.")
@click.option("--encoding", metavar="NAME", help="The encoding of text files and CSV.")
@click.option("--html", type=click.Choice(list(EXTRACTORS)), help="The extractor for HTML records in WARC files.")
@click.option(
    "--http-status",
    metavar="LIST",
    help="Read only WARC responses with these statuses, such as 200 or 2xx,404. Default: 2xx; others are errors.",
)
@click.option("--follow-links", is_flag=True, help="Follow links to folders; each folder is read once.")
@click.option(
    "--max-bytes", type=click.IntRange(1), default=4 * 2**20, show_default=True, help="Maximum size of a document."
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    default=60,
    show_default=True,
    help="Maximum seconds per document.",
)
@click.option(
    "--memory-limit",
    type=click.IntRange(1),
    default=2**30,
    show_default=True,
    help="Maximum bytes of memory per process (Linux).",
)
@click.option("--workers", type=click.IntRange(1), help="Number of processes. Default: one per core.")
@click.option(
    "--shard-bytes", type=click.IntRange(1), default=32 * 2**20, show_default=True, help="Input bytes per part."
)
@click.option(
    "--unpack-above",
    type=click.IntRange(0),
    metavar="BYTES",
    help="First unpack larger .jsonl.gz and .jsonl.zst files in FOLDER, so that all cores can read them; removed at the end.",
)
@lexicon_file_option
@click.option("--resume", is_flag=True, help="Continue an interrupted run in FOLDER.")
@click.pass_context
def command(
    ctx: click.Context, /, inputs: tuple[str, ...], output: str, output_format: str | None, **options: Any
) -> None:
    """Parse many documents into the parts of a data set, on all cores.

    INPUT is a file, a folder, a quoted pattern, a pipe, or - for standard input (JSON Lines unless --input-format says otherwise). Known extensions: .txt, .jsonl, .csv, .tsv (also .gz and .zst), .parquet, .warc and .wet; .json and .xml for documents in a format such as ninjs or NITF.
    """
    form = output_format or ("parquet" if output.rstrip("/").endswith(".parquet") else "jsonl")
    if output == "-" and (form != "jsonl" or options["resume"]):
        raise click.UsageError("-o - writes JSON Lines to standard output; --format parquet and --resume need a folder")
    options["keep"] = [name.strip() for name in options["keep"].split(",") if name.strip()]
    dry_run = options.pop("dry_run")
    try:
        if dry_run:
            ctx.exit(_tell_plan(survey(inputs, output, **_planned(options))))
        if output == "-":
            with tempfile.TemporaryDirectory(prefix="newswire-") as folder:
                tail = Tail(Path(folder), _print)
                summary = _shown_run(inputs, folder, form, options, tail)
                tail.finish(summary.shards)
        else:
            summary = _shown_run(inputs, output, form, options, None)
    except (ArgumentError, UnknownNameError) as error:
        raise click.UsageError(str(error)) from error
    except BatchError as error:
        warn(str(error))
        ctx.exit(1)
    except KeyboardInterrupt:
        kept = "" if output == "-" or is_remote(output) else f"; finished parts are in {output}: continue with --resume"
        warn(f"interrupted{kept}")
        raise click.Abort from None
    _report(summary, "standard output" if output == "-" else output)
    ctx.exit(0 if summary.clean else 3 if summary.only_null else 1)


RUNNING: Final = ("workers", "time_limit", "memory_limit", "resume", "limit")
"""Options that do not affect what is read."""


def _planned(options: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name not in RUNNING}


def _tell_plan(found: Survey) -> int:
    """Print what a run would read; return the exit status."""
    for name, why in found.unread:
        warn(f"{name}: {why}")
    for form, count in found.formats.items():
        echo(f"{form}: {counted(count, 'file')}")
    for path, names in found.columns.items():
        echo(f"{path}: the columns {', '.join(names)}")
    echo(f"{found.size / 1e6:,.1f} MB, {counted(found.shards, 'part')}")
    if found.passed_over:
        echo(f"would skip {counted(found.passed_over, 'file')} in folders: unknown format, or not a regular file")
    return 1 if found.unread else 0


def _shown_run(inputs: tuple[str, ...], output: str, form: str, options: dict[str, Any], tail: Tail | None) -> Summary:
    with _Show() as show:

        def update(now: Progress) -> None:
            show.update(now)
            if tail is not None:
                tail.follow(now.shards)

        return run(inputs, output, output_format=form, progress=update, tell=show.tell, **options)


def _print(lines: bytes) -> None:
    """Write rows to standard output."""
    try:
        echo(lines.decode("utf-8"), end="")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence(sys.stdout)
        raise BatchError(f"standard output: cannot write: {(error.strerror or str(error)).lower()}") from error


class _Show:
    """Progress on standard error: one changing line on a terminal, otherwise a plain line every few seconds."""

    def __init__(self) -> None:
        self.live: Any = None
        self.task: Any = None
        self.told = time.monotonic()

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console  # noqa: PLC0415 - rich is imported where it is used
            from rich.progress import BarColumn, TextColumn  # noqa: PLC0415
            from rich.progress import Progress as Live  # noqa: PLC0415

            self.live = Live(BarColumn(), TextColumn("{task.description}"), console=Console(stderr=True))
            self.task = self.live.add_task("starting", total=None)
            self.live.start()
        return self

    def __exit__(self, *_error: object) -> None:
        if self.live is not None:
            self.live.stop()

    def update(self, now: Progress) -> None:
        """Show the progress of the run."""
        if self.live is not None:
            self.live.update(self.task, description=_line(now), completed=now.shards_done, total=now.shards)
        elif time.monotonic() - self.told >= EVERY:
            self.told = time.monotonic()
            warn(_line(now))

    def tell(self, sentence: str) -> None:
        """Print a message about a worker."""
        warn(sentence)


def _line(now: Progress) -> str:
    rest = "" if now.seconds_left is None else f", about {timedelta(seconds=round(now.seconds_left))} left"
    return (
        f"{counted(now.documents, 'document')}, {now.size / 1e6:,.1f} MB, {now.rate:,.0f} documents/s, "
        f"{counted(now.errors, 'error')}, {now.shards_done}/{counted(now.shards, 'shard')}{rest}"
    )


def _report(summary: Summary, output: str) -> None:
    """Print the summary on standard error."""
    for name, why in summary.unread:
        warn(f"{name}: {why}")
    resumed = f" ({summary.resumed} done before)" if summary.resumed else ""
    warn(
        f"{counted(summary.documents, 'document')}, {summary.size / 1e6:,.1f} MB, "
        f"{counted(sum(summary.errors.values()), 'error')}, "
        f"{counted(summary.duplicates, 'near-duplicate')}, {counted(summary.shards, 'part')}{resumed} in {output}, {summary.seconds:.1f} s"
    )
    if summary.passed_over:
        warn(f"skipped {counted(summary.passed_over, 'file')} in folders: unknown format, or not a regular file")
    for what in ("errors", "layouts", "languages", "diagnostics", "formats"):
        _count(what, getattr(summary, what))
    _count("fields without a place in a page", summary.fields)
    if summary.given_up:
        warn(f"given up: {counted(len(summary.given_up), 'shard')}; --resume tries again")


SHOWN: Final = 20
"""The maximum number of names to show in a table of counts; `_summary.json` has more."""


def _count(what: str, table: dict[str, int]) -> None:
    counted = sorted(table.items(), key=lambda pair: -pair[1])
    if counted:
        more = f", and {len(counted) - SHOWN:,} more" if len(counted) > SHOWN else ""
        warn(f"{what}: " + ", ".join(f"{name} {count:,}" for name, count in counted[:SHOWN]) + more)
