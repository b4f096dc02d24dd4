import MarkdownSyntax

/// The zone of a pasted time: seconds east of UTC, and the word that says so.
struct PastedZone: Hashable {
  var offset: Int
  /// Nil for an offset in digits, and for a word whose meaning was given.
  var word: ZoneWord?

  /// Reads `Z`, `+01:00`, `-0500`, `CET`, `(UTC)` or `GMT+2`; nil, with nothing read, for any other text.
  ///
  /// After a clock alone, `-12:10` is the end of a range rather than an offset: `isAfterDate` says which is meant.
  static func read(
    _ scanner: inout ValueScanner, _ zones: [String: Int], isAfterDate: Bool
  ) throws(PasteProblem) -> PastedZone? {
    var ahead = scanner
    let isAttached = !ahead.skipSeparator("")
    let hasBracket = ahead.skip(byte: UInt8(ascii: "("))
    let start = ahead
    var zone = try word(&ahead, zones, isAttached: isAttached)
    if zone == nil {
      ahead = start
      zone = try offset(&ahead, isAttached: isAttached, isAfterDate: isAfterDate)
    }
    guard let zone else { return nil }
    if hasBracket, !ahead.skip(byte: UInt8(ascii: ")")) { return nil }
    scanner = ahead
    return zone
  }

  private static func word(
    _ scanner: inout ValueScanner, _ zones: [String: Int], isAttached: Bool
  ) throws(PasteProblem) -> PastedZone? {
    guard let word = scanner.word() else { return nil }
    let isEnd = !(scanner.next.map { $0.isAlphanumeric || $0 == UInt8(ascii: "_") } ?? false)
    let name = word.uppercased()
    try refuseRegion(word, scanner)
    // Zones are written in capitals: `12:05 et al.` has none. `utc` and `gmt` are no other words.
    guard isEnd, word == name || name == "UTC" || name == "GMT" || word == "z" && isAttached else { return nil }
    if let offset = zones[name] { return PastedZone(offset: offset) }
    switch ZoneWord.meaning(of: name) {
    case nil: return nil
    case .one(let known):
      if known.offset == 0, let offset = try offset(&scanner, isAttached: true, isAfterDate: true) {
        return offset
      }
      return PastedZone(offset: known.offset, word: known)
    case .oneOrWord(let offset):
      throw PasteProblem(
        "'\(name)' may be a zone, and may be a word of the text",
        "add --zone \(name)=\(RecordClock.written(offset: offset)), or write a colon before the word")
    case .several(let offsets):
      let texts = offsets.map { RecordClock.written(offset: $0) }
      throw PasteProblem(
        "'\(name)' is the name of several zones (\(texts.joined(separator: ", ")))", "add --zone \(name)=\(texts[0])")
    }
  }

  /// `Eastern Time` and `Europe/Berlin` have another offset in summer than in winter.
  private static func refuseRegion(_ word: String, _ scanner: ValueScanner) throws(PasteProblem) {
    var ahead = scanner
    if continents.contains(word), ahead.skip("/"), let place = ahead.word() {
      throw PasteProblem("'\(word)/\(place)' has no offset of its own", "write the offset in its place, as in +01:00")
    }
    if regions.contains(word), ahead.skipSeparator(""), let next = ahead.word(),
      ["time", "standard", "daylight"].contains(next.lowercased())
    {
      throw PasteProblem("'\(word) \(next)' has no offset of its own", "write the offset in its place, as in -05:00")
    }
  }

  private static let continents: Set = [
    "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Etc", "Europe", "Indian", "Pacific", "US",
  ]
  private static let regions: Set = ["Eastern", "Central", "Mountain", "Pacific"]

  /// `+01:00`, `+0100`, `+01`. Throws for what has the form and is none, such as `+01:60`.
  private static func offset(
    _ scanner: inout ValueScanner, isAttached: Bool, isAfterDate: Bool
  ) throws(PasteProblem) -> PastedZone? {
    let start = scanner
    let isEast = scanner.skip("+")
    guard isEast || scanner.skip("-") else { return nil }
    var seconds: Int?
    // `-01:60` may be the end of a range, and `+1275` a number.
    var hasForm = false
    if let compact = scanner.number(width: 4) {
      seconds = Self.seconds(hours: compact / 100, minutes: compact % 100)
      hasForm = compact < 1000 && (isEast || compact % 100 >= 60)
    } else if let hours = scanner.number(widths: 1...2) {
      let hasMinutes = scanner.isAtMinutes
      if hasMinutes { scanner.skip(byte: UInt8(ascii: ":")) }
      let minutes = hasMinutes ? scanner.number(width: 2) : isAttached ? 0 : nil
      seconds = minutes.flatMap { Self.seconds(hours: hours, minutes: $0) }
      hasForm = isEast && hasMinutes && minutes != nil
      if hasMinutes, !isEast, !isAfterDate { seconds = nil }
    }
    let isEnd = !(scanner.next.map { $0.isAlphanumeric } ?? false) && !scanner.isAtMinutes
    guard let seconds, seconds <= 14 * 3600, seconds % 900 == 0, isEnd else {
      if hasForm, isEnd {
        throw PasteProblem(
          "'\(scanner.text(since: start))' is not an offset from UTC",
          "write it as in +01:00, or a colon before it if it belongs to the text")
      }
      scanner = start
      return nil
    }
    return PastedZone(offset: isEast ? seconds : -seconds)
  }

  private static func seconds(hours: Int, minutes: Int) -> Int? {
    minutes < 60 ? hours * 3600 + minutes * 60 : nil
  }
}

extension ValueScanner {
  /// Whether a colon and a digit follow.
  fileprivate var isAtMinutes: Bool { next == UInt8(ascii: ":") && peek(1)?.isDigit ?? false }
}
