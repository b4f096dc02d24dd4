import Incidents
import Testing
import Text

@testable import Records

/// Logs that are written in twelve shapes from known moments, and read back.
struct GeneratedLogTests {
  private static let now = Instant(CalendarDate(daysSinceEpoch: 20_458), secondOfDay: 15 * 3600)

  enum Shape: CaseIterable {
    case iso, isoWithOffset, clock, clockOfTwelve, log4j, syslog, mail, webServer, epoch, table, headings, chat
  }

  /// Moments up to now, in order, at full minutes, less than six hours apart.
  private static func moments(_ seed: Int) -> [Instant] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var moments = [now.adding(seconds: -60 * next(600))]
    for _ in 0..<(3 + next(20)) { moments.append(moments[0].adding(seconds: 0)) }
    for index in moments.indices.reversed().dropFirst() {
      moments[index] = moments[index + 1].adding(seconds: -60 * next(5 * 60))
    }
    return moments
  }

  private static func text(of moments: [Instant], _ shape: Shape) -> String {
    var lines: [String] = []
    if shape == .table { lines = ["| Time (UTC+1) | Event |", "| --- | --- |"] }
    var day: CalendarDate?
    for (index, moment) in moments.enumerated() {
      let (date, clock) = (moment.date, moment.clock)
      let (year, month, dayOfMonth) = date.components
      let name = months[month - 1]
      switch shape {
      case .iso: lines.append("\(moment.timestamp) event \(index)")
      case .isoWithOffset:
        let local = moment.adding(seconds: -18_000)
        lines.append("[\(local.date)T\(local.clock)-05:00] event \(index)")
      case .clock: lines.append("- **\(clock)** - event \(index)")
      case .clockOfTwelve:
        let hour = moment.secondOfDay / 3600
        lines.append("\(hour % 12 == 0 ? 12 : hour % 12):\(clock.suffix(2)) \(hour < 12 ? "AM" : "PM") event \(index)")
      case .log4j: lines.append("\(date) \(clock):00,123 event \(index)")
      case .syslog: lines.append("\(name) \(dayOfMonth < 10 ? " " : "")\(dayOfMonth) \(clock):00 event \(index)")
      case .mail: lines.append("\(dayOfMonth) \(name) \(year) \(clock):00 +0000\tevent \(index)")
      case .webServer:
        lines.append("[\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)/\(name)/\(year):\(clock):00 +0000] event \(index)")
      case .epoch: lines.append("\(moment.secondsSinceEpoch).5 event \(index)")
      case .table:
        let local = moment.adding(seconds: 3600)
        lines.append("| \(local.date) \(local.clock) | event \(index) |")
      case .headings:
        if day != date { lines.append("## \(dayOfMonth) \(name)") }
        lines.append("\(clock) event \(index)")
      case .chat: lines += ["Alice Smith, \(date) \(clock)", "event \(index)"]
      }
      day = date
    }
    return lines.joined(separator: "\n")
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  @Test(arguments: Shape.allCases)
  func whatWasWrittenIsReadBack(shape: Shape) {
    for seed in 0..<84 {
      let moments = Self.moments(seed * 12 + 7)
      let setting = PasteSetting(now: Self.now, offset: 0, rows: moments[0]...moments[moments.count - 1])
      let source = SourceText(name: "<stdin>", text: Self.text(of: moments, shape))
      let paste = Paste(source, from: RecordedTime(Self.now), setting)
      #expect(paste.unread.isEmpty)
      #expect(paste.rows.map(\.time.instant) == moments)
      #expect(paste.rows.map(\.event.source) == moments.indices.map { "event \($0)" })
    }
  }
}
