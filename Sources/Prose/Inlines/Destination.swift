import MarkdownSyntax
import Text

/// Link destinations (CommonMark 6.3), in which what would end one, begin markup around it or be taken for an escape is
/// percent-encoded (RFC 3986 2.1).
enum Destination {
  /// `url` written so that it stays one destination between parentheses and means the same URL.
  static func encoded(_ url: [UInt8]) -> [UInt8] {
    let url = url.trimmed()
    var output: [UInt8] = []
    output.reserveCapacity(url.count)
    var endOfBreak = 0
    for (index, byte) in url.enumerated() {
      endOfBreak = max(endOfBreak, index + LineBreaks.length(in: url, at: index))
      let isParenthesis = byte == .openParenthesis || byte == .closeParenthesis
      if byte == .ampersand, CharacterReference.begins(url, at: index) {
        output.append("&amp;")
      } else {
        append(byte, to: &output, isEncoded: isParenthesis || byte == .backslash || index < endOfBreak)
      }
    }
    return output
  }

  /// Whether a URL is written as it is.
  static func isOrdinary(_ url: Span<UInt8>) -> Bool { endOfOrdinary(url, from: 0) == url.count }

  /// The index from `start` on at which a URL ends, or may be written another way.
  static func endOfOrdinary(_ url: Span<UInt8>, from start: Int) -> Int {
    alteredBytes.first(in: url, from: start, to: url.count)
  }

  /// The destination of an author's own link, without its angle brackets, which keeps its escapes, its references and its
  /// balanced parentheses.
  static func kept(_ destination: ArraySlice<UInt8>, isBracketed: Bool) -> [UInt8] {
    if isOrdinary(destination.span) { return Array(destination) }
    var output: [UInt8] = []
    output.reserveCapacity(destination.count)
    var isEscaped = false
    for (index, byte) in zip(destination.indices, destination) {
      let next = index + 1 < destination.endIndex ? destination[index + 1] : .space
      if byte == .backslash, !isEscaped, next.isPunctuation {
        isEscaped = true
        continue
      }
      let isParenthesis = byte == .openParenthesis || byte == .closeParenthesis
      if isEscaped && !encodedBytes.contains(byte) || isBracketed && isParenthesis { output.append(.backslash) }
      append(byte, to: &output)
      isEscaped = false
    }
    return output
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8], isEncoded: Bool = false) {
    if isEncoded || encodedBytes.contains(byte) { output.append(escapedByPercent: byte) } else { output.append(byte) }
  }

  /// What may be in no destination that is written; parentheses may if they are balanced.
  private static let encodedBytes = ByteSet(encoded)
  private static let encoded = [UInt8](0...0x20) + [0x7F] + "\"<>`{}|".utf8

  /// What may be written another way in a URL: those, parentheses, and what character references and line breaks begin
  /// with.
  private static let alteredBytes = ByteSet(encoded + "()\\&".utf8 + [0xC2, 0xE2])
}
