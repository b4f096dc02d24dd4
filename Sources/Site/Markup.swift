/// Text made safe for XML and HTML.
enum Markup {
  /// For texts and for values in double quotes (XML 1.0 2.4). What no XML may hold (2.2) becomes U+FFFD; line breaks
  /// stay as they are.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;".unicodeScalars
      case "<": out += "&lt;".unicodeScalars
      case ">": out += "&gt;".unicodeScalars
      case "\"": out += "&quot;".unicodeScalars
      case "\t", "\n", "\r": out.append(scalar)
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
