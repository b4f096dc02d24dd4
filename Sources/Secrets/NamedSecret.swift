import MarkdownSyntax

/// A value that is a credential by the name before it and by looking drawn by lot: `access_token = "..."`.
enum NamedSecret {
  /// What was found, and whether nothing within it says more.
  struct Value {
    let secret: Secret
    let isWhole: Bool

    init(_ secret: Secret, isWhole: Bool = false) { (self.secret, self.isWhole) = (secret, isWhole) }
  }

  /// The value behind the `:`, `=`, `|` or `>` at the index.
  static func find(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt16>
  ) -> Value? {
    guard let name = SecretName(before: index, in: bytes) else { return nil }
    let start = valueStart(behind: index, in: bytes)
    return name == .authorization
      ? Authorization.find(at: start, in: bytes, classes) : value(at: start, of: name, in: bytes, classes)
  }

  /// The value of `--api-key VALUE`, whose `--` is at the index.
  static func findOption(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt16>
  ) -> Value? {
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2].isLetter,
      index == 0 || bytes[index - 1] <= 0x20 || bytes[index - 1] == UInt8(ascii: "\"")
    else { return nil }
    let end = bytes[(index + 2)...].prefix(40).drop { $0.isWord }.startIndex
    guard end < bytes.count, bytes[end] == 0x20, let name = SecretName(before: end, in: bytes) else { return nil }
    return value(at: valueStart(behind: end, in: bytes), of: name, in: bytes, classes)
  }

  private static func valueStart(behind index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = index + 1
    while at < bytes.count, at - index <= 8, isSeparator(bytes[at]) { at += 1 }
    return at
  }

  private static func value(
    at start: Int, of name: SecretName, in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt16>
  ) -> Value? {
    var end = start
    let limit = min(bytes.count, start + longest)
    while end < limit, classes[Int(bytes[end])] & set.rawValue != 0 { end += 1 }
    guard end - start >= shortest, bytes[start] != UInt8(ascii: "/") else { return nil }
    let value = bytes[start..<end]
    var padded = end
    while padded < bytes.count, padded - end < 2, bytes[padded] == UInt8(ascii: "=") { padded += 1 }
    let isFound =
      switch name {
      case .basic: Authorization.isBasic(value)
      case .bare: !isIdentifier(value) && !isCall(padded, bytes) && Plausibility.isDrawn(value)
      case .full, .authorization: !isCall(padded, bytes) && Plausibility.isDrawn(value)
      }
    return isFound ? Value(Secret("value of a named secret", start..<padded, in: bytes)) : nil
  }

  /// A UUID, which is the id of a secret as often as it is one.
  private static func isIdentifier(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    value.count == 36 && [8, 13, 18, 23].allSatisfy { value[value.startIndex + $0] == UInt8(ascii: "-") }
  }

  /// Whether a function of that name is called there.
  private static func isCall(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    end < bytes.count && (bytes[end] == UInt8(ascii: "(") || bytes[end] == UInt8(ascii: "["))
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "|"),
      UInt8(ascii: "@"):
      true
    default: false
    }
  }

  private static let set: ByteClass = [.base64URL, .plusSlash, .dot, .tilde]
  private static let shortest = 16
  private static let longest = 4096
}
