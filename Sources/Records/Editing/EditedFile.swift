import Diagnostics
import Text

/// A record file that is being edited, with what its text does not show.
struct EditedFile {
  let text: EditedText
  private let hasMark: Bool

  /// The file as text; nil stands for one that is not there yet.
  init(_ file: RecordFile?, name: String) throws(EditRefusal) {
    guard let file else {
      text = EditedText(SourceText(name: name, text: ""))
      hasMark = false
      return
    }
    switch RecordText.read(file, refusingConflictsIn: .yaml) {
    case .refused(let problem): throw .unreadable([problem])
    case .text(let source): text = EditedText(source)
    }
    hasMark = file.bytes.starts(with: Self.mark)
    guard !text.tree.isCut else { throw .unreadable(text.tree.problems) }
  }

  /// The list that the file is; nil where it holds nothing yet. `read` says what is wrong with one that is none.
  func list(_ read: (YAMLTree, inout Reading) -> Void) throws(EditRefusal) -> YAMLNode? {
    guard let root = text.tree.root, !root.isEmpty else { return nil }
    guard root.kind == .sequence else {
      var reading = Reading(.timeline)
      read(text.tree, &reading)
      throw .unreadable(reading.problems.map(\.diagnostic))
    }
    return root
  }

  /// The file with the text of a tree, its byte order mark kept.
  func file(with tree: YAMLTree) -> RecordFile {
    RecordFile(name: tree.source.name, bytes: (hasMark ? Self.mark : []) + Array(tree.source.text.utf8))
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// What a reader says of an edited text and did not say before.
enum NewProblems {
  static func of(_ reading: Reading, since old: Reading) -> (errors: [String], warnings: [Diagnostic]) {
    of(reading.problems.map(\.diagnostic), since: old.problems.map(\.diagnostic))
  }

  static func of(_ found: [Diagnostic], since old: [Diagnostic]) -> (errors: [String], warnings: [Diagnostic]) {
    var known = old.map { [$0.rule, $0.message] }
    var (errors, warnings): ([String], [Diagnostic]) = ([], [])
    for problem in found {
      if let index = known.firstIndex(of: [problem.rule, problem.message]) {
        known.remove(at: index)
      } else if problem.severity == .error {
        errors.append(problem.fullMessage)
      } else if problem.severity == .warning {
        warnings.append(problem)
      }
    }
    return (errors, warnings)
  }
}
