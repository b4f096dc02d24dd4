/// Why a scalar is not the kind of value that its key wants.
struct ValueProblem: Error, Hashable {
  var rule: String
  var message: String
  var suggestion: String?
  /// Whether it is a time in another form than records have: the suggestion can name the time that was meant.
  private(set) var isForm = false

  init(_ rule: String, _ message: String, _ suggestion: String? = nil) {
    self.rule = rule
    self.message = message
    self.suggestion = suggestion
  }

  /// A time in another form than records have.
  static func form(_ message: String, _ suggestion: String?) -> ValueProblem {
    var problem = ValueProblem("bad-time", message, suggestion)
    problem.isForm = true
    return problem
  }

  /// The same with the time that was meant, where the text says it.
  func advised(for text: String, _ anchor: TimeAdvice.Anchor, isRow: Bool = true) -> ValueProblem {
    guard isForm, let advice = TimeAdvice.suggestion(for: text, anchor, isRow: isRow) else { return self }
    return ValueProblem(rule, message, advice)
  }
}
