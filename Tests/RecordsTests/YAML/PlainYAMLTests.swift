import Diagnostics
import TestSupport
import Testing
import Text

@testable import Records

/// Holds the reader of plain YAML against libyaml.
struct PlainYAMLTests {
  /// What a builder made of a text, in a form that can be compared.
  private struct Outcome: Equatable {
    var cells: [String]
    var problems: [String]
    var comments: [Int: Int]

    init(_ text: String, _ keys: KeySelection?, knowsPlain: Bool) {
      var text = text
      var builder = YAMLTreeBuilder(SourceText(name: "f", text: text))
      text.withUTF8 { builder.read($0, only: keys, knowsPlain: knowsPlain) }
      cells = builder.cells.map { cell in
        let words = String(decoding: builder.texts[Int(cell.text)...].prefix(Int(cell.length)), as: UTF8.self)
        return "\(cell.kind) \(cell.start)..<\(cell.end) \(cell.next) \(cell.isCut) \(words)"
      }
      problems = builder.problems.map { "\($0.rule) \(String(describing: $0.place.range)) \($0.message)" }
      comments = builder.comments
    }
  }

  private static let selections: [KeySelection?] = [
    nil, KeySelection(.items, ["time", "milestone"]), KeySelection(.items, ["a", "id"]),
    KeySelection(.root, ["kind", "components"]), KeySelection(.root, ["a", "b"]),
  ]

  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let positions = TextPositions(bytes)
      guard positions.isPlain else { return false }
      var builder = YAMLTreeBuilder(SourceText(name: "f", text: ""))
      var reader = PlainYAML(bytes, positions)
      return reader.read(into: &builder)
    }
  }

  private static func compare(_ text: String) {
    for keys in selections {
      #expect(
        Outcome(text, keys, knowsPlain: true) == Outcome(text, keys, knowsPlain: false), "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    "title: Builds fail\nseverity: P1\ncomponents: [build farm, cache]\n",
    "- time: 2025-11-27T14:05:00Z\n  event: It began\n  milestone: [started, detected]\n- time: 14:10\n  event: |\n    a\n\n    b\n",
    "a:\n- b\n- c: d\n  e:\n    f: g\n\n# remark\nh:\n  - i\n", "a:\nb:\n  c:\nd:",
    "a: |-\n  x\n   y\n     \n\n  z\n\n\nb: |+\n  x\n\n",
    "a: >-\n  one\n  two\n\n  three\n   four\n  five\nb: >\n  x\n\n\n",
    "\"1.2\": [1, 3]\n'a b': \"c: d\"\ne: 'f # g'\n",
    "a: b\na: c\nb:\n  - d: 1\n    d: 2\n", "Überschrift: café ☃ \n日本: [語, é]\n", "a: |\n  x", "- |\n x\n- >\n y\n",
    "a: []\nb: [ ]\nc: [d , e]\n",
    "a: b\r\nc: |\r\n  d\r\n\r\n  e\r\nf:\r\n- g", "a: http://x:1/y#z\nb: ~14:05\nc: <b> [x] {y}, it's\n",
  ])
  func readsWhatLibyamlReadsAtTheSamePlaces(text: String) {
    #expect(Self.isPlain(text))
    Self.compare(text)
  }

  @Test(arguments: [
    "a: b: c\n", "a: b\n  c\n", "a: b # c\n", "a: *b\n", "a: &b c\n", "a: !b c\n", "a: {b: c}\n", "a: [b: c]\n",
    "a: [b, ]\n", "<<: a\n",
    "---\na: b\n", "a: b\n...\n", "a:\tb\n", "a: b\rc: d\n", "a: b\r", "a: \u{85}\n", "a: b\u{2028}c\n",
    "\u{FEFF}a: b\n",
    "a: |2\n   b\n", "a: |\n\n  b\n",
    "a: |\nb: c\n", "a: 'b''c'\n", "a: \"b\\nc\"\n", "a: 'b' c\n", "- a\nb: c\n", "a: b\n- c\n", " a: b\nc: d\n",
    "a:\n    b: c\n  d: e\n",
    "- - a\n", "-\n  a: b\n", "a : b\n", "a: @b\n", "a: - b\n", "a: -5\n", "text\n", "# a\n", "", "a: #b\n", "a: \"b\n",
    "a: b:\n",
  ])
  func leavesEverythingElseToLibyaml(text: String) {
    #expect(!Self.isPlain(text))
    Self.compare(text)
  }

  @Test(arguments: [254, 255, 256, 257, 1023, 1024, 1025])
  func agreesWithLibyamlOnLongKeys(length: Int) {
    let key = String(repeating: "k", count: length)
    for text in ["\(key): a\n", "\(key):a\n", "\(key):\n", "- '\(key)': a\n", "- '\(key)':a\n"] { Self.compare(text) }
  }

  @Test func agreesWithLibyamlOnTextsOfRandomLines() {
    let lines = [
      "a: b", "b:", "c: |", "  x: y", "  z:", "  - q", "  - k: v", "    w: u", "    t: |", "      text", "    text",
      "  text", "", "# c",
      "d: [e, f]", "    l: [g]", "- a: b", "- c: d", "  e: f", "- t", "  m:", "    n: o", "  p: |-", "q: |+", "      ",
      "  s: 'q'", "- r: >",
      "    u", "- time: 1", "  milestone: x", "kind: k", "- w:", "f: >", "  h: >+", "\"1.2\": x", "  a: 1", "a: b # c",
      "  indented: é", "x: a: b",
      "- ", "x: {a: b}", "---", "x: *a",
    ]
    var generator = SplitMix(state: 7)
    var plain = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...8, using: &generator)
      var chosen = (0..<count).map { _ in lines[Int.random(in: 0..<lines.count, using: &generator)] }
      if Bool.random(using: &generator) { chosen.insert(Bool.random(using: &generator) ? "a: b" : "- a: b", at: 0) }
      let text = chosen.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
      guard Self.isPlain(text) else { continue }
      plain += 1
      Self.compare(text)
    }
    #expect(plain > 1000)
  }
}
