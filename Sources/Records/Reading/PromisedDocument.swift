import Incidents

/// Status updates that will not be what their row promises: without a document, with a next one in the past, or corrected
/// before they were sent.
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
    guard let time = row.time.instant, let written = node.value(of: "update") else { return }
    if let next = update.next?.instant, next < time, let place = written.value(of: "next") {
      reading.warn(
        "next-in-the-past", at: place, "'\(place.text ?? "")' is earlier than this row: the next update follows it",
        suggestion: "write a later time, or delete it: the cadence of the severity holds then")
    }
    if let edited = update.edited?.instant, edited < time, let place = written.value(of: "edited") {
      reading.warn(
        "edited-before-sent", at: place,
        "'\(place.text ?? "")' is earlier than this row: an update is corrected after it was sent",
        suggestion: "write when it was corrected, or delete it")
    }
  }
}
