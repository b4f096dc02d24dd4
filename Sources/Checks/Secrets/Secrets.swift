/// Finds credentials by their own shapes, in one pass and without going back.
package enum Secrets {
  /// The credentials in a text, in their order, none of them within another; ranges are those of the text as it is
  /// written, whatever escapes it has.
  package static func found(in text: String) -> [Secret] {
    var text = text
    return text.withUTF8(found)
  }

  /// The same in bytes that need not be text.
  package static func found(in bytes: [UInt8]) -> [Secret] { bytes.withUnsafeBufferPointer(found) }

  private static func found(in text: UnsafeBufferPointer<UInt8>) -> [Secret] {
    guard let plain = PlainSpelling(of: text) else { return SecretScanner(bytes: text, map: nil).secrets() }
    return plain.bytes.withUnsafeBufferPointer { bytes in
      SecretScanner(bytes: bytes, map: plain.map).secrets().map { $0.written(by: plain.map, in: text) }
    }
  }
}
