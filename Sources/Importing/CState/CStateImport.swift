import Diagnostics
import Incidents
import Records
import Text

/// Makes an incident of an issue.
struct CStateImport {
  var imported: ImportedIncident
  private var clock: PublishedClock
  private var unread: [Diagnostic] = []
  private let header: SiteHeader
  private let setting: ImportSetting
  private let source: ImportSource
  private var tracks: [String] = []

  static let severities = ["down", "disrupted", "notice"]

  /// What keeps the issue from being imported.
  var problems: [Diagnostic] { unread + clock.problems }

  init(_ source: ImportSource, _ header: SiteHeader, _ setting: ImportSetting) {
    (self.source, self.header, self.setting) = (source, header, setting)
    imported = ImportedIncident(
      ImportedIncident.Origin(.cstate, id: source.stem), title: header["title"]?.value.text ?? source.stem,
      wantedID: source.stem, content: source.text.text)
    clock = PublishedClock(source.text, setting)
  }

  private func flag(_ name: String) -> Bool { header[name]?.value.text?.lowercased() == "true" }

  mutating func read() {
    guard let date = time("date") else { return }
    let severity = readSeverity()
    readComponents()
    let isInformational = flag("informational")
    let over = readEnd(date)
    var told = readParts(date, over)
    sort(&told)
    if isInformational, !flag("resolved") {
      if told.isEmpty { told.append(PublishedUpdate(date, event: imported.incident.title)) }
      told[0].isClosing = true
    }
    let title = imported.incident.title
    let start = PublishedHistory.Turn(time: date, id: "date", event: title)
    let end = over.map {
      PublishedHistory.Turn(time: $0, id: "resolvedWhen", event: "Resolved")
    }
    let isOver = flag("resolved")
    PublishedHistory(
      told, isMaintenance: false, started: isInformational ? nil : start, resolved: isOver ? end : nil,
      status: isOver ? .resolved : nil
    ).write(into: &imported)
    readWindow(date, over, severity)
    keep()
  }

  // MARK: Front matter

  private mutating func time(_ name: String) -> RecordedTime? {
    guard let member = header[name], let text = member.value.text else { return nil }
    if let time = clock.time(text, at: member.range) { return time }
    unread.append(
      Diagnostic(
        .error, "import-time", at: SourcePlace(source.text, member.range), "'\(text)' is not a time",
        suggestion: "write it as in 2026-01-05T14:05:00Z"))
    return nil
  }

  private mutating func readSeverity() -> String? {
    guard let name = header["severity"]?.value.text else { return nil }
    // The site's editor calls them high, medium and low.
    let place = Self.severities.firstIndex(of: name.lowercased()).map { $0 + (setting.severities.count > 3 ? 1 : 0) }
    let severity = PublishedNames.severity(name, place: place, setting, &imported.report)
    imported.incident.severity = severity ?? ""
    imported.report.placed.append(
      ImportReport.Placing(
        "severity: \(name)", line: header["severity"]?.range?.start.line,
        to: severity.map { "severity \($0)" } ?? SourceMark.key))
    return name.lowercased()
  }

  private mutating func readComponents() {
    var known: Set<String> = []
    for name in header["affected"]?.value.texts ?? [] {
      let own = PublishedNames.component(name, id: nil, setting, &imported.report)
      if let own, known.insert(own).inserted { imported.incident.components.append(own) }
    }
  }

  /// When it was over, as far as that is certain.
  private mutating func readEnd(_ date: RecordedTime) -> RecordedTime? {
    guard let member = header["resolvedWhen"], let text = member.value.text else { return nil }
    guard let over = time("resolvedWhen") else { return nil }
    guard date.isLater(than: over) else { return over }
    imported.report.uncertain.append(
      ImportReport.Doubt(
        line: member.range?.start.line, text: "resolvedWhen \(text) is before date \(date.written): its time is unknown"
      ))
    return nil
  }

  private mutating func readWindow(_ date: RecordedTime, _ over: RecordedTime?, _ severity: String?) {
    guard !flag("informational"), severity == "down" || severity == "disrupted", date.instant != nil else { return }
    // Without a known end of its own the window ends with the resolution.
    imported.incident.impactWindows = [
      ImpactWindow(
        from: date, to: over, components: imported.incident.components,
        state: severity == "down" ? .majorOutage : nil)
    ]
    imported.report.placed.append(
      ImportReport.Placing(
        "date, resolvedWhen, affected", line: header["date"]?.range?.start.line, to: "impact_windows"))
  }

  /// Keeps the front matter, whose words the record has in another form.
  private mutating func keep() {
    var names = SourceMark.ownNames
    for member in header.members where member.name.lowercased() != "title" && !member.name.isEmpty {
      guard member.value != .text(""), member.value != .list([]) else { continue }
      let name = names.contains(member.name) ? "front_matter_" + member.name : member.name
      guard names.insert(name).inserted else { continue }
      imported.kept.append(WrittenValue.Entry(name, member.value.written))
      imported.report.placed.append(
        ImportReport.Placing("front matter: \(member.name)", line: member.range?.start.line, to: SourceMark.key))
    }
    if !tracks.isEmpty { imported.kept.append(WrittenValue.Entry("tracks", .list(tracks.map { .text($0) }))) }
    if !header.comments.isEmpty {
      imported.kept.append(WrittenValue.Entry("comments", .list(header.comments.map { .text($0.text) })))
    }
  }

  // MARK: The text

  private mutating func readParts(_ date: RecordedTime, _ over: RecordedTime?) -> [PublishedUpdate] {
    let parts = CStateBody(header.body).parts
    let first = Self.first(of: parts)
    var told: [PublishedUpdate] = []
    for (index, part) in parts.enumerated() {
      var update = PublishedUpdate(
        time(of: part, isFirst: index == first, date, over), event: part.label ?? imported.incident.title)
      if !part.text.trimmed.isEmpty { update.body = MarkdownText(part.text) }
      if let label = part.label {
        let isEnd = part.has(CStateBody.closing) && flag("resolved")
        PublishedNames.set(
          label, of: &update, isMaintenance: false, isEnd: isEnd, setting, &imported.report)
      }
      if update.time.instant == nil, update.time.date == nil {
        update.doubts.append(("the source does not say when", part.line))
      }
      tracks += part.times.map(\.text)
      told.append(update)
      imported.report.placed.append(
        ImportReport.Placing(part.label ?? "text", line: part.line, to: "timeline.yaml"))
    }
    return told
  }

  /// The part that was told first: issues have the newest on top, unless labels or times say otherwise.
  private static func first(of parts: [CStateBody.Part]) -> Int? {
    guard let top = parts.first, let bottom = parts.last else { return nil }
    let isUpward = top.has(CStateBody.opening) && !bottom.has(CStateBody.opening) || bottom.has(CStateBody.closing)
    return isUpward && parts.count > 1 ? 0 : parts.count - 1
  }

  private mutating func time(
    of part: CStateBody.Part, isFirst: Bool, _ date: RecordedTime, _ over: RecordedTime?
  ) -> RecordedTime {
    if let (text, line) = part.times.first {
      let place = SourceRange(line: line, column: 1)
      if let time = clock.time(text, at: place) { return time }
      imported.report.uncertain.append(ImportReport.Doubt(line: line, text: "'\(text)' is not a time"))
      return RecordedTime(instant: nil, written: "unknown")
    }
    if part.has(CStateBody.closing), flag("resolved") || !isFirst {
      return over ?? RecordedTime(instant: nil, written: "unknown")
    }
    return isFirst ? date : RecordedTime(instant: nil, written: "unknown")
  }

  /// Puts them into time order; those without a time stay between their neighbors.
  private func sort(_ told: inout [PublishedUpdate]) {
    let known = told.compactMap(\.time.instant)
    if known.count > 1, known.first.map({ first in known.last.map { $0 < first } ?? false }) ?? false {
      told.reverse()
    }
    var moment = told.lazy.compactMap(\.time.instant).first ?? Instant(secondsSinceEpoch: 0)
    let places = told.enumerated().map { index, update in
      moment = update.time.instant ?? moment
      return (moment: moment, index: index, update: update)
    }
    told = places.sorted { ($0.moment, $0.index) < ($1.moment, $1.index) }.map(\.update)
  }
}
