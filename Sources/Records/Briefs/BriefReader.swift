package import Incidents

/// Reads of an incident's files the little that other incidents' documents need.
///
/// Files in the plainest form are read line by line, any other like a record. For a record without errors both ways give
/// the same; an error in it is told where that record is the subject.
package enum BriefReader {
  /// What the first file tells, by which it is known whether the others matter.
  package struct Facts: Hashable, Sendable {
    package var kind: String?
    package var components: [String] = []
    package var visibility = Visibility.internal
  }

  /// Nil where the file cannot be read.
  package static func facts(_ file: RecordFile, of id: IncidentID) -> Facts? {
    file.bytes.withUnsafeBytes(plainFacts) ?? wholeFacts(file, id)
  }

  /// When the incident began, as `Incident.began` says of the whole timeline.
  package static func began(_ timeline: RecordFile) -> Instant? {
    if let began = timeline.bytes.withUnsafeBytes(plainBegan) { return began }
    var reading = Reading(.timeline)
    return Incident.began(TimelineReader.rows(of: RecordReader.tree(of: timeline, &reading), &reading))
  }

  package static func promises(_ actions: RecordFile) -> [IncidentBrief.Promise] {
    if let promises = actions.bytes.withUnsafeBytes(plainPromises) { return promises }
    var reading = Reading(.actions)
    let items = ActionsReader.items(of: RecordReader.tree(of: actions, &reading), Runbook(), &reading)
    return items.map { IncidentBrief.Promise(id: $0.id, status: $0.status, prevents: $0.prevents) }
  }

  // MARK: Facts

  private static func plainFacts(_ bytes: UnsafeRawBufferPointer) -> Facts? {
    var facts = Facts()
    var lines = PlainLines(bytes, .mapping)
    /// Whether a continuation would change what was just read.
    var isOpen = false
    var isList = false
    while let line = lines.line() {
      switch line {
      case .key(let key, let value, _):
        isOpen = false
        isList = false
        if lines.has(key, "kind") {
          guard facts.kind == nil, let kind = lines.words(value) else { return nil }
          facts.kind = kind
          isOpen = true
        } else if lines.has(key, "components") {
          guard facts.components.isEmpty else { return nil }
          isOpen = !value.isEmpty
          isList = value.isEmpty
          guard isOpen else { continue }
          guard let components = lines.list(value) else { return nil }
          facts.components = components
        } else if lines.has(key, "visibility") {
          guard let visibility = lines.words(value).flatMap(Visibility.init) else { return nil }
          facts.visibility = visibility
          isOpen = true
        }
      case .continuation(let range):
        guard !isOpen else { return nil }
        guard isList else { continue }
        guard range.count > 2, lines.has(range.prefix(2), "- "), let item = lines.words(range.dropFirst(2)) else {
          return nil
        }
        facts.components.append(item)
      }
    }
    return lines.isOutOfOrdinary ? nil : facts
  }

  private static func wholeFacts(_ file: RecordFile, _ id: IncidentID) -> Facts? {
    var incident = Incident(id: id, title: "", severity: "")
    var reading = Reading(.incident)
    let files = IncidentFiles(id: id, folder: "", incident: file)
    guard let tree = IncidentFileReader.read(files, into: &incident, &reading), tree.root != nil else { return nil }
    guard !tree.isCut else { return nil }
    return Facts(kind: incident.kind, components: incident.components, visibility: incident.visibility)
  }

  // MARK: Times and promises

  /// Nil also where no row has a time, which is known only of the whole timeline.
  private static func plainBegan(_ bytes: UnsafeRawBufferPointer) -> Instant? {
    guard let rows = PlainRows.read(bytes) else { return nil }
    let marked = rows.first { !$0.milestones.isEmpty && $0.time.instant != nil }
    return marked?.time.instant ?? rows.lazy.compactMap(\.time.instant).first
  }

  private static func plainPromises(_ bytes: UnsafeRawBufferPointer) -> [IncidentBrief.Promise]? {
    var lines = PlainLines(bytes, .list)
    var promises: [IncidentBrief.Promise] = []
    var ids: Set<String> = []
    var isOpen = false
    while let line = lines.line() {
      switch line {
      case .key(let key, let value, let beginsItem):
        isOpen = false
        if beginsItem {
          guard lines.has(key, "id"), let id = lines.words(value), ids.insert(id).inserted else { return nil }
          promises.append(IncidentBrief.Promise(id: id))
          isOpen = true
        } else if lines.has(key, "status") {
          guard let status = lines.words(value).flatMap(ActionItem.Status.init) else { return nil }
          promises[promises.count - 1].status = status
          isOpen = true
        } else if lines.has(key, "prevents") {
          guard let prevents = lines.words(value) else { return nil }
          promises[promises.count - 1].prevents = prevents
          isOpen = true
        }
      case .continuation: if isOpen { return nil }
      }
    }
    return lines.isOutOfOrdinary ? nil : promises
  }
}
