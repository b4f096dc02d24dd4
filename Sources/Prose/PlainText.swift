import MarkdownSyntax

/// Writes plain text so that none of it is markup in its place, and leaves everything else as it was typed.
///
/// One rule for each character that can be markup. Where a value ends and another may follow (`{{a}}{{b}}`), the rule
/// assumes the worst.
///
/// cmark-gfm links bare e-mail addresses after it has read all escapes, so an address in text is a link there.
struct PlainText {
  private let bytes: [UInt8]
  private let place: Place
  private let before: Neighbour
  private let after: Neighbour
  private let markers: Range<Int>
  /// Found when the first delimiter is read.
  private var lastClosers: LastClosers?
  private var output: [UInt8] = []

  /// `line` is on one line, trimmed and not empty.
  init(_ line: [UInt8], at place: Place) {
    bytes = line
    self.place = place
    before = place.neighbourBefore
    after = place.neighbourAfter
    markers = place.mayStartLine ? LineStart.markers(in: line, line: line.indices) : 0..<0
    output.reserveCapacity(line.count + 16)
  }

  consuming func escaped() -> [UInt8] {
    var index = 0
    let closingHashes = closingHashesOfHeading
    while index < bytes.count {
      let start = index
      while index < bytes.count, !bytes[index].mayBeInlineMarkup, !markers.contains(index), index != closingHashes {
        index += 1
      }
      if index > start { output.append(contentsOf: bytes[start..<index]) }
      guard index < bytes.count else { break }
      if markers.contains(index) || index == closingHashes {
        write(.backslash, bytes[index])
        index += 1
      } else if bytes[index].isDelimiter {
        index = writeDelimiters(from: index)
      } else {
        write(at: index)
        index += 1
      }
    }
    return output
  }

  private mutating func write(_ first: UInt8, _ second: UInt8) {
    output.append(first)
    output.append(second)
  }

  private mutating func write(at index: Int) {
    let byte = bytes[index]
    switch byte {
    case .lessThan where opensMarkup(at: index): output.append(ascii: "&lt;")
    // Directly before a pipe, two backslashes would be one escape.
    case .backslash where place.block == .cell && index + 1 == bytes.count: output.append(ascii: "&#92;")
    case .ampersand where CharacterReference.mayBegin(bytes, at: index, before: after): output.append(ascii: "&amp;")
    case .openBrace where opensTag(at: index): output.append(ascii: "&#123;")
    case .openBrace where index == 0 && before == .scalar("{"): output.append(ascii: "&#123;")
    case .percent where index == 0 && before == .scalar("{"): output.append(ascii: "&#37;")
    case .lessThan where index == 0 && before == .scalar("{"): output.append(ascii: "&lt;")
    default:
      if needsBackslash(at: index) { output.append(.backslash) }
      output.append(byte)
    }
  }

  private func needsBackslash(at index: Int) -> Bool {
    switch bytes[index] {
    case .backslash: return bytes.byte(at: index + 1)?.isPunctuation ?? true
    case .backtick: return true
    case .pipe: return place.block == .cell
    case .openBracket: return opensLabel(at: index)
    case .closeBracket: return place.inline == .linkText || closesLabel(at: index)
    case .exclamationMark: return index + 1 == bytes.count && after.mayBe(.openBracket)
    case .colon: return followsLabel(at: index) || BareURL.isScheme(before: index, in: bytes, follows: after)
    case .period: return BareURL.isWWW(before: index, in: bytes)
    case .openParenthesis: return followsLabel(at: index)
    default: return false
    }
  }

  // MARK: Brackets

  /// A link's text, a footnote (`[^`), the box of a task, or the second half of `[a][b]`.
  private func opensLabel(at index: Int) -> Bool {
    if place.inline == .linkText || followsLabel(at: index) { return true }
    if index == 0, place.startsItem, TaskBox.begins(bytes, at: 0) { return true }
    guard let next = bytes.byte(at: index + 1) else { return after.mayBe(.caret) }
    return next == .caret
  }

  /// Without its closing bracket no label is a link, an image or a definition, so this is the one that is escaped.
  private func closesLabel(at index: Int) -> Bool {
    // A task's box may stand between the start of the line and a definition.
    let mayDefine = place.block == .paragraph && bytes[0] == .openBracket
    let continues: (UInt8) -> Bool = {
      $0 == .openParenthesis || $0 == .openBracket || ($0 == .colon && mayDefine)
    }
    guard let next = bytes.byte(at: index + 1) else { return after.mayBe(where: continues) }
    return continues(next)
  }

  /// Whether the template's own text ends a label directly before this first character.
  private func followsLabel(at index: Int) -> Bool { index == 0 && before == .scalar("]") }

  // MARK: HTML, entities and the tags of other readers

  /// Tags, comments and the like, and autolinks (CommonMark 6.4, 6.5).
  private func opensMarkup(at index: Int) -> Bool {
    guard let next = bytes.byte(at: index + 1) else { return after.mayBe { !$0.isSpace } }
    if next.isLetter || next == .slash || next == .exclamationMark || next == .questionMark { return true }
    var end = index + 1
    while end < bytes.count, Autolink.isLocalPart(bytes[end]) { end += 1 }
    guard end < bytes.count else { return after == .unknown }
    return end > index + 1 && bytes[end] == .at
  }

  private func opensTag(at index: Int) -> Bool {
    bytes.byte(at: index + 1)?.opensTagAfterBrace ?? after.mayBe(where: \.opensTagAfterBrace)
  }

  // MARK: Emphasis and headings

  private mutating func writeDelimiters(from start: Int) -> Int {
    let delimiter = bytes[start]
    let end = bytes.endOfRun(of: delimiter, from: start)
    let flanking = DelimiterContext(bytes, start..<end, between: before, and: after)
    let lastClosers = lastClosers ?? LastClosers(in: bytes, between: before, and: after)
    self.lastClosers = lastClosers
    let isPaired = flanking.most.canOpen && (lastClosers[delimiter] >= end || place.emphasisDelimiter == delimiter)
    let isMarkup = flanking.most.canClose || isPaired || flanking.hidesNeighbour
    for _ in start..<end {
      if isMarkup { output.append(.backslash) }
      output.append(delimiter)
    }
    return end
  }

  /// The first of the `#` at the end of a heading, which would be taken for its closing sequence (CommonMark 4.2).
  private var closingHashesOfHeading: Int? {
    guard place.block == .heading, place.endsLine || after == .unknown, bytes.last == .hash else { return nil }
    return ClosingSequence.start(in: bytes)
  }
}

/// For each delimiter, the start of the last run in a value that could close emphasis: an opener after it stays alone.
struct LastClosers {
  private var star = -1
  private var underscore = -1
  private var tilde = -1

  init(in bytes: [UInt8], between before: Neighbour, and after: Neighbour) {
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDelimiter else {
        index += 1
        continue
      }
      let end = bytes.endOfRun(of: bytes[index], from: index)
      let flanking = DelimiterContext(bytes, index..<end, between: before, and: after)
      if flanking.most.canClose { self[bytes[index]] = index }
      index = end
    }
  }

  subscript(_ delimiter: UInt8) -> Int {
    get { delimiter == .asterisk ? star : delimiter == .underscore ? underscore : tilde }
    set {
      switch delimiter {
      case .asterisk: star = newValue
      case .underscore: underscore = newValue
      default: tilde = newValue
      }
    }
  }
}
