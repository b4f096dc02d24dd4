extension Unicode.Scalar {
  /// The scalar's number as Unicode writes it, `U+001B`: for characters that cannot be shown as they are.
  package var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
  }
}
