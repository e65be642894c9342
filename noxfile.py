"""The checks of newswire, one session each; `nox -l` lists them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nox
from packaging.requirements import Requirement

nox.needs_version = ">=2025.5.1"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"
nox.options.error_on_external_run = True
nox.options.sessions = ["tests", "hostile", "lint", "types", "docs", "lowest", "package"]

ROOT = Path(__file__).resolve().parent
PYPROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
DECLARED = nox.project.python_versions(PYPROJECT)
ENGINES = {"datatrove", "ray", "spark"}
"""Extras of some hundred megabytes each; their examples are tested by a session of their own."""
EXTRAS = sorted(set(PYPROJECT["project"]["optional-dependencies"]) - ENGINES)
PARALLEL = ("-n", "auto", "--dist", "worksteal")
BY_FILE = ("-n", "auto", "--dist", "loadfile")
"""Examples of one document build on one another."""
FAST = ("--ignore", "tests/properties")
HOSTILE = ("french_linear", "pattern_growth", "signing_linear", "batch_hostile", "formats_hostile")
"""The tests that bound the work on hostile lines, or fill a disk or a gibibyte of memory: once on one Python is enough."""
HEAVY = tuple(f"--ignore=tests/unit/test_{name}.py" for name in HOSTILE)
SLOW = "tests/properties/test_format_laws.py"
"""Pages drawn and validated in every format: a quarter of what all properties take."""
SHIPPED = ("facade", "package", "parsing", "french_rules", "signing_corpus")
"""The tests that show that an sdist is whole: they read its corpus, its examples and its tables."""
FUZZED = ("parse", "strict", "bytes", "json", "signing", "dates", "normalize", "headlines", "html", "batch", "files")


def works(interpreter: str | Path | None) -> bool:
    """Return whether an interpreter starts: pyenv puts names on the PATH behind which there is nothing."""
    if interpreter is None:
        return False
    return subprocess.run([interpreter, "-c", ""], capture_output=True, check=False).returncode == 0


def find(version: str) -> bool:
    """Return whether a Python of that version is here, after putting those that pyenv keeps on the PATH."""
    name = f"python{version}"
    kept = (shutil.which(name), *sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/{name}")))
    found = next(filter(works, kept), None)
    if found is not None:
        os.environ["PATH"] = os.pathsep.join((str(Path(found).parent), os.environ["PATH"]))
    return found is not None


def present() -> list[str]:
    """Return the declared versions of Python that are on this machine, the oldest first; name the others."""
    here = [version for version in DECLARED if find(version)]
    absent = sorted(set(DECLARED) - set(here))
    if absent:
        print(f"noxfile: not on this machine, so not tested here: Python {', '.join(absent)}", file=sys.stderr)
    return here


os.environ["UV_PYTHON_DOWNLOADS"] = "never"
PYTHONS = present() or [f"{sys.version_info.major}.{sys.version_info.minor}"]
OLDEST = PYTHONS[0]


def group(*names: str) -> list[str]:
    """Return the requirements of some of the dependency groups of pyproject.toml."""
    return list(nox.project.dependency_groups(PYPROJECT, *names))


def editable(session: nox.Session, *groups: str) -> None:
    """Install the package from the source tree with all its extras, and groups of tools.

    Byte code goes to a folder of the session, even where PYTHONDONTWRITEBYTECODE is set: the tests start hundreds of processes,
    and each of them would compile newswire and its dependencies anew.
    """
    session.env["PYTHONDONTWRITEBYTECODE"] = ""
    session.env["PYTHONPYCACHEPREFIX"] = str(Path(session.create_tmp()).resolve() / "pycache")
    session.install("-e", f".[{','.join(EXTRAS)}]", *group(*groups))


@nox.session(python=f"{sys.version_info.major}.{sys.version_info.minor}")
def quick(session: nox.Session) -> None:
    """Run the tests on one Python, the one that runs nox; `hostile` and `docs` run what it leaves out."""
    editable(session, "test", "remote")
    session.run("pytest", *(session.posargs or ("tests", f"--ignore={SLOW}", *HEAVY, *PARALLEL)))


@nox.session(python=f"{sys.version_info.major}.{sys.version_info.minor}")
def hostile(session: nox.Session) -> None:
    """Bound the work on hostile lines, files and formats, and hold every format to its laws, on one Python."""
    editable(session, "test", "remote")
    files = [SLOW, *(f"tests/unit/test_{name}.py" for name in HOSTILE)]
    session.run("pytest", "-q", *(session.posargs or (*files, *PARALLEL)))


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests and the examples of the documentation, on each Python that is here."""
    editable(session, "test", "remote")
    session.run("pytest", *(session.posargs or PARALLEL))


@nox.session(python=OLDEST)
def lint(session: nox.Session) -> None:
    """Check style, format, the layers of the package, and the workflows."""
    editable(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")
    session.run("zizmor", "--offline", "--quiet", "--persona", "auditor", ".github/workflows")


@nox.session(python=OLDEST)
def types(session: nox.Session) -> None:
    """Check the types with mypy and pyright, both strict, and that no public name is without a type."""
    editable(session, "types")
    session.run("mypy")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "newswire", "--ignoreexternal")


@nox.session(python=OLDEST)
def docs(session: nox.Session) -> None:
    """Build the documentation, warnings as errors, and run its examples."""
    editable(session, "docs", "test")
    session.run("sphinx-build", "-W", "--keep-going", "-q", "-b", "html", "docs", "docs/_build/html", *session.posargs)
    session.run("pytest", "-q", *BY_FILE, "README.md", "CONTRIBUTING.md", "docs", "src")


def released(session: nox.Session) -> list[str]:
    """Return the tags of the released versions, the newest first."""
    listed = session.run("git", "tag", "--list", "v*", "--sort=-version:refname", external=True, silent=True)
    return str(listed or "").split()


@nox.session(python=OLDEST)
def site(session: nox.Session) -> None:
    """Build the documentation of this tree and, in a folder each, that of the released versions; arguments name other revisions."""
    out = (ROOT / "docs" / "_build" / "html").resolve()
    versions = session.posargs or released(session)
    session.env["NEWSWIRE_VERSIONS"] = " ".join(versions)
    editable(session, "docs")
    build = ("sphinx-build", "-q", "-b", "html")
    session.run(*build, "-W", "--keep-going", "docs", str(out))
    for version in versions:
        place = Path(session.create_tmp()).resolve() / "tree"
        session.run(
            "git", "worktree", "remove", "--force", str(place), external=True, silent=True, success_codes=[0, 128]
        )
        session.run("git", "worktree", "add", "--force", "--detach", str(place), version, external=True, silent=True)
        declared = nox.project.load_toml(place / "pyproject.toml")
        extras = ",".join(sorted(set(declared["project"]["optional-dependencies"]) - ENGINES))
        session.install(f"{place}[{extras}]", *nox.project.dependency_groups(declared, "docs"))
        with session.chdir(place):
            session.run(*build, "docs", str(out / version))
        session.run("git", "worktree", "remove", "--force", str(place), external=True)


def lowest_versions() -> list[str]:
    """Return each dependency that the package declares, pinned to the lowest version that it allows."""
    declared = [*PYPROJECT["project"]["dependencies"]]
    for extra in EXTRAS:
        declared += PYPROJECT["project"]["optional-dependencies"][extra]
    return sorted({pinned(Requirement(line)) for line in declared if not line.startswith("newswire")})


def pinned(requirement: Requirement) -> str:
    """Return a requirement pinned to its lower bound."""
    (lowest,) = (clause.version for clause in requirement.specifier if clause.operator in {">=", "=="})
    return f"{requirement.name}=={lowest}"


@nox.session(python=OLDEST)
def lowest(session: nox.Session) -> None:
    """Run the tests, without properties and hostile input, with the lowest versions of all dependencies.

    It measures the branches that they run, too: without the properties they must cover nearly everything.
    """
    constraints = Path(session.create_tmp()).resolve() / "lowest.txt"
    constraints.write_text("\n".join(lowest_versions()), encoding="utf-8")
    session.install("-e", f".[{','.join(EXTRAS)}]", *group("test", "remote"), "-c", str(constraints))
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", "-q", *FAST, *HEAVY, *PARALLEL, *session.posargs)
    session.run("coverage", "combine", "--quiet")
    session.run("coverage", "report")


@nox.session(python=OLDEST)
def package(session: nox.Session) -> None:
    """Build the package once, check it, and try what was built alone on each Python that is here."""
    session.install(*group("package"))
    out = Path(session.create_tmp()).resolve() / "dist"
    shutil.rmtree(out, ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(out), silent=True)
    built = sorted(str(path) for path in out.iterdir())
    session.run("twine", "check", "--strict", *built)
    (wheel,) = out.glob("*.whl")
    (sdist,) = out.glob("*.tar.gz")
    session.run("check-wheel-contents", str(wheel))
    for version in PYTHONS:
        try_wheel(session, wheel, version)
    try_sdist(session, sdist, wheel)


def alone(session: nox.Session, name: str, version: str, *requirements: str) -> Path:
    """Return the folder of programs of a new environment that holds the given requirements alone."""
    place = Path(session.create_tmp()).resolve() / name
    shutil.rmtree(place, ignore_errors=True)
    session.run(f"python{version}", "-m", "venv", str(place), external=True)
    python = place / "bin" / "python"
    session.run(str(python), "-m", "pip", "install", "--quiet", *requirements, external=True)
    return python.parent


def try_wheel(session: nox.Session, wheel: Path, version: str) -> None:
    """Install a wheel alone, then with the command line, and use both from a folder that is not the source tree."""
    programs = alone(session, f"wheel-{version}", version, str(wheel))
    smoke = str(ROOT / "tests" / "smoke.py")
    with session.chdir(session.create_tmp()):
        session.run(str(programs / "python"), "-I", smoke, external=True)
        session.run(str(programs / "python"), "-m", "pip", "install", "--quiet", f"{wheel}[cli]", external=True)
        session.run(str(programs / "python"), "-I", smoke, "cli", str(ROOT / "examples"), external=True)


def try_sdist(session: nox.Session, sdist: Path, wheel: Path) -> None:
    """Collect all tests that an sdist ships, and run those of reading, of the package and of French, against the wheel."""
    programs = alone(session, "sdist", OLDEST, f"{wheel}[{','.join(sorted({*EXTRAS} - {'remote'}))}]", *group("test"))
    place = Path(session.create_tmp()).resolve() / "unpacked"
    shutil.rmtree(place, ignore_errors=True)
    shutil.unpack_archive(sdist, place, filter="data")
    (source,) = place.iterdir()
    with session.chdir(source):
        pytest = (str(programs / "python"), "-m", "pytest", "-q")
        session.run(*pytest, "--collect-only", "-qq", "tests", external=True, silent=True)
        session.run(*pytest, *(f"tests/unit/test_{name}.py" for name in SHIPPED), *PARALLEL, external=True)


@nox.session(python="3.11")
def tryit(session: nox.Session) -> None:
    """Build the documentation with the page that runs newswire in the browser, and drive that page in headless Chromium.

    Needs npm, emscripten and Chromium on the PATH. Python 3.11 is the one whose headers the browser's modules are built with.
    """
    editable(session, "docs", "browser")
    session.run("python", "tryit/build.py", "docs/_static/try")
    session.run("sphinx-build", "-W", "--keep-going", "-q", "-b", "html", "docs", "docs/_build/html")
    with session.chdir("tryit"):
        session.run("npm", "ci", "--silent", "--no-audit", "--no-fund", external=True)
    session.run("python", "tryit/drive.py", "docs/_build/html", *session.posargs)


TYPESCRIPT = ("json-schema-to-typescript@16.0.0", "typescript@5.9.3")
"""The npm packages, pinned, that make the TypeScript types and check them."""


@nox.session(python=OLDEST)
def typescript(session: nox.Session) -> None:
    """Make the TypeScript types from the JSON Schema, check them, and fail where the shipped file differs; `-- write` writes it."""
    place = Path(session.create_tmp()).resolve()
    shipped = ROOT / "src" / "newswire" / "export" / "page.d.ts"
    session.run(
        "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(place), *TYPESCRIPT, external=True
    )
    programs = place / "node_modules" / ".bin"
    made = place / "page.d.ts"
    session.run(
        str(programs / "json2ts"), "-i", str(shipped.with_name("page.schema.json")), "-o", str(made), external=True
    )
    if session.posargs == ["write"]:
        shutil.copyfile(made, shipped)
    if made.read_bytes() != shipped.read_bytes():
        session.error(f"{shipped} is not what the schema gives: nox -s typescript -- write")
    use = place / "use.ts"
    shutil.copyfile(ROOT / "tests" / "use_types.ts", use)
    session.run(str(programs / "tsc"), "--noEmit", "--strict", "--target", "es2020", str(use), external=True)


@nox.session(python=OLDEST)
def benchmarks(session: nox.Session) -> None:
    """Run the benchmarks named, such as `nox -s benchmarks -- startup`; all of them without a name."""
    editable(session, "bench", "test")
    named = session.posargs or sorted(path.stem for path in Path("benchmarks").glob("[!_]*.py"))
    for name in named:
        session.run("python", f"benchmarks/{name}.py")


@nox.session(python=OLDEST)
def engines(session: nox.Session) -> None:
    """Run the programs for Spark (which needs Java), Ray and datatrove, and kill their workers and drivers."""
    extras = ",".join(sorted({*EXTRAS, *ENGINES}))
    session.install("-e", f".[{extras}]", *group("test", "engines"))
    session.run("pytest", *(session.posargs or ("-q", "tests/engines", "docs/how-to/publish-a-data-set.md")))


@nox.session(python=OLDEST)
def mutants(session: nox.Session) -> None:
    """Change the patterns, one place each, and count what the fast tests notice: `nox -s mutants -- --sample 400 --seed 1`."""
    editable(session, "test", "remote")
    session.run("python", "mutation/run.py", *(session.posargs or ("--sample", "400")))


@nox.session(python=OLDEST)
def fuzz(session: nox.Session) -> None:
    """Fuzz each public reader and the normalizer: `nox -s fuzz -- 60 parse` is a minute of one of them."""
    seconds, *named = session.posargs or ["30"]
    editable(session, "fuzz")
    for name in named or FUZZED:
        found = Path(session.create_tmp()).resolve() / f"{name}-"
        session.run("python", "fuzz/run.py", name, f"-max_total_time={seconds}", f"-artifact_prefix={found}")
