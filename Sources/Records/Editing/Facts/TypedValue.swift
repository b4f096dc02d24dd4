import Incidents

/// A value as it was typed for a key, brought into the form that records have.
struct TypedValue {
  let key: SettableKey
  /// The incident before the change, and the runbook: names in them are found in any case.
  let incident: Incident
  let runbook: Runbook

  /// The items of a list: words that commas separate, each once; one by one they may hold commas followed by a space.
  static func items(_ values: [String], of kind: FieldKind) -> [String] {
    guard kind.hasWords else { return values.filter { !isBlank($0) } }
    let items = values.count == 1 ? values.flatMap { $0.split(separator: ",") } : values.flatMap(words)
    var known: Set<String> = []
    return items.map { trimmed($0) }.filter { !$0.isEmpty && known.insert($0).inserted }
  }

  /// The parts at commas that no space follows.
  private static func words(_ text: String) -> [Substring] {
    var (words, start) = ([Substring](), text.startIndex)
    for index in text.indices where text[index] == "," {
      let next = text.index(after: index)
      guard next == text.endIndex || text[next] != " " else { continue }
      words.append(text[start..<index])
      start = next
    }
    return words + [text[start...]]
  }

  /// The text as the record has it: a word of a fixed set, or a name that the runbook or the record knows, in their case.
  func text(_ typed: String, as kind: FieldKind) -> String {
    switch kind {
    case .choice(let words):
      let word = Self.trimmed(typed[...]).lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
      return words.first { $0 == String(word) } ?? typed
    case .id("a severity", _): return runbook.severity(meantBy: typed)?.id ?? Self.trimmed(typed[...])
    case .id("a known incident", _): return Self.name(typed, among: runbook.knownIncidents.map(\.id))
    case .text where key.path == ["commander"]: return Self.name(typed, among: incident.people.map(\.role))
    case .prose, .proseOrRecord: return typed
    default: return Self.trimmed(typed[...])
    }
  }

  /// Whether both name one component: one of the runbook, or one that differs in case alone.
  func isSameComponent(_ a: String, _ b: String) -> Bool {
    guard let component = runbook.component(a) else { return FoldedText(a) == FoldedText(b) }
    return runbook.component(b) == component
  }

  /// How the value is written: texts are quoted where a reader of YAML would see anything else in them.
  static func written(_ text: String, as kind: FieldKind) -> WrittenValue {
    switch kind {
    case .time, .date, .duration, .number, .flag, .choice: .word(text)
    default: .text(text)
    }
  }

  /// A list that is new: on one line where it is short, as people write it.
  static func written(_ items: [String], as kind: FieldKind) -> WrittenValue {
    let values = items.map { written($0, as: kind) }
    let length = items.reduce(0) { $0 + $1.utf8.count + 2 }
    return kind.hasWords && length < 80 ? .inline(values) : .list(values)
  }

  private static func name(_ typed: String, among known: [String]) -> String {
    let text = trimmed(typed[...])
    if known.contains(text) { return text }
    let same = known.filter { $0.lowercased() == text.lowercased() }
    return same.count == 1 ? same[0] : text
  }

  static func trimmed(_ text: Substring) -> String {
    let tail = text.drop(while: \.isWhitespace)
    return String(tail[..<(tail.lastIndex { !$0.isWhitespace }.map(tail.index(after:)) ?? tail.startIndex)])
  }

  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}

extension FieldKind {
  /// Whether a list of them is one of words, not of sentences.
  fileprivate var hasWords: Bool {
    switch self {
    case .prose, .proseOrRecord, .steps: false
    default: true
    }
  }
}
