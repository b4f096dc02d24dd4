import TestSupport

/// Documents of every kind of block with random inline text, the same in every run.
struct GeneratedMarkdown {
  private var random: SplitMix

  /// `count` documents; fewer are the first of more.
  static func documents(_ count: Int, seed: UInt64 = 42) -> [String] {
    var generator = GeneratedMarkdown(random: SplitMix(state: seed))
    return (0..<count).map { _ in generator.document() }
  }

  private mutating func document() -> String {
    let blocks = (0...random.next(below: 4)).map { _ in block(depth: 0) }
    return blocks.map { $0 + one(of: ["\n", "\n\n", "\n\n", "\n\n\n"]) }.joined()
  }

  /// Lines without the end of the last.
  private mutating func block(depth: Int) -> String {
    switch random.next(below: depth < 3 ? 15 : 9) {
    case 0...2: paragraph()
    case 3: one(of: ["# ", "## ", "### ", "###### ", "#", " ## "]) + inline(atMost: 4) + one(of: ["", " #", " ##"])
    case 4: inline(atMost: 4) + "\n" + one(of: ["===", "---", "=", "-- "])
    case 5: code()
    case 6: table()
    case 7: one(of: ["***", "---", "- - -", "_____", " ***"])
    case 8: definition()
    case 9, 10: contained(first: one(of: ["> ", ">", "> > "]), next: one(of: ["> ", ">", ""]), depth: depth)
    default: list(depth: depth)
    }
  }

  private mutating func definition() -> String {
    one(of: [
      "[ref]: /u", "[ref]: <v w> 'x'", "<div>", "<p>a</p>", "[^p]: " + inline(atMost: 4), "[^q]:",
      "[^q]: " + inline(atMost: 2) + "\n\n    " + inline(atMost: 2),
      "<details>\n<summary>" + inline(atMost: 2) + "</summary>\n\n" + inline(atMost: 4) + "\n\n</details>",
      "<details><summary><kbd>" + inline(atMost: 2) + "</kbd></summary>\n<br><sub>" + inline(atMost: 2)
        + "\n</details>",
      "<details open>\n\n" + inline(atMost: 2), "</details>", "> [!NOTE]\n> " + inline(atMost: 4),
      "> [!tip]\n> - " + inline(atMost: 2),
    ])
  }

  private mutating func paragraph() -> String {
    (0...random.next(below: 3)).map { _ in one(of: ["", "", "  ", "     "]) + inline(atMost: 6) }
      .joined(separator: one(of: ["\n", "  \n", "\\\n"]))
  }

  private mutating func code() -> String {
    let lines = (0...random.next(below: 3)).map { _ in one(of: ["", "  ", "\t"]) + inline(atMost: 3) }
    guard random.next(below: 3) > 0 else { return lines.map { "    " + $0 }.joined(separator: "\n") }
    let fence = one(of: ["```", "~~~", "````"])
    return
      "\(fence)\(one(of: ["", "swift", " sh -x", " a*b*"]))\n\(lines.joined(separator: "\n"))\n\(one(of: [fence, ""]))"
  }

  private mutating func table() -> String {
    let columns = 1 + random.next(below: 4)
    var rows = [row(columns)]
    rows.append(
      "|" + (0..<columns).map { _ in one(of: ["---", ":--", "--:", ":-:", " - "]) }.joined(separator: "|") + "|")
    for _ in 0..<random.next(below: 4) { rows.append(row(1 + random.next(below: columns + 1))) }
    return rows.joined(separator: "\n")
  }

  private mutating func row(_ columns: Int) -> String {
    let cells = (0..<columns).map { _ in inline(atMost: 3) }.joined(separator: one(of: [" | ", "|"]))
    return one(of: ["| ", "|", ""]) + cells + one(of: [" |", "|", ""])
  }

  private mutating func list(depth: Int) -> String {
    let marker = one(of: ["- ", "* ", "+ ", "1. ", "2) ", "10. ", "-   ", "- [ ] ", "- [x] "])
    let width = marker.hasPrefix("- [") ? 2 : marker.utf8.count
    let items = (0...random.next(below: 3)).map { _ in
      contained(first: marker, next: one(of: ["", String(repeating: " ", count: width)]), depth: depth)
    }
    return items.joined(separator: one(of: ["\n", "\n\n"]))
  }

  /// One or two blocks whose lines begin with a container's marker, or continue it.
  private mutating func contained(first: String, next: String, depth: Int) -> String {
    let blocks = (0...random.next(below: 2)).map { _ in block(depth: depth + 1) }.joined(
      separator: one(of: ["\n", "\n\n"]))
    return first + blocks.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + next)
  }

  private mutating func inline(atMost count: Int) -> String {
    "x" + (0..<random.next(below: count + 1)).map { _ in one(of: Self.pieces) }.joined()
  }

  private mutating func one(of choices: [String]) -> String { random.pick(choices) ?? "" }

  private static let pieces = [
    "a", "b c", " ", " word ", "é", "“", ".", ",", ":", "!", "?", "(", ")", "\"", "'", "-", "+", "=", "#", "1.",
    "5 * 3",
    "*", "**", "_", "__", "~", "~~", "*d*", " **e** ", "_f_", " ~g~ ", "~~h~~", "`", "``", " `i` ", "`` ` ``", "`|`",
    "[", "]", "![", "](u)", " [j](/u) ", "[k](<v w>)", "[k](u \"t\")", "![l](m.png)", " [*n*](o) ", "[^p]", "[^q]",
    "[ref]",
    "\\", "\\*", "\\|", "\\[", "\\`", "|", " | ", "&amp;", "&copy;", "&#35;", "&", "<", ">", " < ", "<b>", "</b>",
    "<br>", "<kbd>", "</kbd>", "<kbd>x</kbd>", "<sub>", "</sub>", "<br onclick=y>", "{",
    "{{", "{%",
    " https://a.b/c?d=e ", " www.a.b/c ", " f@g.hi ", "(http://a.b)", "<https://a.b/c>", "<d@e.fg>", "http://a.b/*c*",
    " ~14:38 ", "snake_case", "  \n", "\\\n", "\n", "\t",
  ]
}
