import Incidents

/// The word behind what the public edition leaves out, so that readers of the internal one know what they may repeat.
enum InternalMark {
  /// Prose with the mark at its end: on a line of its own where the prose has several, which may end in a list or in code.
  static func marked(_ prose: String, isInternal: Bool) -> String {
    guard isInternal else { return prose }
    return prose + (prose.contains(where: \.isNewline) ? "\n\n(internal)" : " (internal)")
  }
}

extension Remark {
  var marked: String { InternalMark.marked(text, isInternal: isInternal) }
}
