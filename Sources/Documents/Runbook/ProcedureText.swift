import Incidents
import Prose

extension Procedure {
  /// As one piece of Markdown: steps become a numbered list, each of them kept in its item.
  var markdown: MarkdownText {
    switch self {
    case .prose(let text): return text
    case .steps(let steps):
      let items = steps.enumerated().map { Self.item($0.element, number: $0.offset + 1) }
      return MarkdownText(items.joined(separator: "\n"))
    }
  }

  private static func item(_ step: MarkdownText, number: Int) -> String {
    let marker = "\(number). "
    let place = Place(
      continuation: String(repeating: " ", count: marker.utf8.count), startsLine: true, endsLine: true,
      startsItem: true)
    return marker + Prose.markdown(step.source, at: place).text
  }
}
