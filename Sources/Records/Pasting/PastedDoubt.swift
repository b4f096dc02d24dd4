import Incidents
import MarkdownSyntax
import Text

extension ValueScanner {
  /// Whether what stands here is a time to people, in a form that is not read: `12:0?`, `1405 hrs`, `10-11 PM`, `T+5m`.
  var isAtOtherTime: Bool { isAtForeignDigits || isAtMarks || isAtHours || isAtCompact || isAtSpan }

  /// `１２：０５`, `12：05`.
  private var isAtForeignDigits: Bool {
    var ahead = self
    if ahead.number(widths: 1...2) != nil { return ahead.rest.unicodeScalars.first == "：" }
    guard let next, next >= 0x80 else { return false }
    return rest.unicodeScalars.first?.properties.numericType == .decimal
  }

  /// Hour and minute with unknown digits.
  private var isAtMarks: Bool {
    var ahead = self
    guard let hour = ahead.digitsOrMarks(width: 2), ahead.skip(":"), let minute = ahead.digitsOrMarks(width: 2) else {
      return false
    }
    return hour.known == nil || minute.known == nil
  }

  /// `10-11 PM`, `12 noon`.
  private var isAtHours: Bool {
    var ahead = self
    guard ahead.number(widths: 1...2) != nil else { return false }
    if ahead.skipDash() { return ((try? PastedClock.read(&ahead)) ?? nil)?.hasHalf ?? false }
    guard ahead.skipSeparator(""), let word = ahead.word() else { return false }
    return ["noon", "midnight", "uhr"].contains(word.lowercased())
  }

  /// `1405 hrs`, `20260105120500`.
  private var isAtCompact: Bool {
    var ahead = self
    if let number = ahead.number(width: 4), number / 100 <= 23, number % 100 <= 59 {
      _ = ahead.skipSeparator("")
      return ahead.word().map { ["h", "hr", "hrs", "hours"].contains($0.lowercased()) } ?? false
    }
    let digits = rest.utf8.prefix { $0.isDigit }
    guard digits.count == 12 || digits.count == 14 else { return false }
    var start = ValueScanner(String(decoding: digits.prefix(8), as: UTF8.self) + " ")
    return ((try? PastedDate.read(&start, nil)) ?? nil) != nil
  }

  /// `T+5m`, `+5m`, `T-1:30`: time since, or until, a moment that is not named.
  var isAtSpan: Bool {
    var ahead = self
    let hasT = ahead.skip("T") || ahead.skip("t")
    guard ahead.skip("+") || hasT && ahead.skip("-"), ahead.number() != nil else { return false }
    if ahead.skip(":") { return ahead.number(width: 2) != nil }
    guard let unit = ahead.word()?.lowercased() else { return hasT }
    return ["s", "sec", "m", "min", "mins", "h", "hr", "hrs", "d"].contains(unit)
  }

  /// `10 minutes ago`, `an hour ago`, and the `5m12s` of what programs list: time since a moment that is not named.
  var isAtAge: Bool {
    var ahead = self
    if ahead.number() == nil {
      guard let word = ahead.word(), ["a", "an", "one", "few"].contains(word.lowercased()) else { return false }
    }
    var count = 0
    let isApart = ahead.skipSeparator("")
    while let unit = ahead.word(), Self.units.contains(unit.lowercased()) {
      count += 1
      if isApart || ahead.number() == nil { break }
    }
    guard count > 0 else { return false }
    let start = ahead
    guard ahead.skipSeparator("") else { return false }
    let isColumn = start.next == 0x09 || ahead.text(since: start).utf8.count > 1
    guard !isColumn || isApart else { return true }
    if ahead.next == UInt8(ascii: "("), ahead.peek(1) == UInt8(ascii: "x") { return true }
    return ["ago", "Normal", "Warning"].contains(ahead.word() ?? "")
  }

  private static let units: Set = [
    "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours",
    "d", "day", "days",
  ]
}

extension PastedLine {
  /// The time that a line whose beginning is no time has right after its first word or within that, as `ERROR 12:05 x` and
  /// `time="2026-01-05T12:05Z" x` do.
  static func timeNearby(_ line: String, _ setting: PasteSetting) -> PastedTime? {
    LinePlaces(line).lazy.compactMap { $0.isNearby ? $0.time(setting) : nil }.first
  }

  /// The time that a line among others without times has with its date, if only in the middle (`Alert fired 2026-01-05 12:14`),
  /// or ends with when it was (`Restarted at 12:14`). Those after a word such as `of` or `since` are what the line is about.
  static func whenSaid(_ line: String, _ setting: PasteSetting) -> PastedTime? {
    let now = setting.now.adding(seconds: setting.offset).secondOfDay
    return LinePlaces(line).lazy.compactMap { place -> PastedTime? in
      guard let time = place.time(setting), !attributes.contains(place.word) else { return nil }
      // What is still to come is not when it was.
      let isPast = time.zone != nil || time.clock.second <= now
      return isDated(time) || place.word == "at" && isPast && line.hasSuffix(time.written) ? time : nil
    }.first
  }

  /// The time that a line among others with times has of its own: with a date near its beginning or at its end, after `ts=`,
  /// or at the end of the head of a message, as in `alice 12:05 PM`.
  static func ownTime(_ line: String, _ setting: PasteSetting) -> PastedTime? {
    LinePlaces(line).lazy.compactMap { place -> PastedTime? in
      guard let time = place.time(setting), !attributes.contains(place.word) else { return nil }
      let isAtEnd = line.hasSuffix(time.written)
      return isDated(time) && (place.isNearby || place.isValue || isAtEnd)
        || place.isNearby && !place.isValue && time.clock.hasHalf && isAtEnd ? time : nil
    }.first
  }

  private static func isDated(_ time: PastedTime) -> Bool {
    if case .full? = time.date { return true }
    return time.epoch != nil
  }

  private static let attributes: Set = [
    "of", "from", "since", "until", "till", "before", "after", "than", "to", "by", "with", "for", "between", "and",
    "or",
    "version", "snapshot", "backup", "build", "release", "image", "tag", "dump", "next", "eta",
  ]
}

/// The places in a line at which a time may begin.
private struct LinePlaces: Sequence {
  struct Place {
    /// Right after the first word, or within that.
    let isNearby: Bool
    fileprivate let bytes: ArraySlice<UInt8>
    fileprivate let start: Int

    /// After the sign between a key and its value.
    var isValue: Bool { bytes[..<start].suffix(2).contains(UInt8(ascii: "=")) }

    /// The last letters before it, in small ones.
    var word: String {
      let before = bytes[..<start].reversed().drop { !$0.isLetter }.prefix { $0.isLetter }
      return String(decoding: before.reversed(), as: UTF8.self).lowercased()
    }

    func time(_ setting: PasteSetting) -> PastedTime? {
      var scanner = ValueScanner(String(decoding: bytes[start...], as: UTF8.self))
      _ = scanner.openers()
      return (try? PastedTime.read(&scanner, setting)) ?? nil
    }
  }

  /// Those in which times are looked for.
  private let bytes: ArraySlice<UInt8>
  private let endOfFirst: Int
  private let second: Int?

  init(_ line: String) {
    let bytes = Array(line.utf8.prefix(Self.longest))[...]
    endOfFirst = bytes.firstIndex(where: \.isBlank) ?? bytes.endIndex
    second = bytes[endOfFirst...].firstIndex { !$0.isBlank }
    self.bytes = bytes
  }

  func makeIterator() -> some IteratorProtocol<Place> {
    bytes.indices.dropFirst().lazy.compactMap { place(at: $0) }.makeIterator()
  }

  private func place(at start: Int) -> Place? {
    let isMark = "=\"'({[<>-@|".utf8.contains(bytes[start - 1])
    if start == second || isMark && start < endOfFirst, start <= Self.longestWord {
      return Place(isNearby: true, bytes: bytes, start: start)
    }
    // Further down only those with dates count.
    guard bytes[start].isDigit || "ADFJMNOS".utf8.contains(bytes[start]), isMark || bytes[start - 1].isBlank else {
      return nil
    }
    return Place(isNearby: false, bytes: bytes, start: start)
  }

  /// Bytes from the beginning of a line to a time after its first word.
  private static let longestWord = 120
  /// Bytes of a line in which times are looked for.
  private static let longest = 240
}
