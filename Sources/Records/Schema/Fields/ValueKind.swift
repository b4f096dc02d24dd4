import Diagnostics
import Incidents

/// How a node is read into a value of some type, and how that is described.
struct ValueKind<Value>: Sendable {
  let kind: FieldKind
  /// Nil where the node holds no such value; the problem has been reported then.
  let read: @Sendable (YAMLNode, inout Reading) -> Value?

  init(_ kind: FieldKind, _ read: @escaping @Sendable (YAMLNode, inout Reading) -> Value?) {
    self.kind = kind
    self.read = read
  }

  /// A value that is made of a scalar's text.
  init(
    _ kind: FieldKind, parsing parse: @escaping @Sendable (String) throws(ValueProblem) -> Value
  ) {
    self.init(kind, reading: { text, _ throws(ValueProblem) in try parse(text) })
  }

  /// The same where it matters what was read before.
  fileprivate init(
    _ kind: FieldKind, reading parse: @escaping @Sendable (String, inout Reading) throws(ValueProblem) -> Value
  ) {
    self.init(kind) { node, reading in
      guard let text = Scalars.shortText(of: node, as: kind, &reading) else { return nil }
      do throws(ValueProblem) { return try parse(text, &reading) } catch {
        reading.report(error, at: node)
        return nil
      }
    }
  }
}

extension ValueKind where Value == String {
  static let text = ValueKind(.text) { Scalars.text(of: $0, as: .text, &$1) }
  static let url = ValueKind(.url) { text throws(ValueProblem) in try LinkText.address(text) }
  static let urlOrFile = ValueKind(.urlOrFile) { text throws(ValueProblem) in try LinkText.addressOrFile(text) }

  /// A name without white space or slashes, so that it can be part of an address and of `INC-42/A1`.
  static func id(_ what: String, example: String) -> ValueKind {
    ValueKind(.id(what, example: example)) { text throws(ValueProblem) in try checkedID(text, of: what) }
  }

  /// The severity of an incident; empty for a word that says it is not known yet.
  static let severity = ValueKind(.id("a severity", example: "P1")) { text throws(ValueProblem) in
    NoValue.isMeant(by: text) ? "" : try checkedID(text, of: "a severity")
  }

  /// The id of a severity that incidents may have.
  static let severityID = ValueKind(.id("a severity", example: "P1")) { text throws(ValueProblem) in
    guard !NoValue.isMeant(by: text) else {
      throw ValueProblem(
        "bad-id", "'\(text)' says that there is no severity, so no incident can have it", "write another id")
    }
    return try checkedID(text, of: "a severity")
  }

  private static func checkedID(_ text: String, of what: String) throws(ValueProblem) -> String {
    guard !text.unicodeScalars.contains(where: { $0.isWhiteSpace || $0 == "/" }) else {
      throw ValueProblem(
        "bad-id", "'\(text)' is no id of \(what): ids have no spaces and no slashes",
        "join the words with hyphens")
    }
    return text
  }
}

extension ValueKind where Value == MarkdownText {
  static let prose = ValueKind(.prose) { Scalars.markdown(of: $0, &$1) }

  /// Markdown whose comments are text: documents show them, and checks say so.
  static let proseShowingComments = ValueKind(.text) { Scalars.text(of: $0, as: .text, &$1).map { MarkdownText($0) } }
}

extension ValueKind where Value == CalendarDate {
  static let date = ValueKind(.date) { text throws(ValueProblem) in try DateText.read(text) }
}

extension ValueKind where Value == Span {
  static let duration = ValueKind(.duration) { text throws(ValueProblem) in try SpanText.read(text) }
}

extension ValueKind where Value == Span? {
  /// A stretch of time at the end of which something is due: no time at all would have it due always.
  static let cadence = span("is no cadence: something is due at its end")

  /// How long something may take: no time at all would have everybody too late.
  static let limit = span("leaves no time: a limit is how long something may take")

  private static func span(_ objection: String) -> ValueKind {
    ValueKind(.durationOrNone) { text throws(ValueProblem) in
      if text == "none" { return nil }
      let span = try SpanText.read(text)
      guard span != .seconds(0) else {
        throw ValueProblem("bad-duration", "'\(text)' \(objection)", "write none")
      }
      return span
    }
  }
}

extension ValueKind where Value == RecordedTime {
  /// A time that stands for itself.
  static let time = ValueKind(.time) { text throws(ValueProblem) in try RecordClock.alone(text) }

  /// The same known to the minute.
  static let moment = ValueKind(.time) { text throws(ValueProblem) in
    let time = try RecordClock.alone(text)
    guard time.instant != nil else {
      throw ValueProblem(
        "bad-time", "'\(text)' is not known to the minute: a schedule has moments",
        "write date, T, clock and offset, as in 2025-11-27T14:05Z")
    }
    return time
  }

  /// The time of a row, which may go on from the row before.
  static let rowTime = ValueKind(
    .rowTime, reading: { text, reading throws(ValueProblem) in try reading.clock.following(text) })

  /// A time inside a row, which may go on from the row's own.
  static let timeInRow = ValueKind(
    .rowTime, reading: { text, reading throws(ValueProblem) in try reading.clock.inside(text) })
}

extension ValueKind where Value == Bool {
  static let flag = ValueKind(.flag) { text throws(ValueProblem) in
    switch text {
    case "true": return true
    case "false": return false
    default:
      let meant = ["yes", "on", "y", "1"].contains(text.lowercased()) || text.lowercased() == "true"
      let meantNot = ["no", "off", "n", "0"].contains(text.lowercased()) || text.lowercased() == "false"
      throw ValueProblem(
        "bad-flag", "'\(text)' is neither true nor false",
        meant ? "write true" : meantNot ? "write false" : nil)
    }
  }
}

extension ValueKind where Value == Int {
  static func number(_ range: ClosedRange<Int>) -> ValueKind {
    ValueKind(.number(range)) { text throws(ValueProblem) in
      var scanner = ValueScanner(text)
      guard let number = scanner.number(), scanner.isAtEnd, range.contains(number) else {
        throw ValueProblem(
          "bad-number", "'\(text)' is not a number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
  }
}

extension ValueKind where Value == IncidentID {
  static let incidentID = ValueKind(.id(FieldKind.incidentID, example: "INC-42")) { text throws(ValueProblem) in
    if let id = IncidentID(text) { return id }
    let reason = IDObjection(to: text)?.reason ?? ""
    throw ValueProblem("bad-id", "'\(text)' is not the id of an incident: \(reason)", "write INC-42")
  }
}

extension ValueKind
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// A word of a fixed set that has a name: `a milestone`.
  static func choice(of what: String) -> ValueKind { choice(of: what, meanings: [:]) }

  /// A word of a fixed set.
  static var choice: ValueKind { choice(of: nil, meanings: [:]) }

  /// `meanings` are what others call the words, as `OtherWords` takes them.
  fileprivate static func choice(of what: String?, meanings: [String: String]) -> ValueKind {
    let words = Value.allCases.map(\.rawValue)
    return ValueKind(.choice(words)) { text throws(ValueProblem) in
      if let value = Value(rawValue: text) { return value }
      let list = words.joined(separator: ", ")
      let meant =
        OtherWords.hint(for: text, among: words, meanings: meanings) ?? Suggestion.didYouMean(text, among: words)
      throw ValueProblem(
        "unknown-value",
        what.map { "'\(text)' is not \($0)" } ?? "'\(text)' is none of the words that may stand here: \(list)",
        meant ?? (what == nil ? nil : "use one of \(list)"))
    }
  }
}

extension ValueKind
where Value: RawRepresentable & CaseIterable & Sendable & WordsWithMeanings, Value.RawValue == String {
  static func choice(of what: String) -> ValueKind { choice(of: what, meanings: Value.meanings) }
  static var choice: ValueKind { choice(of: nil, meanings: Value.meanings) }
}
