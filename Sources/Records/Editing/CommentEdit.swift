package import Text

/// Puts a comment into a YAML file at each of some texts in it: behind the text's line, or above it.
package enum CommentEdit {
  /// Where comments are put.
  package enum Side: Hashable, Sendable, CaseIterable {
    /// At the end of the line on which the text begins, so that no line moves; above it where the text goes on below.
    case behind
    case above
  }

  /// The file with the comment at each line on which a text begins that holds one of the places; nil where it would no
  /// longer say the same. `comment` begins with `#` and is one line.
  package static func add(_ comment: String, at places: [Position], to file: RecordFile, _ side: Side) -> RecordFile? {
    guard let edited = try? EditedFile(file, name: file.name) else { return nil }
    let text = edited.text
    let offsets = Dictionary(places.map { target(of: $0, in: text) }) { first, _ in first }
    let splices = offsets.sorted { $0.key < $1.key }.map { line, isWhole in
      side == .behind && isWhole
        ? TextSplice(at: text.lineEnd(line), " " + comment)
        : TextSplice(at: line, indent(ofLine: line, in: text) + comment + text.lineEnding)
    }
    let step = EditPlan.Step(splices: splices, events: TreeEvent.all(of: text.tree))
    return EditPlan.firstThatReadsBack([step], of: text) { _ in true }.map(edited.file)
  }

  /// The start of the line on which a text begins, and whether a comment may stand at the line's end.
  private static func target(of place: Position, in text: EditedText) -> (line: Int, isWhole: Bool) {
    let positions = text.tree.positions
    let cell = text.tree.cells.first { cell in
      guard [.plain, .quoted, .block].contains(cell.kind) else { return false }
      return positions.position(of: Int(cell.start)) <= place && place < positions.position(of: Int(cell.end))
    }
    guard let cell else { return (start(ofLine: place.line, in: text), true) }
    let start = text.lineStart(Int(cell.start))
    return (start, cell.kind == .block || text.lineEnd(start) >= Int(cell.end))
  }

  private static func start(ofLine number: Int, in text: EditedText) -> Int {
    var start = 0
    for _ in 1..<max(number, 1) { start = text.nextLine(start) ?? start }
    return start
  }

  private static func indent(ofLine start: Int, in text: EditedText) -> String {
    String(repeating: " ", count: text.firstOfLine(start) - start)
  }
}
