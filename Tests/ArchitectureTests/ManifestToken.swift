/// A token of a package manifest. Comments and white space separate tokens and are left out.
enum ManifestToken: Equatable {
  case string(String)
  case name(String)
  case mark(Character)

  static func tokens(of text: String) throws -> [Self] {
    var rest = text[...]
    var tokens: [Self] = []
    while let first = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if first == "\"" {
        rest.removeFirst()
        tokens.append(.string(try string(from: &rest)))
      } else if isNamePart(first) {
        let name = rest.prefix(while: isNamePart)
        tokens.append(.name(String(name)))
        rest = rest[name.endIndex...]
      } else {
        if !first.isWhitespace { tokens.append(.mark(first)) }
        rest.removeFirst()
      }
    }
    return tokens
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// The text up to the closing quotation mark. A manifest has no need of escapes, so a backslash is an error.
  private static func string(from rest: inout Substring) throws -> String {
    let text = rest.prefix { $0 != "\"" && $0 != "\\" && !$0.isNewline }
    rest = rest[text.endIndex...]
    guard rest.popFirst() == "\"" else { throw ManifestError(reason: "a string without end: \(text)") }
    return String(text)
  }
}
