import MarkdownSyntax

/// What git hosts call a heading in links: its letters, marks, digits and connectors in lower case, of any script, with
/// hyphens for white space.
enum HeadingName {
  /// The name of a heading with this text; empty where no character of it counts.
  static func name(of text: [UInt8]) -> String {
    let text = trimmed(text)
    return text.allSatisfy { $0 < 0x80 } ? ascii(text) : unicode(text)
  }

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    let rest = text.drop(while: \.isSpace)
    return rest.prefix((rest.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? rest.startIndex) - rest.startIndex)
  }

  private static func ascii(_ text: ArraySlice<UInt8>) -> String {
    var name: [UInt8] = []
    name.append(addingCapacity: text.count) { name in
      for byte in text {
        if byte.isAlphanumeric {
          name.append(byte.lowercased)
        } else if byte == .hyphen || byte == .underscore {
          name.append(byte)
        } else if byte.isSpace {
          name.append(.hyphen)
        }
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func unicode(_ text: ArraySlice<UInt8>) -> String {
    var name = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if isWord(scalar) {
        name += scalar.properties.lowercaseMapping
      } else if scalar == "-" || scalar == " " || scalar == "\n" || scalar == "\t" {
        name += "-"
      }
    }
    return name
  }

  /// Whether a character is one of a word: `Alphabetic`, a mark, a decimal digit or a connector (UTS 18, annex C, `word`
  /// without join controls).
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
    default: return false
    }
  }
}
