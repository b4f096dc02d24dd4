import Incidents

/// What is to be written into a record: the value and its shape, while the layout is left to the file it goes into.
package indirect enum WrittenValue: Hashable, Sendable {
  /// What somebody typed, quoted wherever a reader of YAML would see anything else in it.
  case text(String)
  /// The same for the last text of a row: of several lines it stands in quotes, which a merge cannot cut off unseen.
  case closing(String)
  /// A date, a time, a number or a word of a fixed set, which stands without quotes as in the files that people write.
  case word(String)
  /// Words on one line; a single one stands without brackets.
  case words([String])
  /// Words on one line in brackets, however few.
  case bracketed([String])
  /// A list on one line in brackets, its texts quoted as any are.
  case inline([WrittenValue])
  case list([WrittenValue])
  case mapping([Entry])

  /// A key of a record with its value.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: WrittenValue

    package init(_ key: String, _ value: WrittenValue) {
      self.key = key
      self.value = value
    }
  }

  /// An author's Markdown, written as any text is.
  static func markdown(_ text: MarkdownText) -> WrittenValue { .text(text.source) }

  /// The entries whose value there is, in their order.
  static func record(_ entries: (String, WrittenValue?)...) -> WrittenValue {
    .mapping(entries.compactMap { key, value in value.map { Entry(key, $0) } })
  }

  /// The name of the first character in it that no text may hold (`U+001B`), written raw or as an escape.
  var controlCharacter: String? {
    switch self {
    case .text(let text), .closing(let text), .word(let text):
      let bytes = Array(text.utf8)
      return bytes.withUnsafeBufferPointer { EscapedControl.first(in: $0) }
    case .words(let words), .bracketed(let words):
      return words.lazy.compactMap { WrittenValue.word($0).controlCharacter }.first
    case .list(let items), .inline(let items): return items.lazy.compactMap(\.controlCharacter).first
    case .mapping(let entries): return entries.lazy.compactMap(\.value.controlCharacter).first
    }
  }

  /// Refuses what would be refused when it is read.
  func check() throws(EditRefusal) {
    guard let name = controlCharacter else { return }
    throw .value(["\(name) is a control character: a record holds text only; delete the character"])
  }
}
