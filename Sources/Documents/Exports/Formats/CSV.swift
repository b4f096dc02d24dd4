/// Rows of comma-separated values (RFC 4180), each ending in CRLF.
package enum CSV {
  package static func row(_ fields: [String]) -> String {
    var row: [UInt8] = []
    add(fields, to: &row)
    return String(decoding: row, as: UTF8.self)
  }

  /// Appends a row.
  static func add(_ fields: [String], to rows: inout [UInt8]) {
    for index in fields.indices {
      if index > 0 { rows.append(UInt8(ascii: ",")) }
      add(fields[index], to: &rows)
    }
    rows += "\r\n".utf8
  }

  private static func add(_ field: String, to rows: inout [UInt8]) {
    guard hasSpecial(field) else { return rows += field.utf8 }
    rows.append(quote)
    for byte in field.utf8 {
      if byte == quote { rows.append(quote) }
      rows.append(byte)
    }
    rows.append(quote)
  }

  private static func hasSpecial(_ field: String) -> Bool {
    let bytes = field.utf8.span
    for index in bytes.indices where isSpecial(bytes[index]) { return true }
    return false
  }

  private static var quote: UInt8 { UInt8(ascii: "\"") }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == quote || byte == 0x0A || byte == 0x0D
  }

  /// A text that no spreadsheet takes for a formula: an apostrophe stands before one that would begin like one, with
  /// `=`, `+`, `-`, `@`, their wide forms, a tab or a line break. Readers who want the text itself find it in JSON.
  package static func harmless(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": "'" + text
    default: text
    }
  }
}
