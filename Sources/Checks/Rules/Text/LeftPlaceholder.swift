import Diagnostics
import Incidents
import MarkdownSyntax
import Prose
import Records
import Text

/// `left-placeholder`: what a form left open has been filled in.
enum LeftPlaceholder: RecordRule {
  static let rule = Rule(
    "left-placeholder", .warning, .text, "Nothing is left of a form: no <Description>, TODO, XXX, HH:MM or {{ }}")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let values = record.texts.compactMap { value -> Diagnostic? in
      guard mayHoldPlaceholder(value.text) else { return nil }
      let text = value.markdown.map { HTMLComments.blankedWithCode($0.source) } ?? value.text
      guard let found = first(in: text) else { return nil }
      return finding(found, at: value.place(of: found))
    }
    return values
      + record.sources.narratives.filter { mayHoldPlaceholder($0.text) }.flatMap { narrative in
        TextSearch.places(in: HTMLComments.blankedWithCode(narrative.text), of: first)
          .map { finding($0.words, at: SourcePlace(narrative, $0.range)) }
      }
  }

  private static func finding(_ words: String, at place: SourcePlace) -> Diagnostic {
    rule.finding(at: place, "'\(words)' is a placeholder", suggestion: "write what is meant, or put it in code")
  }

  /// Whether a text holds two bytes of each of `words`, of `forms`, or of what is in brackets: most texts hold none.
  private static func mayHoldPlaceholder(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      ByteBlocks(bytes).firstByte { block, next in
        let words =
          (block.isEqual("T") .& (next.isEqual("O") .| next.isEqual("B"))) .| (block.isEqual("F") .& next.isEqual("I"))
          .| (block.isEqual("X") .& next.isEqual("X")) .| (block.isEqual("p") .& next.isEqual("s"))
        let forms = (block.isEqual("H") .& next.isEqual("H")) .| (block.isEqual("Y") .& next.isEqual("Y"))
        return (words .| forms .| (block.isEqual("{") .& next.isEqual("{")) .| block.isEqual("<")).hasTrue
      } where: { index in
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        return switch bytes[index] {
        case UInt8(ascii: "T"): next == UInt8(ascii: "O") || next == UInt8(ascii: "B")
        case UInt8(ascii: "F"): next == UInt8(ascii: "I")
        case UInt8(ascii: "p"): next == UInt8(ascii: "s")
        case UInt8(ascii: "X"), UInt8(ascii: "H"), UInt8(ascii: "Y"), UInt8(ascii: "{"): next == bytes[index]
        case UInt8(ascii: "<"): true
        default: false
        }
      } != nil
    }
  }

  private static let words = WordSearch(
    for: ["TODO", "FIXME", "XXX", "XXXX", "TBD", "Lorem ipsum", "lorem ipsum"], .asWritten)
  private static let forms = ["HH:MM", "YYYY-MM-DD"]

  /// The first placeholder in the text, as it is written.
  private static func first(in text: String) -> String? {
    if let word = words.first(in: text) { return word }
    if let form = forms.first(where: { text.contains(bytesOf: $0) }) { return form }
    return braces(in: text) ?? angles(in: text)
  }

  /// `{{ name }}`.
  private static func braces(in text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let start = bytes.indices.dropLast().first(where: { bytes[$0] == 0x7B && bytes[$0 + 1] == 0x7B }),
      let end = bytes[start...].indices.dropLast().first(where: { bytes[$0] == 0x7D && bytes[$0 + 1] == 0x7D })
    else { return nil }
    let found = String(decoding: bytes[start..<end + 2], as: UTF8.self)
    return found.utf8.count <= 80 && !found.contains("\n") ? found : nil
  }

  /// `<Description>`: words that begin with a capital, between angle brackets. Tags, addresses and types of generic code
  /// look otherwise.
  private static func angles(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var index = 0
    while let start = bytes[index...].firstIndex(of: 0x3C) {
      index = start + 1
      guard start == 0 || !bytes[start - 1].isWord else { continue }
      let inner = bytes[index...].prefix(60).prefix { $0.isWord || [0x20, 0x2C, 0x2F, 0x27].contains($0) }
      guard let first = inner.first, (0x41...0x5A).contains(first), inner.endIndex < bytes.count,
        bytes[inner.endIndex] == 0x3E
      else { continue }
      return String(decoding: bytes[start...inner.endIndex], as: UTF8.self)
    }
    return nil
  }
}
