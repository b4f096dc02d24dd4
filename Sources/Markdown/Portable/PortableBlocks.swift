/// Blocks of portable Markdown, each within the lists and quotes that are open.
struct PortableBlocks {
  enum ListKind {
    case bullets
    case numbers(from: Int)
  }

  private enum Container {
    case quote
    /// The marker is written before the item's first line; the others are indented to where that starts.
    case item(marker: [UInt8], isWritten: Bool)
  }

  private struct List {
    var kind: ListKind
    var marker: UInt8
    var items = 0
    var isLoose = false
  }

  private(set) var markdown: [UInt8] = []
  private var containers: [Container] = []
  private var lists: [List] = []
  /// Whether the last thing written was a list of bullets, which the next one is not to continue.
  private var followsBullets = false
  private var lastMarker = ASCII.hyphen

  var isEmpty: Bool { markdown.isEmpty }

  /// Adds a block with nothing in it but lines.
  mutating func add(_ lines: [[UInt8]]) {
    if !markdown.isEmpty, needsBlankLine { append([], isFirst: false) }
    for (index, line) in lines.enumerated() { append(line, isFirst: index == 0) }
    followsBullets = false
  }

  // MARK: Containers

  mutating func openQuote() { containers.append(.quote) }

  mutating func closeQuote() {
    containers.removeLast()
    followsBullets = false
  }

  mutating func openList(_ kind: ListKind) {
    if case .bullets = kind {
      lastMarker = followsBullets && lastMarker == ASCII.hyphen ? ASCII.asterisk : ASCII.hyphen
    }
    lists.append(List(kind: kind, marker: lastMarker))
  }

  mutating func closeList() {
    guard let list = lists.popLast() else { return }
    if case .bullets = list.kind { followsBullets = true }
    lastMarker = list.marker
  }

  mutating func openItem(isLoose: Bool) {
    guard var list = lists.popLast() else { return }
    list.items += 1
    list.isLoose = list.isLoose || isLoose
    lists.append(list)
    containers.append(.item(marker: Self.marker(list), isWritten: false))
  }

  mutating func closeItem() {
    if case .item(_, isWritten: false)? = containers.last { add([[]]) }
    containers.removeLast()
  }

  /// Four columns wide, for readers that ask for as much of what belongs to an item.
  private static func marker(_ list: List) -> [UInt8] {
    var marker = [list.marker]
    if case .numbers(let first) = list.kind { marker = Array("\(first + list.items - 1).".utf8) }
    marker.append(ASCII.space)
    while marker.count < 4 { marker.append(ASCII.space) }
    return marker
  }

  // MARK: Lines

  /// The items of a tight list follow each other, and its lists within.
  private var needsBlankLine: Bool {
    guard case .item(_, isWritten: false)? = containers.last, let list = lists.last else { return true }
    if list.items > 1 { return list.isLoose }
    guard lists.count > 1 else { return true }
    return lists[lists.count - 2].isLoose
  }

  private mutating func append(_ line: [UInt8], isFirst: Bool) {
    var bytes: [UInt8] = []
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote: bytes += "> ".utf8
      case .item(let marker, isWritten: false) where isFirst:
        bytes += marker
        containers[index] = .item(marker: marker, isWritten: true)
      case .item(let marker, _): bytes += [UInt8](repeating: ASCII.space, count: marker.count)
      }
    }
    bytes += line
    // Two spaces behind a text are a line break and stay; behind a mere prefix they are nothing.
    if line.isEmpty { while bytes.last == ASCII.space { bytes.removeLast() } }
    markdown += bytes + [ASCII.lineFeed]
  }
}
