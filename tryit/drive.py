"""Drive the try-it page of built documentation in headless Chromium: `python tryit/drive.py docs/_build/html [PICTURES]`.

It pastes, reads the result, takes edits back, works by keyboard alone, at the width of a phone and in the dark, runs axe on
the main pages, and fails if anything is asked of another server. Chromium comes from the system: `CHROMIUM` names it, else the PATH.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

import newswire

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
LONG = 90_000
"""How many milliseconds the first result may take on a busy machine."""
PAGE = "-\nGrève: les bacs à quai\nLe port rouvre\nLe port a rouvert lundi <b>matin</b>.\nT.Kerzo--GO-ST"
FRENCH = 'Il dit: "oui". L\'attente\U0001f600? 12.000 euros'
SET = newswire.french.normalize(FRENCH)
MAIN = ("index", "try", "tutorial/read-a-page", "french/editors", "reference/api", "reference/cli")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the standard library
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on the loopback; give its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def opened(browser: Browser, address: str, **options: object) -> Page:
    """Open the page and wait until newswire is ready; refuse whatever goes to another server."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    page = context.new_page()
    foreign: list[str] = []
    context.on(
        "request", lambda asked: foreign.append(asked.url) if not asked.url.startswith((address, "blob:")) else None
    )
    page.foreign = foreign  # type: ignore[attr-defined]
    page.goto(f"{address}/try.html")
    expect(page.locator("#try[data-ready=yes]")).to_be_visible(timeout=LONG)
    expect(page.get_by_text("This page needs JavaScript.")).to_be_hidden()
    return page


def paste(page: Page, text: str) -> None:
    """Put text into the box, and wait for its result."""
    before = page.locator("#try").get_attribute("data-shown") or "0"
    page.locator("#try-text").fill(text)
    page.wait_for_function(f"Number(document.getElementById('try').dataset.shown) > {before}", timeout=LONG)


def read_a_page(page: Page) -> None:
    """Paste a page: its lines are there with what they are, as text, and its models as JSON."""
    paste(page, PAGE)
    expect(page.locator("#try-lines li.title")).to_contain_text("Le port rouvre")
    expect(page.locator("#try-lines li.paragraph")).to_contain_text("<b>matin</b>")
    expect(page.locator("#try-lines .person")).to_have_text("T.Kerzo")
    page.locator("#try summary").click()
    expect(page.locator("#try-json")).to_contain_text('"surname": "Kerzo"')


def set_french(page: Page) -> None:
    """Paste French: every edit is made, can be taken back one by one and all at once, and made again."""
    page.get_by_label("Set French").check()
    paste(page, FRENCH)
    result = page.locator("#try-result")
    expect(result).to_have_value(SET)
    first = page.locator("#try-edits button").first
    first.click()
    expect(result).to_have_value(SET.replace("dit\u00a0:", "dit:"))
    page.locator("#try-edits button").first.click()
    expect(result).to_have_value(SET)
    page.get_by_role("button", name="Take all back").click()
    expect(result).to_have_value(FRENCH)
    page.get_by_role("button", name="Make all").click()
    expect(result).to_have_value(SET)


def keyboard_alone(page: Page) -> None:
    """Do the same without a mouse: choose, type, take an edit back; the focus stays where it was."""
    page.locator("input[name=try-mode][value=page]").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("L'ete: oui")
    expect(page.locator("#try-edits button")).to_have_count(2, timeout=LONG)
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#try-edits button").first).to_be_focused()
    expect(page.locator("#try-edits button").first).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#try-result")).to_have_value("L'ete\u00a0: oui")


def fits(page: Page) -> None:
    """Fail if the page, or a part of what it tries, is wider than its window."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways"
    inside = "[...document.querySelectorAll('#try > :not([hidden])')].every(one => one.getBoundingClientRect().right <= window.innerWidth)"
    assert page.evaluate(inside), "a part of the page is cut off at its right"


def without_scripts(browser: Browser, address: str) -> None:
    """Without JavaScript the page says what it is."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/try.html")
    expect(page.get_by_text("This page needs JavaScript.")).to_be_visible()
    expect(page.locator("#try")).to_be_hidden()


def accessible(browser: Browser, address: str, scheme: str) -> list[str]:
    """Run axe on the main pages; return the serious findings."""
    found: list[str] = []
    for name in MAIN:
        page = browser.new_context(color_scheme=scheme).new_page()  # type: ignore[arg-type]
        page.goto(f"{address}/{name}.html")
        if name == "try":
            expect(page.locator("#try[data-ready=yes]")).to_be_visible(timeout=LONG)
        page.add_script_tag(path=str(AXE))
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        serious = [one for one in result["violations"] if one["impact"] in {"serious", "critical"}]
        found += [f"{name} ({scheme}): {one['id']}: {one['nodes'][0]['html'][:200]}" for one in serious]
        page.context.close()
    return found


def drive(browser: Browser, address: str, pictures: Path | None) -> None:
    """Do everything that a reader may do, at every width and in every light."""
    without_scripts(browser, address)
    findings: list[str] = []
    for width, scheme in ((1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")):
        began = time.monotonic()
        page = opened(browser, address, viewport={"width": width, "height": 900}, color_scheme=scheme)
        print(f"{width} {scheme}: ready after {time.monotonic() - began:.1f} s")
        read_a_page(page)
        fits(page)
        if pictures is not None:
            page.screenshot(path=str(pictures / f"try-page-{width}-{scheme}.png"), full_page=True)
        set_french(page)
        fits(page)
        if pictures is not None:
            page.screenshot(path=str(pictures / f"try-french-{width}-{scheme}.png"), full_page=True)
            page.goto(f"{address}/index.html")
            page.screenshot(path=str(pictures / f"index-{width}-{scheme}.png"))
            page.goto(f"{address}/try.html")
            expect(page.locator("#try[data-ready=yes]")).to_be_visible(timeout=LONG)
        keyboard_alone(page)
        assert page.foreign == [], page.foreign  # type: ignore[attr-defined]
        page.context.close()
    for scheme in ("light", "dark"):
        findings += accessible(browser, address, scheme)
    if findings:
        sys.exit("\n".join(findings))
    print("axe: no serious finding on", ", ".join(MAIN))


def main() -> None:
    """Serve the folder that is named, and drive it."""
    folder = Path(sys.argv[1])
    pictures = Path(sys.argv[2]) if len(sys.argv) > 2 else None  # noqa: PLR2004 - the second argument
    names = ("chromium", "google-chrome", "chromium-browser")
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if chromium is None:
        sys.exit("no Chromium on the PATH: install it, or name it in CHROMIUM")
    with served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        drive(browser, address, pictures)
        browser.close()


if __name__ == "__main__":
    main()
