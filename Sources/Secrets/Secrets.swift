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
    let found = found(in: text, PlainSpelling(of: text))
    guard let joined = PlainSpelling(withoutCommentsOf: text) else { return found }
    // What a comment of HTML divides is whole in every document; the comment itself may hold another.
    let divided = self.found(in: text, joined).filter { secret in
      !found.contains {
        $0.range.lowerBound <= secret.range.lowerBound && $0.range.upperBound >= secret.range.upperBound
      }
    }
    guard !divided.isEmpty else { return found }
    let others = found.filter { secret in !divided.contains { $0.range.overlaps(secret.range) } }
    return (others + divided).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func found(in text: UnsafeBufferPointer<UInt8>, _ plain: PlainSpelling?) -> [Secret] {
    guard let plain else { return SecretScanner(bytes: text, map: nil).secrets() }
    return plain.bytes.withUnsafeBufferPointer { bytes in
      SecretScanner(bytes: bytes, map: plain.map).secrets().map { $0.written(by: plain.map, in: text) }
    }
  }
}
