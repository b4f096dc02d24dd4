import Incidents
import Records

extension TimelineClock {
  /// What is asked for, so that nothing of the file is imported.
  enum Question: Hashable {
    case zone, date
    /// A zone showed the clock twice or never on a day.
    case clock(ImportZone.Reading, CalendarDate)
    case other(SourceTime.Question)
  }

  struct Row {
    var time: RecordedTime
    var until: RecordedTime?
    var comments: [String] = []
    /// Whether its day is that of the row above, which holds as long as the row below is of that day, too.
    var isOfDayAbove = false
  }

  /// What is known of all times.
  struct Setting {
    /// What the document says about the zone.
    var said: SourceZone?
    /// Of times that say none.
    var zone: ImportZone?
    /// The day that the document is of, for times above the first date, and where it says so.
    var anchor: (date: CalendarDate, place: String)?
    var year: Int?
    /// When the incident began: what times such as `T+5m` are counted from.
    var start: (instant: Instant, offset: Int)?
    var isApproximate = false
    /// Whether clocks without AM or PM count to 24 though others have them.
    var countsTo24 = true
  }
}

/// Why a row has no moment yet.
struct TimelineQuestion: Error, Hashable {
  var question: TimelineClock.Question

  init(_ question: TimelineClock.Question) {
    self.question = question
  }
}

extension Substring {
  /// Whether the beginning of a row says that it is of another day than the row above.
  var namesAnotherDay: Bool {
    let text = lowercased()
    return ["next morning", "next day", "following morning", "following day", "day after", "days later", "tomorrow"]
      .contains { text.contains($0) }
  }
}
