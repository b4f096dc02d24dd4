import Diagnostics
import TestSupport
import Testing
import Text

@testable import Records

/// What people write that YAML does not read: each with its place, and the words that mend it.
struct YAMLSyntaxTests {
  struct Slip: CustomTestStringConvertible {
    let marked: MarkedText
    let message: String
    let suggestion: String

    init(_ marked: String, _ message: String, _ suggestion: String) {
      self.marked = MarkedText(marked)
      self.message = message
      self.suggestion = suggestion
    }

    var testDescription: String { marked.description }
  }

  /// A character more than the longest key of YAML has.
  private static let longKey = String(repeating: "k", count: 1025)

  static let slips: [Slip] = [
    Slip("- time: ⟦?⟧\n  event: x\n", "'?' alone", "write unknown"),
    Slip("- event: ⟦?⟧ maybe\n", "'?' begins a key", "quote the text: '? maybe'"),
    Slip("- time: 1\n  event: done⟦:⟧ yes\n", "': ' inside a value", "quote the text: 'done: yes'"),
    Slip("- event: http://x⟦:⟧ y\n", "': ' inside a value", "quote the text: 'http://x: y'"),
    Slip("- event: \"quoted\" ⟦a⟧nd more\n", "behind the closing quote", "quote the text: '\"quoted\" and more'"),
    Slip("- event: ⟦'⟧tis done\n  by: x\n", "does not end on its line", "quote the text: \"'tis done\""),
    Slip("- event: ⟦'⟧tis done\n  by: don't\n  x: y\n", "does not end on its line", "quote the text: \"'tis done\""),
    Slip("a: ⟦\"⟧x\n...\n", "does not end on its line", "quote the text: '\"x'"),
    Slip("a: 'it'⟦s⟧ broken'\n", "behind the closing quote", "use double quotes: \"it's broken\""),
    Slip("- 'don'⟦t⟧'  # c\n", "behind the closing quote", "use double quotes: \"don't\""),
    Slip("a: \"say \"⟦h⟧i\" there\"\n", "behind the closing quote", "use single quotes: 'say \"hi\" there'"),
    Slip("a: 'it'⟦s⟧ a \"b\"'\n", "behind the closing quote", "quote the text: 'it''s a \"b\"'"),
    Slip("a: 'C:\\it'⟦s⟧'\n", "behind the closing quote", "quote the text: 'C:\\it''s'"),
    Slip("a: { b: 'it'⟦s⟧ c', d: e }\n", "behind the closing quote", "put the whole text in double quotes"),
    Slip("a: ['x', \"b\"⟦c⟧\"]\n", "behind the closing quote", "put the whole text in single quotes"),
    Slip("⟦\(longKey.prefix(1))⟧\(longKey.dropFirst()): x\n", "within 1024 characters", "shorten the key"),
    Slip("a: b\n⟦\"⟧\(longKey)\": x\n", "within 1024 characters", "shorten the key"),
    Slip("a: { ⟦k⟧\(longKey.dropFirst()): x }\n", "within 1024 characters", "shorten the key"),
    Slip("- event: ⟦@⟧x\n", "'@' cannot start a value", "'@x'"),
    Slip("- event: ⟦`⟧x` y\n", "'`' cannot start a value", "'`x` y'"),
    Slip("- event: ⟦%⟧x\n", "'%' cannot start a value", "'%x'"),
    Slip("⟦%⟧x\na: b\n", "'%' cannot start a value", "'%x'"),
    Slip("a: ⟦,⟧b\n", "',' cannot start a value", "',b'"),
    Slip("[a,⟦,⟧b]\n", "where an item should", "delete it"),
    Slip("- event: [x] ⟦y⟧\n", "text goes on behind its ']'", "'[x] y'"),
    Slip("- event: {x} ⟦y⟧\n", "text goes on behind its '}'", "'{x} y'"),
    Slip("event: ⟦*⟧*Bold** x\n", "'*' begins an alias", "'**Bold** x'"),
    Slip("event: ⟦*⟧Bold* x\n", "'*' begins an alias", "'*Bold* x'"),
    Slip("event: ⟦&⟧ x\n", "'&' begins an anchor", "'& x'"),
    Slip("event: ⟦!⟧important! x\n", "'!' begins a tag", "'!important! x'"),
    Slip(
      "event: ⟦>⟧ 50 % errors\n", "'>' begins a text on the lines below",
      "'> 50 % errors', or begin it on the next line"),
    Slip("event: \"C:⟦\\⟧dir\"\n", "backslash begins an escape", "write the backslash twice"),
    Slip("event: ⟦-⟧ x\n", "'-' begins a list item", "write the list below its key"),
    Slip("- event: x\n⟦\t⟧by: y\n", "a tab indents this line", "replace the tab with spaces"),
    Slip("lessons:\n⟦\t⟧a: x\n", "a tab indents this line", "replace the tab with spaces"),
    Slip("-⟦\t⟧event: x\n", "a tab indents this line", "replace the tab with spaces"),
    Slip("- time⟦:⟧14:05\n  event: x\n", "a space is missing behind 'time:'", "write 'time: '"),
    Slip("title: x\nseverity⟦:⟧P1\nkind: x\n", "a space is missing behind 'severity:'", "write 'severity: '"),
    Slip("- time: 1\n⟦-⟧time: 2\n", "a space is missing behind '-'", "write '- '"),
    Slip("⟦-⟧time: 1\n event: x\n", "a space is missing behind '-'", "write '- '"),
    Slip("- time: 1\n ⟦e⟧vent: x\n", "belongs to no item", "begin it in column 3 (2 spaces)"),
    Slip("- time: 1\n⟦e⟧vent: x\n", "belongs to no item", "begin it in column 3"),
    Slip("- time: 1\n   ⟦event⟧: x\n", "'event' is indented deeper", "begin it in column 3"),
    Slip("title: x\n  ⟦severity⟧: P1\n", "'severity' is indented deeper", "begin it in column 1"),
    Slip("  title: x\n⟦s⟧everity: P1\n", "indented less than the first line", "begin it in column 3"),
    Slip("summary: a\n  more\n  Cause⟦:⟧ y\n", "in the middle of a text", "write '|' behind"),
    Slip("lessons:\n    a: x\n  ⟦b⟧: y\n", "not indented like any above", "in the column of the keys"),
    Slip("a:\n  - x\n ⟦-⟧ y\n", "not indented like any above", "in the column of the items"),
    Slip("a: b\n⟦-⟧ c\n", "a list item stands here among keys", "indent it deeper"),
    Slip("a: b\n⟦}⟧\n", "a line without 'key: value'", "indent it deeper"),
    Slip("a: b\n  # c\n  ⟦d⟧\n", "a comment ends the text", "move the comment"),
    Slip("a: x\n⟦j⟧ust text\nb: y\n", "no ': ' behind its key", "write 'key: value'"),
    Slip("components: ⟦[⟧a, b\nkind: x\n", "'[' is not closed", "add ']'"),
    Slip("x: ⟦{⟧a: b\ny: z\n", "'{' is not closed", "add '}'"),
    Slip("x: [\"a\" ⟦b⟧, c]\n", "a comma or ']' is missing", "quote an item"),
    Slip(
      "- time: 1\n  event: x\n  ⟦-⟧ time: 2\n    event: y\n", "this item is indented deeper than the item above it",
      "begin it in column 1"),
    Slip(
      "- time: 1\n  event: x\n    ⟦-⟧ time: 2\n", "this item is indented deeper than the item above it",
      "begin it in column 1"),
    Slip(
      "a: |\n  text\n ⟦m⟧ore\nb: x\n", "this line begins left of the text that it goes on with",
      "begin it in column 3 (2 spaces)"),
    Slip(
      "- a: >-\n\n    text\n    text\n   ⟦m⟧ore: b\n", "begins left of the text", "begin it in column 5 (4 spaces)"),
    Slip(
      "a: |\n  ⟦    ⟧\n  text\nb: x\n", "this blank line has more spaces than the text below it", "delete the spaces"),
    Slip("a: \"x ⟦\\ud83d⟧ y\"\n", "'\\ud83d' is half of a pair", "write the character itself"),
    Slip("a: b\n⟦...⟧\nfoo\n", "'...' ends the file to YAML", "delete the line"),
    Slip(
      "a: x⟦\u{2028}⟧y\nb: c\n", "U+2028 is a line break to YAML", "delete it, or write \\u2028 in double quotes"),
    Slip("a: |\n  x⟦\u{2029}⟧y\nb: c\n", "U+2029 is a line break to YAML", "write \\u2029 in double quotes"),
    Slip("a: é⟦\u{85}⟧y\nb: c\n", "U+0085 is a line break to YAML", "write \\u0085 in double quotes"),
    Slip("title:⟦\u{A0}⟧x\na: b\n", "a no-break space stands here", "use a normal one"),
    Slip("- time: 1\n⟦\u{A0}⟧ event: x\n", "a no-break space stands here", "use a normal one"),
    Slip("-⟦\u{202F}⟧time: 1\n  event: x\n", "a no-break space stands here", "use a normal one"),
    Slip("title:⟦\u{3000}⟧x\na: b\n", "an ideographic space stands here", "use a normal one"),
    Slip("a: é\u{85} b\u{2028} c\nb: é⟦:⟧ x: y\n", "': ' inside", "quote the text"),
    Slip("a: b\r\nc: ⟦@⟧d\r\n", "'@' cannot", "'@d'"),
    Slip("a: b\rc: ⟦@⟧d\r", "'@' cannot", "'@d'"),
  ]

  @Test(arguments: slips)
  func pointsAtTheSlipAndSaysWhatToWrite(slip: Slip) throws {
    let tree = YAMLTree(SourceText(name: "timeline.yaml", text: slip.marked.text))
    let problem = try #require(tree.problems.last)
    #expect(problem.rule == "yaml-syntax")
    #expect(problem.place.range == slip.marked.range)
    #expect(problem.message.contains(slip.message))
    #expect(problem.suggestion?.contains(slip.suggestion) == true)
    #expect(problem.notes.map(\.message) == ["the rest of this file cannot be judged before this is mended"])
  }

  /// Of a line as long as that only the beginning is looked at.
  @Test(arguments: ["\"", "'", "", "[", "\\", "\"\\ud83d"])
  func findsItsPlaceInAVeryLongLine(start: String) {
    for end in ["\\ud83d\"", "\"", ": b: c", "]", "}", " @ \t", "\\"] {
      let text = "a: " + start + String(repeating: "x", count: 5000) + end + "\nb: c\n  d: e\n"
      let tree = YAMLTree(SourceText(name: "timeline.yaml", text: text))
      #expect(tree.problems.map(\.rule) == ["yaml-syntax"], "\(start) \(end)")
      #expect(tree.problems.allSatisfy { ($0.place.range?.start.line ?? 0) <= 4 })
    }
  }

  @Test func readsWhatStandsBeforeTheSlip() throws {
    let tree = YAMLTree(SourceText(name: "f", text: "title: a\nlessons:\n  went_well: [b]\n  got_lucky: @c\n"))
    #expect(tree.isCut)
    let entries = try #require(tree.root).entries.map { ($0.key.text ?? "", $0.value.isCut) }
    #expect(entries.map(\.0) == ["title", "lessons"])
    #expect(entries.map(\.1) == [false, true])
  }
}
