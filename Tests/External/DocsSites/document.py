"""Words and structure of a document's HTML, for comparing what several renderers make of it."""

import html.parser
import re

STRUCTURE = {
    "ul", "ol", "li", "table", "tr", "td", "th", "pre", "code", "blockquote", "em", "strong", "del", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6",
}
# Hugo gets `^` for `<sup>`.
TYPOGRAPHY = str.maketrans({
    "^": "",
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "--", "—": "---", "…": "...",
})
UNSEEN = str.maketrans({"\u200b": "", "\u2060": ""})


class Document(html.parser.HTMLParser):
    """The content of an element, or of everything; links of headings to themselves are left out.

    Pages have footnotes as docs sites have them: `[1]`, and a line above the notes; links back are left out.
    """

    def __init__(self, text: str, within: str = ""):
        super().__init__(convert_charrefs=True)
        self.within, self.depth, self.is_permalink = within, 0 if within else 1, False
        self.text, self.structure, self.is_reference, self.code_depth = [], [], False, 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == self.within:
            self.depth += 1
        elif self.depth:
            names = (dict(attributes).get("class") or "").split()
            if tag == "a":
                self.is_permalink = bool({"headerlink", "permalink", "footnote-back"} & set(names))
            if tag == "sup" and "footnote" in names:
                self.text.append("[")
                self.is_reference = True
            if tag == "section" and "footnotes" in names:
                self.structure.append("hr")
            self.code_depth += tag == "code"
            if tag in STRUCTURE:
                # A header without text is an ordinary cell to some.
                self.structure.append("td" if tag == "th" else tag)

    def handle_endtag(self, tag):
        if tag == self.within:
            self.depth -= 1
        elif tag == "a":
            self.is_permalink = False
        elif tag == "code":
            self.code_depth = max(0, self.code_depth - 1)
        elif tag == "sup" and self.is_reference:
            self.text.append("]")
            self.is_reference = False

    def handle_data(self, data):
        if self.depth and not self.is_permalink:
            # Code is meant as it is: a command with curly quotes is another.
            self.text.append(data if self.code_depth else data.translate(TYPOGRAPHY))

    @property
    def words(self) -> str:
        return re.sub(r"\s+", "", "".join(self.text).translate(UNSEEN))


def differences(fragment: str, page: str, within: str):
    """What a built page does not show as the fragment does; the title may stand on either alone."""
    title = re.match(r"<h1[^>]*>.*?</h1>", fragment, re.DOTALL)
    expected = Document(fragment[title.end():] if title else fragment)
    found = Document(page, within)
    if not found.words.endswith(expected.words):
        common = next((at for at, (a, b) in enumerate(zip(reversed(found.words), reversed(expected.words))) if a != b), 0)
        yield f"words differ before '{found.words[-common:][:40]}'"
    structure = found.structure[1:] if found.structure[:1] == ["h1"] else found.structure
    if structure != expected.structure:
        at = next((at for at, (a, b) in enumerate(zip(structure, expected.structure)) if a != b), 0)
        yield f"structure differs: {structure[at:at + 5]} instead of {expected.structure[at:at + 5]}"
