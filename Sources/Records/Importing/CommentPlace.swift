/// What a comment of a new record stands above.
package enum CommentPlace: Hashable, Sendable {
  /// The index of a row in the incident's timeline.
  case row(Int)
  /// The index of one of its action items.
  case item(Int)
  /// A key of `incident.yaml`: `severity`, `impact_windows`.
  case key(String)
}
