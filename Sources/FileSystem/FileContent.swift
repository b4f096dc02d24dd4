/// What a file holds or is to hold.
///
/// A text stays what it is: most files are documents, which need no second copy to be compared and written.
package enum FileContent: Sendable {
  case bytes([UInt8])
  /// In UTF-8.
  case text(String)

  /// How many bytes there are.
  package var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .text(let text): text.utf8.count
    }
  }

  /// The text; of bytes a copy, with U+FFFD in the place of what is not UTF-8.
  package var text: String {
    switch self {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .text(let text): text
    }
  }

  /// Where the bytes lie in memory.
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch self {
    case .bytes(let bytes): return bytes.withUnsafeBytes(body)
    case .text(var text): return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }
  }
}
