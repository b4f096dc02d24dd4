import Incidents

/// What to do about a key that belongs into another file of the record, or that is a word of the timeline.
enum OtherFileKeys {
  /// The advice for a key that a kind of record does not have; nil where it is not known from elsewhere.
  ///
  /// `list` is the kind of record, as its list of keys is named. Only the records that are files of their own, or items of
  /// one, are looked at.
  static func hint(for key: String, in list: String) -> String? {
    guard let file = files.first(where: { $0.list == list }) else { return nil }
    if Milestone(rawValue: key) != nil {
      return file.name == timeline
        ? "write milestone: \(key)" : "\(key) is a milestone: write 'milestone: \(key)' in a row of \(timeline)"
    }
    let owner = files.first { $0.name != file.name && $0.keys.contains(key) }
    return owner.map { "'\(key)' is a key of \($0.place): write it there" }
  }

  private struct File: Sendable {
    let list: String
    let name: String
    let place: String
    let keys: Set<String>

    init<Record>(_ list: FieldList<Record>, _ name: String, _ place: String) {
      self.list = list.name
      self.name = name
      self.place = place
      keys = Set(list.fields.map(\.key))
    }
  }

  private static let timeline = "timeline.yaml"

  private static let files = [
    File(FieldList<Incident>.incident, "incident.yaml", "incident.yaml"),
    File(FieldList<TimelineEntry>.row, timeline, "a row of timeline.yaml"),
    File(FieldList<ActionItem>.action, "actions.yaml", "an item of actions.yaml"),
  ]
}
