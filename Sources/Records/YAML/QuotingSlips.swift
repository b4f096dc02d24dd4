import Text

/// Values that YAML reads as something else until they are quoted.
enum QuotingSlips {
  /// `event: 'tis done`
  static func unclosedQuote(_ scene: SlipScene) -> SyntaxSlip? {
    guard scene.failure.context == "while scanning a quoted scalar" else { return nil }
    return opened(scene.context, in: scene)
  }

  /// `path: "C:\dir"`
  static func escape(_ scene: SlipScene) -> SyntaxSlip? {
    guard scene.failure.context == "while parsing a quoted scalar" else { return nil }
    return SyntaxSlip(
      start: scene.at, message: "a backslash begins an escape inside double quotes, and this is none of YAML's",
      suggestion: "write the backslash twice, or use single quotes")
  }

  /// `event: **Bold** start`, `event: !important!`
  static func indicator(_ scene: SlipScene) -> SyntaxSlip? {
    let meaning: String
    switch scene.contextLine.scalar(at: scene.context.column) {
    case "*" where scene.failure.context.hasSuffix("alias"): meaning = "an alias"
    case "&" where scene.failure.context.hasSuffix("anchor"): meaning = "an anchor"
    case "!" where scene.failure.context.hasSuffix("tag"): meaning = "a tag"
    default: return nil
    }
    let sign = scene.contextLine.scalar(at: scene.context.column).map(String.init) ?? ""
    return scene.quoting(
      from: scene.context.column, at: scene.context, "'\(sign)' begins \(meaning) in YAML, where a value starts with it"
    )
  }

  /// `event: > 50 % errors`
  static func blockHeader(_ scene: SlipScene) -> SyntaxSlip? {
    guard scene.failure.context == "while scanning a block scalar", scene.at.line == scene.context.line,
      let sign = scene.line.scalar(at: scene.context.column)
    else { return nil }
    var slip = scene.quoting(
      from: scene.context.column, at: scene.context, "'\(sign)' begins a text on the lines below, not on its own line")
    slip.suggestion += ", or begin it on the next line"
    return slip
  }

  /// `event: @x`, `` event: `x` ``, `event: %x`
  static func reservedStart(_ scene: SlipScene) -> SyntaxSlip? {
    let place: Position
    switch (scene.failure.problem, scene.failure.context) {
    case ("did not find expected node content", "while parsing a flow node"):
      return SyntaxSlip(
        start: scene.at, message: "a comma or bracket stands here where an item should",
        suggestion: "delete it, or quote the item that it belongs to")
    case ("found character that cannot start any token", _), ("did not find expected node content", _): place = scene.at
    case (_, "while scanning a directive"): place = scene.context
    default: return nil
    }
    guard let sign = scene.line.scalar(at: place.column) else { return nil }
    return scene.quoting(from: place.column, at: place, "'\(sign)' cannot start a value in YAML")
  }

  /// `time: ?`
  static func questionMark(_ scene: SlipScene) -> SyntaxSlip? {
    guard scene.failure.problem == "mapping keys are not allowed in this context", scene.character == "?" else {
      return nil
    }
    guard scene.line.scalars.dropFirst(scene.at.column).allSatisfy(\.isBlank) else {
      return scene.quoting(
        from: scene.at.column, at: scene.at, "'?' begins a key in YAML, where a value starts with it")
    }
    return SyntaxSlip(
      start: scene.at, message: "'?' alone begins a key in YAML",
      suggestion: "write unknown for a time that nobody knows, or quote it: '?'")
  }

  /// `event: "quoted" and more`, and a quote that was closed by an apostrophe further down.
  static func textBehindQuote(_ scene: SlipScene) -> SyntaxSlip? {
    guard let last = scene.lastScalar, last.kind == .quoted, last.end.line == scene.at.line, last.end <= scene.at,
      scene.line.scalars.prefix(scene.at.column - 1).dropFirst(last.end.column - 1).allSatisfy({ $0.isBlank })
    else { return nil }
    if last.start.line < last.end.line { return opened(last.start, in: scene) }
    guard !scene.failure.context.contains("flow") else { return quoteInBrackets(last, scene) }
    var slip = scene.quoting(from: last.start.column, at: scene.at, "text goes on behind the closing quote")
    scene.line.requoting(from: last.start.column).map { slip.suggestion = $0 }
    return slip
  }

  /// `{ text: 'it's broken' }`
  private static func quoteInBrackets(
    _ quoted: (kind: YAMLNode.Kind, start: Position, end: Position), _ scene: SlipScene
  ) -> SyntaxSlip? {
    guard quoted.end == scene.at, let character = scene.character, character.properties.isAlphabetic,
      let quote = scene.line.scalar(at: quoted.start.column)
    else { return nil }
    return SyntaxSlip(
      start: scene.at, message: "text goes on behind the closing quote",
      suggestion: "put the whole text in \(quote == "'" ? "double" : "single") quotes")
  }

  /// `event: [x] y`
  static func textBehindBracket(_ scene: SlipScene) -> SyntaxSlip? {
    guard let value = scene.line.valueColumn, value < scene.at.column, let sign = scene.line.scalar(at: value),
      sign == "[" || sign == "{",
      let before = scene.line.scalars.prefix(scene.at.column - 1).last(where: { !$0.isBlank }),
      before == (sign == "[" ? "]" : "}")
    else { return nil }
    let kind = sign == "[" ? "a list" : "a mapping"
    return scene.quoting(
      from: value, at: scene.at, "'\(sign)' begins \(kind) in YAML, and text goes on behind its '\(before)'")
  }

  /// `event: - done`
  static func dash(_ scene: SlipScene) -> SyntaxSlip? {
    guard scene.failure.problem == "block sequence entries are not allowed in this context", scene.character == "-"
    else { return nil }
    var slip = scene.quoting(
      from: scene.at.column, at: scene.at, "'-' begins a list item in YAML, and a list begins on a line of its own")
    slip.suggestion += ", or write the list below its key"
    return slip
  }

  /// `event: done: yes`
  static func secondColon(_ scene: SlipScene) -> SyntaxSlip? {
    guard scene.failure.problem == "mapping values are not allowed in this context", scene.character == ":",
      let key = scene.line.key, key.colon < scene.at.column, let value = scene.line.valueColumn
    else { return nil }
    return scene.quoting(from: value, at: scene.at, "': ' inside a value makes a key of what stands before it")
  }

  private static func opened(_ quote: Position, in scene: SlipScene) -> SyntaxSlip {
    let line = scene.sourceLine(quote.line)
    let sign = line.scalar(at: quote.column).map(String.init) ?? "'"
    return scene.quoting(
      from: quote.column, at: quote, "the quoted text that \(sign) opens here does not end on its line")
  }
}
