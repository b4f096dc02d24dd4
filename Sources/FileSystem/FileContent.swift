package import Text

/// What a file holds or is to hold.
///
/// A text stays what it is: most files are documents, which need no second copy to be compared and written.
package enum FileContent: Sendable {
  case bytes([UInt8])
  /// In UTF-8.
  case text(String)
  /// Of a file that is too large to lie in one place while it is made.
  case parts(ByteParts)

  /// Bytes of which most are in one part.
  package init(_ parts: ByteParts) {
    self = parts.whole.map(FileContent.bytes) ?? .parts(parts)
  }

  /// How many bytes there are.
  package var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .text(let text): text.utf8.count
    case .parts(let parts): parts.count
    }
  }

  /// The text; of bytes a copy, with U+FFFD in the place of what is not UTF-8.
  package var text: String {
    switch self {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .text(let text): text
    case .parts(let parts): parts.text
    }
  }

  /// Passes on where the bytes lie in memory, part by part, until `body` says false; gives whether it never did.
  func allParts(satisfy body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    switch self {
    case .bytes(let bytes): return bytes.withUnsafeBytes(body)
    case .text(var text): return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    case .parts(let parts): return parts.parts.allSatisfy { $0.withUnsafeBytes(body) }
    }
  }
}
