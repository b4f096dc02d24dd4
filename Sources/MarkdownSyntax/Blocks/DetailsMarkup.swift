/// What a block of HTML (CommonMark 4.6) that begins with `<details>` or `</details>` consists of.
///
/// Only tags without attributes but `open` count. What is between them is text, as HTML shows it, with the tags within a
/// line that documents keep.
package struct DetailsMarkup {
  package enum Piece: Equatable {
    /// `<details>`, and the text of the `<summary>` right after it.
    case start(isOpen: Bool, summary: Range<Int>?)
    case end
    case text
  }

  /// The pieces in the order of the block, with the places that they take.
  package private(set) var pieces: [(piece: Piece, range: Range<Int>)] = []

  /// Whether a line begins with one of the tags.
  package static func begins(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    tags.contains { bytes.has($0, at: line.lowerBound, before: line.upperBound) }
  }

  /// Reads the text of a block of HTML; nil for one that begins with another tag.
  package init?(_ html: [UInt8]) {
    guard Self.begins(html.indices, in: html) else { return nil }
    var start = 0
    var index = 0
    while index < html.count {
      guard html[index] == .lessThan, let (piece, end) = Self.piece(at: index, in: html) else {
        index += 1
        continue
      }
      addText(start..<index, of: html)
      pieces.append((piece, index..<end))
      index = end
      start = end
    }
    addText(start..<html.count, of: html)
  }

  private mutating func addText(_ range: Range<Int>, of html: [UInt8]) {
    let text = html.trimmingSpaces(range)
    if !text.isEmpty { pieces.append((.text, text)) }
  }

  private static func piece(at start: Int, in html: [UInt8]) -> (Piece, end: Int)? {
    if html.has("</details>", at: start, before: html.count) { return (.end, start + 10) }
    let isOpen = html.has("<details open>", at: start, before: html.count)
    guard isOpen || html.has("<details>", at: start, before: html.count) else { return nil }
    let end = start + (isOpen ? 14 : 9)
    let tag = html.skippingSpaces(in: end..<html.count)
    guard html.has("<summary>", at: tag, before: html.count) else { return (.start(isOpen: isOpen, summary: nil), end) }
    // It ends before the next tag of its kind, so that looking for its end takes linear time.
    var at = tag + 9
    while at < html.count {
      if html[at] == .lessThan {
        if html.has("</summary>", at: at, before: html.count) {
          return (.start(isOpen: isOpen, summary: html.trimmingSpaces((tag + 9)..<at)), at + 10)
        }
        if (tags + ["<summary>"]).contains(where: { html.has($0, at: at, before: html.count) }) { break }
      }
      at += 1
    }
    return (.start(isOpen: isOpen, summary: nil), end)
  }

  private static let tags: [StaticString] = ["<details>", "<details open>", "</details>"]

  // MARK: Parts

  /// What a document shows of a block.
  package enum Part {
    case start(isOpen: Bool, summary: HTMLText?)
    case end
    /// Tags without their other half are part of it.
    case text(HTMLText)
  }

  /// The parts of a block of HTML; `isHalf` is asked for each start and end in turn.
  package static func parts(of html: [UInt8], isHalf: () -> Bool) -> [Part] {
    guard let markup = DetailsMarkup(html) else {
      return [.text(HTMLText(html.trimmingSpaces(html.indices), of: html))]
    }
    var parts: [Part] = []
    var open: Range<Int>?
    func endText() {
      if let range = open { parts.append(.text(HTMLText(range, of: html))) }
      open = nil
    }
    for (piece, range) in markup.pieces {
      if piece != .text, isHalf() {
        endText()
        if case .start(let isOpen, let summary) = piece {
          parts.append(.start(isOpen: isOpen, summary: summary.flatMap { Self.summary($0, of: html) }))
        } else {
          parts.append(.end)
        }
      } else {
        open = (open?.lowerBound ?? range.lowerBound)..<range.upperBound
      }
    }
    endText()
    return parts
  }

  /// The text of a summary; nil for one without any.
  private static func summary(_ range: Range<Int>, of html: [UInt8]) -> HTMLText? {
    range.isEmpty ? nil : HTMLText(range, of: html)
  }
}

extension [UInt8] {
  /// Whether an ASCII text in lowercase begins at `start`, in any case, and ends before `limit`.
  func has(_ text: StaticString, at start: Int, before limit: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= limit else { return false }
    return text.withUTF8Buffer { text in text.indices.allSatisfy { self[start + $0].lowercased == text[$0] } }
  }
}
