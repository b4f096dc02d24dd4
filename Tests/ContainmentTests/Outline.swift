/// The elements of a page and its text, as an HTML parser finds them, in one string: `<h2>`, text without white space,
/// `</h2>`.
///
/// Paragraphs are left out, since a blank line in one item of a list makes paragraphs of all of them; labels, which reach
/// as far as the first paragraph of a task; and links to e-mail addresses, which no escape keeps GFM from making.
struct Outline: Equatable {
  /// With the destinations of links; those within the page follow the text of headings and are left out.
  let elements: String
  /// The same with names only.
  let names: String
  /// What the page's attributes hold that readers get at: destinations and titles of links, descriptions of pictures.
  let attributes: String
  /// Elements and attributes that no document has.
  let strangers: String
  /// Schemes of links that are not for the web or for mail: no page of ours has any, while in Markdown they are the
  /// reader's to judge.
  let schemes: String

  init(_ written: Substring) {
    let parts = written.split(separator: "\u{1F}", maxSplits: 4, omittingEmptySubsequences: false)
    elements = parts.isEmpty ? "" : String(parts[0])
    names = parts.count > 1 ? String(parts[1]) : ""
    attributes = parts.count > 2 ? String(parts[2]) : ""
    strangers = parts.count > 3 ? String(parts[3]) : ""
    schemes = parts.count > 4 ? String(parts[4]) : ""
  }

  /// The text alone.
  var text: String {
    names.replacing(/\u{1D}[^\u{1D}]*\u{1D}/, with: "")
  }

  /// Tags stand between U+001D; what the parser could not have found in any text, since pages hold no controls.
  static let parser = #"""
    import re, sys
    from html.parser import HTMLParser
    void = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    known = set("""html head meta title link body nav ul ol li a main footer p h1 h2 h3 h4 h5 h6 em strong del code pre
      blockquote table thead tbody tr th td input label br hr img div section sup
      sub kbd ins details summary""".split())
    allowed = set("""href src alt title class id name content charset lang rel type checked disabled start align
      aria-label http-equiv data-meta role tabindex width height open data-footnote-ref""".split())
    def squeezed(text): return "".join(c for c in text if not c.isspace() and c not in "\u200b\ufeff")
    class Outline(HTMLParser):
      def __init__(self):
        super().__init__(convert_charrefs=True)
        self.full, self.names, self.attributes, self.strangers, self.schemes = [], [], [], [], []
        self.open, self.mail = [], 0
      def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        target = given.get("href") or ""
        if tag not in known: self.strangers.append("<" + tag + ">")
        self.strangers += [name + "=" for name in given if name not in allowed]
        scheme = re.match("[A-Za-z][A-Za-z0-9+.-]*:", target.strip())
        if scheme and scheme[0].lower() not in ("http:", "https:", "mailto:"): self.schemes.append(scheme[0])
        self.attributes += [given.get(name) or "" for name in ("href", "src", "alt", "title", "class")]
        if tag not in void: self.open.append(tag)
        if tag in ("p", "label"): return
        if tag == "a" and target.startswith("mailto:"):
          self.mail += 1
          return
        names = " ".join([tag] + sorted(name for name in given if name != "rel"))
        places = "" if target.startswith("#") else " " + target + (given.get("src") or "")
        self.full.append("\x1d<" + names + places + ">\x1d")
        self.names.append("\x1d<" + names + ">\x1d")
      def handle_endtag(self, tag):
        if tag in void: return
        if not self.open or self.open.pop() != tag: self.strangers.append("</" + tag + ">")
        if tag in ("p", "label"): return
        if tag == "a" and self.mail:
          self.mail -= 1
          return
        self.full.append("\x1d</" + tag + ">\x1d")
        self.names.append("\x1d</" + tag + ">\x1d")
      def handle_startendtag(self, tag, attributes): self.handle_starttag(tag, attributes)
      def handle_data(self, data):
        self.full.append(squeezed(data))
        self.names.append(squeezed(data))
      def handle_comment(self, data): self.strangers.append("<!--")
      def unknown_decl(self, data): self.strangers.append("<![")
      def handle_pi(self, data): self.strangers.append("<?")
    pages = sys.stdin.buffer.read().decode("utf-8").split("\0")
    results = []
    for page in pages:
      outline = Outline()
      outline.feed(page)
      outline.close()
      outline.strangers += ["<" + tag + "> left open" for tag in outline.open]
      results.append("\x1f".join(["".join(outline.full), "".join(outline.names), " ".join(outline.attributes),
        " ".join(outline.strangers), " ".join(outline.schemes)]))
    sys.stdout.buffer.write("\x1e".join(results).encode("utf-8"))
    """#
}
