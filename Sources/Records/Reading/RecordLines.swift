import MarkdownSyntax

/// What single lines of a record say, for a file that cannot be read as a whole: a slip elsewhere in it does not make an
/// incident of a maintenance, nor something public of what is internal.
package enum RecordLines {
  /// Whether a line of the form `key: value` is one that is meant; both are without blanks, quotes and comments.
  package static func hold(
    in bytes: some Collection<UInt8>, _ isMeant: (_ key: String, _ value: String) -> Bool
  ) -> Bool {
    bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
      let key = plain(line[..<colon])
      guard !key.isEmpty, key.utf8.count <= longestKey else { return false }
      return isMeant(key, plain(line[line.index(after: colon)...]))
    }
  }

  /// Up to a comment.
  private static func plain(_ bytes: some Sequence<UInt8>) -> String {
    let said = bytes.prefix { $0 != UInt8(ascii: "#") }
    return String(decoding: said.filter { !" \t\"'".utf8.contains($0) }, as: UTF8.self)
  }

  /// Bytes; what is longer names no key of `incident.yaml`.
  private static let longestKey = 40
}
