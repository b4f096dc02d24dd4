/// Why a scalar is not the kind of value that its key wants.
struct ValueProblem: Error, Hashable {
  var rule: String
  var message: String
  var suggestion: String?

  init(_ rule: String, _ message: String, _ suggestion: String? = nil) {
    self.rule = rule
    self.message = message
    self.suggestion = suggestion
  }
}
