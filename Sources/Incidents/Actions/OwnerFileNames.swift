/// Names for the files of owners: plain ones that stay the same from night to night, whoever else owns something.
struct OwnerFileNames {
  private var names: [FoldedText: String] = [:]

  /// The usual spelling of each owner, by the folded name.
  init(_ usual: [FoldedText: String]) {
    var taken: [String: Int] = [:]
    let plain = usual.mapValues(Self.plain)
    for name in plain.values { taken[name.text, default: 0] += 1 }
    for (folded, name) in plain {
      let isClear = name.isWhole && taken[name.text] == 1 && !Self.reserved.contains(name.text)
      names[folded] = isClear ? name.text : Self.marked(name.text, folded.text)
    }
  }

  func name(of folded: FoldedText) -> String { names[folded] ?? "" }

  /// The page of the folder itself would have this name.
  private static let reserved: Set<String> = ["index"]
  private static let longest = 60

  /// Letters and digits of ASCII in lower case, one hyphen for everything between them; whether nothing was lost that
  /// tells the name from others.
  private static func plain(_ name: String) -> (text: String, isWhole: Bool) {
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
    return (String(text.prefix(longest)), isWhole && !text.isEmpty && text.utf8.count <= longest)
  }

  /// Two owners whose plain names are the same are told apart by a number that follows from the name alone.
  private static func marked(_ text: String, _ folded: String) -> String {
    // FNV-1a, 32 bits.
    let hash = folded.utf8.reduce(into: UInt32(2_166_136_261)) { hash, byte in
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    let digits = String(hash, radix: 16)
    let mark = String(repeating: "0", count: 8 - digits.count) + digits
    return text.isEmpty ? "owner-\(mark)" : "\(text)-\(mark)"
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
