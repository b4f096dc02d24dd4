import Diagnostics
import Text

/// Says which part of a record the problems concern that were found in a file before it was read (`RecordFile.problems`).
///
/// A document is held up only by what it reads, so a credential in a comment or in what happened at 14:05 does not hold up
/// the update of 14:10.
enum FoundProblems {
  /// Reports the problems of a file whose whole is the part that `reading` begins with; `tree` is nil for Markdown, and
  /// where the file is not text.
  static func report(_ file: RecordFile?, in tree: YAMLTree?, _ reading: inout Reading) {
    guard let file, !file.problems.isEmpty else { return }
    let before = reading.part
    defer { reading.part = before }
    for problem in file.problems {
      reading.part = tree.map { part(of: problem, in: $0, reading.file) } ?? reading.file
      reading.report(problem)
    }
  }

  private static func part(of problem: Diagnostic, in tree: YAMLTree, _ file: RecordPart) -> RecordPart {
    guard let place = problem.place.range?.start, let root = tree.root, !root.isCut else { return file }
    guard tree.holdsText(at: place) else { return .reviewOnly }
    switch file {
    case .incident:
      let key = root.entries.reduce(nil as String?) { $1.key.range.start <= place ? $1.key.text : $0 }
      return key.map(RecordPart.key) ?? .incident
    case .timeline:
      guard root.kind == .sequence else { return .timeline }
      let row = root.items.reduce(nil as YAMLNode?) { $1.range.start <= place ? $1 : $0 }
      let key = row?.entries.reduce(nil as String?) { $1.key.range.start <= place ? $1.key.text : $0 }
      guard let row, let key else { return .timeline }
      return key == "update" ? .update(line: row.range.start.line) : .reviewOnly
    case .key, .unread, .actions, .narrative, .update, .reviewOnly: return file
    }
  }
}

extension YAMLTree {
  /// Whether a place is within a key or a text: what is outside of all of them is a comment.
  fileprivate func holdsText(at place: Position) -> Bool {
    cells.contains { cell in
      guard cell.kind == .plain || cell.kind == .quoted || cell.kind == .block else { return cell.kind == .refused }
      return positions.position(of: Int(cell.start)) <= place && place < positions.position(of: Int(cell.end))
    }
  }
}
