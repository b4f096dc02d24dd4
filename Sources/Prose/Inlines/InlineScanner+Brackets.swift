import MarkdownSyntax

/// Finds links and images, which begin and end in the text (CommonMark 6.3 and 6.4).
extension InlineScanner {
  mutating func exclamationMark() {
    if bytes.byte(at: index + 1) == .openBracket, !setting.isLinkText, !setting.isText {
      openBracket(at: index + 1)
    } else if index + 1 == bytes.count, setting.after.mayBe(.openBracket) {
      add(.escaped, to: index + 1)
    } else {
      index += 1
    }
  }

  /// The bracket of a link's text or, with an exclamation mark before it, of an image's description.
  mutating func openBracket(at bracket: Int) {
    if index == 0, setting.box != .text, TaskBox.begins(bytes, at: 0) {
      guard setting.box == .task else { return add(.escaped, to: 1) }
      // What follows the box begins a paragraph.
      lineStart = bytes.skippingBlanks(from: 3)
      return add(.verbatim, to: 3)
    }
    if bracket == index, let reference = footnote(at: bracket) {
      return add(.footnote(reference.written), to: reference.end)
    }
    let next = bytes.byte(at: bracket + 1)
    let isFootnote = next.map { $0 == .caret } ?? setting.after.mayBe(.caret)
    guard !setting.isLinkText, !isFootnote else {
      index = bracket
      // Its closing bracket is not that of a link around it.
      if !setting.isLinkText, !setting.isText {
        brackets.append(Bracket(token: tokens.count, isImage: false, startsLine: false, isFootnote: true, scope: 0))
      }
      return add(.escaped, to: bracket + 1)
    }
    guard !setting.isText else { return add(.verbatim, to: bracket + 1) }
    let startsLine = index == lineStart && (setting.lines == .kept || index == 0) && !setting.isCell
    if let outer = brackets.indices.last { brackets[outer].holdsBracket = true }
    brackets.append(
      Bracket(token: tokens.count, isImage: bracket > index, startsLine: startsLine, scope: runs.openCount))
    add(.verbatim, to: bracket + 1)
  }

  /// How the reference to a footnote that begins at `bracket` is written; nil where none begins.
  private func footnote(at bracket: Int) -> (written: [UInt8], end: Int)? {
    guard let references, !references.footnotes.isEmpty, !setting.isLinkText, !setting.isText,
      let label = Footnote.label(in: bytes.span, at: bracket),
      let written = references.footnotes[Footnote.normalized(bytes[label])]
    else { return nil }
    return (written, label.upperBound + 1)
  }

  /// In the text of a link no other link can be: references to footnotes are text.
  private mutating func dropFootnotes(after opener: Bracket) {
    for index in opener.token..<tokens.count {
      guard case .footnote = tokens[index].kind else { continue }
      let range = tokens[index].range
      tokens[index].kind = .footnote([.backslash] + bytes[range])
    }
  }

  mutating func closeBracket() {
    guard !setting.isLinkText else { return add(.escaped, to: index + 1) }
    let position = brackets.count - 1
    let opener = brackets.popLast()
    defer { inactiveBrackets = min(inactiveBrackets, brackets.count) }
    if let opener, !opener.isFootnote, opener.isImage || position >= inactiveBrackets, let link = linkEnd(opener) {
      runs.pair(from: opener.scope)
      linkStarts.insert(opener.token)
      if !opener.isImage, references?.footnotes.isEmpty == false { dropFootnotes(after: opener) }
      if !opener.isImage { inactiveBrackets = position }
      guard references?.keep(link.target) ?? true else {
        tokens[opener.token].kind = .dropped
        return add(.dropped, to: link.end)
      }
      return add(.linkEnd(link.target), to: link.end)
    }
    // Escaped, its bracket opens nothing, and this one would be that of the link around it.
    if let opener, opener.isFootnote, !brackets.isEmpty { return add(.escaped, to: index + 1) }
    // In plain text, all closing brackets before this one may be escaped, and its label begin where the text does.
    let mayDefine = opener?.startsLine ?? (setting.isText && bytes[0] == .openBracket && !setting.isCell)
    let continues: (UInt8) -> Bool = { $0 == .openParenthesis || $0 == .openBracket || ($0 == .colon && mayDefine) }
    guard bytes.byte(at: index + 1).map(continues) ?? setting.after.mayBe(where: continues) else {
      return add(.verbatim, to: index + 1)
    }
    if let opener { tokens[opener.token].kind = .escaped }
    add(.escaped, to: index + 1)
  }

  /// What the bracket at `index` ends, with the link's text that begins at `opener`: an inline link, a full, a collapsed
  /// or a shortcut reference, in this order (CommonMark 6.3).
  private func linkEnd(_ opener: Bracket) -> (target: LinkTarget, end: Int)? {
    if let tail = LinkTail(in: bytes, from: index + 1) {
      return (LinkTarget(in: bytes, destination: tail.destination, title: tail.title), tail.end)
    }
    guard let references, !references.isEmpty else { return nil }
    let label = LinkLabel.content(in: bytes, from: index + 1)
    let end = label.map { $0.upperBound + 1 } ?? index + 1
    if let label, bytes[label].contains(where: { !$0.isSpace }) {
      return references.resolve(bytes[label]).map { ($0, end) }
    }
    guard !opener.holdsBracket else { return nil }
    return references.resolve(bytes[tokens[opener.token].range.upperBound..<index]).map { ($0, end) }
  }
}
