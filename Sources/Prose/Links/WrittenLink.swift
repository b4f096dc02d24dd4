import MarkdownSyntax
import Text

/// The target of a link or a picture, as it is written in Markdown.
package struct WrittenLink: Hashable, Sendable {
  /// As it is written, without angle brackets.
  package let target: String
  /// Where that is, in bytes of UTF-8.
  package let range: Range<Int>
  /// The same with the angle brackets around it.
  package let outerRange: Range<Int>
  /// Whether it has spaces without angle brackets around it: CommonMark takes it for text then.
  package let isSpaced: Bool

  /// The target with Markdown's escapes and character references resolved.
  package var destination: String {
    String(decoding: Array(target.utf8).resolvingEscapes(references: true), as: UTF8.self)
  }

  /// Those of a text in its order, none within another, comments and code left out: after `](` (CommonMark 6.3) and in
  /// definitions (4.7).
  ///
  /// Names of files with spaces, as people write them (`![x](Screenshot 1.png)`), are among them where `isFile` says that
  /// there is one, and where they end as names of files do.
  package static func all(in markdown: String, where isFile: (String) -> Bool) -> [WrittenLink] {
    guard markdown.contains(byte: .closeBracket) else { return [] }
    let bytes = Array(HTMLComments.blankedWithCode(markdown).utf8)
    var found: [WrittenLink] = []
    var beginsLine = true
    for (index, byte) in bytes.enumerated() {
      defer { beginsLine = byte == .lineFeed || beginsLine && byte == .space }
      guard byte == .closeBracket || byte == .openBracket,
        let start = startOfDestination(at: index, in: bytes, beginsLine: beginsLine),
        start.place >= found.last?.outerRange.upperBound ?? 0,
        let link = WrittenLink(in: bytes, from: start.place, isInline: start.isInline, isFile)
      else { continue }
      found.append(link)
    }
    return found
  }

  /// What follows the `](` or the label of a definition that begins at `index`; nil where neither does.
  private static func startOfDestination(
    at index: Int, in bytes: [UInt8], beginsLine: Bool
  ) -> (place: Int, isInline: Bool)? {
    var start: Int
    let isInline = bytes[index] == .closeBracket
    if isInline {
      guard bytes.byte(at: index + 1) == .openParenthesis else { return nil }
      start = index + 2
    } else {
      // A footnote says something, and leads nowhere.
      guard beginsLine, bytes.byte(at: index + 1) != .caret, let label = LinkLabel.content(in: bytes, from: index),
        bytes.byte(at: label.upperBound + 1) == .colon
      else { return nil }
      start = label.upperBound + 2
    }
    while bytes.byte(at: start) == .space { start += 1 }
    return (start, isInline)
  }

  private init?(in bytes: [UInt8], from start: Int, isInline: Bool, _ isFile: (String) -> Bool) {
    guard let found = LinkTail.destination(in: bytes, from: start)?.text else { return nil }
    let isBracketed = bytes.byte(at: start) == .lessThan
    let spaced = isBracketed ? nil : Self.spaced(in: bytes, from: start, after: found.upperBound, isInline, isFile)
    // Words within parentheses are no link.
    guard spaced != nil || isBracketed || !isInline || !Self.wordsFollow(found.upperBound, in: bytes) else {
      return nil
    }
    range = spaced ?? found
    outerRange = isBracketed ? range.lowerBound - 1..<range.upperBound + 1 : range
    isSpaced = spaced != nil
    target = String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: Spaces

  /// The name of a file with spaces that begins at `start`, where no destination and title does.
  private static func spaced(
    in bytes: [UInt8], from start: Int, after word: Int, _ isInline: Bool, _ isFile: (String) -> Bool
  ) -> Range<Int>? {
    guard bytes.byte(at: word) == .space, let rest = bytes[word...].first(where: { $0 != .space }),
      rest != .lineFeed, rest != .carriageReturn, !isInline || rest != .closeParenthesis
    else { return nil }
    let line = bytes[start...].prefix(longest).prefix { $0 != .lineFeed && $0 != .carriageReturn }
    // A title in quotes makes a link of what is before it.
    let ends = isInline ? line.indices.filter { bytes[$0] == .closeParenthesis } : [line.endIndex]
    let candidates = ends.prefix(8).flatMap { end in [withoutTitle(start..<end, in: bytes), start..<end] }
      .map { trimmed($0, in: bytes) }
    if let file = candidates.first(where: { isName($0, in: bytes) && isFile(text($0, in: bytes)) }) {
      return file.upperBound > word ? file : nil
    }
    // Whoever wrote what a link is takes the first word for the name.
    if isInline, titleBeginnings.contains(rest) { return nil }
    return candidates.prefix(2).first {
      isName($0, in: bytes) && looksLikeFile($0, in: bytes) && $0.upperBound > word
    }
  }

  /// More than the name of a file has, in bytes.
  private static let longest = 1024

  /// Whether something else than a title or the end of a link follows a destination and a space.
  private static func wordsFollow(_ word: Int, in bytes: [UInt8]) -> Bool {
    guard bytes.byte(at: word) == .space, let next = bytes[word...].first(where: { $0 != .space }) else { return false }
    return !titleBeginnings.contains(next) && next != .closeParenthesis && next != .lineFeed && next != .carriageReturn
  }

  private static let titleBeginnings: [UInt8] = [.quotationMark, .apostrophe, .openParenthesis]

  /// Without a ` "title"` at its end.
  private static func withoutTitle(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let range = trimmed(range, in: bytes)
    guard let quote = bytes[range].last, quote == .quotationMark || quote == .apostrophe,
      let opening = bytes[range].dropLast().lastIndex(of: quote), opening > range.lowerBound,
      bytes[opening - 1] == .space
    else { return range }
    return range.lowerBound..<opening
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let end = bytes[range].lastIndex { $0 != .space }.map { $0 + 1 } ?? range.lowerBound
    return range.lowerBound..<end
  }

  private static func isName(_ range: Range<Int>, in bytes: [UInt8]) -> Bool { bytes[range].contains(.space) }

  private static func text(_ range: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: Array(bytes[range]).resolvingEscapes(references: true), as: UTF8.self)
  }

  /// Whether it ends in a dot and up to five letters and digits.
  private static func looksLikeFile(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard let dot = bytes[range].lastIndex(of: UInt8(ascii: ".")), dot > range.lowerBound else { return false }
    let ending = bytes[dot..<range.upperBound].dropFirst()
    return (2...5).contains(ending.count) && ending.allSatisfy(\.isAlphanumeric) && bytes[dot - 1] != .space
  }
}

extension Prose {
  /// The Markdown with other targets of links and pictures: `target` gets each destination with its escapes resolved, and
  /// gives the one to write, which needs no escapes, or nil for one that stays.
  package static func redirecting(_ markdown: String, to target: (String) -> String?) -> String {
    let links = WrittenLink.all(in: markdown) { target($0) != nil }
    guard !links.isEmpty else { return markdown }
    let bytes = Array(markdown.utf8)
    var written: [UInt8] = []
    var end = 0
    for link in links {
      guard let new = target(link.destination), !new.utf8.elementsEqual(bytes[link.outerRange]) else { continue }
      written += bytes[end..<link.outerRange.lowerBound]
      written += new.utf8
      end = link.outerRange.upperBound
    }
    guard end > 0 else { return markdown }
    written += bytes[end...]
    return String(decoding: written, as: UTF8.self)
  }
}
