import MarkdownSyntax

/// Finds what is markup in the inline Markdown of one leaf block (CommonMark 6, GFM 6), and what must not be.
///
/// Markup that begins and ends in the text is kept. What could take hold of text outside it, or of a page's HTML, becomes
/// a token that is written escaped.
struct InlineScanner {
  /// An opening bracket that may begin a link or an image.
  struct Bracket {
    let token: Int
    let isImage: Bool
    let startsLine: Bool
    /// Whether another bracket opened inside it, so that its text is no label.
    var holdsBracket = false
    /// Whether it begins the label of a footnote, which stays text.
    var isFootnote = false
    /// The number of open runs at its start.
    let scope: Int
  }

  let bytes: [UInt8]
  let setting: InlineSetting
  var tokens: [InlineToken] = []
  var runs = DelimiterRuns()
  let references: References?
  private var codeSpans = CodeSpans()
  var brackets: [Bracket] = []
  /// Openers before this position are inside no link that is still possible.
  var inactiveBrackets = 0
  /// Up to here no URL is a bare link: it would reach over markup.
  private var ambiguousEnd = 0
  private var markers = 0..<0
  private var hasTags = false
  /// The tokens that begin the links that were found.
  var linkStarts: Set<Int> = []
  var lineStart = 0
  var index = 0

  /// `bytes` are valid UTF-8, their lines end in line feeds and begin without blanks.
  init(_ bytes: [UInt8], _ setting: InlineSetting, references: References? = nil) {
    self.bytes = bytes
    self.setting = setting
    self.references = references
    tokens.reserveCapacity(8)
    if setting.startsLine { beginLine(at: 0) }
    while index < bytes.count {
      step()
      skipText()
    }
    if setting.isText { runs.separate() } else { runs.pair(from: 0) }
    if hasTags { pairTags() }
  }

  private mutating func skipText() {
    guard !markers.contains(index) else { return }
    let end = index < markers.lowerBound ? markers.lowerBound : bytes.count
    index = ByteSet.inlineMarkup.first(in: bytes.span, from: index, to: end)
  }

  private mutating func beginLine(at start: Int) {
    lineStart = start
    guard setting.lines == .kept || start == 0, start < bytes.count else { return }
    guard !LineStart.isText(bytes.span, from: start) else { return }
    var end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    // Without the backslash of a hard line break, what is before it may be a marker.
    let keepsBackslash = setting.lines == .kept && (bytes.byte(at: end - 2)?.isDelimiter ?? false)
    if end < bytes.count, end > start, bytes[end - 1] == .backslash, !keepsBackslash { end -= 1 }
    markers = LineStart.markers(in: bytes, line: start..<end)
  }

  mutating func add(_ kind: InlineToken.Kind, to end: Int) {
    tokens.append(InlineToken(kind: kind, range: index..<end))
    index = end
  }

  private mutating func step() {
    if markers.contains(index) { return add(.escaped, to: index + 1) }
    if index == 0, followsTemplate() { return }
    switch bytes[index] {
    case .backslash: backslash()
    case .backtick: backticks()
    case .asterisk, .underscore, .tilde: delimiterRun()
    case .openBracket: openBracket(at: index)
    case .exclamationMark: exclamationMark()
    case .closeBracket: closeBracket()
    case .lessThan: lessThan()
    case .openBrace where opensTag(): add(.reference("&#123;"), to: index + 1)
    case .lineFeed: lineBreak()
    case .pipe where setting.isCell: add(.escaped, to: index + 1)
    case .ampersand where setting.isText && beginsReference(): add(.reference("&amp;"), to: index + 1)
    case .colon where BareURL.isScheme(before: index, in: bytes, follows: setting.isText ? setting.after : .lineEdge):
      bareLink(after: index + 3)
    case 0x57 where BareURL.isWWW(at: index, in: bytes), 0x77 where BareURL.isWWW(at: index, in: bytes):
      index += 3
      bareLink(after: index + 1)
    default: index += 1
    }
  }

  /// The first character where the template's own text has just ended a label or opened a brace.
  private mutating func followsTemplate() -> Bool {
    switch (setting.before, bytes[0]) {
    case (.scalar("]"), .openParenthesis), (.scalar("]"), .openBracket), (.scalar("]"), .colon):
      add(.escaped, to: 1)
    case (.scalar("{"), .openBrace): add(.reference("&#123;"), to: 1)
    case (.scalar("{"), .percent): add(.reference("&#37;"), to: 1)
    case (.scalar("{"), .lessThan): add(.reference("&lt;"), to: 1)
    default: return false
    }
    return true
  }

  // MARK: Escapes, code, line breaks

  private mutating func backslash() {
    let next = bytes.byte(at: index + 1)
    let endsCell = setting.isCell && (next == nil || index + 2 == bytes.count && next == .backslash && !setting.isText)
    // Directly before a pipe, two backslashes would be one escape.
    if endsCell { return add(.reference("&#92;"), to: bytes.count) }
    guard let next, !(setting.isText && next.isPunctuation) else { return add(.escaped, to: index + 1) }
    if next == .lineFeed {
      // The space for it would come before the text of the one line.
      guard index > lineStart || setting.lines == .kept else { return add(.escaped, to: index + 1) }
      add(.hardBreak, to: index + 2)
      beginLine(at: index)
    } else if next.isPunctuation {
      add(.verbatim, to: index + 2)
    } else {
      index += 1
    }
  }

  private mutating func backticks() {
    let end = bytes.endOfRun(of: .backtick, from: index)
    let merges = index == 0 && setting.before == .scalar("`")
    guard !merges, !setting.isText, let endOfSpan = codeSpans.end(from: index..<end, in: bytes, before: bytes.count),
      endOfSpan < bytes.count || setting.after != .scalar("`")
    else { return add(.escaped, to: end) }
    add(.code, to: endOfSpan)
  }

  private mutating func lineBreak() {
    var start = index
    while start > lineStart, bytes[start - 1] == .space, start > (tokens.last?.range.upperBound ?? 0) { start -= 1 }
    let kind: InlineToken.Kind = index - start >= 2 ? .hardBreak : .softBreak
    // Without the blank, a backslash that is text would break the line.
    if index - start == 1, start > lineStart, bytes[start - 1] == .backslash, tokens.last?.range.upperBound != start {
      start = index
    }
    tokens.append(InlineToken(kind: kind, range: start..<(index + 1)))
    index += 1
    beginLine(at: index)
  }

  // MARK: Tags, references and URLs

  private func opensTag() -> Bool {
    bytes.byte(at: index + 1)?.opensTagAfterBrace ?? setting.after.mayBe(where: \.opensTagAfterBrace)
  }

  private mutating func lessThan() {
    if setting.isText, !mayBeginTag() {
      index += 1
    } else if !setting.isText, !setting.isLinkText,
      let markup = AngleMarkup(in: bytes, at: index, before: bytes.count), markup.isKept,
      !bytes[index..<markup.end].contains(.openBrace)
    {
      if case .half(let tag, let isClosing) = markup.kind {
        hasTags = true
        add(.tag(tag, isClosing: isClosing, isHalf: false), to: markup.end)
      } else {
        add(.code, to: markup.end)
      }
    } else {
      add(.reference("&lt;"), to: index + 1)
    }
  }

  /// Whether the `<` at `index` may begin a tag, a comment and the like, or an autolink (CommonMark 6.5, 6.6).
  private func mayBeginTag() -> Bool {
    guard let next = bytes.byte(at: index + 1) else { return setting.after.mayBe { !$0.isSpace } }
    if next.isLetter || next == .slash || next == .exclamationMark || next == .questionMark { return true }
    guard let end = bytes[(index + 1)...].firstIndex(where: { !Autolink.localPart.contains($0) }) else {
      return setting.after == .unknown
    }
    return end > index + 1 && bytes[end] == .at
  }

  /// Whether the `&` at `index` begins a character reference, of which a part may come after the text.
  private func beginsReference() -> Bool {
    if CharacterReference.begins(bytes, at: index) { return true }
    let isHash = index + 2 == bytes.count && bytes[index + 1] == .hash
    let end = isHash || index + 1 == bytes.count ? bytes.count : CharacterReference.endOfName(in: bytes, from: index)
    return end == bytes.count && setting.after.mayBe { $0.isAlphanumeric || $0 == .hash || $0 == .semicolon }
  }

  /// A URL without brackets, whose text begins before `index` and goes on from `start`.
  ///
  /// GFM takes all up to white space for the URL, backticks and brackets too, CommonMark none of it. Where that makes a
  /// difference, it is no link.
  private mutating func bareLink(after start: Int) {
    guard !setting.isText, !setting.isLinkText, index >= ambiguousEnd else { return add(.escaped, to: index + 1) }
    let link = BareURL(in: bytes, from: start, isInBrackets: !brackets.isEmpty)
    let closesEmphasis = setting.inline.emphasisDelimiter.map { bytes[start..<link.extent].contains($0) } ?? false
    let isAmbiguous = closesEmphasis || bytes[start..<link.end].contains(where: BareURL.ambiguous.contains)
    guard !isAmbiguous else {
      ambiguousEnd = link.extent
      return add(.escaped, to: index + 1)
    }
    add(.bareLink(end: link.extent), to: index + 1)
    index = link.end
  }

  /// Finds the tags that have their other half within the same emphasis, struck-out text or link.
  private mutating func pairTags() {
    var pairs = InlineTagPairs()
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .tag(let tag, let isClosing, _): pairs.read(tag, isClosing: isClosing)
      case .delimiters(let run): enterScopes(of: runs.all[run], &pairs)
      case .linkEnd,
        .dropped where !linkStarts.contains(index):
        pairs.exit()
      case _ where linkStarts.contains(index): pairs.enter()
      default: break
      }
    }
    var halves = pairs.areHalves.makeIterator()
    for (index, token) in tokens.enumerated() {
      guard case .tag(let tag, let isClosing, _) = token.kind, let isHalf = halves.next() else { continue }
      tokens[index].kind = .tag(tag, isClosing: isClosing, isHalf: isHalf)
    }
  }

  /// Ends and begins the scopes that the delimiters of a run do: two of emphasis may be one or two, which is the same here.
  private func enterScopes(of run: DelimiterRun, _ pairs: inout InlineTagPairs) {
    for _ in 0..<run.pairedAsCloser { pairs.exit() }
    for _ in 0..<run.pairedAsOpener { pairs.enter() }
  }

  // MARK: Emphasis

  private mutating func delimiterRun() {
    let delimiter = bytes[index]
    let end = bytes.endOfRun(of: delimiter, from: index)
    let context = DelimiterContext(bytes, index..<end, between: setting.before, and: setting.after)
    let merges =
      (index == 0 && setting.before == .scalar(Unicode.Scalar(delimiter)))
      || (end == bytes.count && setting.after == .scalar(Unicode.Scalar(delimiter)))
    let mayClose = merges || context.hidesNeighbour || context.most.canClose
    let isKept = setting.isText || !merges && setting.markup == .all
    guard isKept, setting.inline.emphasisDelimiter != delimiter else {
      return add(mayClose || context.most.canOpen ? .escaped : .verbatim, to: end)
    }
    guard delimiter != .tilde || end - index <= 2 else {
      return add(context.hidesNeighbour ? .escaped : .verbatim, to: end)
    }
    let run = runs.append(
      DelimiterRun(
        delimiter: delimiter, count: end - index, flanking: setting.isText ? context.most : context.least,
        mayBeMarkup: mayClose))
    add(.delimiters(run: run), to: end)
  }
}
