import MarkdownSyntax
import Text

/// Writes the inline Markdown of one leaf block so that it stays what it is and stays by itself.
struct InlineText {
  private let bytes: [UInt8]
  private let scanner: InlineScanner
  private var output: [UInt8] = []

  /// The text to write; with lines kept, line feeds separate them. Links that are references become inline ones.
  static func written(
    _ bytes: [UInt8], _ setting: InlineSetting, resolving references: References? = nil
  ) -> [UInt8] {
    let ordinary = OrdinaryText(in: setting)
    // Links may lose their targets where references say so.
    let markup = references == nil ? OrdinaryText.Markup.codeSpansAndLinks : .codeSpans
    if bytes.isEmpty || ordinary.holds(bytes.span, with: setting.isText ? .none : markup) { return bytes }
    return scanned(bytes, setting, resolving: references)
  }

  /// The same of a text that need not be ordinary.
  static func scanned(_ bytes: [UInt8], _ setting: InlineSetting, resolving references: References? = nil) -> [UInt8] {
    let scanner = InlineScanner(bytes, setting, references: references)
    let output = InlineText(scanner).written().withoutLoneTag(in: setting)
    guard scanner.runs.all.contains(where: { $0.mustBeEscaped && $0.unpaired < $0.count }) else { return output }
    // A run of which a part was escaped pairs by other rules than before: if that leaves something open, none pairs.
    guard InlineScanner(output, setting).runs.all.contains(where: \.mustBeEscaped) else { return output }
    var setting = setting
    setting.markup = .allButEmphasis
    return InlineText(InlineScanner(bytes, setting, references: references)).written().withoutLoneTag(in: setting)
  }

  /// Text of HTML, in which nothing but its tags is markup; in the text of a link they are text, too.
  static func written(_ html: HTMLText, _ setting: InlineSetting) -> [UInt8] {
    var text = setting
    text.markup = .none
    var output: [UInt8] = []
    for (index, piece) in html.pieces.enumerated() {
      if piece.isTag, !setting.isLinkText {
        output += piece.bytes
      } else {
        text.after = index + 1 < html.pieces.count ? .scalar("<") : setting.after
        output += written(piece.bytes, text)
      }
      text.before = .scalar(">")
      text.startsLine = false
      text.box = .text
    }
    return output.withoutLoneTag(in: setting)
  }

  /// One line at `place`, without the white space at its ends, next to which emphasis does not hold.
  static func line(_ text: [UInt8], at place: Place, markup: InlineSetting.Markup = .all) -> [UInt8] {
    let line = place.inline.emphasisDelimiter == nil ? text.trimmed() : text.trimmedOfUnicodeSpaces()
    let output = written(line, InlineSetting(place, markup: markup))
    return place.block == .heading ? withoutClosingSequence(output) : output
  }

  /// `#` at the end of a heading's text would not be shown (CommonMark 4.2).
  static func withoutClosingSequence(_ heading: [UInt8]) -> [UInt8] {
    guard let start = ClosingSequence.start(in: heading) else { return heading }
    return heading[..<start] + [.backslash] + heading[start...]
  }

  private init(_ scanner: InlineScanner) {
    self.scanner = scanner
    bytes = scanner.bytes
    output.reserveCapacity(bytes.count + 16)
  }

  private consuming func written() -> [UInt8] {
    var index = 0
    for (number, token) in scanner.tokens.enumerated() {
      output.append(contentsOf: bytes[index..<token.range.lowerBound])
      write(token, number: number)
      index = token.range.upperBound
    }
    output.append(contentsOf: bytes[index...])
    return output
  }

  private mutating func write(_ token: InlineToken, number: Int) {
    switch token.kind {
    case .verbatim: output.append(contentsOf: bytes[token.range])
    case .escaped: for byte in bytes[token.range] { appendEscaped(byte) }
    case .reference(let reference): output.append(reference)
    case .code: CodeText.append(bytes[token.range], isCell: scanner.setting.isCell, to: &output)
    case .footnote(let reference): write(footnote: reference, before: token.range.upperBound)
    case .tag(_, _, let isHalf): write(tag: bytes[token.range], isKept: isHalf)
    case .softBreak: output.append(scanner.setting.lines == .kept ? .lineFeed : .space)
    case .hardBreak: writeHardBreak(isBackslash: bytes[token.range.lowerBound] == .backslash)
    case .delimiters(let run): write(scanner.runs.all[run])
    case .linkEnd(let target): write(target)
    case .dropped: keepApart(from: token.range.upperBound)
    case .bareLink(let end):
      if followsBackslash(number, before: end) { output.append(.backslash) }
      output.append(contentsOf: bytes[token.range])
    }
  }

  /// Two spaces, which every reader knows, unless a backslash means more than they do.
  private mutating func writeHardBreak(isBackslash: Bool) {
    guard scanner.setting.lines == .kept else {
      return output.append(scanner.setting.breaksLines ? FlatWriter.lineBreak : " ")
    }
    // A line that holds nothing else would become a blank one, and next to a space no emphasis opens.
    let last = output.last ?? .lineFeed
    output.append(isBackslash && (last == .lineFeed || last.isDelimiter) ? "\\\n" : "  \n")
  }

  /// Whether the token after `number` is written with a backslash, which a URL that reaches to it would take for its own.
  private func followsBackslash(_ number: Int, before end: Int) -> Bool {
    guard number + 1 < scanner.tokens.count, scanner.tokens[number + 1].range.lowerBound < end else { return false }
    switch scanner.tokens[number + 1].kind {
    case .escaped: return true
    case .delimiters(let run): return scanner.runs.all[run].mustBeEscaped
    default: return false
    }
  }

  /// Where a link's bracket is gone, the text before it and the text from `index` on make no link of their own.
  private mutating func keepApart(from index: Int) {
    guard output.last == .closeBracket, let next = bytes.byte(at: index) else { return }
    if next == .openParenthesis || next == .colon { output.append(.backslash) }
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    output.append(.backslash)
    output.append(byte)
  }

  /// Alone on its line, and with the place's colon after it, it would begin what a footnote says: a space that is none to
  /// the reader of blocks follows it.
  private mutating func write(footnote reference: [UInt8], before end: Int) {
    let isFirst = output.isEmpty ? scanner.setting.startsLine : output.last == .lineFeed
    output.append(contentsOf: reference)
    if isFirst, end == bytes.count, scanner.setting.after.mayBe(.colon) { output.append("&#32;") }
  }

  private mutating func write(tag: ArraySlice<UInt8>, isKept: Bool) {
    if !isKept { output.append("&lt;") }
    output.append(contentsOf: isKept ? tag : tag.dropFirst())
  }

  private mutating func write(_ run: DelimiterRun) {
    output.append(contentsOf: repeatElement(run.delimiter, count: run.pairedAsCloser))
    for _ in 0..<run.unpaired {
      if run.mayBeMarkup { appendEscaped(run.delimiter) } else { output.append(run.delimiter) }
    }
    output.append(contentsOf: repeatElement(run.delimiter, count: run.pairedAsOpener))
  }

  private mutating func write(_ target: LinkTarget) {
    output.append("](")
    if target.destination.isEmpty, target.title != nil { output.append("<>") }
    output.append(contentsOf: target.destination)
    if let title = target.title {
      output.append(" \"")
      writeTitle(title)
      output.append(.quotationMark)
    }
    output.append(.closeParenthesis)
  }

  private mutating func writeTitle(_ title: ArraySlice<UInt8>) {
    var index = title.startIndex
    while index < title.endIndex {
      let byte = title[index]
      let next = index + 1 < title.endIndex ? title[index + 1] : .space
      switch byte {
      case .backslash where next.isPunctuation:
        output.append(.backslash)
        output.append(next)
        index += 1
      case .lessThan: output.append("&lt;")
      case .openBrace where next.opensTagAfterBrace: output.append("&#123;")
      // A backslash keeps no code span from ending.
      case .backtick: output.append("&#96;")
      case .quotationMark, .backslash: appendEscaped(byte)
      case .pipe where scanner.setting.isCell: appendEscaped(byte)
      case .lineFeed: output.append(.space)
      default: output.append(byte)
      }
      index += 1
    }
  }
}

extension [UInt8] {
  /// The same without a tag alone on the first line, which would begin a block of HTML (CommonMark 4.6): a space that is
  /// none to the reader of blocks follows it.
  fileprivate func withoutLoneTag(in setting: InlineSetting) -> [UInt8] {
    guard setting.startsLine, first == .lessThan else { return self }
    let end = firstIndex(of: .lineFeed) ?? count
    guard AngleMarkup.isAlone(on: 0..<end, in: self) else { return self }
    return Array(self[..<end] + "&#32;".utf8 + self[end...])
  }
}
