/// A text that is made to take long: a pattern that costs more than its length in a parser with a quadratic step.
///
/// The patterns are those that cmark and its relatives were found slow on, and those aimed at the steps of this module.
package struct HostileText: CustomStringConvertible, Sendable {
  /// What is repeated, in braces, or what the text is.
  package var name: String
  private var make: @Sendable (Int) -> String

  package var description: String { name }

  /// The text with about this many bytes.
  package func text(bytes: Int) -> String { make(bytes) }

  private init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.make = make
  }

  /// `head`, then `unit` over and over, then `tail`; the name has what is repeated in braces.
  private static func many(_ unit: String, head: String = "", tail: String = "", _ name: String? = nil) -> HostileText {
    HostileText(name ?? "\(head){\(unit)}\(tail)".debugDescription) {
      head + String(repeating: unit, count: max(1, $0 / unit.utf8.count)) + tail
    }
  }

  /// `open` over and over, a letter, and as many of `close`.
  private static func nested(_ open: String, _ close: String) -> HostileText {
    HostileText("{\(open)} a {\(close)}".debugDescription) { bytes in
      let count = max(1, bytes / (open.utf8.count + close.utf8.count))
      return String(repeating: open, count: count) + "a" + String(repeating: close, count: count)
    }
  }

  /// Lines that grow, until there are enough bytes.
  private static func growing(_ name: String, _ line: @escaping @Sendable (Int) -> String) -> HostileText {
    HostileText(name) { bytes in
      var text = ""
      var number = 1
      while text.utf8.count < bytes {
        text += line(number)
        number += 1
      }
      return text
    }
  }

  package static let all: [HostileText] = inlines + brackets + html + blocks + tables + extensions

  private static let inlines: [HostileText] = [
    nested("*a **a ", " a** a*"), nested("**", "**"), nested("*", "*"), nested("_a *", "*_"),
    many("a_ "), many("_a "), many("*a_ "), many("a**b", tail: "c* "), many("a**bc* "), many("***a* "),
    many("*_"), many("_*a"), many("**a *"), many("a*b_"),
    many("`a "), many("``a` "), many("\\`"), many("`"), many(" `a``"),
    growing("runs of backticks that grow") { "e" + String(repeating: "`", count: $0) },
    many("&"), many("&a;"), many("&#x"), many("&amp"), many("&ThickSpace;"), many("&#1114111;"),
    many("\\\\"), many("a  \n"), many("a\\\n"), many("!"), many("é*"),
  ]

  private static let brackets: [HostileText] = [
    nested("[", "]"), nested("[a](", ")"), nested("![", "](u)"), nested("[", "](u)"), nested("![a", "](<b>)"),
    many("["), many("]"), many("a]"), many("[a"), many("[ a_"), many("[ (]("), many("![[]()"), many("[]("), many("![]"),
    many("[a](<b"), many("[a](b"), many("[a](b \"c"), many("[a](<"), many("[a]("), many("[a][b"), many("[a]["),
    many("**x [a*b**c*](d)"), many("[a](u)"), many("[a]"), many("[^a]"), many("[^"), many("[]:"),
    many("[a]: u\n"), many("[a]: <u\n"), many("[a]: u 't\n"), many("[a]: u \"t\n\n"), many("[\\"), many("[a\n"),
    growing("many references") { "[\($0)]: u\n\n[\($0)] [0] " },
    HostileText("a long destination that many links share") { bytes in
      "[a]: " + String(repeating: "b", count: bytes / 2) + "\n\n" + String(repeating: "[a]", count: bytes / 6)
    },
    HostileText("a long title that many links share") { bytes in
      "[a]: b '" + String(repeating: "c\n", count: bytes / 4) + "'\n\n" + String(repeating: "[a]", count: bytes / 6)
    },
    HostileText("a long label") { "[" + String(repeating: "a", count: $0) + "]" },
  ]

  private static let html: [HostileText] = [
    many("<"), many("<>"), many("<a"), many("<a "), many("<a b=\""), many("<a b='"), many("<a b"), many("</a "),
    many("</"),
    many("<!--", head: "</"), many("a <!--"), many("<!-- a --"), many("<!--->"), many("<!--"),
    many("`<!--"), many("` <!-- -->"), many("<!---->*"), many("a <!-- \n\n --> "), many("- <!-- -->\n"),
    many("<?", head: "a "), many("a <?"),
    many("<!A "), many("a <!A"), many("<![CDATA["), many("a <![CDATA["), many("<![CDATA[ ]] "), many("<http:a"),
    many("<a@b"), many("<div>\n\n"), many("<div>\n"), many("<script>\n"), many("<a:"), many("<!\n"),
    nested("<kbd>", "</kbd>"), many("<kbd>"), many("</kbd>"), many("<kbd><sub></kbd>"), many("*<kbd>"), many("<br>"),
    many("<br>\n\n"), many("~<kbd>~ "), nested("<details>\n\n", "</details>\n\n"), many("<details>\n\n"),
    many("</details>\n\n"), many("<details>\n"), many("<details><summary>"), many("<details><summary>\n</summary>\n"),
    many("<details>\n<kbd>"), many("<details><summary><br>"),
  ]

  private static let blocks: [HostileText] = [
    many("> "), many("- "), many("1. "), many("> - "), many("-\n"), many("- a\n\n"), many("- a\n\n\n\n"), many(">\n"),
    many("> a\n"), many("> a\nb\n"), many(">>>>>>>> a\n\n"), many("#"), many("# a\n"), many("####### "),
    many("a\n---\n"),
    many("a\n===\n"), many("a\n"), many("a\n\n"), many("---\n"), many("* * "), many("- - - a\n"), many("```\n"),
    many("~~~ a\n\n"), many("\t"), many(" \n"), many("    a\n\n"), many("1) a\n1. b\n"), many("-\ta\n"), many("\r"),
    many("\n", head: "- a\n  - b\n    - c\n", tail: "d"),
    growing("lists that nest deeper and deeper") { String(repeating: "  ", count: $0) + "* a\n" },
    HostileText("blank lines in deep lists") { bytes in
      let deep = (0..<32).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
      return deep + String(repeating: "\n", count: bytes) + "b"
    },
    HostileText("blank lines with text between in deep lists") { bytes in
      let deep = (0..<32).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
      let line = String(repeating: " ", count: 64) + "b\n\n\n"
      return deep + String(repeating: line, count: bytes / line.utf8.count)
    },
    HostileText("quotes within quotes, line by line") { bytes in
      String(repeating: String(repeating: "> ", count: 32) + "a\n\n", count: bytes / 67)
    },
  ]

  private static let tables: [HostileText] = [
    many("\\|", head: "|a|\n|-|\n|"), many("\\|", head: "|"), many("|a|\n|-|\n"), many("|"), many("|\n"), many("-|"),
    many("*|", head: "|a|\n|-|\n"), many("|-|\n", head: "|a|\n"), many("|-|\n"), many("|a|-|\n"),
    many("a|\n", head: "|a|\n|-|\n"),
    HostileText("a wide table") { bytes in
      String(repeating: "*|", count: bytes / 6) + "\n" + String(repeating: "-|", count: bytes / 6) + "\n"
        + String(repeating: "*|", count: bytes / 6)
    },
    HostileText("short rows of a wide table") { bytes in
      String(repeating: "a|", count: bytes / 6) + "\n" + String(repeating: "-|", count: bytes / 6) + "\n"
        + String(repeating: "b\n", count: bytes / 6)
    },
    HostileText("wide rows in deep lists") { bytes in
      let marker = "999999999.    "
      let prefix = String(repeating: " ", count: 32 * marker.utf8.count)
      let row = String(repeating: "*|", count: max(1, (bytes - 3 * prefix.utf8.count) / 6))
      return String(repeating: marker, count: 32) + row + "\n" + prefix + row.replacing("*", with: "-") + "\n" + prefix
        + row
    },
  ]

  private static let extensions: [HostileText] = [
    nested("~", "~"), nested("~~a ~", "~ a~~"), many("~a "), many("a~b"), many("~~a~"), many("\\~"), many("~"),
    many("~~~~ "),
    many("a~ ~b"), many("a@"), many("a@b."), many("a.b+"), many("@a-"), many("mailto:"), many("mailto:a@b.c "),
    many("_www.a"), many("www._"), many("www."), many("www.~"), many("*www.a.b/("), many("www.a.b;"), many("w"),
    many("http://a.b)"), many("http://a.b(", tail: ")"), many("http://"), many("://"), many("https://a&b;"),
    many("http://a_"),
    many("http://a.b/*_"), many("- [ ] a\n"), many("- [ ] "), many("- [x] [x] a\n"), many("[x] "), many("\u{10A50}"),
    many("\u{10A55}\u{10A50}*"), many("# links\n\n[a](#links)\n"), many("# a\n\n"), many("# \u{E9}\n"),
    many("> [!NOTE]\n> a\n\n"), many("> [!NOTE]\n"), many("[^1]: a\n"), many("[^1]: [^1]\n"),
    many("[^1]", tail: "\n\n[^1]: a"),
    many("[^1]:\n"), many("[^1]: > "), many("> [^1]: a\n"), many("+ [^1]: a\n"),
    growing("many footnotes") { "[^\($0)] [^0]\n\n[^\($0)]: a [^\($0 + 1)]\n\n" },
  ]
}
