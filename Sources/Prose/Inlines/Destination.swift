import MarkdownSyntax

/// Link destinations (CommonMark 6.3).
enum Destination {
  /// `url` written so that it stays one destination between parentheses and means the same URL: what would end it, begin
  /// markup around it or be taken for an escape is percent-encoded (RFC 3986 2.1).
  static func encoded(_ url: [UInt8]) -> [UInt8] {
    let url = url.trimmed()
    var output: [UInt8] = []
    output.reserveCapacity(url.count)
    var index = 0
    while index < url.count {
      let byte = url[index]
      let breakLength = LineBreaks.length(in: url, at: index)
      if byte == .ampersand, CharacterReference.begins(url, at: index) {
        output.append(ascii: "&amp;")
      } else if breakLength > 0 {
        for offset in 0..<breakLength { append(url[index + offset], to: &output) }
        index += breakLength - 1
      } else if byte == .backslash || mustBeEncoded(byte) {
        append(byte, to: &output)
      } else {
        output.append(byte)
      }
      index += 1
    }
    return output
  }

  /// The destination of an author's own link, which keeps its escapes, its references and its balanced parentheses.
  static func kept(_ destination: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(destination.count)
    for byte in destination {
      if mustBeEncoded(byte), byte != .openParenthesis, byte != .closeParenthesis {
        append(byte, to: &output)
      } else {
        output.append(byte)
      }
    }
    return output
  }

  /// One that was written in angle brackets, without them.
  static func unbracketed(_ destination: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var index = destination.startIndex
    while index < destination.endIndex {
      let isEscape = destination[index] == .backslash && index + 1 < destination.endIndex
      let isEscaped = isEscape && destination[index + 1].isPunctuation
      if isEscaped { index += 1 }
      let byte = destination[index]
      if byte == .openParenthesis || byte == .closeParenthesis {
        output += [.backslash, byte]
      } else if mustBeEncoded(byte) {
        append(byte, to: &output)
      } else {
        if isEscaped { output.append(.backslash) }
        output.append(byte)
      }
      index += 1
    }
    return output
  }

  private static func mustBeEncoded(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, .quotationMark, .openParenthesis, .closeParenthesis, .lessThan, .greaterThan, .backtick,
      .openBrace, .closeBrace, .pipe:
      true
    default: false
    }
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    output.append(.percent)
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 15)])
  }
}
