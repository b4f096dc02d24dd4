/// What a name says of the value behind it.
enum SecretName: Sendable {
  /// `api_key`, `client_secret`, `auth_token`: the value is a credential, even if it is a UUID.
  case full
  /// `token`, `secret`.
  case bare
  /// `Authorization`: a scheme comes before the value.
  case authorization
  /// `auth`, `_auth`: a user and a password in base64, as Docker and npm keep them.
  case basic

  /// The name that ends before the separator at the index; nil for any other name.
  init?(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var end = index
    while end > 0, index - end < 8, Self.isBetween(bytes[end - 1]) { end -= 1 }
    // All the names end in one of these letters.
    guard end > 0, Self.isLast(bytes[end - 1] | 0x20) else { return nil }
    var name: [UInt8] = []
    var start = end
    while start > 0, end - start < 40, let letter = Self.letter(bytes[start - 1]) {
      if letter != 0 { name.append(letter) }
      start -= 1
    }
    // `var apiToken string =`.
    if name.starts(with: "gnirts".utf8) { name.removeFirst(6) }
    guard let found = Self.endings.first(where: { name.starts(with: $0.backward) }) else { return nil }
    let rest = name.dropFirst(found.backward.count)
    guard !found.not.contains(where: { rest.starts(with: $0) }) else { return nil }
    self = found.name == .bare && rest.isEmpty == false ? .full : found.name
  }

  private struct Ending: Sendable {
    let backward: [UInt8]
    let name: SecretName
    /// What comes before it in names of other things.
    let not: [[UInt8]]

    init(_ ending: String, _ name: SecretName, not: [String] = []) {
      backward = ending.utf8.reversed()
      self.name = name
      self.not = not.map { $0.utf8.reversed() }
    }
  }

  /// In small letters, without what separates words.
  private static let endings: [Ending] =
    [
      Ending("authorization", .authorization),
      Ending(
        "token", .bare, not: ["page", "next", "continuation", "sync", "cancel", "cancellation", "resume", "parse"]),
      Ending("tokenkey", .full), Ending("secret", .bare), Ending("password", .full), Ending("passwd", .full),
      Ending("passphrase", .full), Ending("credential", .full), Ending("credentials", .full), Ending("auth", .basic),
      Ending("pat", .full),
    ]
    + [
      "api", "secret", "access", "private", "auth", "account", "encryption", "signing", "license", "shared", "master",
      "service", "integration", "webhook", "write", "app", "application", "client", "session", "subscription", "admin",
      "consumer", "security", "storage", "functions", "host", "ingest", "insert", "preshared", "deploy", "sdk",
    ].map { Ending("\($0)key", .full) }

  private static func isLast(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "y"), UInt8(ascii: "e"),
      UInt8(ascii: "s"), UInt8(ascii: "l"), UInt8(ascii: "h"), UInt8(ascii: "g"):
      true
    default: false
    }
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "*"),
      UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// A letter in its small form, 0 for what separates words, nil for what ends a name.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x20: 0
    default: ASCIIByte.isAlphanumeric(byte) ? byte | 0x20 : nil
    }
  }
}
