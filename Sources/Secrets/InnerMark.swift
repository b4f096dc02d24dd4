import MarkdownSyntax

/// A credential that is known by something in its middle.
struct InnerMark: Sendable {
  let kind: String
  /// What is before the mark, as many bytes as are there up to the most.
  let before: (set: ByteClass, counts: ClosedRange<Int>)
  let mark: [UInt8]
  let after: (set: ByteClass, counts: ClosedRange<Int>)

  /// `123456789:AAF...`
  static let telegram = InnerMark(
    kind: "Telegram token", before: (.digits, 5...16), mark: Array(":AA".utf8), after: (.base64URL, 32...33))

  /// Three characters, a digit and `Q~`.
  static let azure = InnerMark(
    kind: "Azure client secret", before: ([.base64URL, .dot], 5...5), mark: Array("~".utf8),
    after: ([.base64URL, .dot, .tilde], 31...34))

  static let terraform = InnerMark(
    kind: "Terraform token", before: (.alphanumeric, 14...14), mark: Array(".atlasv1.".utf8),
    after: ([.base64URL, .equals], 60...70))

  static let mailchimp = InnerMark(
    kind: "Mailchimp key", before: (.hex, 32...32), mark: Array("-us".utf8), after: (.digits, 1...2))

  /// The id of an application and its secret.
  static let facebook = InnerMark(
    kind: "Facebook token", before: (.digits, 15...16), mark: Array("|".utf8), after: (.base64URL, 27...40))

  static let azureDevOps = InnerMark(
    kind: "Azure DevOps token", before: (.alphanumeric, 76...76), mark: Array("AZDO".utf8),
    after: (.alphanumeric, 4...4))

  static let maxMind = InnerMark(
    kind: "MaxMind key", before: ([.alphanumeric, .underscore], 36...36), mark: Array("_mmk".utf8),
    after: (.alphanumeric, 0...0))

  /// All of them, for the list of kinds.
  static let all = [telegram, azure, terraform, mailchimp, facebook, azureDevOps, maxMind]

  func find(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt16>
  ) -> Secret? {
    guard bytes[index...].starts(with: mark) else { return nil }
    func isIn(_ set: ByteClass, _ at: Int) -> Bool { classes[Int(bytes[at])] & set.rawValue != 0 }
    var start = index
    while start > 0, index - start <= before.counts.upperBound, isIn(before.set, start - 1) { start -= 1 }
    let inner = index + mark.count
    var end = inner
    while end < bytes.count, end - inner <= after.counts.upperBound, isIn(after.set, end) { end += 1 }
    guard before.counts.contains(index - start), after.counts.contains(end - inner) else { return nil }
    if mark == [UInt8(ascii: "~")] {
      guard bytes[index - 1] == UInt8(ascii: "Q"), bytes[index - 2].isDigit else { return nil }
    }
    return Plausibility.isRandom(bytes[start..<end]) ? Secret(kind, start..<end, in: bytes) : nil
  }
}
