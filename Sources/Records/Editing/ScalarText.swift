/// Writes a text as a scalar of YAML 1.1, so that it reads back exactly.
package enum ScalarText {
  /// Where the scalar stands: brackets and braces leave less room for text without quotes.
  enum Place {
    case block, flow
  }

  /// The text on one line: without quotes where nobody could misread it, else in double quotes, or in single ones where
  /// that saves escapes.
  static func inline(_ text: String, _ place: Place) -> String {
    if isPlain(text, place), !isTyped(text) { return text }
    let needsEscapes = text.unicodeScalars.contains(where: isEscaped)
    let holdsMarks = text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" }
    return needsEscapes || !holdsMarks ? doubleQuoted(text) : singleQuoted(text)
  }

  /// A word of the program's own, quoted only where YAML itself would misread it.
  static func word(_ text: String, _ place: Place) -> String {
    isPlain(text, place) ? text : doubleQuoted(text)
  }

  /// On one line in double quotes, which hold any text (YAML 1.1, 5.7).
  package static func doubleQuoted(_ text: String) -> String { "\"" + escaped(text.unicodeScalars) + "\"" }

  /// The same over several lines, which begin with `separator` in the file; a break with a backslash before it is none of
  /// the text's.
  static func doubleQuoted(_ lines: [Substring.UnicodeScalarView], separator: String) -> String {
    let escaped = lines.map { line in
      // Spaces at the beginning of a line are indentation, unless the first is escaped.
      (line.first == " " ? "\\" : "") + Self.escaped(String.UnicodeScalarView(line))
    }
    return "\"" + escaped.joined(separator: "\\n\\" + separator) + "\""
  }

  private static func escaped(_ text: String.UnicodeScalarView) -> String {
    var quoted = ""
    for scalar in text {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      default:
        if isEscaped(scalar) {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted
  }

  /// The lines of a text that can stand below a `|`; nil for one that would not read back.
  ///
  /// The first line says how far all are indented, so it begins with no space; spaces and line breaks at the end are
  /// cut off by the reader.
  static func literalLines(_ text: String) -> [Substring.UnicodeScalarView]? {
    let scalars = text.unicodeScalars
    guard scalars.contains("\n"), let first = scalars.first, let last = scalars.last, !first.isWhiteSpace,
      !last.isWhiteSpace, !scalars.contains(where: { $0 != "\n" && isEscaped($0) })
    else { return nil }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func singleQuoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { quoted += "'" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }

  /// What stands raw in no scalar: line breaks of any kind, tabs, marks of byte order, and what turns the direction of
  /// the text around, so that a person would read something else than the program.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x2030...0x2065, 0x206A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: false
    case 0x202F: false
    case 0x10000...: false
    default: true
    }
  }

  /// Whether YAML takes the text for a plain scalar (YAML 1.1, 9.1.3), with a margin: what few people know the rules of
  /// is quoted.
  private static func isPlain(_ text: String, _ place: Place) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, !indicators.contains(first), !first.isWhiteSpace,
      !last.isWhiteSpace, last != ":"
    else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if isEscaped(scalar) || previous == ":" && scalar == " " || previous == " " && scalar == "#" { return false }
      if place == .flow, flowIndicators.contains(scalar) { return false }
      previous = scalar
    }
    return true
  }

  private static let indicators: Set<Unicode.Scalar> = [
    "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "=", "<",
  ]
  private static let flowIndicators: Set<Unicode.Scalar> = [",", "[", "]", "{", "}", "?"]

  /// Whether other readers of YAML would take the plain text for a number, a truth value, a date or nothing.
  private static func isTyped(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 40 else { return false }
    if typedWords.contains(text.lowercased()) { return true }
    let begins = (0x30...0x39).contains(first) || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
    return begins && text.utf8.allSatisfy(typedBytes.contains)
  }

  private static let typedWords: Set<String> = ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"]
  private static let typedBytes = Set("0123456789+-.:_ xXoOabcdefABCDEFtTzZinfINF".utf8)
}
