import Records

/// A row of a timeline as the document has it.
struct TimelineRow {
  /// The line that it begins at, from 1.
  var line: Int
  /// Nil where nothing is read as its time.
  var time: SourceTime?
  /// Why what looks like a time is not read as one.
  var question: SourceTime.Question?
  /// What is not part of the row's text: the time as it is written, where it is not understood.
  var said: String?
  /// Markdown, one block each.
  var texts: [String] = []
  var action: String?
  var by: String?
}

/// What a timeline consists of, in the order of the document: a row, or the day of the rows below.
struct TimelinePart {
  struct Day {
    var day: SourceTime.Day
    var zone: SourceZone?
    var written: String
  }

  var row: TimelineRow?
  var day: Day?
}

extension SourceTime {
  /// Whether nothing is said about the time of day.
  var isDay: Bool { day != nil && second == nil && marks == nil }
}
