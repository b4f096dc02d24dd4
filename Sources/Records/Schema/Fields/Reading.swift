import Diagnostics

/// What is known while a file is read: where problems go, and what the words in it may refer to.
struct Reading {
  /// The file as a whole.
  let file: RecordPart
  /// What the values being read belong to.
  var part: RecordPart
  private(set) var problems: [RecordProblem] = []
  /// The key whose value is being read, for messages that show how to write it.
  var key = ""
  /// What the times of a timeline continue; unused elsewhere.
  var clock = RecordClock()

  /// The cells of the values of the mappings being read, by their fields, the innermost mapping last; 0 for none, since the
  /// root is no value.
  var cells: [Int] = []

  /// Whether something was reported that keeps a value from being known.
  var hasErrors: Bool { problems.contains { $0.diagnostic.severity == .error } }

  /// The same of one key of the file.
  func hasErrors(in key: String) -> Bool {
    problems.contains { $0.part == .key(key) && $0.diagnostic.severity == .error }
  }

  /// From top to bottom.
  var sortedProblems: [RecordProblem] { ProblemOrder.sorted(problems, by: \.diagnostic) }

  init(_ part: RecordPart) {
    self.part = part
    file = part
  }

  /// The most problems that are shown for one file: beyond it something is wrong with the file as a whole.
  static let mostProblems = 1000

  /// Whether there were so many problems that nothing more is read.
  var isFull: Bool { problems.count > Self.mostProblems }

  mutating func report(_ diagnostic: Diagnostic) {
    guard problems.count < Self.mostProblems else {
      guard !isFull else { return }
      let message = "more than \(Self.mostProblems) problems stand in this file: the rest of it is not read"
      problems.append(
        RecordProblem(file, Diagnostic(.error, "too-many-problems", at: diagnostic.place, message)))
      return
    }
    problems.append(RecordProblem(part, diagnostic))
  }

  /// How many more names are compared with one that is unknown: looking for near ones costs more than all else about a
  /// problem, and nobody reads the hundredth suggestion of a file that is something else altogether.
  private var comparisons = 20_000

  /// The known name nearest to `name`, as `Suggestion` finds it; nil also where enough names of this file were compared.
  mutating func nearest(to name: String, among known: [String]) -> String? {
    guard comparisons >= known.count, !isFull else { return nil }
    comparisons -= known.count
    return Suggestion.nearest(to: name, among: known)
  }

  /// The same as a question to append to a message.
  mutating func didYouMean(_ name: String, among known: [String]) -> String? {
    nearest(to: name, among: known).map { "did you mean '\($0)'?" }
  }

  /// Reports an error.
  mutating func report(_ rule: String, at node: YAMLNode, _ message: String, suggestion: String? = nil) {
    report(Diagnostic(.error, rule, at: node.place, message, suggestion: suggestion))
  }

  /// Reports a warning.
  mutating func warn(_ rule: String, at node: YAMLNode, _ message: String, suggestion: String? = nil) {
    report(Diagnostic(.warning, rule, at: node.place, message, suggestion: suggestion))
  }

  mutating func report(_ problem: ValueProblem, at node: YAMLNode) {
    report(problem.rule, at: node, problem.message, suggestion: problem.suggestion)
  }
}
