import Incidents

/// Status updates that will not be what their row promises: without a document, or with a next one in the past.
enum PromisedDocument {
  /// Updates are named by their time and are read by everybody, so one without time, or on an internal row, has no
  /// document; its author would look for it in vain.
  static func check(_ row: TimelineEntry, _ node: YAMLNode, _ reading: inout Reading) {
    guard let update = row.update, let key = node.key("update") else { return }
    if row.time.instant == nil, !reading.clock.isLost {
      reading.warn(
        "update-without-time", at: key, "this update has no document: the time of its row is not known",
        suggestion: "write the time, with a ~ before it if it is approximate")
    }
    if row.isInternal {
      reading.warn(
        "internal-update", at: key, "this update has no document: its row is internal, and updates are public",
        suggestion: "delete 'internal: true', or move what is internal to a row of its own")
    }
    guard let next = update.next?.instant, let time = row.time.instant, next < time,
      let place = node.value(of: "update")?.value(of: "next")
    else { return }
    reading.warn(
      "next-in-the-past", at: place, "'\(place.text ?? "")' is earlier than this row: the next update follows it",
      suggestion: "write a later time, or delete it: the cadence of the severity holds then")
  }
}
