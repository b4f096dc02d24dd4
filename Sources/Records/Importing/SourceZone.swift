package import Incidents
import MarkdownSyntax

/// A zone that a document names.
package struct SourceZone: Hashable, Sendable {
  /// Seconds east of UTC.
  package var offset: Int
  private var word: ZoneWord?

  init(_ zone: PastedZone) {
    (offset, word) = (zone.offset, zone.word)
  }

  /// What is worth a second look: `PST is winter time, and 2022-06-28 is in summer`. Nil where nothing is.
  package func doubt(on date: CalendarDate) -> String? { word?.doubt(on: date) }

  /// What a text says about the zone of all times.
  package struct Statement: Hashable, Sendable {
    /// In the order of the text.
    package var zones: [SourceZone] = []
    /// Why a name in it is no zone with one offset.
    package var question: SourceTime.Question?

    package var isEmpty: Bool { zones.isEmpty && question == nil }
  }

  /// Reads the names of zones in a text that says what the zone of times is: a line, or the head of a column.
  package static func statement(in text: String, _ setting: SourceTime.Setting) -> Statement {
    var statement = Statement()
    var scanner = ValueScanner(text)
    var last: UInt8 = 0x20
    while let next = scanner.next {
      let start = scanner
      let begins = !last.isAlphanumeric && (next.isLetter || "+-".utf8.contains(next) && isOffset(scanner))
      if begins {
        do throws(PasteProblem) {
          if let zone = try PastedZone.read(&scanner, setting.paste.zones, after: .word) {
            statement.zones.append(SourceZone(zone))
          } else {
            try PlaceName.refuse(at: start, isBracketed: last == UInt8(ascii: "("))
          }
        } catch {
          if statement.question == nil, error.kind == .meaning || isPlace(start, last) {
            statement.question = SourceTime.Question(
              message: error.message, suggestion: error.kind == .meaning ? error.suggestion : nil, hasAnswer: true)
          }
        }
      }
      if scanner.text(since: start).isEmpty, scanner.word() == nil { scanner.skip(byte: next) }
      last = scanner.text(since: start).utf8.last ?? next
    }
    return statement
  }

  private static func isPlace(_ scanner: ValueScanner, _ last: UInt8) -> Bool {
    var ahead = scanner
    return PlaceName.read(&ahead, isBracketed: last == UInt8(ascii: "(")) != nil
  }

  /// `+01:00`
  private static func isOffset(_ scanner: ValueScanner) -> Bool {
    var ahead = scanner
    return (ahead.skip("+") || ahead.skip("-")) && ahead.number(width: 2) != nil && ahead.skip(":")
  }
}

/// Dates that a document names apart from its times.
package enum SourceDate {
  /// The first date with its year in a text, such as a title or the name of a file; nil where it has none.
  package static func first(in text: String, _ setting: SourceTime.Setting) -> CalendarDate? {
    var scanner = ValueScanner(text.prefix(longest))
    var last: UInt8 = 0x20
    while let next = scanner.next {
      if !last.isAlphanumeric {
        var ahead = scanner
        if case .full(let date)? = try? PastedDate.read(&ahead, setting.paste.dates) { return date }
      }
      last = next
      scanner.skip(byte: next)
    }
    return nil
  }

  /// The only year that a text names: that of the head `Date (2022)`.
  package static func year(in text: String) -> Int? {
    let years = text.split { !("0"..."9").contains($0) }.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
      .filter { (1970...2099).contains($0) }
    return Set(years).count == 1 ? years.first : nil
  }

  private static let longest = 300
}
