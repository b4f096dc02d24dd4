/// A name in the form that ids and addresses have: letters and digits of ASCII in lower case, one hyphen for everything
/// between them.
///
/// It follows from the name alone, so that it stays the same whatever other names come and go.
package struct PlainName: Hashable, Sendable {
  /// Empty where the name has no letter and no digit of the Latin script.
  package let text: String
  /// Whether the form lacks nothing but case, white space and punctuation of ASCII.
  package let isWhole: Bool
  private let name: String

  /// Characters; what is longer is cut.
  private static let longest = 60

  package init(_ name: String) {
    var text = ""
    var isWhole = true
    for character in name.lowercased() {
      if let letters = LatinLetters.plain(character) {
        text += letters
      } else {
        isWhole = isWhole && character.isASCII
        if text.last != "-", !text.isEmpty { text += "-" }
      }
    }
    if text.last == "-" { text.removeLast() }
    self.name = name
    self.text = String(text.prefix(Self.longest))
    self.isWhole = isWhole && !text.isEmpty && text.utf8.count <= Self.longest
  }

  /// The form where it lacks nothing, else with the mark: what is given to names that are compared with each other, so
  /// that two of one form are found.
  package func near(_ kind: String) -> String { isWhole ? text : marked(kind) }

  /// The form where it differs from the name in case alone, else with the mark: no two names that differ in more than case
  /// have the same.
  package func unique(_ kind: String) -> String { FoldedText(name).text == text ? text : marked(kind) }

  /// The form and a number that follows from the name, whatever its case: `search-api-5f3c91d0`. `kind` is the word for a
  /// name of which nothing is left.
  package func marked(_ kind: String) -> String {
    // FNV-1a, 32 bits.
    let hash = FoldedText(name).text.utf8.reduce(into: UInt32(2_166_136_261)) { hash, byte in
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    let digits = String(hash, radix: 16)
    return (text.isEmpty ? kind : text) + "-" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// Letters of the Latin script by those of ASCII, in both Unicode forms.
enum LatinLetters {
  /// In lower case; nil for what is neither a letter of Europe's languages nor a digit.
  static func plain(_ character: Character) -> String? {
    guard let value = character.asciiValue else { return letters[character] }
    return (97...122).contains(value) || (48...57).contains(value) ? String(character) : nil
  }

  private static let letters: [Character: String] = {
    let groups = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("oe", "œ"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"),
      ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    return Dictionary(uniqueKeysWithValues: groups.flatMap { plain, letters in letters.map { ($0, plain) } })
  }()
}
