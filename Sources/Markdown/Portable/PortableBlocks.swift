import MarkdownSyntax

/// Blocks of portable Markdown, each within the lists and quotes that are open.
struct PortableBlocks {
  private enum Container {
    case quote
    /// The marker is written before the item's first line; the others are indented to where that starts.
    case item(marker: [UInt8], isWritten: Bool)
  }

  private struct List {
    var form: ListForm
    var items = 0
    var isLoose = false
  }

  private(set) var markdown: [UInt8] = []
  private var containers: [Container] = []
  private var lists: [List] = []
  /// Whether the last thing written was a list, which the next one is not to continue.
  private var followsList = false
  /// Whether a quote has just begun, below a blank line of its own.
  private var beginsQuote = false

  var isEmpty: Bool { markdown.isEmpty }

  /// Adds a paragraph.
  mutating func add(paragraph lines: [[UInt8]]) {
    if !markdown.isEmpty, !beginsQuote, needsBlankLine { appendBlankLine() }
    for (index, line) in lines.enumerated() { append(line, isFirst: index == 0) }
    followsList = false
    beginsQuote = false
  }

  /// Adds a block of another kind.
  mutating func add(_ lines: [[UInt8]]) {
    beginItem()
    add(paragraph: lines)
  }

  /// Python-Markdown knows no item that begins with anything but text, so that it gets some that nobody sees.
  private mutating func beginItem() {
    guard case .item(_, isWritten: false)? = containers.last else { return }
    add(paragraph: [Self.unseen])
  }

  /// U+200B.
  private static let unseen = Array("&#8203;".utf8)

  // MARK: Containers

  mutating func openQuote() {
    beginItem()
    if !markdown.isEmpty, !beginsQuote { appendBlankLine() }
    containers.append(.quote)
    beginsQuote = true
  }

  mutating func closeQuote() {
    if beginsQuote { add(paragraph: [[]]) }
    containers.removeLast()
    followsList = false
  }

  mutating func open(_ list: ListForm) {
    beginItem()
    // Readers disagree on what parts two lists; a paragraph does for all.
    if followsList { add(paragraph: [Self.unseen]) }
    lists.append(List(form: list))
  }

  mutating func closeList() {
    lists.removeLast()
    followsList = true
  }

  mutating func openItem(isLoose: Bool) {
    guard var list = lists.popLast() else { return }
    list.items += 1
    list.isLoose = list.isLoose || isLoose
    lists.append(list)
    containers.append(.item(marker: Self.marker(list), isWritten: false))
  }

  mutating func closeItem() {
    beginItem()
    containers.removeLast()
  }

  /// Four columns wide, for readers that ask for as much of what belongs to an item.
  private static func marker(_ list: List) -> [UInt8] {
    var marker: [UInt8] = [.hyphen]
    if case .numbers(let first) = list.form { marker = Array("\(first + list.items - 1).".utf8) }
    marker.append(.space)
    while marker.count < 4 { marker.append(.space) }
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

  /// A list with a blank line in one of its items has them between its items, too.
  private mutating func appendBlankLine() {
    append([], isFirst: false)
    var within = lists.count
    if case .item(_, isWritten: false)? = containers.last { within -= 1 }
    for index in 0..<within { lists[index].isLoose = true }
  }

  private mutating func append(_ line: [UInt8], isFirst: Bool) {
    var bytes: [UInt8] = []
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote: bytes += "> ".utf8
      case .item(let marker, isWritten: false) where isFirst:
        bytes += marker
        containers[index] = .item(marker: marker, isWritten: true)
      case .item(let marker, _): bytes += [UInt8](repeating: .space, count: marker.count)
      }
    }
    bytes += line
    // Two spaces behind a text are a line break and stay; behind a mere prefix they are nothing.
    if line.isEmpty { while bytes.last == .space { bytes.removeLast() } }
    markdown += bytes + [.lineFeed]
  }
}
