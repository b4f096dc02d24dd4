"""Every kind of page of a built site in headless Chromium: axe finds nothing, the console stays silent, nothing is asked
for outside of the folder, nothing is wider than the screen, folded parts included, no table of a wide one scrolls, and the search does what it
says.

Usage: check_browser.py FOLDER [SCREENSHOTS]
"""

import shutil
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


def kinds(root):
    """One page of each kind, and every incident's, by a name."""
    found = {"index": root / "index.html"}
    found |= {f"{path.name}-page": path / "index.html" for path in sorted(root.iterdir()) if (path / "review.md").is_file()}
    for name, pattern in {
        "update": "*/updates/*.html", "notice": "*/resolution.html", "chosen": "incidents/state-*.html",
        "owner": "actions/owners/*.html", "component": "incidents/component-builder.html",
        "long-component": "incidents/component-long-*.html", "markup-component": "incidents/component-script-*.html",
    }.items():
        if first := next(iter(sorted(root.glob(pattern))), None):
            found[name] = first
    for section in ("maintenance", "actions", "insights", "runbook"):
        if (root / section / "index.html").is_file():
            found[section] = root / section / "index.html"
    return found


def check(page, axe, path, name, found):
    # To preload, axe would fetch style sheets, which the pages forbid.
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    for violation in axe.run(page, options={"preload": False}).response["violations"]:
        nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
        found.append(f"{name}: {violation['id']}: {violation['help']}: {nodes}")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        found.append(f"{name}: {wide} pixels wider than the screen")
    # What is cut off at the edge makes the page no wider.
    cut = page.evaluate(
        """() => [...document.body.querySelectorAll("*")].filter((element) => {
          const box = element.getBoundingClientRect();
          const isOutside = box.right > document.documentElement.clientWidth + 1 || box.left < -1;
          return box.width > 1 && isOutside && !element.closest(".skip, .scroll, pre, svg");
        }).slice(0, 3).map((element) => element.outerHTML.slice(0, 160))""")
    found += [f"{name}: reaches beyond the screen: {html}" for html in cut]
    if page.title() == "obeyed":
        found.append(f"{name}: a text was obeyed as a script")


def check_tables(page, name, found):
    """On a wide screen every table without very long words fits into its frame; on a phone it may be scrolled there."""
    heads = page.evaluate(
        """() => [...document.querySelectorAll(".scroll")].filter((box) => box.scrollWidth > box.clientWidth && !/\\S{80}/.test(box.innerText))
        .map((box) => box.querySelector("thead").innerText)""")
    found += [f"{name}: the table '{' '.join(head.split())}' scrolls sideways" for head in heads]


def check_search(page, root, found):
    """What is typed and chosen narrows the list, and the address brings it back."""
    shown = lambda: page.locator(".row:visible").count()
    page.goto((root / "index.html").as_uri())
    total = shown()
    if total < 2:
        found.append(f"search: the list shows {total} incidents")
        return
    first = page.locator(".row .id").last.inner_text()
    page.keyboard.press("/")
    page.keyboard.type(first.lower())
    if shown() != 1:
        found.append(f"search: '{first}' shows {shown()} incidents")
    page.reload()
    if shown() != 1 or page.locator("#Search").input_value() != first.lower():
        found.append("search: the address does not bring back what was typed")
    page.locator("#Search").fill("")
    option = page.locator(".filter a").first
    count = int(option.locator(".count").inner_text())
    option.click()
    if shown() != count or option.get_attribute("aria-pressed") != "true":
        found.append(f"search: a choice of {count} shows {shown()} incidents")
    option.press(" ")
    if shown() != total:
        found.append("search: a choice that is taken back shows not all incidents")


def main(root, shots):
    found, count = [], 0
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if shots:
        shots.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            for size, (width, height) in SIZES.items():
                context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": height})
                page = context.new_page()
                page.on("console", lambda message: found.append(f"{page.url}: console: {message.text}"))
                page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
                page.on(
                    "request",
                    lambda request: request.url.startswith(root.as_uri() + "/")
                    or found.append(f"{page.url}: asks for {request.url}"))
                axe = Axe()
                for name, path in kinds(root).items():
                    label = f"{name}-{size}-{scheme}"
                    check(page, axe, path, label, found)
                    if size == "desktop":
                        check_tables(page, label, found)
                    count += 1
                    if shots:
                        page.screenshot(path=str(shots / f"{label}.png"), full_page=True)
                if size == "desktop":
                    check_search(page, root, found)
                context.close()
        # Without any script the choices are links to pages.
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto((root / "index.html").as_uri())
        page.locator(".filter a").first.click()
        if "/incidents/" not in page.url or page.locator("#Search").is_visible():
            found.append("without a script a choice is no page of its own")
        browser.close()
    print(*sorted(set(found)), sep="\n", end="\n" if found else "")
    if found:
        sys.exit(1)
    print(f"{count} pages seen: nothing found")


main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
