import Testing
import Text

struct JSONTreeTests {
  private static func tree(_ text: String) throws -> JSONTree { try JSONTree(SourceText(name: "a.json", text: text)) }

  private static func value(_ node: JSONNode) -> JSONValue {
    switch node.kind {
    case .null: .null
    case .bool: .bool(node.flag ?? false)
    case .number: Int(node.written).map { .number($0) } ?? .string(node.written)
    case .string: .string(node.text ?? "?")
    case .array: .array(node.items.map(value))
    case .object: .object(node.members.map { JSONValue.Member($0.name, value($0.value)) })
    }
  }

  @Test func readsWhatIsWritten() throws {
    let value: JSONValue = [
      "a\u{85}\"\\": ["\u{2028}é\u{2029}", "\u{FEFF}\n\t\r\u{8}\u{C}", .null, true, false, -12], "b": [:],
      "c": [[], [[1]]],
    ]
    #expect(Self.value(try Self.tree(value.text).root) == value)
    var line: [UInt8] = []
    value.appendLine(to: &line)
    #expect(Self.value(try Self.tree(String(decoding: line, as: UTF8.self)).root) == value)
  }

  @Test(arguments: [
    (#""a\/b\u00e9\ud83d\ude00""#, "a/bé😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00\ud83dx""#, "\u{FFFD}\u{FFFD}x"),
    (#""\ud83d\n""#, "\u{FFFD}\n"), (#""""#, ""),
  ])
  func readsEscapes(text: String, meant: String) throws {
    #expect(try Self.tree(text).root.text == meant)
  }

  @Test func tellsPlacesAndTheLastOfEqualNames() throws {
    let root = try Self.tree("{\r\n \"é\": 1.5e3,\n \"é\": [true]\r}").root
    #expect(root["é"]?.items.first?.range == SourceRange(line: 3, column: 8, length: 4))
    #expect(root.members[0].value.written == "1.5e3")
    #expect(root["é"]?.line == 3 && root["x"] == nil && root.members.count == 2)
  }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("[1, 2", 1, 6), ("[1 2]", 1, 4), ("[1,]", 1, 4), ("{\"a\" 1}", 1, 6), ("{a: 1}", 1, 2),
    ("{\"a\": 1,}", 1, 9), ("01", 1, 1), ("1.", 1, 3), ("-", 1, 2), ("tru", 1, 1), ("\"a", 1, 1), ("\"a\nb\"", 1, 3),
    ("[\n  \"\\x\"]", 2, 4), ("\"\\u12g4\"", 1, 2), ("1 2", 1, 3), ("[NaN]", 1, 2), ("[1]]", 1, 4), ("'a'", 1, 1),
  ])
  func tellsWhereATextIsNotJSON(text: String, line: Int, column: Int) {
    do {
      _ = try Self.tree(text)
      Issue.record("\(text) is read")
    } catch let problem as JSONTree.Problem {
      #expect(problem.range.start == Position(line: line, column: column), "\(text): \(problem.message)")
    } catch { Issue.record("\(error)") }
  }

  @Test func refusesWhatIsTooDeepAndTakesLongTextsInTimeInProportion() throws {
    #expect(throws: JSONTree.Problem.self) { try Self.tree(String(repeating: "[", count: 1 << 20)) }
    let depth = JSONTree.mostLevels
    _ = try Self.tree(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    let long = "[" + String(repeating: "\"\\\"\",", count: 200_000) + "1]"
    #expect(try Self.tree(long).root.items.count == 200_001)
  }
}
