"""Every link of a built site leads to a file and an anchor that are there, and nothing is loaded from elsewhere.

Usage: check_links.py FOLDER
"""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Page(HTMLParser):
    """The ids, links and loads of a page, and what no page may hold."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.loads, self.objections = [], [], [], []
        self.policy = None
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and values.get("href") is not None:
            self.links.append(values["href"])
        if tag == "link" and values.get("rel") in ("stylesheet", "icon"):
            self.loads.append(values["href"])
        if tag in ("img", "script", "iframe", "source", "video", "audio", "embed"):
            self.loads.append(values.get("src") or "")
        if tag == "script" and not values.get("src") or tag == "style":
            self.objections.append(f"<{tag}> within the page")
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        for name in values:
            if name.startswith("on") or name == "style":
                self.objections.append(f"{name}= on <{tag}>")


def main(root):
    pages = {path: Page(path) for path in sorted(root.rglob("*.html"))}
    if not pages:
        sys.exit(f"{root}: no page")
    found, links = [], 0
    for path, page in pages.items():
        name = path.relative_to(root)
        for identifier in {i for i in page.ids if page.ids.count(i) > 1}:
            found.append(f"{name}: id '{identifier}' twice")
        found += [f"{name}: {objection}" for objection in page.objections]
        if page.policy is None or "unsafe" in page.policy or "default-src 'none'" not in page.policy:
            found.append(f"{name}: its Content-Security-Policy is {page.policy!r}")
        for load in page.loads:
            if urlsplit(load).scheme or load.startswith("/") or not (path.parent / load).resolve().is_file():
                found.append(f"{name}: loads '{load}'")
        for link in page.links:
            links += 1
            parts = urlsplit(link)
            if parts.scheme in ("http", "https", "mailto"):
                continue
            if parts.scheme or link.startswith("/"):
                found.append(f"{name}: leads to '{link}'")
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file() or not target.is_relative_to(root):
                found.append(f"{name}: '{link}' leads nowhere")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                found.append(f"{name}: '{link}' leads to no element")
    print(*found, sep="\n", end="\n" if found else "")
    if found:
        sys.exit(1)
    print(f"{len(pages)} pages, {links} links: none is dead")


main(Path(sys.argv[1]).resolve())
