"""Build what the page `docs/try.md` loads: Pyodide, and one archive of newswire with what it needs. `nox -s tryit` runs it.

Everything comes from package registries and is pinned by hash: Pyodide by `package-lock.json`, the wheels by
`requirements.txt`, the source of regex below. regex is compiled by emscripten (Debian and Ubuntu package `emscripten`).
The page loads nothing from elsewhere; `files.json` holds the hash of every file, which the browser checks.

Usage: python tryit/build.py FOLDER, with Python 3.11, the version that Pyodide 0.25.1 runs.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CORE = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
REGEX = "regex==2024.11.6 --hash=sha256:7ab159b063c52a0333c884e4679f8d7a85112ee3078fe3d9004b2dd875585519\n"
WIDTHS = {"LONG": 4, "LONG_DOUBLE": 16, "PTHREAD_T": 4, "SIZE_T": 4, "UINTPTR_T": 4, "VOID_P": 4}
"""How wide C's types are in wasm32, where the headers of this machine's Python say otherwise."""
HOST_ONLY = ("HAVE_GCC_ASM_FOR_X64", "HAVE_GCC_ASM_FOR_X87", "HAVE_GCC_UINT128_T")
LEFT_OUT = ("batch", "cli", "integrations", "strategies.py")
"""Parts of newswire that the page does not use."""


def run(*command: str, cwd: Path | None = None) -> None:
    """Run a program; its failure is ours."""
    subprocess.run(command, check=True, cwd=cwd)


def download(requirements: Path, folder: Path, *options: str) -> None:
    """Download packages that are pinned by hash."""
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes")
    run(*pip, *options, "--dest", str(folder), "--requirement", str(requirements))


def headers(place: Path) -> Path:
    """Copy the headers of this Python, and make them those of a 32-bit WebAssembly build."""
    shutil.copytree(sysconfig.get_paths()["include"], place)
    config = place / "pyconfig.h"
    text = config.read_text(encoding="utf-8")
    for name, width in WIDTHS.items():
        text = re.sub(rf"(#define SIZEOF_{name}) \d+", rf"\1 {width}", text)
    for name in HOST_ONLY:
        text = text.replace(f"#define {name} 1", f"/* #undef {name} */")
    config.write_text(text, encoding="utf-8")
    return place


def build_regex(work: Path, site: Path) -> None:
    """Compile regex as a module that Pyodide loads."""
    pinned = work / "regex.txt"
    pinned.write_text(REGEX, encoding="utf-8")
    download(pinned, work, "--no-binary", ":all:")
    (packed,) = work.glob("regex-*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(work, filter="data")
    source = packed.with_name(packed.name.removesuffix(".tar.gz")) / "regex_3"
    target = site / "regex"
    target.mkdir()
    for module in ("__init__.py", "_regex_core.py", "regex.py"):
        shutil.copy(source / module, target)
    include = headers(work / "include")
    sources = [str(source / name) for name in ("_regex.c", "_regex_unicode.c")]
    flags = ("-O2", "-fPIC", "-s", "SIDE_MODULE=2", "-s", "EXPORTED_FUNCTIONS=['_PyInit__regex']", "-s", "WASM_BIGINT")
    out = target / "_regex.cpython-311-wasm32-emscripten.so"
    run("emcc", *flags, f"-I{include}", *sources, "-o", str(out))


def fill_site(work: Path, site: Path) -> None:
    """Unpack the wheels, regex and newswire into one folder."""
    download(HERE / "requirements.txt", work, "--only-binary", ":all:")
    for wheel in work.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(site)
    build_regex(work, site)
    ignored = shutil.ignore_patterns("__pycache__", *LEFT_OUT)
    shutil.copytree(ROOT / "src" / "newswire", site / "newswire", ignore=ignored)
    shutil.copy(HERE / "page.py", site / "newswire_page.py")


def pack(site: Path, out: Path) -> None:
    """Write one archive of a folder; the same files give the same bytes."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            archive.writestr(zipfile.ZipInfo(str(path.relative_to(site))), path.read_bytes(), zipfile.ZIP_DEFLATED)


def integrity(path: Path) -> str:
    """Return the hash of a file in the form that browsers check."""
    return "sha384-" + base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()


def build(out: Path) -> Iterable[Path]:
    """Build everything into a folder; return the files that the page loads."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, work)
        run("npm", "ci", "--silent", "--no-audit", "--no-fund", cwd=work)
        for name in CORE:
            shutil.copy(work / "node_modules" / "pyodide" / name, out)
        site = work / "site"
        site.mkdir()
        fill_site(work, site)
        pack(site, out / "newswire.zip")
    for name in ("try.js", "worker.js", "try.css"):
        shutil.copy(HERE / name, out)
    return [out / name for name in (*CORE, "newswire.zip")]


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    hashes = {path.name: integrity(path) for path in build(folder)}
    (folder / "files.json").write_text(json.dumps(hashes, indent=2) + "\n", encoding="utf-8")
    print(f"{folder}: {sum(path.stat().st_size for path in folder.iterdir()):,} bytes")
