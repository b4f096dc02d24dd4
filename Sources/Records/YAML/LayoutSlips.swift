import Text

/// Lines whose spaces, tabs, colons or brackets do not say what they were meant to.
enum LayoutSlips {
  static func tab(_ scene: SlipScene) -> SyntaxSlip? {
    var column = scene.line.indentingTab
    if scene.character == "\t" { column = column ?? scene.at.column }
    guard let column, scene.failure.problem.contains("tab") || column <= scene.at.column else { return nil }
    return SyntaxSlip(
      start: Position(line: scene.at.line, column: column),
      message: "a tab indents this line: YAML indents with spaces",
      suggestion: "replace the tab with spaces")
  }

  /// `components: [a, b`
  static func openBracket(_ scene: SlipScene) -> SyntaxSlip? {
    guard
      scene.failure.context == "while parsing a flow sequence"
        || scene.failure.context == "while parsing a flow mapping",
      let sign = scene.contextLine.scalar(at: scene.context.column), sign == "[" || sign == "{"
    else { return nil }
    let close = sign == "[" ? "]" : "}"
    if scene.at.line > scene.context.line {
      return SyntaxSlip(
        start: scene.context, message: "'\(sign)' is not closed",
        suggestion: "add '\(close)', or quote the text if it is one")
    }
    return SyntaxSlip(
      start: scene.at, message: "a comma or '\(close)' is missing here",
      suggestion: "quote an item that holds ':' or brackets")
  }

  /// `time:14:05`, `-time: 14:05`
  static func missingSpace(_ scene: SlipScene) -> SyntaxSlip? {
    let lines = [scene.line, scene.contextLine, scene.lineAbove].compactMap { $0 }
    return lines.lazy.compactMap { missingSpace(in: $0) }.first
  }

  private static func missingSpace(in line: SourceLine) -> SyntaxSlip? {
    if let column = line.firstColumn, line.scalar(at: column) == "-", line.key.map({ $0.name.hasPrefix("-") }) == true {
      return SyntaxSlip(
        start: Position(line: line.number, column: column), message: "a space is missing behind '-'",
        suggestion: "write '- ' before the first key of an item")
    }
    guard let key = line.key, let next = line.scalar(at: key.colon + 1), next != " ", next != "\t", next != "/",
      key.name.unicodeScalars.allSatisfy({ $0 == "_" || $0 == "-" || ("a"..."z").contains($0) })
    else { return nil }
    return SyntaxSlip(
      start: Position(line: line.number, column: key.colon), message: "a space is missing behind '\(key.name):'",
      suggestion: "write '\(key.name): ' and then the value")
  }

  /// A key that stands deeper than the one above it, or a colon in the second line of a text.
  static func deeperKey(_ scene: SlipScene) -> SyntaxSlip? {
    guard scene.failure.problem == "mapping values are not allowed in this context", let key = scene.line.key,
      key.colon == scene.at.column, let column = scene.line.contentColumn, let above = scene.lineAbove
    else { return nil }
    let start = Position(line: scene.at.line, column: column)
    if let wanted = above.contentColumn, above.key != nil, wanted < column {
      return SyntaxSlip(
        start: start, length: key.name.unicodeScalars.count,
        message: "'\(key.name)' is indented deeper than the key above it, which has a value already",
        suggestion: "begin it in \(SlipScene.column(wanted)), or quote the text if it is one")
    }
    return SyntaxSlip(
      start: scene.at, message: "':' makes a key of '\(key.name)' in the middle of a text",
      suggestion: "write '|' behind the text's key and the text on the lines below")
  }

  /// An item that stands deeper than the item above it, as if it belonged to one of its keys.
  static func deeperItem(_ scene: SlipScene) -> SyntaxSlip? {
    guard let column = scene.line.firstColumn, scene.line.contentColumn != column, let wanted = scene.itemColumnAbove,
      wanted < column,
      scene.failure.problem.hasPrefix("did not find expected") && scene.isAtLineStart
        || scene.failure.problem == "mapping values are not allowed in this context"
    else { return nil }
    return SyntaxSlip(
      start: Position(line: scene.at.line, column: column),
      message: "this item is indented deeper than the item above it",
      suggestion: "begin it in \(SlipScene.column(wanted))")
  }

  /// `...` and more below it.
  static func endOfText(_ scene: SlipScene) -> SyntaxSlip? {
    guard let above = scene.lineAbove, above.text(from: 1) == "...", scene.isAtLineStart else { return nil }
    return SyntaxSlip(
      start: Position(line: above.number, column: 1), length: 3,
      message: "'...' ends the file to YAML, and more stands below it", suggestion: "delete the line")
  }

  /// A line without colon where a key is wanted.
  static func missingColon(_ scene: SlipScene) -> SyntaxSlip? {
    guard scene.failure.problem == "could not find expected ':'", let column = scene.contextLine.contentColumn else {
      return nil
    }
    return SyntaxSlip(
      start: Position(line: scene.context.line, column: column), message: "this line has no ': ' behind its key",
      suggestion: "write 'key: value', or indent the line deeper if it goes on with the text above")
  }

  /// A key that is longer than YAML allows (1.2, 7.4.2), in a line of its own, in quotes or within braces.
  static func longKey(_ scene: SlipScene) -> SyntaxSlip? {
    let longest = 1024
    var start: Position?
    if scene.failure.problem == "could not find expected ':'", scene.contextLine.scalars.count > longest,
      !scene.contextLine.scalars.dropFirst(scene.context.column - 1).prefix(longest).contains(":")
    {
      start = scene.context
    } else if scene.character == ":", let key = scene.lastScalar, key.start.line == scene.at.line,
      key.end <= scene.at, key.end.column - key.start.column > longest
    {
      start = key.start
    } else if scene.character == ":", scene.failure.context == "while parsing a flow mapping" {
      let before = scene.line.scalars.prefix(scene.at.column - 1)
      let first = before.lastIndex { $0 == "{" || $0 == "," }.map {
        before[($0 + 1)...].firstIndex { !$0.isBlank } ?? 0
      }
      if let first, scene.at.column - 1 - first > longest {
        start = Position(line: scene.at.line, column: first + 1)
      }
    }
    return start.map { start in
      SyntaxSlip(
        start: start, message: "no ':' follows within 1024 characters, and a key of YAML is not longer than that",
        suggestion: "shorten the key: a long text is a value")
    }
  }

  /// A line that begins in a column where nothing above began.
  static func indentation(_ scene: SlipScene) -> SyntaxSlip? {
    let problem = scene.failure.problem
    guard problem.hasPrefix("did not find expected"), scene.isAtLineStart, let column = scene.line.firstColumn else {
      return nil
    }
    let start = Position(line: scene.at.line, column: column)
    let isItem = scene.line.contentColumn != column
    if problem.hasSuffix("'-' indicator"), !isItem {
      return SyntaxSlip(
        start: start, message: "this line belongs to no item of the list above",
        suggestion: "begin it in \(SlipScene.column(scene.context.column + 2)), below the first key of its item")
    }
    if scene.sourceLine(scene.at.line - 1).isComment {
      return SyntaxSlip(
        start: start, message: "a comment ends the text above it, so this line belongs to nothing",
        suggestion: "move the comment above the text's key")
    }
    if problem.hasSuffix("<document start>"), let first = scene.firstLine?.firstColumn, column < first {
      return SyntaxSlip(
        start: start, message: "this line is indented less than the first line of the file",
        suggestion: "begin it in \(SlipScene.column(first)), or the first line in column 1")
    }
    if column == scene.context.column {
      return SyntaxSlip(
        start: start, message: "\(isItem ? "a list item" : "a line without 'key: value'") stands here among keys",
        suggestion: "indent it deeper, below the key that it belongs to")
    }
    return SyntaxSlip(
      start: start, message: "this \(isItem ? "item" : "line") is not indented like any above it",
      suggestion: "begin it in the column of the \(isItem ? "items" : "keys") that it stands with")
  }
}
