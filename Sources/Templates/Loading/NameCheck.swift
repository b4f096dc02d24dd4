import Diagnostics

/// Resolves every name of one template against the scopes it is used in, and objects to what cannot be meant.
struct NameCheck {
  let kind: TemplateKind
  private(set) var meanings: [TagMeaning] = []
  /// The scopes at each partial, by token.
  private(set) var scopesAtPartials: [Int: [Scope]] = [:]
  private var scopes: [Scope]
  /// The fields whose texts the sections around a tag are over, by the index of their scope: their value is at hand.
  private var shown: [Int: Reference] = [:]

  init(_ tokens: [Token], in scopes: [Scope], kind: TemplateKind, _ problems: inout ProblemList) {
    self.scopes = scopes
    self.kind = kind
    meanings.reserveCapacity(tokens.count)
    // How many scopes there were where each open section began.
    var depths: [Int] = []
    for (index, token) in tokens.enumerated() {
      var meaning = TagMeaning.none
      switch token.content {
      case .text: break
      case .partial: scopesAtPartials[index] = self.scopes
      case .value(let name, let tag): meaning = value(name, tag, token, &problems)
      case .open(let name, let tag, _):
        depths.append(self.scopes.count)
        meaning = section(name, tag, token, &problems)
      case .close:
        if let depth = depths.popLast() {
          self.scopes.removeSubrange(depth...)
          shown[depth] = nil
        }
      }
      meanings.append(meaning)
    }
  }

  private func value(
    _ name: String, _ tag: Token.ValueTag, _ token: Token, _ problems: inout ProblemList
  ) -> TagMeaning {
    if case .raw = tag {
      problems.add(
        "raw-tag", at: token.range, "'\(name)' would go in unescaped, which no template may ask for",
        suggestion: "write {{\(name)}}")
    }
    guard let found = find(name, token, &problems) else { return .none }
    if let objection = objection(to: found, named: name) {
      problems.add(objection.rule, at: token.nameRange, objection.message, suggestion: objection.suggestion)
    }
    // What a section has found to be there is not asked for again.
    let scope = shown.first { $0.value == found.reference }?.key
    return .value(scope.map { .element(frame: $0) } ?? found.reference, found.isOwnKey ? .text : found.kind)
  }

  private mutating func section(
    _ name: String, _ tag: Token.SectionTag, _ token: Token, _ problems: inout ProblemList
  ) -> TagMeaning {
    guard let found = find(name, token, &problems) else {
      if case .shown = tag { scopes.append(Scope(content: .unknown, isItem: true)) }
      return .none
    }
    if case .record(let list) = found.kind, case .element = found.reference {
      problems.add(
        "no-truth", at: token.nameRange, "'\(name)' is \(list.noun), which is always there",
        suggestion: "remove the section")
    }
    if case .shown = tag, let scope = found.kind.scope {
      if case .element = scope.content, !scope.isItem { shown[scopes.count] = found.reference }
      scopes.append(scope)
    }
    return .section(found.reference, found.kind)
  }

  private func find(_ name: String, _ token: Token, _ problems: inout ProblemList) -> NameResolver.Found? {
    switch NameResolver(scopes: scopes).resolve(name) {
    case .found(let found): return found
    case .unknowable: return nil
    case .missing(let message, let suggestion, let note):
      problems.add(
        "unknown-name", at: token.nameRange, message, suggestion: suggestion,
        notes: note.map { [Diagnostic.Note($0)] } ?? [])
      return nil
    }
  }

  /// Why a kind cannot be inserted as a value; nil where it can.
  private func objection(
    to found: NameResolver.Found, named name: String
  ) -> (rule: String, message: String, suggestion: String)? {
    guard !found.isOwnKey else { return nil }
    switch found.kind {
    case .text, .url: return nil
    case .prose where kind == .html:
      return ("prose-in-html", "'\(name)' is prose, which has to go through Markdown first", "use its rendered form")
    case .prose: return nil
    case .markup where kind == .html: return nil
    case .markup: return ("markup-outside-html", "'\(name)' is HTML, for HTML templates only", "use its text")
    case .flag: return ("not-a-value", "'\(name)' is yes or no, not a text", "use it as a section, {{#\(name)}}")
    case .texts, .proses:
      return ("not-a-value", "'\(name)' is \(found.kind.noun)", "write {{#\(name)}}{{.}}{{/\(name)}}")
    case .list: return ("not-a-value", "'\(name)' is a list, not a text", "open it with {{#\(name)}}")
    case .record(let list):
      return ("not-a-value", "'\(name)' is \(list.noun), not a text", "name one of its fields")
    case .keys: return ("not-a-value", "'\(name)' is a group of own keys", "name one of them, as in {{\(name).KEY}}")
    }
  }
}
