import Diagnostics
import Text

/// What a person did where YAML's syntax broke, in words that say what to write instead.
struct SyntaxSlip {
  var start: Position
  /// In Unicode scalars.
  var length = 1
  var message: String
  var suggestion: String

  /// The problem to report for libyaml's failure; it stands for everything in the file behind it.
  static func diagnostic(
    for failure: YAMLFailure, in source: SourceText, _ positions: TextPositions, after cells: [YAMLTree.Cell]
  ) -> Diagnostic {
    let scene = SlipScene(failure, source, positions, cells)
    let slip = known.lazy.compactMap { $0(scene) }.first ?? unknown(scene)
    let range = SourceRange(line: slip.start.line, column: slip.start.column, length: slip.length)
    return Diagnostic(
      .error, "yaml-syntax", at: SourcePlace(source, range), slip.message, suggestion: slip.suggestion,
      notes: [.init("the rest of this file cannot be judged before this is mended")])
  }

  /// From the most certain to the least: the first that recognises the scene speaks.
  private static let known: [@Sendable (SlipScene) -> SyntaxSlip?] = [
    CharacterSlips.foreignBreak, CharacterSlips.foreignSpace, QuotingSlips.unclosedQuote,
    CharacterSlips.halfOfAPair,
    QuotingSlips.escape, LayoutSlips.endOfText, LayoutSlips.tab, BlockTextSlips.indentation, LayoutSlips.deeperItem,
    QuotingSlips.indicator, QuotingSlips.blockHeader,
    QuotingSlips.reservedStart, QuotingSlips.questionMark, LayoutSlips.longKey, QuotingSlips.textBehindQuote,
    QuotingSlips.textBehindBracket,
    LayoutSlips.openBracket, LayoutSlips.missingSpace, QuotingSlips.dash, QuotingSlips.secondColon,
    LayoutSlips.deeperKey, LayoutSlips.missingColon, LayoutSlips.indentation,
  ]

  private static func unknown(_ scene: SlipScene) -> SyntaxSlip {
    SyntaxSlip(
      start: scene.at, message: "this line is not YAML from here on",
      suggestion: "quote the value, or check the indentation")
  }
}
