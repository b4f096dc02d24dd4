extension Template {
  /// The paths that the template's own text leads to or shows: whole values of `href` and `src` in double quotes, without
  /// queries and fragments. One that a value is inserted into is not among them.
  package var ownFiles: Set<String> {
    var files: Set<String> = []
    for case .text(let literal) in program.operations {
      let bytes = Array(program.text[literal.range])
      for equals in bytes.indices where bytes[equals] == UInt8(ascii: "=") {
        let path = Self.path(after: equals, in: bytes)
        if !path.isEmpty { files.insert(String(decoding: path, as: UTF8.self)) }
      }
    }
    return files
  }

  /// The path in the value of an attribute; empty where it is another attribute, or ends in another piece of text.
  private static func path(after equals: Int, in text: [UInt8]) -> ArraySlice<UInt8> {
    let quote = UInt8(ascii: "\"")
    let isAddress = ["href", "src"].contains { text[..<equals].reversed().starts(with: $0.utf8.reversed()) }
    let rest = text[(equals + 1)...]
    guard isAddress, rest.first == quote else { return [] }
    let value = rest.dropFirst().prefix { $0 != quote }
    guard value.endIndex < text.endIndex else { return [] }
    return value.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
  }
}
