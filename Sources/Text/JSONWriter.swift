/// Writes values of JSON (RFC 8259) as text in UTF-8, in one of several layouts.
struct JSONWriter {
  /// Where lines end.
  enum Layout {
    /// After each member and element, with two spaces a level before the next.
    case indented
    /// Nowhere, with a space between members and elements.
    case spaced
    /// Nowhere, not even in the eyes of readers to whom other characters end lines, too.
    case line
  }

  private var bytes: [UInt8]
  private let layout: Layout

  /// Appends the text of a value.
  static func append(_ value: JSONValue, _ layout: Layout, to bytes: inout [UInt8]) {
    var writer = JSONWriter(bytes: [], layout: layout)
    swap(&writer.bytes, &bytes)
    writer.append(value, depth: 0)
    swap(&writer.bytes, &bytes)
  }

  // As deep as the value was built, which no input decides.
  private mutating func append(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .string(let value): append(quoted: value)
    case .array(let items):
      guard !items.isEmpty else { return bytes += "[]".utf8 }
      for index in items.indices {
        begin(index == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","), depth: depth)
        append(items[index], depth: depth + 1)
      }
      end(UInt8(ascii: "]"), depth: depth)
    case .object(let members):
      guard !members.isEmpty else { return bytes += "{}".utf8 }
      for index in members.indices {
        begin(index == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","), depth: depth)
        append(quoted: members[index].name)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        append(members[index].value, depth: depth + 1)
      }
      end(UInt8(ascii: "}"), depth: depth)
    }
  }

  /// Begins a member or an element after a bracket or a comma.
  private mutating func begin(_ mark: UInt8, depth: Int) {
    bytes.append(mark)
    switch layout {
    case .indented: startLine(depth: depth + 1)
    case .spaced: if mark == UInt8(ascii: ",") { bytes.append(UInt8(ascii: " ")) }
    case .line: break
    }
  }

  private mutating func end(_ bracket: UInt8, depth: Int) {
    if layout == .indented { startLine(depth: depth) }
    bytes.append(bracket)
  }

  private mutating func startLine(depth: Int) {
    bytes.append(0x0A)
    for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func append(quoted text: String) {
    bytes.append(addingCapacity: text.utf8.count * JSONEscapes.growth + 2) { [layout] string in
      string.append(UInt8(ascii: "\""))
      JSONEscapes.append(text, onOneLine: layout == .line, to: &string)
      string.append(UInt8(ascii: "\""))
    }
  }
}
