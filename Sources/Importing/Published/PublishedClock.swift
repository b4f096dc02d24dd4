import Diagnostics
import Incidents
import Records
import Text

/// Places the times of a source, and collects those that it does not know the moment of.
struct PublishedClock {
  private let setting: ImportSetting
  private let source: SourceText
  private var zoneless: [(written: String, range: SourceRange?)] = []
  private var unclear: [Diagnostic] = []

  init(_ source: SourceText, _ setting: ImportSetting) {
    (self.source, self.setting) = (source, setting)
  }

  /// What keeps the times from being used: clocks without a zone, and those that a zone showed twice or never.
  var problems: [Diagnostic] { (zoneless.isEmpty ? [] : [ImportProblem.noZone(zoneless, source)]) + unclear }

  /// The time that a text says; nil where it says none.
  mutating func time(_ text: String, at range: @autoclosure () -> SourceRange?) -> RecordedTime? {
    guard let reading = PublishedTime(text)?.reading ?? usual(text) else { return nil }
    switch reading {
    case .moment(let instant, let offset): return Self.recorded(instant, offset, text)
    case .day(let date): return RecordedTime(instant: nil, written: "\(date) ??:??", date: date)
    case .clock(let date, let second):
      guard let zone = setting.zone else {
        zoneless.append((text, range()))
        return RecordedTime(instant: nil, written: "\(date) ??:??", date: date)
      }
      switch zone.moment(date, secondOfDay: second) {
      case .moment(let instant, let offset): return Self.recorded(instant, offset, text)
      case let reading:
        unclear.append(ImportProblem.unclear(reading, text, on: date, range(), source))
        return RecordedTime(instant: nil, written: "\(date) ??:??", date: date)
      }
    }
  }

  private static func recorded(_ instant: Instant, _ offset: Int, _ text: String) -> RecordedTime {
    RecordedTime(
      instant: instant, written: text, date: instant.adding(seconds: offset).date, offset: offset)
  }

  /// A time in another form, such as `Jan 5, 2026 3:04 PM CET`.
  private func usual(_ text: String) -> PublishedTime.Reading? {
    let times = SourceTime.Setting(dates: setting.dates, zones: setting.zones)
    guard case .time(let time, let rest) = SourceTime.read(text, times), rest.trimmed.isEmpty, !time.isApproximate,
      time.until == nil, case .date(let date)? = time.day, let second = time.second, !time.isOfTwelve || time.hasHalf
    else { return nil }
    guard let zone = time.zone else { return .clock(date, second: second) }
    return .moment(Instant(date, secondOfDay: second, offset: zone.offset), offset: zone.offset)
  }
}
