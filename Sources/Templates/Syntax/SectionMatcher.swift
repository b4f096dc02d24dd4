import Text

/// Finds the closing tag of each section, and closes at the nearest sensible place what was left open, so that the names
/// inside can still be checked.
struct SectionMatcher {
  private(set) var tokens: [Token] = []
  private let input: [Token]
  /// The open sections, outermost first, as indices of `tokens`.
  private var open: [Int] = []
  /// Names of sections that were closed for their author: their own closing tags, if they come, are no news.
  private var closedEarly: [String: Int] = [:]
  /// Sections whose closing tag had another name, which has been reported.
  private var misclosed: Set<Int> = []

  /// How deep sections may nest: far deeper than anyone reads.
  static let deepest = 100

  init(_ input: [Token]) {
    self.input = input
    tokens.reserveCapacity(input.count)
  }

  mutating func match(_ problems: inout ProblemList) {
    for token in input {
      switch token.content {
      case .open(let name, _, _):
        guard open.count < Self.deepest else {
          problems.add(
            "nested-too-deeply", at: token.range,
            "'\(name)' is the \(Self.deepest + 1)st section within sections, and \(Self.deepest) are allowed")
          return closeRest(token.range)
        }
        open.append(tokens.count)
        tokens.append(token)
      case .close(let name, _): close(name, token, &problems)
      case .text, .value, .partial: tokens.append(token)
      }
    }
    for index in open where !misclosed.contains(index) {
      let name = self.name(index)
      problems.add(
        "unclosed-section", at: tokens[index].range, "the section '\(name)' is never closed",
        suggestion: "close it with {{/\(name)}}")
    }
    if let end = input.last?.range { closeRest(end) }
  }

  private mutating func close(_ name: String, _ token: Token, _ problems: inout ProblemList) {
    guard let depth = open.lastIndex(where: { self.name($0) == name }) else {
      if let count = closedEarly[name], count > 0 {
        closedEarly[name] = count - 1
      } else if let inner = open.last {
        mismatch(name, inner, token, &problems)
      } else {
        problems.add(
          "stray-close", at: token.range, "'\(name)' is closed where no section is open", suggestion: "remove the tag")
      }
      return
    }
    if depth < open.count - 1 { mismatch(name, open[open.count - 1], token, &problems) }
    while open.count > depth + 1 {
      closedEarly[self.name(open[open.count - 1]), default: 0] += 1
      closeInnermost(with: Token(content: token.content, range: token.range, nameRange: token.nameRange))
    }
    closeInnermost(with: token)
  }

  private mutating func mismatch(_ name: String, _ inner: Int, _ token: Token, _ problems: inout ProblemList) {
    let expected = self.name(inner)
    misclosed.insert(inner)
    problems.add(
      "mismatched-close", at: token.range, "'\(name)' is closed where '\(expected)' is open",
      suggestion: "close it with {{/\(expected)}}",
      notes: [problems.note("'\(expected)' is opened here", at: tokens[inner].range)])
  }

  private mutating func closeRest(_ range: SourceRange) {
    while let last = open.last {
      closeInnermost(with: Token(content: .close(name: name(last), start: last), range: range, nameRange: range))
    }
  }

  private mutating func closeInnermost(with token: Token) {
    guard let start = open.popLast(), case .open(let name, let tag, _) = tokens[start].content else { return }
    tokens[start].content = .open(name: name, tag, end: tokens.count)
    var token = token
    token.content = .close(name: name, start: start)
    tokens.append(token)
  }

  private func name(_ index: Int) -> String {
    guard case .open(let name, _, _) = tokens[index].content else { return "" }
    return name
  }
}
