/// The id of a site: a name in the form of a host's, as a `tag` URI (RFC 4151 2.1) and a UID may hold it.
package enum SiteID {
  /// Characters; a line of a calendar and an id of a feed are to stay readable.
  package static let longest = 100

  /// Whether a text is parts of lowercase letters, digits and hyphens with dots between them, where no part begins or
  /// ends with a hyphen.
  package static func isValid(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    return text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.first, let last = part.last else { return false }
      return isAlphanumeric(first) && isAlphanumeric(last)
        && part.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// The id that is nearest to a text: `acme-search` for `Acme Search`; nil where no letter or digit is left.
  package static func near(_ text: String) -> String? {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let lower = (65...90).contains(byte) ? byte | 0x20 : byte
      if isAlphanumeric(lower) {
        bytes.append(lower)
      } else if let last = bytes.last, isAlphanumeric(last) {
        bytes.append(byte == UInt8(ascii: ".") ? byte : UInt8(ascii: "-"))
      }
      guard bytes.count < longest else { break }
    }
    if let last = bytes.last, !isAlphanumeric(last) { bytes.removeLast() }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// An id for a new project, which begins with the name of its folder: `acme-search-k3f9x2m7`. No other project has it,
  /// since eight of its characters are drawn by lot.
  package static func new(named folder: String, using lot: inout some RandomNumberGenerator) -> String {
    let characters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    let drawn = String((0..<8).map { _ in characters[Int.random(in: characters.indices, using: &lot)] })
    let name = near(String(near(folder)?.prefix(40) ?? ""))
    return [name, drawn].compactMap(\.self).joined(separator: "-")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
}
