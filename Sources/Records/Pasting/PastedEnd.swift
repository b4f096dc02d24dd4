import Incidents
import MarkdownSyntax

/// A clock that a line ends with: `Bob | SRE  12:06 PM`, `Rolled back 12:10 (UTC)`, `Site down at 12:05:00 05/01/2026`.
///
/// Such a line carries a time in a form that is not read, unless a word such as `until` says that it is about the time.
struct PastedEnd {
  /// From the clock to the end of the line.
  let time: String
  private let clock: PastedClock
  private let hasDay: Bool
  /// The last letters before the clock, in small ones.
  private let word: String

  /// Nil where the line does not end so.
  init?(_ line: String, _ setting: PasteSetting) {
    let bytes = Array(line.utf8)
    for start in bytes.indices.dropFirst().suffix(Self.longest) where bytes[start].isDigit {
      guard !bytes[start - 1].isAlphanumeric, !":._/-+#".utf8.contains(bytes[start - 1]) else { continue }
      var scanner = ValueScanner(String(decoding: bytes[start...], as: UTF8.self))
      let begin = scanner
      guard let clock = (try? PastedClock.read(&scanner)) ?? nil else { continue }
      let before = scanner
      guard scanner.skipEndOfTime(setting) else { continue }
      let letters = bytes[..<start].reversed().drop { !$0.isLetter }.prefix { $0.isLetter }
      word = String(decoding: letters.reversed(), as: UTF8.self).lowercased()
      guard !PastedBeginning.isRelation(word) else { return nil }
      self.clock = clock
      hasDay = before.rest.utf8.contains { $0.isDigit }
      time = scanner.text(since: begin).trimmingEnd
      return
    }
    return nil
  }

  /// Whether the line says what happens at a time that is still to come.
  func isToCome(_ setting: PasteSetting) -> Bool {
    word == "at" && !hasDay && clock.second > setting.now.adding(seconds: setting.offset).secondOfDay
  }

  /// Bytes of a time with its zone, its date and what is in brackets.
  private static let longest = 60
}

extension ValueScanner {
  /// Steps over what belongs to a clock at the end of a line, and over marks; false where other text follows.
  fileprivate mutating func skipEndOfTime(_ setting: PasteSetting) -> Bool {
    for _ in 0..<4 {
      _ = skipSeparator(" ,;.:!*_`\")]|(")
      if isAtEnd { return true }
      var ahead = self
      if (try? PastedDate.read(&ahead, setting.dates ?? .dayFirst)) ?? nil != nil {
        self = ahead
        continue
      }
      ahead = self
      if (try? PastedZone.read(&ahead, setting.zones, after: .moment)) ?? nil != nil {
        self = ahead
        continue
      }
      ahead = self
      guard let word = ahead.word(), word == "edited" || word == "Uhr" || ZoneWord.isMeant(by: word.uppercased()) else {
        return false
      }
      self = ahead
    }
    return isAtEnd
  }
}
