/// Text between the tags of a block of HTML, as HTML shows it: no Markdown is in it, but the tags that documents keep are.
package struct HTMLText: Sendable {
  package enum Piece: Equatable, Sendable {
    /// On one line, the references to characters that HTML cannot hold resolved.
    case text([UInt8])
    /// `<br>`.
    case lineBreak
    /// A tag that has its other half in the same text.
    case half(InlineTag, isClosing: Bool)

    package var isTag: Bool { if case .text = self { false } else { true } }

    /// The text, or the tag as it is written.
    package var bytes: [UInt8] {
      switch self {
      case .text(let text): return text
      case .lineBreak: return Array("<br>".utf8)
      case .half(let tag, let isClosing):
        var bytes: [UInt8] = isClosing ? [.lessThan, .slash] : [.lessThan]
        tag.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        return bytes + [.greaterThan]
      }
    }
  }

  package private(set) var pieces: [Piece] = []

  /// Reads a part of a block of HTML.
  package init(_ range: Range<Int>, of html: [UInt8]) {
    let tags = Self.tags(in: range, of: html)
    var start = range.lowerBound
    for tag in tags {
      addText(start..<tag.range.lowerBound, of: html)
      pieces.append(tag.piece)
      start = tag.range.upperBound
    }
    addText(start..<range.upperBound, of: html)
  }

  private static func tags(in range: Range<Int>, of html: [UInt8]) -> [(piece: Piece, range: Range<Int>)] {
    var found: [(piece: Piece, range: Range<Int>)] = []
    var pairs = InlineTagPairs()
    var at = range.lowerBound
    while let start = html[at..<range.upperBound].firstIndex(of: .lessThan) {
      at = start + 1
      guard let markup = AngleMarkup(in: html, at: start, before: range.upperBound) else { continue }
      switch markup.kind {
      case .autolink, .tag: continue
      case .lineBreak: found.append((.lineBreak, start..<markup.end))
      case .half(let tag, let isClosing):
        pairs.read(tag, isClosing: isClosing)
        found.append((.half(tag, isClosing: isClosing), start..<markup.end))
      }
      at = markup.end
    }
    var areHalves = pairs.areHalves.makeIterator()
    return found.filter { tag, _ in tag == .lineBreak || areHalves.next() == true }
  }

  private mutating func addText(_ range: Range<Int>, of html: [UInt8]) {
    if !range.isEmpty { pieces.append(.text(Self.text(range, of: html))) }
  }

  private static func text(_ range: Range<Int>, of html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if html[index] == .ampersand, let (byte, length) = reference(at: index, in: html),
        index + length <= range.upperBound
      {
        text.append(byte)
        index += length
      } else {
        text.append(html[index].endsLine ? .space : html[index])
        index += 1
      }
    }
    return text
  }

  private static func reference(at index: Int, in html: [UInt8]) -> (byte: UInt8, length: Int)? {
    for (name, byte) in named where html.has(name, at: index, before: html.count) {
      return (byte, name.utf8CodeUnitCount)
    }
    return html.byte(at: index + 1) == .hash ? CharacterReference.asciiByte(in: html, at: index) : nil
  }

  private static let named: [(StaticString, UInt8)] = [
    ("&amp;", .ampersand), ("&lt;", .lessThan), ("&gt;", .greaterThan), ("&quot;", .quotationMark),
  ]
}
