import Incidents

/// The word behind what the public edition leaves out, so that readers of the internal one know what they may repeat.
enum InternalMark {
  /// Markdown with the mark at its end: on a line of its own where the text has several, which may end in a list or in
  /// code.
  static func marked(_ text: MarkdownText, isInternal: Bool) -> MarkdownText {
    guard isInternal else { return text }
    return MarkdownText(text.source + (text.source.contains(where: \.isNewline) ? "\n\n(internal)" : " (internal)"))
  }
}

extension Remark {
  var marked: MarkdownText { InternalMark.marked(text, isInternal: isInternal) }
}
