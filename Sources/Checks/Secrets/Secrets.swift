/// Finds credentials by their own shapes, in one pass and without going back.
package enum Secrets {
  /// The credentials in a text, in their order, none of them within another.
  package static func found(in text: String) -> [Secret] {
    var text = text
    return text.withUTF8 { SecretScanner(bytes: $0).secrets() }
  }

  /// The same in bytes that need not be text.
  package static func found(in bytes: [UInt8]) -> [Secret] {
    bytes.withUnsafeBufferPointer { SecretScanner(bytes: $0).secrets() }
  }
}
