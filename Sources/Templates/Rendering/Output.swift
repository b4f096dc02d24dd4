import MarkdownSyntax
import Prose
import Text

/// The document that is being written, as UTF-8.
struct Output {
  /// The text so far, but for what was set aside.
  private var bytes: [UInt8] = []
  /// What is before it in HTML, where nobody looks back further than at one byte: a large page does not move as it grows.
  private var before = ByteParts()
  /// The author's blocks that were written last, while nothing but line ends stands behind them.
  private var blocks: OpenBlocks?
  private let limit: Int
  private let isDivided: Bool
  /// The most bytes that `bytes` may have.
  private var most: Int
  /// Values with footnotes that are written.
  private var notedValues = 0
  /// Pieces written so far: without a bound on them, partials that write nothing could keep a program busy for ever.
  private var pieces = 0

  init(of kind: TemplateKind, limit: Int) {
    self.limit = limit
    isDivided = !kind.followsLines
    most = isDivided ? min(limit, ByteParts.size) : limit
    bytes.reserveCapacity(min(limit, 8192))
  }

  mutating func write(_ text: String) throws(RenderError) {
    try append(text.utf8.span)
  }

  /// Writes HTML as it is; what is large stays where it is.
  mutating func write(markup html: [UInt8]) throws(RenderError) {
    guard html.count > most else { return try append(html.span) }
    before.append(part: bytes)
    bytes = html
    try setAside()
  }

  private mutating func append(_ piece: Span<UInt8>) throws(RenderError) {
    guard blocks == nil else { return try write(behindBlocks: piece) }
    bytes.append(piece)
    try check()
  }

  /// Writes a template's own text, and leaves out line ends that would make a second blank line in a row, or a first at
  /// the very beginning.
  mutating func write(_ literal: Literal, of text: [UInt8]) throws(RenderError) {
    var start = literal.range.lowerBound
    if literal.leadingLineEnds > 0 {
      let trailing = trailingLineEnds
      let repeated = literal.mayRepeatLineEnd && trailing > 0 ? 1 : 0
      let surplus = trailing + literal.leadingLineEnds - 2
      start += max(0, repeated, surplus)
    }
    try append(text.span.extracting(start..<literal.range.upperBound))
  }

  /// Writes what a partial's lines begin with, if a line begins here.
  mutating func write(lineBase: [UInt8]) throws(RenderError) {
    if (bytes.last ?? before.last) == .lineFeed { try append(lineBase.span) }
  }

  /// Writes a text so that HTML shows it as it is, in an element or in a quoted attribute.
  mutating func writeEscaped(_ text: String) throws(RenderError) {
    let text = text.utf8.span
    var start = 0
    while true {
      let end = ByteSet.htmlMarkup.first(in: text, from: start, to: text.count)
      bytes.append(text, in: start..<end)
      guard end < text.count else { return try check() }
      text[end].htmlEntity?.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = end + 1
    }
  }

  /// Writes plain text made safe for its place.
  mutating func write(text: String, at place: PreparedPlace) throws(RenderError) {
    guard blocks == nil else { return try write(Prose.text(text, at: place.place)) }
    place.append(text: text, to: &bytes)
    try check()
  }

  // MARK: The author's Markdown

  /// Writes the author's Markdown, and keeps its blocks apart from what comes before and behind.
  mutating func write(markdown: String, at prepared: PreparedPlace) throws(RenderError) {
    // One paragraph has no list, neither at its beginning nor at its end.
    if blocks == nil, prepared.append(ordinaryMarkdown: markdown, to: &bytes) { return try check() }
    let place = prepared.place
    var lists: Set<ListKind> = []
    if place.startsLine, OpenBlocks.mayBeginWithList(markdown),
      let list = OpenBlocks.list(above: place, in: bytes)
    {
      lists.insert(list)
    }
    if Prose.mayHoldFootnotes(markdown) { notedValues += 1 }
    let placed = Prose.markdown(markdown, at: place, apartFrom: lists, number: notedValues)
    let range = try write(prose: placed.bytes)
    guard placed.end != .text else { return }
    blocks = OpenBlocks(
      markdown: markdown, number: notedValues, place: place, lists: lists, end: placed.end, bytes: range)
  }

  /// Writes Markdown without the blank line that it begins with where one stands there already; where it stands then.
  @discardableResult
  private mutating func write(prose: [UInt8]) throws(RenderError) -> Range<Int> {
    var start = 0
    if prose.first == .lineFeed {
      // The blanks before it would end a line now.
      while bytes.last?.isBlank ?? false { bytes.removeLast() }
      let leading = prose.prefix(2).count { $0 == .lineFeed }
      start = max(0, trailingLineEnds + leading - 2)
    }
    let written = prose.span.extracting(start...)
    try append(written)
    return bytes.count - written.count..<bytes.count
  }

  /// Writes what comes behind the author's blocks, once it is known what that is.
  private mutating func write(behindBlocks piece: Span<UInt8>) throws(RenderError) {
    guard let blocks else { return }
    let isOnLine = blocks.bytes.upperBound == bytes.count
    var start = 0
    while isOnLine, start < piece.count, piece[start].isBlank { start += 1 }
    guard start < piece.count else { return }
    let first = piece[start]
    if isOnLine, first != .lineFeed {
      self.blocks = nil
      bytes.append(contentsOf: PlacedMarkdown.separator(before: first, at: blocks.place).utf8)
      bytes.append(piece, in: start..<piece.count)
      return try check()
    }
    bytes.append(piece, in: start..<piece.count)
    try check()
    guard let sequel = blocks.sequel(bytes) else { return }
    self.blocks = nil
    switch sequel {
    case .harmless: return
    // Right below a list, a quote or a table it would become part of it.
    case .lineBelow: bytes.insert(contentsOf: [.lineFeed] + blocks.place.blankLine, at: blocks.bytes.upperBound)
    case .sameList(let list): try rewrite(blocks, apartFrom: list)
    }
    try check()
  }

  /// Writes blocks anew, whose last list would go on in what stands behind them.
  private mutating func rewrite(_ blocks: OpenBlocks, apartFrom list: ListKind) throws(RenderError) {
    let behind = Array(bytes[blocks.bytes.upperBound...])
    bytes.removeSubrange(blocks.bytes.lowerBound...)
    let lists = blocks.lists.union([list])
    try write(prose: Prose.markdown(blocks.markdown, at: blocks.place, apartFrom: lists, number: blocks.number).bytes)
    bytes.append(contentsOf: behind)
  }

  /// Counts a piece that writes nothing itself.
  mutating func count() throws(RenderError) {
    pieces += 1
    guard pieces <= limit else { throw .outputTooLarge(limit: limit) }
  }

  /// The whole text.
  var parts: ByteParts {
    guard let whole = before.whole, whole.isEmpty else {
      var parts = before
      parts.append(part: bytes)
      return parts
    }
    return ByteParts(bytes)
  }

  /// The whole text with one line end after it; nothing stays nothing.
  var document: [UInt8] {
    let end = (bytes.lastIndex { $0 != .lineFeed } ?? -1) + 1
    switch bytes.count - end {
    case _ where end == 0: return []
    case 0: return bytes + [.lineFeed]
    // Nearly every template ends with one line end.
    case 1: return bytes
    default: return Array(bytes[...end])
    }
  }

  private mutating func check() throws(RenderError) {
    if bytes.count > most { try setAside() }
  }

  private mutating func setAside() throws(RenderError) {
    let rest = limit - before.count - bytes.count
    guard rest >= 0, isDivided else { throw .outputTooLarge(limit: limit) }
    before.append(part: bytes)
    bytes = []
    bytes.reserveCapacity(ByteParts.size + ByteParts.size / 16)
    most = min(rest, ByteParts.size)
  }

  /// Zero to two; the beginning counts as a blank line.
  private var trailingLineEnds: Int {
    let count = bytes.count
    guard count > 0 else { return 2 }
    guard bytes[count - 1] == .lineFeed else { return 0 }
    return count == 1 || bytes[count - 2] == .lineFeed ? 2 : 1
  }
}

extension ByteSet {
  /// The bytes that HTML writes as entities.
  fileprivate static let htmlMarkup = ByteSet((0...0x7F).filter { $0.htmlEntity != nil })
}

extension UInt8 {
  fileprivate var htmlEntity: StaticString? {
    switch self {
    case .ampersand: "&amp;"
    case .lessThan: "&lt;"
    case .greaterThan: "&gt;"
    case .quotationMark: "&quot;"
    case .apostrophe: "&#39;"
    default: nil
    }
  }
}
