/// A private key in its armour: `-----BEGIN ... PRIVATE KEY-----` (RFC 7468, and what OpenSSH and OpenPGP write alike).
enum PrivateKey {
  /// The key whose armour begins at the index. A line that only names the armour holds no key.
  static func find(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt16>
  ) -> Secret? {
    guard bytes[index...].starts(with: begin) else { return nil }
    let label = bytes[(index + begin.count)...].prefix(longestLabel).prefix { $0 != UInt8(ascii: "-") }
    guard label.endIndex + 5 <= bytes.count, bytes[label.endIndex...].starts(with: dashes),
      names.contains(where: { Array(label.suffix($0.count)) == $0 })
    else { return nil }
    var run = 0
    var hasBody = false
    var at = label.endIndex + dashes.count
    let limit = min(bytes.count, at + longestKey)
    while at < limit {
      if bytes[at] == UInt8(ascii: "-"), bytes[at...].starts(with: dashes) {
        if bytes[at...].starts(with: Array("-----END".utf8)) {
          let rest = bytes[(at + 5)...].prefix(longestLabel + 5).prefix { $0 != UInt8(ascii: "-") }
          if hasBody { at = min(bytes.count, rest.endIndex + 5) }
        }
        break
      }
      run = classes[Int(bytes[at])] & ByteClass.base64.rawValue != 0 ? run + 1 : 0
      hasBody = hasBody || run >= 24
      // Prose after a line that only names the armour.
      guard hasBody || at - label.endIndex < longestHead else { break }
      at += 1
    }
    // One without an end may be cut off within a character.
    while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
    return hasBody ? Secret("private key", index..<at, in: bytes) : nil
  }

  private static let begin = Array("-----BEGIN ".utf8)
  private static let dashes = Array("-----".utf8)
  private static let names = ["PRIVATE KEY", "PRIVATE KEY BLOCK"].map { Array($0.utf8) }
  private static let longestLabel = 40
  /// Headers may stand between the armour and the key.
  private static let longestHead = 400
  private static let longestKey = 16 * 1024
}
