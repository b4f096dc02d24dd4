import MarkdownSyntax

/// Numbers the footnotes of a text, and takes the tags from it that mean something on a page only.
///
/// References are numbers in brackets (`[1]`), and what the footnotes say comes last, in their order. A footnote that
/// nothing refers to, a second one for a label and a reference without a footnote stay as they were typed. `<br>` ends a
/// line, and tags in pairs, such as `<kbd>` and `<details>`, are left out.
struct PlainNotes {
  private enum Token {
    case reference(label: [UInt8])
    case lineBreak
    case half(InlineTag, isClosing: Bool)
  }

  private let text: PlainParagraphs
  /// The numbers of footnotes, by label.
  private var numbers: [[UInt8]: Int] = [:]
  /// The notes that are numbered, in the order of their numbers, by their places among all.
  private var order: [Int] = []

  /// The lines of a text, with those of its footnotes.
  static func lines(of text: PlainParagraphs) -> [[UInt8]] {
    var notes = PlainNotes(text: text)
    if !text.notes.isEmpty { notes.number() }
    return notes.written()
  }

  private init(text: PlainParagraphs) {
    self.text = text
  }

  private mutating func number() {
    var first: [[UInt8]: Int] = [:]
    for (index, note) in text.notes.enumerated() where first[note.label] == nil { first[note.label] = index }
    let text = text
    let labels = Footnote.order(of: text.lines.flatMap(Self.labels)) { label in
      first[label].map { text.notes[$0].lines.flatMap(Self.labels) }
    }
    order = labels.compactMap { first[$0] }
    for (index, label) in labels.enumerated() { numbers[label] = index + 1 }
  }

  // MARK: Writing

  private func written() -> [[UInt8]] {
    let numbered = Set(order)
    let others = text.notes.indices.filter { !numbered.contains($0) }.map { text.notes[$0] }
    var rest = others[...]
    var written: [[UInt8]] = []
    for (index, line) in text.lines.enumerated() {
      while let note = rest.first, note.place <= index {
        rest.removeFirst()
        written += lines(of: note, after: note.typed)
      }
      written += lines(of: line)
    }
    for note in rest { written += lines(of: note, after: note.typed) }
    for (index, note) in order.enumerated() {
      written += lines(of: text.notes[note], after: Array("[\(index + 1)]".utf8))
    }
    return written
  }

  private func lines(of note: PlainParagraphs.Note, after mark: [UInt8]) -> [[UInt8]] {
    var written = note.lines.flatMap(lines)
    guard let first = written.first, note.lines.first?.isCode == false else { return [mark] + written }
    written[0] = mark + [.space] + first
    return written
  }

  /// The lines of a block of HTML; the first one has the markers before the block, the others those of quotes.
  private func lines(of html: [DetailsMarkup.Part], after markers: [UInt8]) -> [[UInt8]] {
    let lines = PlainDetails.lines(of: html)
    let quotes = (markers.lastIndex(of: .greaterThan).map { Array(markers[...$0]) + [.space] }) ?? []
    guard let first = lines.first else {
      let markers = markers.trimmed()
      return markers.isEmpty || markers.last == .greaterThan ? [] : [markers]
    }
    return [markers + first] + lines.dropFirst().map { quotes + $0 }
  }

  private func lines(of line: PlainParagraphs.Line) -> [[UInt8]] {
    if let html = line.html { return lines(of: text.html[html], after: line.text) }
    guard !line.isCode else { return [line.text] }
    let tokens = Self.tokens(of: line.text)
    guard !tokens.isEmpty else { return [line.text] }
    var areHalves = Self.areHalves(tokens.map(\.token)).makeIterator()
    var written: [UInt8] = []
    var start = 0
    for (token, range) in tokens {
      written += line.text[start..<range.lowerBound]
      start = range.upperBound
      switch token {
      case .reference(let label):
        written += numbers[label].map { Array("[\($0)]".utf8) } ?? Array(line.text[range])
      // The row of a table is one line.
      case .lineBreak: written.append(line.text.first == .pipe ? .space : .lineFeed)
      case .half: if areHalves.next() == false { written += line.text[range] }
      }
    }
    written += line.text[start...]
    return written.split(separator: .lineFeed).map { Array($0).trimmed() }.filter { !$0.isEmpty }
  }

  // MARK: Reading

  private static func labels(in line: PlainParagraphs.Line) -> [[UInt8]] {
    guard !line.isCode, line.html == nil else { return [] }
    return tokens(of: line.text).compactMap { if case .reference(let label) = $0.token { label } else { nil } }
  }

  private static func areHalves(_ tokens: [Token]) -> [Bool] {
    var pairs = InlineTagPairs()
    for case .half(let tag, let isClosing) in tokens { pairs.read(tag, isClosing: isClosing) }
    return pairs.areHalves
  }

  private static func tokens(of text: [UInt8]) -> [(token: Token, range: Range<Int>)] {
    var tokens: [(token: Token, range: Range<Int>)] = []
    var codeSpans = CodeSpans()
    var at = 0
    while at < text.count {
      var end = at + 1
      switch text[at] {
      case .backslash: end = at + 2
      case .backtick:
        let run = at..<text.endOfRun(of: .backtick, from: at)
        end = codeSpans.end(from: run, in: text, before: text.count) ?? run.upperBound
      case .openBracket:
        if let label = Footnote.label(in: text.span, at: at) {
          end = label.upperBound + 1
          tokens.append((.reference(label: Footnote.normalized(text[label])), at..<end))
        }
      case .lessThan:
        guard let markup = AngleMarkup(in: text, at: at, before: text.count) else { break }
        end = markup.end
        switch markup.kind {
        case .lineBreak: tokens.append((.lineBreak, at..<end))
        case .half(let tag, let isClosing): tokens.append((.half(tag, isClosing: isClosing), at..<end))
        case .autolink, .tag: break
        }
      default: break
      }
      at = end
    }
    return tokens
  }
}
