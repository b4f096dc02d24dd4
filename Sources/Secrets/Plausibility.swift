/// Tells credentials from what stands for one in documentation.
enum Plausibility {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// Whether the bytes look drawn by lot: of many kinds, and without the words that examples are made of.
  static func isRandom(_ bytes: Bytes) -> Bool {
    let needed = max(4, min(8, bytes.count / 3))
    return kinds(of: bytes) >= needed && !isPlaceholder(bytes)
  }

  /// The same of a credential of a shape; words are looked for in what follows its prefix.
  static func isRandom(_ bytes: Bytes, body: Bytes, of shape: SecretShape) -> Bool {
    let needed = max(4, min(8, bytes.count / 3))
    guard kinds(of: bytes) >= needed, !isPlaceholder(body) else { return false }
    let letters = Letters(body)
    guard !letters.areWords else { return false }
    // What names of files hold is of one case, or of the digits of a checksum.
    return !shape.isWord || letters.isHex || letters.upper > 0 && letters.lower > 0
  }

  /// Whether a value that only its name tells of was drawn by lot: digits among letters, not words with a number.
  static func isDrawn(_ bytes: Bytes) -> Bool {
    let letters = Letters(bytes)
    guard letters.count >= 14, !isPlaceholder(bytes), letters.upper + letters.lower > 0 else { return false }
    if letters.isHex { return letters.count >= 20 && letters.digits > 0 && kinds(of: bytes) >= 8 }
    if letters.digits == 0 { return letters.count >= 20 && letters.changes * 5 >= letters.count * 2 }
    return letters.changes >= max(3, letters.count / 6)
  }

  /// Whether somebody may have typed it to get in somewhere.
  static func isPassword(_ bytes: Bytes) -> Bool {
    guard bytes.count >= 3, let first = bytes.first, kinds(of: bytes) >= 2 else { return false }
    // `${PASSWORD}`, `<password>`, `{{password}}`, `[password]`, `***`, `...`, `%(password)s`.
    guard !"$<{[*.".utf8.contains(first), !bytes.starts(with: Array("%(".utf8)) else { return false }
    let lower = String(decoding: bytes.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard !words.contains(lower), !contains(bytes, Array("xxxx".utf8)), !contains(bytes, Array("****".utf8)) else {
      return false
    }
    // `DB_PASSWORD`, `REPLACE_WITH_PASSWORD`: the name of a setting.
    return !bytes.contains(UInt8(ascii: "_")) || !bytes.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x5F }
  }

  // MARK: - Examples

  private static func isPlaceholder(_ bytes: Bytes) -> Bool {
    if examples.contains(where: { contains(bytes, $0) }) || hasRepetition(bytes) { return true }
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lower.withUnsafeBufferPointer { lower in placeholders.contains { contains(lower[...], $0) } }
  }

  /// A byte seven times over, or up to four of them over and over, for a third of all.
  private static func hasRepetition(_ bytes: Bytes) -> Bool {
    for period in 1...4 {
      var run = 0
      for index in bytes.indices.dropFirst(period) {
        run = bytes[index] == bytes[index - period] ? run + 1 : 0
        if run >= max(period == 1 ? 6 : 10, bytes.count / 3) { return true }
      }
    }
    return false
  }

  private static func kinds(of bytes: Bytes) -> Int {
    var (low, high): (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
    return low.nonzeroBitCount + high.nonzeroBitCount
  }

  /// Sequences that people type, and what marks the examples of AWS, of Stripe and of jwt.io.
  private static let examples = [
    "xxxx", "XXXX", "00000000", "123456", "abcdef12", "ABCDEF12", "abcdefgh", "ABCDEFGH", "IOSFODNN7",
    "4eC39HqLyjWDarj",
    "SflKxwRJSMeKKF2QT4f",
  ].map { Array($0.utf8) }

  /// Words that chance does not spell in either case.
  private static let placeholders = [
    "example", "redacted", "token", "secret", "sample", "dummy", "placeholder", "changeme", "change_me",
    "replace", "insert", "password", "your_", "your-", "yourkey", "_here", "-here", "keyhere", "invalid", "notreal",
    "fakefake",
  ].map { Array($0.utf8) }

  private static let words: Set = [
    "password", "passwd", "pass", "pwd", "passphrase", "secret", "token", "changeme", "user", "username", "redacted",
    "hidden", "removed", "example", "xxx", "pw", "apikey", "api_key", "my_password", "mypassword", "yourpassword",
    "your_password", "test", "foo", "bar", "key", "password123",
  ]

  private static func contains(_ bytes: Bytes, _ words: [UInt8]) -> Bool {
    guard let first = words.first, bytes.count >= words.count else { return false }
    for index in bytes.startIndex...(bytes.endIndex - words.count) where bytes[index] == first {
      if bytes[index...].starts(with: words) { return true }
    }
    return false
  }
}
