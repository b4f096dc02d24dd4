/// Finds words and phrases in texts, whole words only.
struct WordSearch {
  /// Which letters are the same.
  enum Case {
    case anyCase, asWritten
  }

  /// Each phrase as its words, by the first of them.
  private var phrases: [String: [[String]]] = [:]
  private let letters: Case

  init(for texts: some Sequence<String>, _ letters: Case = .anyCase) {
    self.letters = letters
    for text in texts {
      let words = Self.words(of: text).map(plain)
      guard let first = words.first else { continue }
      phrases[first, default: []].append(words)
    }
  }

  /// The phrase that begins first in the text, as it is written there.
  func first(in text: String) -> String? {
    let words = Self.words(of: text)
    for (index, word) in words.enumerated() {
      guard let candidates = phrases[plain(word)] else { continue }
      for phrase in candidates where index + phrase.count <= words.count {
        let found = words[index..<index + phrase.count]
        guard zip(found, phrase).allSatisfy({ plain($0) == $1 }), let last = found.last else { continue }
        return String(text[word.startIndex..<last.endIndex])
      }
    }
    return nil
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-") }
  }

  private func plain(_ word: Substring) -> String {
    var word = String(word.map { $0 == "’" ? "'" : $0 })
    // What belongs to somebody names them, too.
    if word.hasSuffix("'s") { word.removeLast(2) }
    return letters == .anyCase ? word.lowercased() : word
  }
}
