import MarkdownSyntax

// Words after a time that belong to it.
extension PastedRemainder {
  /// `CE(S)T`; nil for other words.
  static func zoneOfBothSeasons(_ scanner: ValueScanner) -> String? {
    var ahead = scanner
    guard let first = ahead.word(), first.utf8.count <= 3, first == first.uppercased(), ahead.skip("("),
      let season = ahead.word(), ["S", "D"].contains(season), ahead.skip(")"), let last = ahead.word(),
      ZoneWord.isMeant(by: first + last)
    else { return nil }
    return ahead.text(since: scanner)
  }

  /// `next day`, `the day before`, `tomorrow`; nil for other words.
  static func otherDay(_ scanner: ValueScanner) -> String? {
    var ahead = scanner
    guard var word = ahead.word()?.lowercased() else { return nil }
    if ["on", "the", "of"].contains(word) {
      guard ahead.skipSeparator(""), let next = ahead.word()?.lowercased() else { return nil }
      word = next
      if word == "the", ahead.skipSeparator(""), let next = ahead.word()?.lowercased() { word = next }
    }
    if ["tomorrow", "yesterday", "morgen", "gestern", "demain", "hier", "mañana"].contains(word),
      ahead.next != UInt8(ascii: "'")
    {
      return ahead.text(since: scanner)
    }
    let isDay = word == "day"
    guard isDay || ["next", "following", "previous", "same"].contains(word), ahead.skipSeparator(""),
      let second = ahead.word()?.lowercased()
    else { return nil }
    let isName =
      isDay ? ["before", "after"].contains(second) : word != "same" && ["day", "morning", "night"].contains(second)
    return isName ? ahead.text(since: scanner) : nil
  }

  /// `this afternoon`, `in the evening`, `da tarde`; nil for other words.
  static func halfInWords(_ scanner: ValueScanner) -> String? {
    var ahead = scanner
    var joints: [String] = []
    while joints.count < 3, let word = ahead.word()?.lowercased() {
      if Self.beforeHalves.contains(joints.joined(separator: " ")), halves.contains(word) || word == "night" {
        return ahead.text(since: scanner)
      }
      joints.append(word)
      guard ahead.skipSeparator("'") else { return nil }
    }
    return nil
  }

  private static let beforeHalves: Set = [
    "this", "in the", "at", "da", "de la", "della", "am", "in der", "du", "de l", "des", "à",
  ]
}
