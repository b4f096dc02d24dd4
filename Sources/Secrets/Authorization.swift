import MarkdownSyntax

/// The value of an `Authorization` header, of whatever scheme (RFC 9110 11.6.2).
enum Authorization {
  /// The credential behind the scheme that is at the index, or at the index itself where there is no scheme.
  static func find(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt16>
  ) -> NamedSecret.Value? {
    func end(of set: ByteClass, from start: Int) -> Int {
      var at = start
      while at < bytes.count, at - start < longest, classes[Int(bytes[at])] & set.rawValue != 0 { at += 1 }
      return at
    }
    let schemeEnd = end(of: .base64URL, from: start)
    var begin = start
    var scheme = ""
    if schemeEnd - start <= longestScheme, schemeEnd < bytes.count, bytes[schemeEnd] == 0x20 {
      begin = schemeEnd
      while begin < bytes.count, begin - schemeEnd < 8, bytes[begin] == 0x20 { begin += 1 }
      scheme = String(decoding: bytes[start..<schemeEnd], as: UTF8.self)
    }
    if let fields = fields(at: begin, in: bytes) {
      return NamedSecret.Value(Secret("\(name(scheme)) credential", fields, in: bytes), isWhole: true)
    }
    let valueEnd = end(of: .token, from: begin)
    let value = bytes[begin..<valueEnd]
    guard isBasic(value) || value.count >= 16 && Plausibility.isDrawn(value) else { return nil }
    return NamedSecret.Value(Secret("\(name(scheme)) credential", begin..<valueEnd, in: bytes))
  }

  private static func name(_ scheme: String) -> String {
    schemes.first { $0.lowercased() == scheme.lowercased() } ?? "Authorization"
  }

  private static let schemes = ["Basic", "Bearer", "Token", "ApiKey", "Digest", "OAuth", "Negotiate", "SSWS", "Bot"]
  private static let longestScheme = 24
  private static let longest = 4096
  private static let longestFields = 1024

  /// The fields of a scheme such as Digest (RFC 7616) or AWS4-HMAC-SHA256, one of which is drawn by lot.
  private static func fields(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let name = bytes[start...].prefix(32).prefix { $0.isWord }
    guard !name.isEmpty, name.endIndex + 1 < bytes.count, bytes[name.endIndex] == UInt8(ascii: "="),
      bytes[name.endIndex + 1] != UInt8(ascii: "=")
    else { return nil }
    // Up to the end of the line or of the quoted text; another header may follow on it.
    var end = start
    while end < bytes.count, end - start < longestFields, isField(bytes[end]) {
      if bytes[end] == UInt8(ascii: ":"), bytes[end - 1].isLetter, !bytes[(end + 1)...].starts(with: [0x2F]) {
        break
      }
      end += 1
    }
    let line = bytes[start..<end]
    let fields = line.split { [UInt8(ascii: ","), UInt8(ascii: "="), 0x20, UInt8(ascii: "\"")].contains($0) }
    guard fields.contains(where: { Letters($0).isHex && $0.count >= 32 || Plausibility.isDrawn($0) }) else {
      return nil
    }
    return start..<line.endIndex
  }

  private static func isField(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "`")
  }

  /// Whether it is a user and a password in base64 (RFC 7617).
  static func isBasic(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard value.count >= 8, value.count <= 512 else { return false }
    var (bits, count): (UInt32, Int) = (0, 0)
    var hasColon = false
    for byte in value {
      guard byte != UInt8(ascii: "=") else { break }
      guard let digit = digit(byte) else { return false }
      bits = bits << 6 | digit
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      let plain = UInt8(truncatingIfNeeded: bits >> UInt32(count))
      guard (0x20...0x7E).contains(plain) else { return false }
      if plain == UInt8(ascii: ":") { hasColon = true }
    }
    return hasColon
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
