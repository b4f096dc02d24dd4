import MarkdownSyntax
import Prose

/// The author's blocks at the end of a document, as long as it is not known what comes behind them.
///
/// A class, so that whether there are any is told at once: each piece that is written asks.
final class OpenBlocks {
  let markdown: String
  /// What tells its footnotes from those of other values.
  let number: Int
  let place: Place
  /// The kinds of the lists before them, from which theirs are kept apart.
  let lists: Set<ListKind>
  let end: PlacedMarkdown.End
  /// Where they stand in the document.
  let bytes: Range<Int>

  init(markdown: String, number: Int, place: Place, lists: Set<ListKind>, end: PlacedMarkdown.End, bytes: Range<Int>) {
    self.markdown = markdown
    self.number = number
    self.place = place
    self.lists = lists
    self.end = end
    self.bytes = bytes
  }

  /// What stands behind them.
  enum Sequel {
    case harmless
    /// A line with no blank line between, which is no item of a list.
    case lineBelow
    /// A list that the one they end in would go on in.
    case sameList(ListKind)
  }

  /// What the document tells so far; nil where only line ends stand behind them, or too little to tell.
  ///
  /// On their own line there is nothing behind them.
  func sequel(_ document: [UInt8]) -> Sequel? {
    guard let lineEnd = document[bytes.upperBound...].firstIndex(of: .lineFeed) else { return nil }
    var start = lineEnd + 1
    var isBelow = true
    while let end = document[start...].firstIndex(of: .lineFeed), Self.isBlank(document[start..<end], at: place) {
      isBelow = false
      start = end + 1
    }
    let line = document[start...].prefix { $0 != .lineFeed }
    guard !Self.isBlank(line, at: place) else { return nil }
    let isInside = line.starts(with: place.continuation.utf8)
    let content = isInside ? line.dropFirst(place.continuation.utf8.count) : line.drop(while: \.isBlank)
    let mayBecomeItem =
      ListMarker.mayArise(from: content.indices, in: document)
      || BlockStart.isThematicBreak(content.indices, in: document)
    if line.endIndex == document.count, mayBecomeItem { return nil }
    guard let kind = ListKind(itemAt: content.indices, in: document) else { return isBelow ? .lineBelow : .harmless }
    let isSame = isInside && end == .list && kind == Self.list(endingAt: bytes.upperBound, in: document, place)
    return isSame ? .sameList(kind) : .harmless
  }

  /// Whether a line is blank, in the containers around a place or outside of them.
  private static func isBlank(_ line: ArraySlice<UInt8>, at place: Place) -> Bool {
    let markers = line.lazy.filter { !$0.isBlank }
    return markers.isEmpty || markers.elementsEqual(place.continuation.utf8.lazy.filter { !$0.isBlank })
  }

  // MARK: Lists before

  /// Whether the author's Markdown may begin with a list.
  static func mayBeginWithList(_ markdown: String) -> Bool {
    guard let first = markdown.utf8.first(where: { !$0.isBlank && !$0.endsLine }) else { return false }
    return first.isDigit || ListKind(rawValue: first) != nil
  }

  /// The kind of the list that a block in this place, where a line of the document has just begun, would go on.
  static func list(above place: Place, in document: [UInt8]) -> ListKind? {
    let start = (document.lastIndex(of: .lineFeed) ?? -1) + 1
    guard start > 0, document[start...].elementsEqual(place.continuation.utf8) else { return nil }
    return list(endingAt: start - 1, in: document, place)
  }

  /// The kind of the list whose last line ends at `end`: what is not indented in it are its items.
  private static func list(endingAt end: Int, in document: [UInt8], _ place: Place) -> ListKind? {
    var end = end
    while true {
      let start = (document[..<end].lastIndex(of: .lineFeed) ?? -1) + 1
      let line = document[start..<end]
      let content = line.dropFirst(place.continuation.utf8.count)
      if line.starts(with: place.continuation.utf8), let first = content.first {
        if !first.isBlank { return ListKind(itemAt: content.indices, in: document) }
      } else if !isBlank(line, at: place) {
        return nil
      }
      guard start > 0 else { return nil }
      end = start - 1
    }
  }
}
