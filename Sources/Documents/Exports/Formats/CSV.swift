/// Rows of comma-separated values (RFC 4180), each ending in CRLF.
package enum CSV {
  package static func row(_ fields: [String]) -> String {
    var row: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      add(field, to: &row)
    }
    row += "\r\n".utf8
    return String(decoding: row, as: UTF8.self)
  }

  private static func add(_ field: String, to row: inout [UInt8]) {
    guard field.utf8.contains(where: isSpecial) else { return row += field.utf8 }
    row.append(quote)
    for byte in field.utf8 {
      if byte == quote { row.append(quote) }
      row.append(byte)
    }
    row.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == quote || byte == 0x0A || byte == 0x0D
  }

  /// A text that no spreadsheet takes for a formula: an apostrophe stands before one that would begin like one, with
  /// `=`, `+`, `-`, `@`, their wide forms, a tab or a line break. Readers who want the text itself find it in JSON.
  package static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, beginnings.contains(first) else { return text }
    return "'" + text
  }

  private static let beginnings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
