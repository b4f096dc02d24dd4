"""Reads a built site: its links, its anchors, and what became of a hostile word."""

import html.parser
import pathlib
import urllib.parse

# Whatever else may hold a text: no browser obeys it there.
TEXT_ATTRIBUTES = {"alt", "aria-label", "content", "title", "id", "data-title", "name"}
URL_ATTRIBUTES = {"href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href"}
SCHEMES = {"", "http", "https", "mailto"}


class Page(html.parser.HTMLParser):
    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.links, self.ids, self.problems, self.open = [], set(), [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        if "pwned" in tag:
            self.problems.append(f"element <{tag}>")
        for name, value in attributes:
            value = value or ""
            if name == "id" or (name == "name" and tag == "a"):
                self.ids.add(value)
            if name.startswith("on") or "pwned" in name:
                self.problems.append(f"attribute {name}={value!r} of <{tag}>")
            if name in URL_ATTRIBUTES:
                self.look_at_url(tag, name, value)
            elif "pwned" in value and name not in TEXT_ATTRIBUTES:
                self.problems.append(f"attribute {name}={value!r} of <{tag}>")

    def look_at_url(self, tag, name, value):
        url = urllib.parse.urlsplit(value.strip())
        if url.scheme.lower() not in SCHEMES:
            self.problems.append(f"{name}={value!r} of <{tag}>")
        if tag != "a" and "pwned" in url.netloc:
            self.problems.append(f"<{tag}> loads {value!r}")
        if name in ("href", "src") and tag in ("a", "img"):
            self.links.append(value)

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        # A script may hold data for a search: that is text in quotes, not a call.
        if "script" in self.open and "pwned()" in data:
            self.problems.append(f"script {data.strip()[:60]!r}")


class Site:
    """A built site; `root` is the path that its pages' absolute links begin with."""

    def __init__(self, folder: pathlib.Path, root: str = "/"):
        self.folder, self.root = folder, root
        self.pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html"))}

    def hostile(self):
        for path, page in self.pages.items():
            for problem in page.problems:
                yield f"{path.relative_to(self.folder)}: {problem}"

    def dead_links(self):
        for path, page in self.pages.items():
            for link in page.links:
                url = urllib.parse.urlsplit(link)
                if url.scheme or url.netloc:
                    continue
                target = self.target(path, urllib.parse.unquote(url.path))
                if target is None:
                    yield f"{path.relative_to(self.folder)}: {link} leads nowhere"
                elif url.fragment and target in self.pages and not self.has(target, url.fragment):
                    yield f"{path.relative_to(self.folder)}: {link} has no such anchor"

    def has(self, page: pathlib.Path, fragment: str) -> bool:
        ids = self.pages[page].ids
        return fragment in ids or urllib.parse.unquote(fragment) in ids

    def target(self, page: pathlib.Path, path: str):
        if not path:
            return page
        if path.startswith("/"):
            if not path.startswith(self.root):
                return None
            place = self.folder / path.removeprefix(self.root)
        else:
            place = page.parent / path
        place = pathlib.Path(*place.resolve().parts)
        if place.is_dir():
            place = place / "index.html"
        return place if place.is_file() else None
