import Incidents

extension NewRecord {
  /// Writes texts as people do: LF at the ends of lines, nothing after the last word, names and titles on one line, rows
  /// in the order of time. No word changes.
  mutating func tidy() {
    incident.editMarkdown { text, _ in
      let tidied = Self.tidied(text)
      return tidied.isEmpty ? nil : tidied
    }
    tidyFacts()
    for index in incident.timeline.indices { Self.tidy(&incident.timeline[index]) }
    for index in incident.actions.indices { Self.tidy(&incident.actions[index]) }
    sortRows()
  }

  private mutating func tidyFacts() {
    incident.title = Self.line(incident.title)
    for index in incident.people.indices {
      incident.people[index].role = Self.line(incident.people[index].role)
      incident.people[index].name = Self.line(incident.people[index].name)
    }
    incident.affected = incident.affected.flatMap(Self.presentLine)
    incident.commander = incident.commander.flatMap(Self.presentLine)
    incident.components = incident.components.compactMap(Self.presentLine)
    incident.tags = incident.tags.compactMap(Self.presentLine)
    incident.review.owner = incident.review.owner.flatMap(Self.presentLine)
    incident.review.approvedBy = incident.review.approvedBy.flatMap(Self.presentLine)
    incident.review.reviewers = incident.review.reviewers.compactMap(Self.presentLine)
    for index in incident.links.indices { incident.links[index].title = Self.line(incident.links[index].title) }
    for index in incident.impactFigures.indices {
      incident.impactFigures[index].what = Self.line(incident.impactFigures[index].what)
      incident.impactFigures[index].value = Self.line(incident.impactFigures[index].value)
    }
    for index in incident.impactWindows.indices {
      incident.impactWindows[index].note = incident.impactWindows[index].note.flatMap(Self.presentLine)
      incident.impactWindows[index].components = incident.impactWindows[index].components.compactMap(Self.presentLine)
    }
    for index in incident.severityChanges.indices {
      incident.severityChanges[index].reason = incident.severityChanges[index].reason.flatMap(Self.presentLine)
    }
    // Spellings that differ in case alone name one component.
    incident.nameComponents(by: Runbook())
    incident.ownKeys = incident.ownKeys.mapValues { $0.compactMap(Self.present) }
  }

  // A method of the value would copy all of it for each row.
  private static func tidy(_ row: inout TimelineEntry) {
    row.by = row.by.flatMap(presentLine)
    row.evidence = row.evidence.flatMap(presentLine)
    if row.update == StatusUpdate() { row.update = nil }
  }

  private static func tidy(_ item: inout ActionItem) {
    item.owner = item.owner.flatMap(presentLine)
    item.priority = item.priority.flatMap(presentLine)
    item.ticket = item.ticket.flatMap(presentLine)
    item.evidence = item.evidence.flatMap(presentLine)
  }

  private mutating func sortRows() {
    let changes = TimeOrder(incident.severityChanges.map(\.time.instant))
    incident.severityChanges = changes.sorted(incident.severityChanges)
    let order = TimeOrder(incident.timeline.map(\.time.instant))
    guard !order.displaced.isEmpty else { return }
    if source.rows.count == incident.timeline.count { source.rows = order.sorted(source.rows) }
    incident.timeline = order.sorted(incident.timeline)
    let places = Dictionary(
      order.indices.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    comments = Dictionary(
      comments.map { place, lines in
        if case .row(let index) = place, let new = places[index] { (.row(new), lines) } else { (place, lines) }
      }, uniquingKeysWith: +)
  }

  // MARK: Texts

  private static func tidied(_ text: MarkdownText) -> MarkdownText {
    var lines = LineEndings.folded(text.source)
    while let last = lines.unicodeScalars.last, last.properties.isWhitespace { lines.unicodeScalars.removeLast() }
    let start = lines.unicodeScalars.firstIndex { !$0.properties.isWhitespace } ?? lines.endIndex
    let first = lines.unicodeScalars[..<start].lastIndex(of: "\n").map { lines.unicodeScalars.index(after: $0) }
    return MarkdownText(first.map { String(lines[$0...]) } ?? lines)
  }

  private static func present(_ text: String) -> String? {
    let text = tidied(MarkdownText(text)).source
    return text.isEmpty ? nil : text
  }

  private static func presentLine(_ text: String) -> String? {
    let line = line(text)
    return line.isEmpty ? nil : line
  }

  /// On one line, words apart by one space where a line ended.
  private static func line(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) || bytes.first == 0x20 || bytes.last == 0x20
    else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Line endings of a text.
enum LineEndings {
  /// With LF for CRLF and CR.
  static func folded(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D { bytes.append(0x0A) } else if byte != 0x0A || previous != 0x0D { bytes.append(byte) }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
