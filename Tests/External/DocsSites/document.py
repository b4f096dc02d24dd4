"""Words and structure of a document's HTML, for comparing what several renderers make of it."""

import html.parser
import re

STRUCTURE = {
    "ul", "ol", "li", "table", "td", "th", "pre", "code", "blockquote", "em", "strong", "del", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6",
}
# Hugo gets digits that are raised or lowered by themselves for `<sup>` and `<sub>`, and `^` for other text.
TYPOGRAPHY = str.maketrans({
    "^": "", **dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "0123456789+-=()n0123456789+-=()")),
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "--", "—": "---", "…": "...",
})
UNSEEN = str.maketrans({"\u200b": "", "\u2060": ""})


class Document(html.parser.HTMLParser):
    """The content of an element, or of everything; links of headings to themselves are left out.

    Pages have footnotes as docs sites have them: `[1]`, and a line above the notes; links back are left out. A row with
    nothing in its first column belongs to the row above, as Hugo gets the further lines of cells.
    """

    def __init__(self, text: str, within: str = ""):
        super().__init__(convert_charrefs=True)
        self.within, self.depth, self.is_permalink = within, 0 if within else 1, False
        self.text, self.structure, self.is_reference, self.code_depth = [], [], False, 0
        # Of the open table: its rows of cells, each with its text and structure.
        self.rows = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == self.within:
            self.depth += 1
        elif self.depth:
            names = (dict(attributes).get("class") or "").split()
            if tag == "a":
                self.is_permalink = bool({"headerlink", "permalink", "footnote-back"} & set(names))
            if tag == "table":
                self.rows = []
            elif tag == "tr":
                self.rows.append([])
            if tag in {"td", "th"}:
                self.rows[-1].append(([], []))
            if tag == "sup" and "footnote" in names:
                self.place[0].append("[")
                self.is_reference = True
            if tag == "section" and "footnotes" in names:
                self.place[1].append("hr")
            self.code_depth += tag == "code"
            if tag in STRUCTURE:
                # A header without text is an ordinary cell to some.
                self.place[1].append("td" if tag == "th" else tag)

    def handle_endtag(self, tag):
        if tag == self.within:
            self.depth -= 1
        elif tag == "table" and self.rows is not None:
            self.end_table()
        elif tag == "a":
            self.is_permalink = False
        elif tag == "code":
            self.code_depth = max(0, self.code_depth - 1)
        elif tag == "sup" and self.is_reference:
            self.place[0].append("]")
            self.is_reference = False

    def handle_data(self, data):
        if self.depth and not self.is_permalink:
            # Code is meant as it is: a command with curly quotes is another.
            self.place[0].append(data if self.code_depth else data.translate(TYPOGRAPHY))

    @property
    def place(self):
        """Where text and structure go."""
        cells = self.rows[-1] if self.rows else []
        return cells[-1] if cells else (self.text, self.structure)

    def end_table(self):
        rows, self.rows = self.rows, None
        merged = []
        for row in rows:
            if len(merged) > 1 and len(row) > 1 and not "".join(row[0][0]).strip():
                for (text, structure), (more_text, more_structure) in zip(merged[-1], row):
                    text += more_text
                    structure += more_structure[1:]
            else:
                merged.append(row)
        for row in merged:
            self.structure.append("tr")
            for text, structure in row:
                self.text += text
                self.structure += structure

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
