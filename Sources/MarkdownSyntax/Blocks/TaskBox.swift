/// The box of a task list item (GFM 5.3).
package enum TaskBox {
  /// Whether `[ ]` or `[x]` stands at `index`, followed by white space or the end of the bytes.
  package static func begins(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes.byte(at: index) == .openBracket, bytes.byte(at: index + 2) == .closeBracket,
      let mark = bytes.byte(at: index + 1), mark == .space || mark.lowercased == UInt8(ascii: "x")
    else { return false }
    return bytes.byte(at: index + 3)?.isSpace ?? true
  }
}
