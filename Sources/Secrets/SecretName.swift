import MarkdownSyntax

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
    while end > 0, index - end < Self.longestGap, Self.isBetween(bytes[end - 1]) { end -= 1 }
    // All the names end in one of a few pairs of letters, and most words do not.
    guard end > 1, Self.mayEnd(bytes[end - 2], bytes[end - 1]) else { return nil }
    var name: [UInt8] = []
    var start = end
    while start > 0, end - start < Self.longestName, let letter = Self.letter(bytes[start - 1]) {
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

  /// Whether the `z` at an index is that of `authorization`, whatever separates its letters.
  static func mayBeAuthorization(around index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (before, after) = (index - 1, index + 1)
    while before >= 0, index - before < longestName, letter(bytes[before]) == 0 { before -= 1 }
    while after < bytes.count, after - index < longestName, letter(bytes[after]) == 0 { after += 1 }
    guard before >= 0, after < bytes.count else { return false }
    return letter(bytes[before]) == UInt8(ascii: "i") && letter(bytes[after]) == UInt8(ascii: "a")
  }

  /// How many bytes a name has at most, with what separates its words.
  private static let longestName = 40
  /// How many bytes are between a name and the separator of its value at most.
  private static let longestGap = 8
  /// How far the separator of a value is from the first letter of its name at most, in bytes.
  static let longestWay = longestName + longestGap

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

  /// Whether a name may end in two bytes. What separates words may be between its last letters.
  private static func mayEnd(_ first: UInt8, _ second: UInt8) -> Bool {
    guard let small = letter(first), let last = letter(second) else { return false }
    return small == 0 || last == 0 || lastPairs[Int(small) << 8 | Int(last)]
  }

  private static let lastPairs: [Bool] = {
    var pairs = [Bool](repeating: false, count: 65_536)
    for ending in endings { pairs[Int(ending.backward[1]) << 8 | Int(ending.backward[0])] = true }
    return pairs
  }()

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
    default: byte.isAlphanumeric ? byte | 0x20 : nil
    }
  }
}
