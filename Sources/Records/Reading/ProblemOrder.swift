import Diagnostics
import Text

/// The order in which problems of one file are shown: as a person meets them from top to bottom.
enum ProblemOrder {
  /// Problems of a file as a whole come first; those of one place keep their order.
  static func sorted<Problem>(_ problems: [Problem], by diagnostic: (Problem) -> Diagnostic) -> [Problem] {
    guard problems.count > 1 else { return problems }
    return problems.enumerated().sorted { a, b in
      let (first, second) = (start(of: diagnostic(a.element)), start(of: diagnostic(b.element)))
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }

  private static func start(of problem: Diagnostic) -> Position {
    problem.place.range?.start ?? Position(line: 0, column: 0)
  }
}
