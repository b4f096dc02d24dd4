import MarkdownSyntax

/// The zone of a pasted time: seconds east of UTC, and the word that says so.
struct PastedZone: Hashable {
  var offset: Int
  /// Nil for an offset in digits, and for a word whose meaning was given.
  var word: ZoneWord?

  /// What an offset may follow: it says which digits are one.
  enum Place {
    /// `12:05`, after which `-12:10` is the end of a range, and `+5` a number.
    case clock
    /// `12:05:30`, or `2026-01-05T12:05`, which have none of both.
    case moment
    /// The mark after a time that a text begins with, where `+5` is a number, too.
    case mark
    /// `UTC`, after which one digit is an offset, too.
    case word
  }

  /// Reads `Z`, `+01:00`, `-0500`, `CET`, `(UTC)` or `GMT+2`; nil, with nothing read, for any other text.
  static func read(
    _ scanner: inout ValueScanner, _ zones: [String: Int], after place: Place
  ) throws(PasteProblem) -> PastedZone? {
    var ahead = scanner
    let isAttached = !ahead.skipSeparator("") && place != .mark
    let openers = ahead.openers()
    let start = ahead
    try PlaceName.refuse(at: ahead, isBracketed: !openers.isEmpty)
    var zone = try word(&ahead, zones, isAttached: isAttached)
    if zone == nil {
      ahead = start
      zone = try offset(&ahead, isAttached: isAttached, after: place)
    }
    guard let zone else { return nil }
    for opener in openers.reversed() where !ahead.skip(closerOf: opener) { return nil }
    scanner = ahead
    return zone
  }

  private static func word(
    _ scanner: inout ValueScanner, _ zones: [String: Int], isAttached: Bool
  ) throws(PasteProblem) -> PastedZone? {
    guard let word = scanner.word() else { return nil }
    let isEnd = !(scanner.next.map { $0.isAlphanumeric || $0 == UInt8(ascii: "_") } ?? false)
    let name = word.uppercased()
    guard isEnd else { return nil }
    if let offset = zones[name] { return PastedZone(offset: offset) }
    // Zones are written in capitals, except by those in a hurry. `utc` and `gmt` are no other words.
    if word != name, !["UTC", "GMT"].contains(name), !(word == "z" && isAttached) {
      guard ZoneWord.isMeant(by: name) else { return nil }
      throw PasteProblem(
        "'\(word)' may be a zone, and may be a word of the text", "write '\(name)', or a colon before the word")
    }
    switch ZoneWord.meaning(of: name) {
    case nil: return nil
    case .one(let known):
      if known.offset == 0, let offset = try offset(afterWord: &scanner) { return offset }
      return PastedZone(offset: known.offset, word: known)
    case .oneOrWord(let offset):
      throw PasteProblem(
        "'\(name)' may be a zone, and may be a word of the text",
        "add --zone \(name)=\(RecordClock.written(offset: offset)), or write a colon before the word",
        kind: .meaning)
    case .several(let offsets):
      let texts = offsets.map { RecordClock.written(offset: $0) }
      throw PasteProblem(
        "'\(name)' is the name of several zones (\(texts.joined(separator: ", ")))", "add --zone \(name)=\(texts[0])",
        kind: .meaning)
    }
  }

  /// `+2` of `UTC+2`, and `+02:00` of `UTC +02:00`.
  private static func offset(afterWord scanner: inout ValueScanner) throws(PasteProblem) -> PastedZone? {
    var ahead = scanner
    let isAttached = !ahead.skipSeparator("")
    guard let offset = try offset(&ahead, isAttached: isAttached, after: .word) else { return nil }
    scanner = ahead
    return offset
  }

  /// `+01:00`, `+0100`, `+01`. Throws for what has the form and is none, such as `+01:60`, and for what may be one.
  private static func offset(
    _ scanner: inout ValueScanner, isAttached: Bool, after place: Place
  ) throws(PasteProblem) -> PastedZone? {
    let start = scanner
    let isEast = scanner.skip("+")
    guard isEast || scanner.skipDash() else { return nil }
    let digits = OffsetDigits(&scanner)
    let isEnd = !(scanner.next.map { $0.isAlphanumeric } ?? false) && !scanner.isAtMinutes
    guard let digits, isEnd, digits.hasMinutes || isAttached || place == .word else {
      scanner = start
      return nil
    }
    // `-12:10` is the end of a range, and so may `-05:00` be.
    let isEndOfRange = !isEast && digits.hasColon
    let seconds = digits.seconds.map { isEast ? $0 : -$0 }
    if let seconds, OffsetText.exists(seconds), !isEndOfRange || place != .clock {
      guard digits.areOffset(after: place, isAttached: isAttached) else {
        throw PasteProblem(
          "'\(scanner.text(since: start))' may be an offset from UTC, and may be none",
          "write the offset as in +01:00, or a colon before what belongs to the text", kind: .offset)
      }
      return PastedZone(offset: seconds)
    }
    guard !isEndOfRange, isAttached || digits.haveForm else {
      scanner = start
      return nil
    }
    throw PasteProblem(
      "'\(scanner.text(since: start))' is not an offset from UTC",
      "write it as in +01:00, or a colon before it if it belongs to the text", kind: .offset)
  }
}

/// The digits of an offset: `01:00`, `0100`, `01`, `1`.
private struct OffsetDigits {
  /// Nil where there are more minutes than an hour has.
  private(set) var seconds: Int?
  private(set) var hasColon = false
  /// Whether there are two digits at least, and the first is 0: numbers of texts have no such digit.
  private let isPadded: Bool
  /// How many there are without the minutes behind a colon.
  private let width: Int

  init?(_ scanner: inout ValueScanner) {
    isPadded = scanner.next == UInt8(ascii: "0") && scanner.peek(1)?.isDigit ?? false
    if let compact = scanner.number(width: 4) {
      width = 4
      seconds = Self.seconds(compact / 100, compact % 100)
      return
    }
    var ahead = scanner
    guard let hours = scanner.number(widths: 1...2) else { return nil }
    width = ahead.number(width: 1) == nil ? 2 : 1
    hasColon = scanner.isAtMinutes
    if hasColon { scanner.skip(byte: UInt8(ascii: ":")) }
    guard let minutes = hasColon ? scanner.number(width: 2) : 0 else { return nil }
    seconds = Self.seconds(hours, minutes)
  }

  var hasMinutes: Bool { hasColon || width == 4 }

  /// Whether they look like hours and minutes, rather than like a number.
  var haveForm: Bool {
    hasColon || width == 4 && (isPadded || seconds.map { $0 % 900 == 0 && $0 < 86_400 } ?? false)
  }

  /// Whether they cannot be a number of the text, or the end of a range: `12:05-10 pods`.
  func areOffset(after place: PastedZone.Place, isAttached: Bool) -> Bool {
    switch width {
    case _ where hasColon: true
    case 4: isPadded || place != .clock
    case 2: isAttached && place != .clock
    default: isAttached && place == .word
    }
  }

  private static func seconds(_ hours: Int, _ minutes: Int) -> Int? {
    minutes < 60 ? hours * 3600 + minutes * 60 : nil
  }
}

extension ValueScanner {
  /// Whether a colon and a digit follow.
  fileprivate var isAtMinutes: Bool { next == UInt8(ascii: ":") && peek(1)?.isDigit ?? false }
}
