/// Writes values as lines of YAML, indented by spaces.
struct LayoutWriter {
  /// The line ending of the file: LF, CRLF or CR.
  var lineEnding = "\n"
  /// How texts of several lines are written: below a `|` is how people do it, and quotes hold what that cannot.
  var longTexts = LongTexts.literal

  enum LongTexts {
    case literal, quoted
  }

  /// Columns by which what belongs to a key is indented.
  private static let step = 2

  /// An item of a list whose dashes stand in the column `indent` (0-based), and whose keys `offset` columns behind it;
  /// without a line ending at its end.
  func item(_ value: WrittenValue, indent: Int, offset: Int) -> String {
    let dash = Self.spaces(indent) + "-" + Self.spaces(offset - 1)
    guard case .mapping(let entries) = value else { return dash + inline(value, .block) }
    let below = indent + offset
    return dash + entries.map { entry($0, indent: below) }.joined(separator: lineEnding + Self.spaces(below))
  }

  /// A key with its value; lines below the first are indented further than `indent`, the key's column.
  func entry(_ entry: WrittenValue.Entry, indent: Int) -> String {
    "\(key(entry.key, .block)):\(value(entry.value, indent: indent))"
  }

  /// What stands behind a colon, the space before it included.
  func value(_ value: WrittenValue, indent: Int) -> String {
    let below = indent + Self.step
    switch value {
    case .text(let text):
      guard longTexts == .literal, let lines = ScalarText.literalLines(text) else { break }
      return " |"
        + lines.map { line in
          line.isEmpty ? lineEnding : lineEnding + Self.spaces(below) + String(line)
        }.joined()
    case .closing(let text):
      guard longTexts == .literal, let lines = ScalarText.literalLines(text) else { break }
      return " " + ScalarText.doubleQuoted(lines, separator: lineEnding + Self.spaces(below))
    case .mapping(let entries):
      return entries.map { lineEnding + Self.spaces(below) + entry($0, indent: below) }.joined()
    case .list(let items):
      return items.map { lineEnding + item($0, indent: below, offset: Self.step) }.joined()
    case .word, .words, .bracketed, .inline: break
    }
    return " " + inline(value, .block)
  }

  /// On one line, in brackets or braces where it is a list or a mapping.
  func inline(_ value: WrittenValue, _ place: ScalarText.Place, _ style: FlowStyle = FlowStyle()) -> String {
    switch value {
    case .text(let text), .closing(let text):
      style.hasQuotes ? ScalarText.doubleQuoted(text) : ScalarText.inline(text, place)
    case .word(let word): style.hasQuotes ? ScalarText.doubleQuoted(word) : ScalarText.word(word, place)
    case .words(let words) where words.count == 1: inline(.word(words[0]), place, style)
    case .words(let words), .bracketed(let words):
      "[" + words.map { inline(.word($0), .flow, style) }.joined(separator: ", ") + "]"
    case .list(let items), .inline(let items):
      "[" + items.map { inline($0, .flow, style) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      style.brace("{") + entries.map { flowEntry($0, style) }.joined(separator: ", ") + style.brace("}")
    }
  }

  /// A key with its value inside braces.
  func flowEntry(_ entry: WrittenValue.Entry, _ style: FlowStyle) -> String {
    let key = style.hasQuotes ? ScalarText.doubleQuoted(entry.key) : self.key(entry.key, .flow)
    return "\(key): \(inline(entry.value, .flow, style))"
  }

  /// A key of a record stands without quotes (`on`, which few take for a truth value there); a number is quoted.
  private func key(_ key: String, _ place: ScalarText.Place) -> String {
    key.unicodeScalars.first?.properties.isAlphabetic == true
      ? ScalarText.word(key, place) : ScalarText.inline(key, place)
  }

  /// How braces and what is in them look in a file.
  struct FlowStyle: Hashable {
    /// Whether spaces stand inside the braces: `{ id: A1 }`.
    var hasSpaces = true
    /// Whether keys and values are quoted, as in JSON.
    var hasQuotes = false

    init(hasSpaces: Bool = true, hasQuotes: Bool = false) {
      self.hasSpaces = hasSpaces
      self.hasQuotes = hasQuotes
    }

    /// As a mapping in braces has it: its first key is a word, and stands in quotes all the same.
    init(hasSpaces: Bool = true, like mapping: YAMLNode) {
      let first = mapping.entries.first { _ in true }?.key
      self.init(
        hasSpaces: hasSpaces,
        hasQuotes: first?.kind == .quoted && first?.text?.unicodeScalars.first?.properties.isAlphabetic == true)
    }

    fileprivate func brace(_ brace: String) -> String {
      guard hasSpaces else { return brace }
      return brace == "{" ? "{ " : " }"
    }
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
