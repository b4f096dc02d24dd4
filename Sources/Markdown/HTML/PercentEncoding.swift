import MarkdownSyntax
import Text

extension [UInt8] {
  /// Appends a byte of a URL: what a URL may hold as it is, everything else percent-encoded (RFC 3986 2.1), as libcmark
  /// does it.
  mutating func append(percentEncoded byte: UInt8) {
    if byte.isURLByte { append(byte) } else { append(escapedByPercent: byte) }
  }

  /// Appends a URL in the same way.
  mutating func append(percentEncoded url: borrowing Span<UInt8>) {
    for at in 0..<url.count { append(percentEncoded: url[at]) }
  }
}

extension UInt8 {
  /// Whether a URL may hold the byte as it is.
  var isURLByte: Bool { isAlphanumeric || urlPunctuation.contains(self) }
}

private let urlPunctuation = ByteSet("!#$%&'()*+,-./:;=?@_~".utf8)
