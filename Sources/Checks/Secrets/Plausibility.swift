/// Tells credentials from what stands for one in documentation.
enum Plausibility {
  /// Whether the bytes look drawn by lot: of many kinds, and without the words that examples are made of.
  static func isRandom(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let needed = max(4, min(8, bytes.count / 3))
    return kinds(of: bytes) >= needed && !examples.contains { contains(bytes, $0) }
  }

  /// Whether somebody may have typed it to get in somewhere.
  static func isPassword(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard bytes.count >= 3, let first = bytes.first, kinds(of: bytes) >= 2 else { return false }
    // `${PASSWORD}`, `<password>`, `{{password}}`, `[password]`, `***`, `...`, `%(password)s`.
    guard !"$<{[*.".utf8.contains(first), !bytes.starts(with: Array("%(".utf8)) else { return false }
    let lower = String(decoding: bytes.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    return !words.contains(lower) && !contains(bytes, Array("xxxx".utf8)) && !contains(bytes, Array("****".utf8))
  }

  private static func kinds(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var (low, high): (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
    return low.nonzeroBitCount + high.nonzeroBitCount
  }

  private static let examples = ["EXAMPLE", "example", "xxxxx", "XXXXX", "123456", "abcdef12", "00000000", "REDACTED"]
    .map { Array($0.utf8) }

  private static let words: Set = [
    "password", "passwd", "pass", "pwd", "passphrase", "secret", "token", "changeme", "user", "username", "redacted",
    "hidden", "removed", "example", "xxx", "pw", "apikey", "api_key", "my_password", "mypassword", "yourpassword",
    "your_password", "test", "foo", "bar", "key", "password123",
  ]

  private static func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ words: [UInt8]) -> Bool {
    guard let first = words.first, bytes.count >= words.count else { return false }
    for index in bytes.startIndex...(bytes.endIndex - words.count) where bytes[index] == first {
      if bytes[index...].starts(with: words) { return true }
    }
    return false
  }
}
