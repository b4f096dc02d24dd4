/// Writes an object with long lists, member by member: each begins a line, and so does each element of a list, so that the
/// texts of two days can be compared line by line.
///
/// An element is a value only while it is written, so memory holds the text of a list and not the tree of it.
package struct JSONLists: ~Copyable {
  private var written = ByteParts()
  private var isEmpty = true

  /// Begins an object without members.
  package init() {
    written.append { $0.append(UInt8(ascii: "{")) }
  }

  /// Adds a member on a line of its own.
  package mutating func add(_ name: String, _ value: JSONValue) {
    begin(name)
    written.append { JSONWriter.append(value, .spaced, to: &$0) }
  }

  /// Adds a member that is a list; `value` gives the elements.
  package mutating func add<Items: Collection>(
    _ name: String, _ items: Items, _ value: (Items.Element) -> JSONValue
  ) {
    begin(name)
    var isFirst = true
    for item in items {
      written.append { bytes in
        bytes += (isFirst ? "[\n    " : ",\n    ").utf8
        JSONWriter.append(value(item), .spaced, to: &bytes)
      }
      isFirst = false
    }
    written.append { $0 += (isFirst ? "[]" : "\n  ]").utf8 }
  }

  private mutating func begin(_ name: String) {
    let separator = isEmpty ? "\n  " : ",\n  "
    isEmpty = false
    written.append { bytes in
      bytes += separator.utf8
      JSONWriter.append(.string(name), .spaced, to: &bytes)
      bytes += ": ".utf8
    }
  }

  /// The text in UTF-8, ended by LF.
  package consuming func text() -> ByteParts {
    let end = isEmpty ? "}\n" : "\n}\n"
    written.append { $0 += end.utf8 }
    return written
  }
}
