import Incidents

/// What a review says of the incidents before it.
struct RecurrenceWords {
  private let view: ReviewView

  init(_ view: ReviewView) {
    self.view = view
  }

  private var incident: Incident { view.incident }
  private var setting: DocumentSetting { view.setting }
  private var recurrence: Recurrence { setting.recurrence }

  /// `third time`; nil for the first.
  var occurrence: String? {
    let number = recurrence.sameKind.count + 1
    return number > 1 ? Self.ordinal(number) + " time" : nil
  }

  var before: [EarlierIncident] { recurrence.sameKind.latest.map { earlier($0.id, "") } }

  /// `7 earlier ones`, beside those that are named.
  var more: String? { Self.more(recurrence.sameKind.count - recurrence.sameKind.latest.count) }

  /// `1 of 4 promises still open`.
  var promises: String? {
    Self.promises(recurrence.sameKind.promises, open: recurrence.sameKind.openPromises)
  }

  /// Whether there are incidents that touched the same components.
  var hasNeighbours: Bool { recurrence.sameComponents.count > 0 }

  /// The latest few of those that touched the same components.
  var neighbours: [EarlierIncident] {
    recurrence.sameComponents.latest.map { neighbour in
      var facts = neighbour.components.joined(separator: ", ")
      facts += ", "
      facts += Self.days(neighbour.daysBefore)
      if let promises = Self.promises(of: neighbour.incident) {
        facts += "; "
        facts += promises
      }
      return earlier(neighbour.incident.id, facts)
    }
  }

  var moreNeighbours: String? { Self.more(recurrence.sameComponents.count - recurrence.sameComponents.latest.count) }

  /// Those that the record names, then those whose records name it.
  var related: [EarlierIncident] {
    incident.related.map { id in earlier(id, recurrence.related[id].flatMap(Self.promises) ?? "") }
      + recurrence.relatedBy.map { earlier($0.id, Self.promises(of: $0) ?? "") }
  }

  var hasRelated: Bool { !incident.related.isEmpty || !recurrence.relatedBy.isEmpty }

  /// The prevention items of the known incident, with the incident's own actions and those of earlier ones.
  var prevention: [PreventionRow] {
    guard let known = incident.kind.flatMap(setting.runbook.knownIncident) else { return [] }
    let rows = known.prevention.map { item in
      let name = "\(known.id)/\(item.id)"
      let own = incident.actions.filter { $0.prevents == name }.map { Note("\($0.id) (\($0.status.sentence))") }
      let earlier = (recurrence.fulfilments[name] ?? []).map { fulfilment in
        Note(
          "\(fulfilment.incident)/\(fulfilment.promise.id) (\(fulfilment.promise.status.sentence))",
          url: setting.review(of: fulfilment.incident))
      }
      return PreventionRow(item: item, promises: own + earlier)
    }
    // While the incident runs nobody has promised anything yet.
    return incident.status.isOver || rows.contains { !$0.promises.isEmpty } ? rows : []
  }

  private func earlier(_ id: IncidentID, _ remark: String) -> EarlierIncident {
    EarlierIncident(id: id, url: setting.review(of: id), remark: remark)
  }

  private static func promises(of brief: IncidentBrief) -> String? {
    promises(brief.promises.count, open: brief.openPromises)
  }

  private static func promises(_ count: Int, open: Int) -> String? {
    switch (count, open) {
    case (0, _): nil
    case (1, 0): "its promise is no longer open"
    case (_, 0): "none of \(count) promises still open"
    case (1, _): "its promise still open"
    default: "\(open) of \(count) promises still open"
    }
  }

  private static func days(_ count: Int) -> String {
    switch count {
    case 0: "the same day"
    case 1: "the day before"
    default: "\(count) days before"
    }
  }

  private static func more(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return count == 1 ? "1 earlier one" : "\(count) earlier ones"
  }

  /// In words up to ten, then `11th`.
  private static func ordinal(_ number: Int) -> String {
    let words = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    if words.indices.contains(number - 2) { return words[number - 2] }
    switch (number % 100, number % 10) {
    case (11...13, _): return "\(number)th"
    case (_, 1): return "\(number)st"
    case (_, 2): return "\(number)nd"
    case (_, 3): return "\(number)rd"
    default: return "\(number)th"
    }
  }
}

extension ActionItem.Status {
  /// Within a sentence.
  fileprivate var sentence: String { label.prefix(1).lowercased() + label.dropFirst() }
}
