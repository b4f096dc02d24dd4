import Text

/// Characters that look like nothing, or like a space, and are something else to YAML.
enum CharacterSlips {
  /// U+2028 in a plain text: what follows it stands on a line of its own to YAML.
  static func foreignBreak(_ scene: SlipScene) -> SyntaxSlip? {
    for line in scene.lines {
      guard let index = line.scalars.firstIndex(where: \.isForeignBreak) else { continue }
      let sign = line.scalars[index]
      return SyntaxSlip(
        start: Position(line: line.number, column: index + 1), message: ForeignBreak.message(sign),
        suggestion: ForeignBreak.suggestion(sign))
    }
    return nil
  }

  /// A no-break space in the indentation, or where the space behind a key's colon or an item's dash should be.
  static func foreignSpace(_ scene: SlipScene) -> SyntaxSlip? {
    for line in scene.lines + [scene.lineAbove].compactMap({ $0 }) {
      guard let index = foreignSpace(in: line), let name = line.scalars[index].foreignSpace else { continue }
      return SyntaxSlip(
        start: Position(line: line.number, column: index + 1),
        message: "\(name) stands here, which is no space to YAML",
        suggestion: "use a normal one")
    }
    return nil
  }

  private static func foreignSpace(in line: SourceLine) -> Int? {
    for (index, scalar) in line.scalars.enumerated() {
      if scalar.foreignSpace != nil { return index }
      if scalar == ":" {
        let next = index + 1
        return next < line.scalars.count && line.scalars[next].foreignSpace != nil ? next : nil
      }
      guard scalar.isKeyCharacter || scalar.isBlank else { return nil }
    }
    return nil
  }

  /// `"\\ud83d"`
  static func halfOfAPair(_ scene: SlipScene) -> SyntaxSlip? {
    guard scene.failure.problem == "found invalid Unicode character escape code" else { return nil }
    let scalars = scene.line.scalars
    // Of a very long line only the beginning is at hand.
    guard scene.at.column <= scalars.count, let sign = scalars.prefix(scene.at.column).lastIndex(of: "\\") else {
      return nil
    }
    let escape = String(String.UnicodeScalarView(scalars[sign...].prefix(6)))
    guard escape.lowercased().hasPrefix("\\ud") else { return nil }
    return SyntaxSlip(
      start: Position(line: scene.at.line, column: sign + 1), length: escape.unicodeScalars.count,
      message: "'\(escape)' is half of a pair: an escape in YAML names a whole character",
      suggestion: "write the character itself")
  }
}
