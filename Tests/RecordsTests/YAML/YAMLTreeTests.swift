import Diagnostics
import TestSupport
import Testing
import Text

@testable import Records

struct YAMLTreeTests {
  struct Refusal: CustomTestStringConvertible {
    let rule: String
    let marked: MarkedText
    let suggestion: String

    init(_ rule: String, _ marked: String, _ suggestion: String) {
      self.rule = rule
      self.marked = MarkedText(marked)
      self.suggestion = suggestion
    }

    var testDescription: String { rule + ": " + marked.description }
  }

  @Test(arguments: [
    Refusal("yaml-anchor", "event: ⟦&x⟧ y\n", "quote the text: '&x y'"),
    Refusal("yaml-anchor", "event: [⟦&x⟧ y]\n", "delete it"),
    Refusal("yaml-anchor", "lessons: ⟦&all⟧\n  a: b\n", "delete it"),
    Refusal("yaml-anchor", "⟦&x⟧ event: y\n", "delete it"),
    Refusal("yaml-alias", "event: ⟦*x⟧\n", "quote the text: '*x'"),
    Refusal("yaml-alias", "event: [⟦*x⟧]\n", "write the value out"),
    Refusal("yaml-tag", "event: ⟦!⟧x y\n", "quote the text: '!x y'"),
    Refusal("yaml-tag", "a: ⟦!⟧!str 5\n", "quote the text: '!!str 5'"),
    Refusal("yaml-tag", "a: ⟦!⟧!seq [b]\n", "delete the tag"),
    Refusal("merge-key", "⟦<<⟧: {a: b}\n", "write the keys out"),
    Refusal("wrong-key", "⟦[⟧a]: b\n", "quote the key"),
    Refusal("wrong-key", "event: ⟦{⟧{ name }}\n", "quote the text: '{{ name }}'"),
    Refusal("duplicate-key", "a: 1\nb: 2\n⟦a⟧: 3\n", "keep one of them"),
    Refusal("duplicate-key", "b:\n  - a: 1\n    ⟦'a'⟧: 3\n", "keep one of them"),
    Refusal("several-documents", "a: b\n⟦---⟧\nc: d\n", "delete the line"),
    Refusal("control-character", "a: ⟦\"\\e[31m\"⟧\n", "delete the escape"),
  ])
  func refusesWhatRecordsDoWithout(refusal: Refusal) throws {
    let tree = YAMLTree(SourceText(name: "f", text: refusal.marked.text))
    #expect(tree.problems.map(\.rule) == [refusal.rule])
    let problem = try #require(tree.problems.first)
    #expect(problem.place.range == refusal.marked.range)
    #expect(problem.suggestion?.contains(refusal.suggestion) == true)
  }

  @Test func notesWhereTheFirstOfEqualKeysStands() {
    let tree = YAMLTree(SourceText(name: "f", text: "a: 1\na: 2\n"))
    #expect(tree.problems.first?.notes.first?.place?.range == SourceRange(line: 1, column: 1))
    #expect(tree.root?.entries.map { $0.value.text } == ["1"])
  }

  @Test func findsEqualKeysAmongManyInAShortTime() {
    let lines = (0..<50_000).map { "k\($0): v\n" }.joined()
    let tree = YAMLTree(SourceText(name: "f", text: lines + "k7: v\nk49999: v\n"))
    #expect(tree.problems.compactMap { $0.place.range?.start.line } == [50_001, 50_002])
  }

  @Test func collectsEveryProblemInOneRun() {
    let tree = YAMLTree(SourceText(name: "f", text: "a: *x\nb: !t z\na: 1\nc: [&y z]\n<<: {d: e}\n"))
    #expect(tree.problems.map(\.rule) == ["yaml-alias", "yaml-tag", "duplicate-key", "yaml-anchor", "merge-key"])
  }

  @Test func keepsScalarsAsTheTextThatStandsThere() throws {
    let text = "- 14:05\n- no\n- 1.10\n- ~\n- 'it''s'\n- \"a\\tb\"\n- |\n  x\n  y\n- >\n  x\n  y\n-\n- 0x1F\n"
    let root = try #require(YAMLTree(SourceText(name: "f", text: text)).root)
    #expect(
      root.items.map(\.text)
        == ["14:05", "no", "1.10", "~", "it's", "a\tb", "x\ny\n", "x y\n", "", "0x1F"])
  }

  @Test(arguments: [
    "a: b\nc: [d, e]\n", "a: b\r\nc: [d, e]\r\n", "a: b\rc: [d, e]\r", "{a: b, c: [d, e]}",
    "--- \na: b\nc:\n- d\n- e\n...",
  ])
  func readsTheSameTreeFromEachNotation(text: String) throws {
    let tree = YAMLTree(SourceText(name: "f", text: text))
    #expect(tree.problems.isEmpty)
    let entries = try #require(tree.root).entries.map { $0 }
    #expect(entries.map(\.key.text) == ["a", "c"])
    #expect(entries[0].value.text == "b")
    #expect(entries[1].value.items.map(\.text) == ["d", "e"])
  }

  @Test(arguments: ["# x⟦\u{2028}⟧y: z\na: b\n", "a: \"x⟦\u{2029}⟧y\"\n", "a: 'é⟦\u{85}⟧y'\n", "a: x⟦\u{2028}⟧ y\n"])
  func warnsOfLineBreaksThatOnlyYAMLKnows(marked: String) {
    let marked = MarkedText(marked)
    let problems = YAMLTree(SourceText(name: "f", text: marked.text)).problems
    #expect(problems.map(\.rule) == ["yaml-line-break"])
    #expect(problems.map(\.severity) == [.warning])
    #expect(problems.map(\.place.range) == [marked.range])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n"])
  func aTextWithoutContentHasNoProblem(text: String) {
    let tree = YAMLTree(SourceText(name: "f", text: text))
    #expect(tree.problems.isEmpty)
    #expect(tree.root?.isEmpty != false)
  }

  @Test(arguments: [
    "a: ⟦b⟧\n", "é: ⟦ü⟧\n", "a: x\n# é\nb: ⟦'ü y'⟧\n", "x: é\u{85}\nb: ⟦c⟧\n", "x: é\u{2028} d\n\u{2029}\r\nb: ⟦c⟧\r\n",
    "x: y\rb: ⟦\"é\"⟧\r", "a: 👩‍🚒e\u{301}\nb: ⟦👩‍🚒e\u{301}⟧", "b: ⟦[a, é]⟧\n", "b:\n  ⟦- a\n  - é⟧\n\n# end\n",
    "b:\n  ⟦c: d\n  e: [f]⟧\n\n",
  ])
  func placesValuesByLineAndScalar(marked: String) throws {
    let marked = MarkedText(marked)
    let root = try #require(YAMLTree(SourceText(name: "f", text: marked.text)).root)
    let last = try #require(root.entries.map { $0 }.last)
    #expect(last.value.range == marked.range)
  }

  @Test(arguments: [
    "event: Fix ⟦⟧#912 deployed\n", "- a\n- Fix ⟦⟧#912\n", "é: ü\t ⟦⟧# x\n", "a: b\n  c ⟦⟧#d\n", "[a,\n b ⟦⟧# c\n]",
  ])
  func knowsWhichTextIsFollowedByAComment(marked: String) throws {
    let marked = MarkedText(marked)
    let tree = YAMLTree(SourceText(name: "f", text: marked.text))
    #expect(tree.comments.count == 1)
    let sign = try #require(tree.comments.first?.value)
    #expect(tree.positions.position(of: sign) == marked.range?.start)
  }

  @Test(arguments: [
    "# a\nb: c\n", "a: 'b' # c\n", "a: |\n  b # c\n", "a: b#c\n", "a: b\n # c\n", "a: # b\n  c: d\n", "a: [b] # c\n",
  ])
  func takesOtherCommentsForComments(text: String) {
    #expect(YAMLTree(SourceText(name: "f", text: text)).comments.isEmpty)
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", "")])
  func nestsAHundredDeepAndNoDeeper(open: String, close: String) {
    func tree(_ depth: Int) -> YAMLTree {
      let text = String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
      return YAMLTree(SourceText(name: "f", text: text))
    }
    #expect(tree(100).problems.isEmpty)
    #expect(tree(101).problems.map(\.rule) == ["nesting"])
    #expect(tree(100_000).problems.map(\.rule) == ["nesting"])
  }

  /// To count the characters of the line for each of its signs anew would take minutes.
  @Test(.timeLimit(.minutes(3))) func aLongRemarkIsReadInOneWalk() {
    let text = "# é" + String(repeating: " #", count: 150_000) + "\na: b # é\n"
    let tree = YAMLTree(SourceText(name: "f", text: text))
    #expect(tree.comments == [2: text.unicodeScalars.count - 4])
  }
}
