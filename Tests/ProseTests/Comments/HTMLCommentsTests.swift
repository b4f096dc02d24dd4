import Foundation
import TestSupport
import Testing

@testable import Prose

struct HTMLCommentsTests {
  @Test(arguments: [
    ("a<!-- x -->b", "ab"), ("a <!-- x --> b", "a b"), ("a <!-- x\ny --> b", "a b"), ("<!-- x -->", ""),
    ("<!-- x\n\ny -->\n\na", "a"), ("a <!-- x --> b <!-- y --> c", "a b c"), ("<!-- x --> <!-- y -->\na", "a"),
    ("a <!-- b\n\nc --> d", "a d"), ("# a <!-- x -->", "# a"), ("# <!-- x --> a", "# a"),
    ("- a <!-- x\n  y -->\n- b", "- a\n- b"), ("- <!-- x --> a\n- b", "- a\n- b"),
    ("> <!-- x\n> y --> b\n> c", "> b\n> c"),
    ("| a <!-- x | y --> | b |\n|--|--|\n| c | d<!-- z --> |", "| a | b |\n|--|--|\n| c | d |"),
    ("**bold <!-- x -->**", "**bold**"), ("**<!-- x --> bold**", "**bold**"), ("a <!-- x -->  \nb", "a  \nb"),
    ("a  <!-- x -->\nb", "a\nb"), ("text\n    <!-- x -->\nmore", "text\nmore"),
  ])
  func leavesCommentsOut(text: String, left: String) {
    #expect(HTMLComments.removed(from: text) == left)
  }

  /// What browsers take for a comment (HTML 13.2.5.43 to 13.2.5.52), which is more than CommonMark 0.30 does.
  @Test(arguments: [
    ("<!-->a", "a"), ("<!--->a", "a"), ("<!---->a", "a"), ("a <!-- x -- y --> b", "a b"), ("a <!-- x --!> b", "a b"),
    ("a <!-- <!-- --> b", "a b"), ("a <!-- ` --> b ` c", "a b ` c"), ("a <!--> x --> b", "a x --> b"),
  ])
  func takesForCommentsWhatBrowsersDo(text: String, left: String) {
    #expect(HTMLComments.removed(from: text) == left)
  }

  @Test(arguments: [
    "`<!-- x -->`", "``<!-- ` -->``", "`<!-- ` -->", "```\n<!-- x -->\n```", "~~~\n<!-- x -->", "    <!-- x -->",
    "- a\n\n      <!-- x -->", "> ```\n> <!-- x -->", "\\<!-- x -->", "&lt;!-- x -->", "a <!-- x", "<!-- x", "a\n\n<!",
    "| `<!-- x -->` |\n|--|", "no comment --> here",
  ])
  func leavesCodeAndTextAsTheyAre(text: String) {
    #expect(HTMLComments.removed(from: text) == text)
  }

  /// A backtick of another paragraph, cell or item begins no code that a comment could be in.
  @Test(arguments: [
    "a `\n\nb <!-- CANARY --> `", "a `\n# <!-- CANARY --> `", "- a `\n- <!-- CANARY --> `",
    "| a ` | <!-- CANARY --> ` |\n|-|-|", "a `\n<!-- CANARY -->\n`", "<!-- ``` -->\na <!-- CANARY -->\n```\n```",
    "<a title=\"`\"> <!-- CANARY --> `", "<http://x/`> <!-- CANARY --> `", "\\` <!-- CANARY --> `",
    "<img alt=\"<!-- CANARY -->\">", "<a\nb='<!-- CANARY\n-->'>", "<a b=\"`<!-- CANARY -->\"> `",
    "<!-- x -->```\na <!-- ``` CANARY -->", "> `\n\n`<!-- CANARY -->",
  ])
  func findsCommentsThatOnlySeemToBeInCode(text: String) {
    #expect(!HTMLComments.removed(from: text).contains("CANARY"))
  }

  /// What stands on both sides of a comment makes no markup together.
  @Test(arguments: [
    ("*<!-- -->*", "\\* *"), ("[a]<!-- -->(b)", "[a]\\(b)"), ("<!<!-- -->-- x -->", "<!\\-- x -->"),
    ("!<!-- -->[a](b)", "\\![a](b)"), ("-<!-- x --> a", "\\- a"), ("#<!-- x --> a", "\\# a"),
    ("1<!-- -->. a", "1\\. a"), ("&am<!-- -->p;", "\\&amp;"), ("<<!-- -->b>", "\\<b>"), ("`a`<!-- x -->`b`", "`a` `b`"),
    ("<!-- x --># a", "\\# a"), ("<!-- x --> - a", "\\- a"), ("a\n<!-- x --> b\n===", "a\n\nb\n\n==="),
    ("a #<!-- x -->", "a #"), ("# a #<!-- x -->", "# a \\#"), ("<!-- x -->[a]: b", "\\[a]: b"),
    ("*<!-- x -->", "\\*"), ("a\n--<!-- x -->", "a\n\\--"), ("1<!-- -->2. a", "12\\. a"),
    ("a\\ <!-- x -->\nb", "a\\ \nb"), ("a\\ <!-- x -->**", "a\\ **"),
  ])
  func makesNoMarkup(text: String, left: String) {
    #expect(HTMLComments.removed(from: text) == left)
  }

  @Test(arguments: [
    ("a\n<!-- x -->\nb", "a\n\nb"), ("- a\n<!-- x --> text", "- a\n\ntext"), ("- a\n  <!-- x -->\n- b", "- a\n- b"),
    ("> a\n> <!-- x -->\nb", "> a\n> \nb"), ("a <!-- x\n\ny --> b\n---", "a b\n---"),
    ("- <!-- x -->\n\n  text", "- \n  text"), ("a <!-- x\n- y\n-->\n===", "a\n==="),
    ("| a <!-- x\ny --> | b |\n|-|-|\n| c | d<!-- z --> |", "| a | b |\n|-|-|\n| c | d |"),
    (
      "a <!-- x\n--> | b | c <!-- y --> |\n|-|-|-|\n| `d | <!-- z --> | |\n| e` | | |",
      "a | b | c |\n|-|-|-|\n| `d | | |\n| e` | | |"
    ),
    ("<!-- x -->b <!--\n---\n--> c\nd", "b c\nd"),
    ("<!-- x --> b\n      ===", "b\n      ==="), ("> <!-- x --> b\n===", "> b\n==="),
    // Two lists that only a comment separates are one.
    ("- a\n\n<!-- x -->\n\n- b", "- a\n\n\n\n- b"),
  ])
  func keepsBlocksApart(text: String, left: String) {
    #expect(HTMLComments.removed(from: text) == left)
  }

  @Test func blanksCommentsWithoutMovingWhatFollows() {
    let text = "a <!-- x\nü --> b"
    let blanked = HTMLComments.blanked(text)
    #expect(blanked == "a       \nü     b")
    #expect(blanked.utf8.count == text.utf8.count)
  }

  @Test(arguments: [
    ("a `b` c", "a     c"), ("a ` b\n\nc ` d", "a ` b\n\nc ` d"), ("```\nb\n```\nc", "   \n \n   \nc"),
    ("> ~~~\n> b\nc", "     \n   \nc"), ("a\n\n    b", "a\n\n     "), ("- a\n\n    b", "- a\n\n    b"),
    ("`é` <!-- `x` -->c`d`", " é              c   "),
  ])
  func blanksCodeWithoutMovingWhatFollows(text: String, blanked: String) {
    #expect(HTMLComments.blankedWithCode(text) == blanked)
  }

  @Test func findsAnOpeningWithoutAnEnd() {
    #expect(HTMLComments.unclosed(in: "a <!-- x --> <!-- y") == 13)
    #expect(HTMLComments.unclosed(in: "`<!--` and <!-- y -->") == nil)
    #expect(HTMLComments.unclosed(in: "<!--->a") == nil)
  }

  private static let pieces = [
    "a ", "b", "\n", "\n\n", "`", "``", "- ", "> ", "# ", "    ", "*", "**", "_", "[", "](u)", "```\n", "~~~\n",
    "| x | y |\n|---|---|\n", "|", "1. ", "\\", "<b>", "&", "---\n", "  ", "\r\n", "é", "<!", "-->", "--",
  ]

  private static let notes = [
    "<!-- CANARY -->", "<!--CANARY\nCANARY-->", "<!-- CANARY\n\nCANARY -->", "<!-- CANARY | -->", "<!-->", "<!--->",
    "<!-- CANARY --!>", "<!-- ~~~ CANARY\n~~~\n-->",
  ]

  private static func random(_ count: Int, of pieces: [String], seed: UInt64) -> [String] {
    var generator = SplitMix(state: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 2...16, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined()
    }
  }

  @Test func randomTextsWithoutACommentAreUntouched() {
    let texts = Self.random(3000, of: Self.pieces.filter { $0 != "<!" && $0 != "--" }, seed: 1)
    for text in texts where !text.contains("<!--") {
      #expect(HTMLComments.removed(from: text) == text)
      #expect(HTMLComments.blanked(text) == text)
    }
  }

  @Test func nothingIsLeftToRemove() {
    for text in Self.random(3000, of: Self.pieces + Self.notes + Self.notes, seed: 2) {
      let left = HTMLComments.removed(from: text)
      #expect(HTMLComments.removed(from: left) == left, "\(text.debugDescription)")
      #expect(HTMLComments.blanked(text).utf8.count == text.utf8.count)
    }
  }

  private static func hasCommentBehindFence(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      guard let comment = line.range(of: "<!--")?.lowerBound else { return false }
      return ["```", "~~~"].contains { line[..<comment].contains($0) }
    }
  }

  /// Outside of code, and of what a backslash makes text, no comment's words are shown.
  @Test(.enabled(if: CmarkGFM.program != nil, Comment(rawValue: CmarkGFM.missing)))
  func noCommentIsShown() throws {
    // What begins in indented code, or behind an opening fence, is code.
    let pieces = Self.pieces.filter { !["\\", "<!", "    ", "  "].contains($0) } + Self.notes + Self.notes
    let texts = Self.random(1500, of: pieces, seed: 3).filter {
      $0.contains("CANARY") && !Self.hasCommentBehindFence($0)
    }
    let pages = try CmarkGFM.html(of: texts.map { HTMLComments.removed(from: $0) })
    for (text, page) in zip(texts, pages) {
      let told = page.split(separator: "<code").enumerated().map { number, part in
        number == 0 ? part : part.range(of: "</code>").map { part[$0.upperBound...] } ?? ""
      }
      #expect(!told.joined().contains("CANARY"), "\(text.debugDescription)")
    }
  }

  @Test(
    .timeLimit(.minutes(3)),
    arguments: [
      "<!--", "<!-->", "`", "`<!--", "` <!-- -->", "<!---->a", "<!---->*", "**<!----> ", "<!-- -->\n", "- <!-- -->\n",
      "> <!-- -->", "a <!-- \n\n --> ", "<a \"", "|<!-- -->", "-<!-- -->-", "<!<!-- -->-- -->", "--", "&<!-- -->a",
    ])
  func hostileTextsTakeNoLongerThanOthers(piece: String) {
    let text = String(repeating: piece, count: 300_000 / piece.utf8.count) + "<!-- x -->"
    #expect(HTMLComments.removed(from: text).utf8.count <= text.utf8.count * 2)
  }
}
