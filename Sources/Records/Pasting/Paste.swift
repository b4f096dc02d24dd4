package import Diagnostics
package import Incidents
package import Text

/// Lines of a log, a table or a chat as rows of a timeline.
package struct Paste: Sendable {
  /// In the order of the text.
  package private(set) var rows: [TimelineEntry] = []
  /// What could not be read; where there is any of it, `rows` holds the others.
  package private(set) var unread: [Diagnostic] = []
  /// The number of lines that are in no row for that reason.
  package private(set) var unreadLines = 0
  /// How many lines below each of those that could not be read belong to it.
  package private(set) var unreadBelow: [Int] = []
  /// The day of the last of the times, where rows of the timeline say that it is not the last one up to now.
  package private(set) var movedTo: CalendarDate?
  /// The other moments that the last of the times may be of.
  package private(set) var others: [Instant] = []
  /// What is worth a second look.
  package private(set) var notes: [Diagnostic] = []

  /// Reads a text that is pasted.
  ///
  /// A line may begin with its time, in any form that logs, tables and chats have; then lines without one belong to the
  /// row above. Where no line has a time, each is a row at `start`, and indented lines belong to the row above.
  package init(_ source: SourceText, from start: RecordedTime, _ setting: PasteSetting) {
    var reader = PasteReader(setting)
    reader.add(PastedBlocks(source.text))
    let items = reader.finish()
    guard items.contains(where: { $0.time != nil || $0.problem != nil }) else {
      let areClocks = Self.areCompactClocks(items)
      for item in items {
        if areClocks, PastedStart.minute(item.texts.first ?? "") != nil {
          refuse(item, PastedStart.compact, source)
          continue
        }
        if item.day != nil { refuse(item, .dayAlone, source) }
        if !item.texts.isEmpty { add(item, at: start, source, setting) }
      }
      addMilestones()
      return
    }
    place(items, in: source, setting)
    addMilestones()
  }

  /// Whether several lines begin with four digits that do not go back.
  private static func areCompactClocks(_ items: [PasteItem]) -> Bool {
    let minutes = items.compactMap { PastedStart.minute($0.texts.first ?? "") }
    return minutes.count > 1 && zip(minutes, minutes.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// Adds a line of a text without times.
  private mutating func add(
    _ item: PasteItem, at start: RecordedTime, _ source: SourceText, _ setting: PasteSetting
  ) {
    let line = item.texts[0]
    if line == "{", let problem = PastedBeginning.problem(item.texts.joined()) { return refuse(item, problem, source) }
    if let problem = PastedBeginning.problem(line) { return refuse(item, problem, source) }
    let time = (PastedLine.timeNearby(line, setting) ?? PastedLine.whenSaid(line, setting))?.written
    if let time = time ?? PastedEnd(line, setting).flatMap({ $0.isToCome(setting) ? nil : $0.time }) {
      return refuse(item, .timeInside(time, of: line), source)
    }
    rows.append(TimelineEntry(time: start, event: item.event, by: item.by))
  }

  private mutating func place(_ items: [PasteItem], in source: SourceText, _ setting: PasteSetting) {
    let isOfTwelve = items.contains { $0.time?.clock.hasHalf ?? false }
    let mayCountToTwelve = items.allSatisfy { $0.time?.mayCountToTwelve ?? true }
    var clock = PasteClock(setting, mayCountToTwelve: mayCountToTwelve)
    var placed: [PasteItem] = []
    for item in items {
      do throws(PasteProblem) {
        if let day = item.day { try clock.enter(day, doubtful: item.doubtfulDay) }
        guard let time = try item.checkedTime(amongClocksOfTwelve: isOfTwelve) else { continue }
        try clock.add(time)
        placed.append(item)
      } catch { refuse(item, error, source) }
    }
    clock.finish()
    do throws(PasteProblem) {
      if clock.isUndated { try settle(placed, &clock, setting) }
      if let problem = clock.distance() { throw problem }
    } catch {
      guard let first = placed.first else { return }
      refuse(first, error, source)
      unreadLines += placed.dropFirst().reduce(0) { $0 + $1.lineCount }
      return
    }
    for (item, moment) in zip(placed, clock.moments) {
      if item.mayBeElapsed, !isNearRows(moment.start, setting) {
        refuse(item, .elapsed(item.time?.written ?? ""), source)
      } else {
        add(item, moment, clock, source)
      }
    }
  }

  /// Finds the days of times of which none has a date.
  private mutating func settle(
    _ items: [PasteItem], _ clock: inout PasteClock, _ setting: PasteSetting
  ) throws(PasteProblem) {
    let times = zip(items, clock.moments).map { (event: $0.event, moment: $1.start) }
    let place = try UndatedPlace(times, setting)
    guard place.daysBack > 0, let last = clock.moments.last?.start else { return }
    clock.move(daysBack: place.daysBack)
    movedTo = last.adding(seconds: setting.offset - place.daysBack * 86_400).date
    others = place.others.map { last.adding(seconds: -$0 * 86_400) }
  }

  private mutating func add(
    _ item: PasteItem, _ moment: (start: Instant, end: Instant?), _ clock: PasteClock, _ source: SourceText
  ) {
    guard let time = item.time else { return }
    let offset = clock.offset(of: time)
    func recorded(_ instant: Instant) -> RecordedTime {
      RecordedTime(
        instant: instant, isApproximate: time.isApproximate, written: time.written,
        date: instant.adding(seconds: offset).date, offset: offset)
    }
    rows.append(
      TimelineEntry(
        time: recorded(moment.start), until: moment.end.map(recorded), event: item.event, action: item.action,
        by: item.by))
    guard let doubt = time.zone?.word?.doubt(on: moment.start.adding(seconds: offset).date) else { return }
    notes.append(
      Diagnostic(
        .note, "zone-of-other-season", at: SourcePlace(source, item.range),
        "\(doubt): converted as written, \(RecordClock.written(offset: offset))"))
  }

  private func isNearRows(_ moment: Instant, _ setting: PasteSetting) -> Bool {
    guard let rows = setting.rows else { return false }
    return rows.lowerBound.adding(seconds: -3600) <= moment && moment <= rows.upperBound.adding(seconds: 3600)
  }

  private mutating func refuse(_ item: PasteItem, _ problem: PasteProblem, _ source: SourceText) {
    unreadLines += item.lineCount
    unreadBelow.append(item.lineCount - 1)
    unread.append(
      Diagnostic(
        .error, "unread-line", at: SourcePlace(source, item.range), problem.message, suggestion: problem.suggestion))
  }

  // MARK: Milestones

  /// `Incident detected: ...`
  private mutating func addMilestones() {
    for index in rows.indices {
      let words = rows[index].event.source.split(separator: " ", maxSplits: 2)
      guard words.count > 1, words[0].lowercased() == "incident" else { continue }
      rows[index].milestones = Milestone(rawValue: words[1].filter { $0 != ":" }.lowercased()).map { [$0] } ?? []
    }
  }
}
