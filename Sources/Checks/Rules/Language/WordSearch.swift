import MarkdownSyntax
import Text

/// Finds words and phrases in texts, whole words only, with nothing but white space between those of a phrase, and the
/// full stop of an initial.
struct WordSearch {
  /// Which letters are the same.
  enum Case {
    case anyCase, asWritten
  }

  /// Each phrase as its words, by the first of them.
  private var phrases: [String: [[String]]] = [:]
  /// The bytes that a first word may begin with, so that most words are passed with one look.
  private var starts = [Bool](repeating: false, count: 256)
  /// A bit for each number of bytes that a first word may have; the last for all that are longer.
  private var lengths: UInt64 = 0
  private let letters: Case

  init(for texts: some Sequence<String>, _ letters: Case = .anyCase) {
    self.letters = letters
    for text in texts {
      let words = Self.words(of: text).map(plain)
      guard let first = words.first, let byte = first.utf8.first else { continue }
      phrases[first, default: []].append(words)
      starts[Int(byte)] = true
      lengths |= Self.bit(ofLength: first.utf8.count)
      // The other case, and whatever becomes a letter of English in lower case.
      if letters == .anyCase { starts[Int(byte & 0xDF)] = true }
      if letters == .anyCase || byte >= 0x80 { for other in 0x80...0xFF { starts[other] = true } }
    }
  }

  /// The phrase that begins first in the text, as it is written there.
  func first(in text: String) -> String? {
    guard !phrases.isEmpty else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while let word = Words.next(in: bytes, from: index) {
        index = word.upperBound
        guard starts[Int(bytes[word.lowerBound])] else { continue }
        if let found = phrase(at: word, in: bytes) { return String(decoding: bytes[found], as: UTF8.self) }
      }
      return nil
    }
  }

  private func phrase(at first: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let word = bytes[first]
    // Only an apostrophe, or a letter of another alphabet, makes a word longer than it is to the search.
    let isPlain = word.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "'") }
    guard !isPlain || lengths & Self.bit(ofLength: word.count) != 0 else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    let candidates = phrases[isPlain && letters == .asWritten ? text : plain(text)] ?? []
    return candidates.lazy.compactMap { phrase in rest(of: phrase, behind: first, in: bytes) }.first
  }

  /// The whole phrase, if the words behind the first follow it.
  private func rest(
    of phrase: [String], behind first: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    var end = first.upperBound
    var isInitial = first.count == 1
    for expected in phrase.dropFirst() {
      guard let word = Words.next(in: bytes, from: end),
        bytes[end..<word.lowerBound].allSatisfy({ $0 <= 0x20 || isInitial && $0 == UInt8(ascii: ".") }),
        plain(String(decoding: bytes[word], as: UTF8.self)) == expected
      else { return nil }
      end = word.upperBound
      isInitial = word.count == 1
    }
    return first.lowerBound..<end
  }

  private static func bit(ofLength count: Int) -> UInt64 { 1 << UInt64(min(count, 63)) }

  private static func words(of text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [String] = []
      var index = 0
      while let word = Words.next(in: bytes, from: index) {
        words.append(String(decoding: bytes[word], as: UTF8.self))
        index = word.upperBound
      }
      return words
    }
  }

  private func plain(_ word: String) -> String {
    var word = word.isASCII ? word : word.replacing("’", with: "'")
    // What belongs to somebody names them, too.
    if word.hasSuffix("'s") { word.removeLast(2) }
    return letters == .anyCase ? word.lowercased() : word
  }
}

/// The words of a text: letters, digits, and the hyphens and apostrophes between them.
private enum Words {
  /// The first word at or behind an index; nil where there is none.
  static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var index = start
    while index < bytes.count, !isLetter(bytes[index]) || sign(at: index, in: bytes) != nil {
      index += sign(at: index, in: bytes)?.length ?? 1
    }
    guard index < bytes.count else { return nil }
    let begin = index
    var end = index
    while index < bytes.count {
      // Most are these, which begin no sign.
      if bytes[index].isAlphanumeric {
        index += 1
        end = index
      } else if let sign = sign(at: index, in: bytes) {
        guard sign.joins else { break }
        index += sign.length
      } else if isLetter(bytes[index]) {
        index += 1
        end = index
      } else {
        break
      }
    }
    return begin..<end
  }

  /// A letter or a digit, or part of a letter of another alphabet.
  private static func isLetter(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte >= 0x80 }

  /// What is no letter though its bytes may look so: general punctuation (U+2000 to U+206F) and that of Latin-1. A hyphen
  /// and an apostrophe join the letters around them.
  private static func sign(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, joins: Bool)? {
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return (1, true)
    case 0xC2: return (2, false)
    case 0xE2 where index + 2 < bytes.count && (0x80...0x81).contains(bytes[index + 1]):
      return (3, bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99)
    default: return nil
    }
  }
}
