import Templates

/// A remark on a row: a milestone, a level, a link.
struct Note: Sendable {
  var text: String
  var url: String?
  var isStrong = false

  init(_ text: String, url: String? = nil, isStrong: Bool = false) {
    self.text = text
    self.url = url
    self.isStrong = isStrong
  }

  static let shape = Shape<Note>(
    "a note",
    [
      .text("text", "What the note says") { $0.text },
      .url("url", "Where it leads; empty for a note without link") { $0.url },
      .flag("strong", "Whether it stands out: milestones do") { $0.isStrong },
    ])
}
