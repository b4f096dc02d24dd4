/// A JSON Web Token: three parts in base64url, of which the first two are objects (RFC 7519 3).
enum WebToken {
  static func find(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt16>
  ) -> Secret? {
    func isPart(_ at: Int) -> Bool { at < bytes.count && classes[Int(bytes[at])] & ByteClass.base64URL.rawValue != 0 }
    // Each part is walked over from its first character only.
    guard bytes[index...].starts(with: object), index == 0 || !isPart(index - 1) else { return nil }
    var at = index
    for part in 0..<3 {
      if part == 1, !bytes[at...].starts(with: object) { return nil }
      let start = at
      while isPart(at) { at += 1 }
      guard at - start >= shortest else { return nil }
      guard part < 2 else { break }
      guard at < bytes.count, bytes[at] == UInt8(ascii: ".") else { return nil }
      at += 1
    }
    return Plausibility.isRandom(bytes[index..<at]) ? Secret("JSON Web Token", index..<at, in: bytes) : nil
  }

  /// `{"` in base64.
  private static let object = Array("eyJ".utf8)
  private static let shortest = 10
}
