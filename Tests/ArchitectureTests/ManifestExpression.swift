/// A value as it is written in a package manifest: enough of Swift's grammar for calls, arrays and strings.
indirect enum ManifestExpression: Equatable {
  case string(String)
  case array([ManifestExpression])
  /// A call or a member without arguments, such as `.target(name: "A")` or `.v6`.
  case call(String, [Argument])

  struct Argument: Equatable {
    var label: String?
    var value: ManifestExpression
  }

  /// The first call of the function in the text; throws where its arguments use grammar that is not read here.
  static func firstCall(of function: String, in text: String) throws -> Self {
    var parser = Parser(tokens: try ManifestToken.tokens(of: text))
    try parser.skip(to: function)
    return try parser.expression()
  }

  /// The value of an argument; nil where the call has no argument with this label.
  subscript(label: String) -> Self? {
    guard case .call(_, let arguments) = self else { return nil }
    return arguments.first { $0.label == label }?.value
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var elements: [Self] {
    if case .array(let elements) = self { elements } else { [] }
  }

  private struct Parser {
    var rest: ArraySlice<ManifestToken>

    init(tokens: [ManifestToken]) { rest = tokens[...] }

    mutating func skip(to function: String) throws {
      while let token = rest.first, token != .name(function) || rest.dropFirst().first != .mark("(") {
        rest.removeFirst()
      }
      if rest.isEmpty { throw ManifestError(reason: "no call of \(function)") }
    }

    mutating func expression() throws -> ManifestExpression {
      guard let token = rest.popFirst() else { throw ManifestError(reason: "the text ends inside an expression") }
      switch token {
      case .string(let text): return .string(text)
      case .mark("["): return .array(try arguments(until: "]").map(\.value))
      case .mark("."): return try expression()
      case .name(let name):
        guard rest.first == .mark("(") else { return .call(name, []) }
        rest.removeFirst()
        return .call(name, try arguments(until: ")"))
      case .mark(let mark): throw ManifestError(reason: "'\(mark)' where a value is expected")
      }
    }

    private mutating func arguments(until end: Character) throws -> [Argument] {
      var arguments: [Argument] = []
      while rest.first != .mark(end) {
        arguments.append(Argument(label: label(), value: try expression()))
        guard rest.first == .mark(",") else { break }
        rest.removeFirst()
      }
      guard rest.popFirst() == .mark(end) else { throw ManifestError(reason: "'\(end)' is expected") }
      return arguments
    }

    private mutating func label() -> String? {
      guard case .name(let name)? = rest.first, rest.dropFirst().first == .mark(":") else { return nil }
      rest = rest.dropFirst(2)
      return name
    }
  }
}

struct ManifestError: Error, CustomStringConvertible {
  var reason: String
  var description: String { "the manifest cannot be read: \(reason)" }
}
