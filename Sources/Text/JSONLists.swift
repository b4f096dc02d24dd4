/// Writes an object with long lists, member by member: each begins a line, and so does each element of a list, so that the
/// texts of two days can be compared line by line.
///
/// An element is a value only while it is written, so memory holds the text of a list and not the tree of it.
package struct JSONLists: ~Copyable {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]
  private var isEmpty = true

  /// Begins an object without members.
  package init() {}

  /// Adds a member on a line of its own.
  package mutating func add(_ name: String, _ value: JSONValue) {
    begin(name)
    JSONWriter.append(value, .spaced, to: &bytes)
  }

  /// Adds a member that is a list; `value` gives the elements.
  package mutating func add<Items: Collection>(
    _ name: String, _ items: Items, _ value: (Items.Element) -> JSONValue
  ) {
    begin(name)
    var isFirst = true
    for item in items {
      bytes += (isFirst ? "[\n    " : ",\n    ").utf8
      isFirst = false
      JSONWriter.append(value(item), .spaced, to: &bytes)
    }
    bytes += (isFirst ? "[]" : "\n  ]").utf8
  }

  private mutating func begin(_ name: String) {
    bytes += (isEmpty ? "\n  " : ",\n  ").utf8
    isEmpty = false
    JSONWriter.append(.string(name), .spaced, to: &bytes)
    bytes += ": ".utf8
  }

  /// The text in UTF-8, ended by LF.
  package consuming func text() -> [UInt8] {
    bytes += (isEmpty ? "}\n" : "\n}\n").utf8
    return bytes
  }
}
