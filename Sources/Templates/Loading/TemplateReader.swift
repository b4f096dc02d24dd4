import MarkdownSyntax
import Prose
import Text

/// Reads one template in one situation: resolves its names, follows its text through Markdown, and emits a program.
struct TemplateReader {
  private let syntax: Syntax
  private let situation: TemplateLoader.Situation
  private let kind: TemplateKind
  private let check: NameCheck
  private(set) var problems: ProblemList
  private(set) var emitter: Emitter

  private let tokens: [Token]
  private let following: [Following]
  private let ahead: TextAhead
  private var cursor: MarkdownCursor
  private var page: PageReader
  /// The sections around the token that is being read.
  private var open: [OpenSection] = []

  private struct OpenSection {
    let operation: Int
    let cursor: MarkdownCursor
    let page: PageReader
    let lineStart: Emitter.LineStart
  }

  /// Whether the text is followed through Markdown.
  private var followsLines: Bool { kind.followsLines }
  /// Whether the text is followed through HTML.
  private var followsTags: Bool { kind == .html }

  init(
    _ syntax: Syntax, _ situation: TemplateLoader.Situation, in scopes: [Scope], kind: TemplateKind,
    into tables: ProgramTables
  ) {
    self.syntax = syntax
    self.situation = situation
    self.kind = kind
    var problems = ProblemList(syntax.source)
    let followsLines = kind.followsLines
    tokens = followsLines && situation.line == .shared ? syntax.tokensWithoutFinalLineEnd : syntax.tokens
    let check = NameCheck(syntax.tokens, in: scopes, kind: kind, &problems)
    self.check = check
    self.problems = problems
    following =
      followsLines
      ? Following.all(in: tokens, end: situation.end) { check.meanings[$0].repeats } : []
    ahead = TextAhead(followsLines ? tokens : [], isOpen: situation.line == .shared, hasComments: kind == .markdown)
    cursor = situation.cursor
    page = PageReader(at: situation.page)
    emitter = Emitter(
      into: tables, base: situation.cursor.base, atLineStart: situation.line == .own,
      blankLines: followsLines ? .single : .kept)
  }

  mutating func read(into loader: inout TemplateLoader, program: Int) -> TemplateLoader.Outcome {
    for (index, token) in tokens.enumerated() {
      switch token.content {
      case .text(let bytes): text(bytes, index)
      case .value(let name, _): value(name, index)
      case .open(_, let tag, let end): section(tag, index, end)
      case .close(let name, _): closeSection(name, token)
      case .partial(let name): partial(PartialName(written: name), index, &loader)
      }
    }
    // A file that does not end its last line must not swallow the next one.
    if followsLines, situation.line == .own, !cursor.isAtLineStart {
      cursor.endLine()
      emitter.endLine(isCode: cursor.fence != nil)
    }
    page.finish(&problems)
    emitter.finish()
    return TemplateLoader.Outcome(
      program: program, cursor: cursor, page: page.cursor, isCommentNew: page.isCommentNew, lineStart: emitter.lineStart
    )
  }

  // MARK: Text

  private mutating func text(_ bytes: [UInt8], _ token: Int) {
    let bytes = followsTags ? textOfPage(from: token) : bytes
    guard followsLines || !emitter.base.isEmpty else { return emitter.text(bytes[...]) }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      line(bytes[start..<end], token)
      if end < bytes.count { endLine() }
      start = end + 1
    }
  }

  /// What text tokens that follow one another write, for the first of them; nothing for the others.
  private mutating func textOfPage(from first: Int) -> [UInt8] {
    if first > 0, tokens[first - 1].isText { return [] }
    return page.read(tokens[first...].prefix { $0.isText })
  }

  private mutating func line(_ text: ArraySlice<UInt8>, _ token: Int) {
    emitter.text(text)
    guard followsLines else { return }
    cursor.read(text, of: token, ahead)
  }

  private mutating func endLine() {
    let wasCode = cursor.fence != nil
    if followsLines { cursor.endLine() }
    emitter.endLine(isCode: wasCode && cursor.fence != nil)
  }

  // MARK: Values

  private mutating func value(_ name: String, _ index: Int) {
    if case .value(let reference, let field) = check.meanings[index] {
      if followsTags, let objection = page.cursor.objection(to: field) {
        problems.add(
          objection.rule, at: tokens[index].nameRange, "'\(name)' \(objection.message)",
          suggestion: objection.suggestion)
      }
      if !isInComment { emitter.value(reference, insertion(of: field, index)) }
    }
    cursor.passValue()
  }

  /// Whether a comment is open, which values could end.
  private var isInComment: Bool { followsTags ? page.cursor.isInComment : cursor.isInComment }

  private mutating func insertion(of field: FieldKind, _ index: Int) -> Insertion {
    switch (kind, field) {
    case (.html, .url): return .htmlURL
    case (.html, .markup): return .verbatim
    case (.html, _): return .htmlText
    case (.text, .prose), (.markdown, _): break
    case (.text, _): return .plainText
    }
    let place = emitter.place(cursor.place(of: field, followedBy: following[index]))
    return switch (kind, field) {
    case (.text, _): .plainProse(place: place)
    case (_, .prose): .markdownProse(place: place)
    default: .markdownText(place: place)
    }
  }

  // MARK: Sections

  private mutating func section(_ tag: Token.SectionTag, _ index: Int, _ end: Int) {
    // A section whose name is wrong is never rendered; its place is kept.
    var reference = Reference.element(frame: 0)
    if case .section(let found, _) = check.meanings[index] { reference = found }
    let lineStart = emitter.lineStart
    let operation = emitter.section(reference, tag)
    open.append(OpenSection(operation: operation, cursor: cursor, page: page, lineStart: lineStart))
    let repeats = check.meanings[index].repeats
    let turns: SectionTurns? = repeats ? (endsLine(before: end) ? .onNewLine : .onSameLine) : nil
    if let turns { emitter.resume(at: turns == .onNewLine ? .yes : .no) }
    if !tokens[index].isStandalone { cursor.enterSection(turns: turns) }
  }

  /// Whether the text up to a closing tag ends with a line.
  private func endsLine(before end: Int) -> Bool {
    guard !tokens[end].isStandalone, end > 0 else { return true }
    guard case .text(let bytes) = tokens[end - 1].content else { return tokens[end - 1].isStandalone }
    return bytes.last { !$0.isBlank } == 0x0A
  }

  private mutating func closeSection(_ name: String, _ token: Token) {
    guard let section = open.popLast() else { return }
    page.leaveSection(named: name, enteredWith: section.page, closedAt: token.range, &problems)
    emitter.close(section.operation)
    emitter.resume(at: section.lineStart)
    cursor.leaveSection(opened: section.cursor, isStandalone: token.isStandalone)
  }

  // MARK: Partials

  private mutating func partial(_ name: PartialName, _ index: Int, _ loader: inout TemplateLoader) {
    guard let template = template(name, index, loader) else { return }
    let scopes = check.scopesAtPartials[index] ?? []
    if let refusal = loader.refusal(template, scopes) { return refuse(name, index, refusal) }
    let outer = cursor
    var next = TemplateLoader.Situation(
      name: template, scopes: scopes.map(\.identity), cursor: cursor, page: page.cursor, end: .lineEnd, line: .own)
    if case .standalone(let indentation) = tokens[index].line {
      next.cursor.enterPartial(indentation: indentation)
    } else {
      emitter.beginLine()
      next.line = .shared
      if followsLines {
        next.end = following[index]
        next.cursor.enterPartial()
      } else {
        next.cursor = MarkdownCursor()
      }
    }
    let outcome = loader.read(next, scopes, from: SourcePlace(syntax.source, tokens[index].nameRange))
    emitter.call(outcome.program)
    if tokens[index].isStandalone {
      emitter.resumeOnNewLine()
    } else {
      emitter.resume(afterPartialAt: outcome.lineStart)
    }
    page.leavePartial(at: outcome.page, isCommentNew: outcome.isCommentNew)
    guard followsLines else { return }
    cursor = outcome.cursor
    cursor.leavePartial(to: outer)
  }

  /// The template that a partial's name means; nil, and a problem, where there is none.
  private mutating func template(_ name: PartialName, _ index: Int, _ loader: TemplateLoader) -> String? {
    let file = situation.name
    if let template = name.template(among: loader.sources, includedFrom: file), name.staysInside { return template }
    let range = tokens[index].nameRange
    if name.staysInside {
      problems.addUnknown(
        name, at: range, suggestion: name.suggestion(among: loader.sources, includedFrom: file))
    } else {
      problems.addOutside(name, at: range)
    }
    return nil
  }

  private mutating func refuse(_ name: PartialName, _ index: Int, _ refusal: PartialRefusal) {
    problems.add(refusal, of: name, at: tokens[index].nameRange)
  }
}

extension Syntax {
  /// The tokens of a partial that goes into a line: the line goes on behind it.
  fileprivate var tokensWithoutFinalLineEnd: [Token] {
    guard let last = tokens.last, case .text(var bytes) = last.content, bytes.last == 0x0A else { return tokens }
    bytes.removeLast()
    var tokens = self.tokens
    tokens[tokens.count - 1].content = .text(bytes)
    return tokens
  }
}
