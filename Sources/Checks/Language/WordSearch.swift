/// Finds words and phrases in texts, whole words only, upper and lower case alike.
struct WordSearch {
  /// Each phrase as its words in lower case, by the first of them.
  private var phrases: [String: [[String]]] = [:]

  init(for texts: some Sequence<String>) {
    for text in texts {
      let words = Self.words(of: text).map { Self.plain($0) }
      guard let first = words.first else { continue }
      phrases[first, default: []].append(words)
    }
  }

  /// The phrase that begins first in the text, as it is written there.
  func first(in text: String) -> String? {
    let words = Self.words(of: text)
    for (index, word) in words.enumerated() {
      guard let candidates = phrases[Self.plain(word)] else { continue }
      for phrase in candidates where index + phrase.count <= words.count {
        let found = words[index..<index + phrase.count]
        guard zip(found, phrase).allSatisfy({ Self.plain($0) == $1 }), let last = found.last else { continue }
        return String(text[word.startIndex..<last.endIndex])
      }
    }
    return nil
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-") }
  }

  private static func plain(_ word: Substring) -> String {
    String(word.lowercased().map { $0 == "’" ? "'" : $0 })
  }
}
