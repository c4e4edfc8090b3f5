"""What other people's programs find wrong with the pages below DIR/pages; see `pages`."""

import pathlib
import re
import subprocess
import sys
import urllib.parse

import axe_playwright_python
import html5lib

from browser import Browser

root = pathlib.Path(sys.argv[1], "pages").resolve()
cache = pathlib.Path(sys.argv[2])
axe = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
faults = []


def fault(words):
    faults.append(words)
    print(words, file=sys.stderr)


def samples(language):
    """One page of each kind; of activities one of each campaign."""
    folder = root / language
    pages = sorted(folder.glob("*.html"))
    for kind in ["month", "unit", "campaign", "venue", "theme"]:
        # The largest of a kind shows most.
        pages += sorted((folder / kind).glob("*.html"), key=lambda file: file.stat().st_size)[-1:]
    seen = {}
    for page in sorted((folder / "activity").glob("*.html")):
        seen.setdefault(page.name.split(".")[0], page)
    pages += list(seen.values())[:8]
    return pages


def check_links():
    """Every address on every page leads to a file, and to a place in it where it names one."""
    pages = sorted(root.rglob("*.html"))
    texts = {page: page.read_text() for page in pages}
    ids = {page: set(re.findall(r'\bid="([^"]+)"', text)) for page, text in texts.items()}
    known = {}
    count = 0
    for page, text in texts.items():
        for link in set(re.findall(r'\b(?:href|src)="([^"]+)"', text)):
            if link.startswith("data:"):
                continue
            count += 1
            path, _, place = link.partition("#")
            target = (page.parent / urllib.parse.unquote(path)).resolve() if path else page
            if target not in known:
                known[target] = target.is_file()
            if not known[target]:
                fault(f"{page.relative_to(root)}: {link} leads nowhere")
            elif place and place not in ids.get(target, set()):
                fault(f"{page.relative_to(root)}: nothing is called {link}")
    return len(pages), count


def problems_of(html):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(html)
    return [f"line {place[0]}: {code}" for place, code, _ in parser.errors]


def check_html(pages):
    if not problems_of("<!doctype html><title>x</title><p><b></p>"):
        fault("html5lib accepts a tag that is left open")
    for page in pages:
        for problem in problems_of(page.read_text()):
            fault(f"{page.relative_to(root)}: {problem}")


def barriers(browser):
    # Rows beyond the first are alike, and axe-core takes half a minute for a thousand of them.
    browser.run("document.querySelectorAll('tr:nth-child(n+100), li:nth-child(n+100)')"
                ".forEach(row => row.remove())")
    browser.run(axe + ";0")
    return browser.run("""axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa',
      'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(result => result.violations.map(
      found => found.impact + ' ' + found.id + ': ' + found.nodes.slice(0, 3).map(
        node => node.target.join(' ') + ' ' + (node.any[0]?.message || '')).join('; ')))""")


def check_barriers(browser, pages):
    planted = cache / "planted.html"
    planted.write_text(
        "<!doctype html><html lang=en><title>x</title><main><h1>x</h1>"
        "<p style='color:#999;background:#fff'>grey words on white</p><img src='x.png'></main>")
    browser.open(planted)
    found = " ".join(barriers(browser))
    if "color-contrast" not in found or "image-alt" not in found:
        fault("axe-core accepts grey on white and a picture without words")
    for page in pages:
        for dark in [False, True]:
            browser.look(dark=dark)
            for thrown in browser.open(page):
                fault(f"{page.relative_to(root)}: {thrown}")
            for barrier in barriers(browser):
                fault(f"{page.relative_to(root)} {'dark' if dark else 'light'}: {barrier}")


def check_phone(browser, pages):
    """Nothing wider than a phone, with scripts or without; the words are all there without."""
    for page in pages:
        for scripts in [True, False]:
            browser.look(width=390, height=844, scripts=scripts)
            browser.open(page)
            wide = browser.run("document.documentElement.scrollWidth")
            if wide > 390:
                fault(f"{page.relative_to(root)}: {wide} px wide on a phone")
            words = browser.run("document.querySelector('main').innerText.trim().length")
            if words < 20:
                fault(f"{page.relative_to(root)}: nothing to read, scripts {scripts}")
    browser.look()


def check_now(browser, language):
    """The first page, opened on any day of the year, begins with that day's activities."""
    rows = re.findall(
        r'<tr[^>]*><th scope="row"><time datetime="([\d-]+)"', (root / language / "list.html").read_text())
    made = re.search(r'data-monday="([\d-]+)"', (root / language / "index.html").read_text()).group(1)
    days = sorted({day for day in rows if day > made[:8] + "31"})
    if not days:
        return
    day = days[len(days) // 2]
    # A clock of our own for this page alone.
    script = browser.call(
        "Page.addScriptToEvaluateOnNewDocument", source=f"""{{
          const Real = Date, start = new Real('{day}T09:00:00').getTime();
          window.Date = class extends Real {{
            constructor(...parts) {{ if (parts.length) super(...parts); else super(start); }} }};
        }}""")["identifier"]
    browser.look(width=390, height=844)
    for thrown in browser.open(root / language / "index.html"):
        fault(f"{language}/index.html on {day}: {thrown}")
    found = browser.run("""new Promise(done => { let tries = 0; const look = () => {
      const day = document.querySelector('#weeks .today');
      const wait = tries++ < 50 && !(day && day.querySelector('em'));
      if (wait) { setTimeout(look, 100); return; }
      done(day && [day.querySelector('time').dateTime, day.querySelectorAll('li').length,
        day.getBoundingClientRect().top]); }; look(); })""")
    if not found or found[0] != day or found[1] < rows.count(day):
        fault(f"{language}/index.html on {day}: begins with {found}, {rows.count(day)} activities that day")
    elif found[2] > 700:
        fault(f"{language}/index.html on {day}: today stands {found[2]} px down on a phone")
    browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=script)
    browser.look()


def pdf(browser, page):
    file = cache / "printed.pdf"
    browser.open(page)
    browser.paper(file)
    size = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    sheets = text.rstrip("\f").split("\f")
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", size).groups())
    return sheets, round(width / 72 * 25.4), round(height / 72 * 25.4)


def check_paper(browser, language, activity):
    sheets, width, height = pdf(browser, root / language / "list.html")
    if (width, height) != (420, 297):
        fault(f"{language}/list.html prints on {width} x {height} mm, not on A3")
    for number, sheet in enumerate(sheets, 1):
        for word in ["责任人", "状态"] if language == "zh" else ["Responsible", "Status"]:
            if word not in sheet:
                fault(f"{language}/list.html: sheet {number} has no head with {word}")
    year, width, height = pdf(browser, root / language / "calendar.html")
    if len(year) != 1 or (width, height) != (420, 297):
        fault(f"{language}/calendar.html prints on {len(year)} sheets of {width} x {height} mm")
    one, _, _ = pdf(browser, activity)
    if len(one) > 2:
        fault(f"{activity.relative_to(root)} prints on {len(one)} sheets")
    return len(sheets)


def check_codes(browser, pages):
    """What a phone reads off a poster is what its page says."""
    read = 0
    for page in pages:
        poster = page.with_suffix(".svg")
        if not poster.exists():
            continue
        browser.look(width=900, height=1350)
        browser.open(poster)
        picture = cache / "poster.png"
        browser.picture(picture)
        said = subprocess.run(
            ["zbarimg", "--quiet", "--raw", picture], capture_output=True).stdout.decode(
                "utf-8", "replace").strip()
        text = re.search(r'<pre[^>]*>(.*?)</pre>', page.read_text(), re.S).group(1)
        for escape, character in [("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&quot;", '"'), ("&amp;", "&")]:
            text = text.replace(escape, character)
        lines = text.split("\n")
        if said != lines[-1] and said.split("\n")[:3] != lines[:3]:
            fault(f"{poster.relative_to(root)}: its code says {said!r}")
        read += 1
    browser.look()
    return read


def main():
    pages, links = check_links()
    zh, en = samples("zh"), samples("en")
    check_html(zh + en)
    browser = Browser()
    try:
        browser.look()
        check_barriers(browser, zh + en)
        check_phone(browser, zh + en)
        check_now(browser, "zh")
        check_now(browser, "en")
        sheets = [check_paper(browser, language, chosen[-1]) for language, chosen in
                  [("zh", zh), ("en", en)]]
        codes = check_codes(browser, [page for page in zh + en if page.parent.name == "activity"])
    finally:
        browser.close()
    if faults:
        print(f"judges: {len(faults)} faults in pages", file=sys.stderr)
        return 1
    print(
        f"judges: {pages} pages with {links} links; {len(zh + en)} of them in light and dark without a "
        f"barrier for axe-core, on a phone and without scripts; the list prints on {sheets[0]} sheets of "
        f"A3; {codes} codes read by zbarimg")
    return 0


sys.exit(main())
