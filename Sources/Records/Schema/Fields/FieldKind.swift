import Text

/// What a key holds, as far as it can be said without reading it: for messages, schemas and documentation.
package indirect enum FieldKind: Hashable, Sendable {
  case text
  /// The author's Markdown.
  case prose
  case time, date, duration
  /// A time that may be a clock time alone, which goes on from the row before.
  case rowTime
  /// A duration, or the word `none`.
  case durationOrNone
  /// A number of days, weeks, months or years.
  case period
  case url
  /// A web address or a file beside the record.
  case urlOrFile
  case flag
  case number(ClosedRange<Int>)
  /// A word of a fixed set.
  case choice([String])
  /// A name that other keys refer to; the word says what it names.
  case id(String, example: String)
  case list(FieldKind)
  /// One value, or a list of them.
  case oneOrMore(FieldKind)
  /// From a name that the author chooses to a value.
  case map(FieldKind)
  case record(RecordDescription)
  /// The author's Markdown, or a record with more to say.
  case proseOrRecord(RecordDescription)
  /// A name, or a record with more to say.
  case textOrRecord(RecordDescription)
  /// Text, or a list of texts, each of them a step.
  case steps
  /// From rules of `pir check` to one of these words each, and under `words` a list of texts.
  case ruleWeights([String])

  /// What an id names that is an incident's.
  static let incidentID = "an incident"
  /// What `id` names where it is the id of a component.
  static let componentID = "a component"
  /// What `id` names where it is the id of a site.
  static let siteID = "a site"

  /// What a message asks for: `a list of texts`.
  var expectation: String {
    switch self {
    case .text, .prose, .id: "text"
    case .time, .rowTime: "a time"
    case .date: "a date"
    case .duration, .durationOrNone: "a duration"
    case .url: "a web address"
    case .urlOrFile: "a web address or a file name"
    case .flag: "true or false"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .list: "a list"
    case .oneOrMore(let item): item.expectation + ", or a list of such"
    case .map: "a mapping of names to values"
    case .ruleWeights: "a mapping of rules to what they count"
    case .record(let record): "a mapping with " + record.keys
    case .proseOrRecord(let record), .textOrRecord(let record): "text, or a mapping with " + record.keys
    case .steps: "text, or a list of steps"
    case .period: "a number of days, weeks, months or years"
    }
  }

  /// Whether a text of this kind is Markdown.
  var isMarkdown: Bool {
    switch self {
    case .prose, .steps, .proseOrRecord: true
    default: false
    }
  }

  /// The smallest value that would do, on one line.
  var example: String {
    switch self {
    case .text, .prose, .steps: "text"
    case .id(_, let example): example
    case .time, .rowTime: "2025-11-27T14:05Z"
    case .date: "2025-12-01"
    case .duration, .durationOrNone: "1h 30m"
    case .period: "3 months"
    case .url: "https://example.org/page"
    case .urlOrFile: "graph.png"
    case .flag: "true"
    case .number(let range): "\(range.lowerBound)"
    case .choice(let words): words.first ?? "text"
    case .list(let item): "[\(item.example)]"
    case .oneOrMore(let item): item.example
    case .map(let value): "{ name: \(value.example) }"
    case .ruleWeights(let words): "{ missing-kind: \(words.first ?? "off") }"
    case .record(let record): record.example
    case .proseOrRecord, .textOrRecord: "text"
    }
  }
}

extension FieldKind {
  /// The same with a text in it that somebody wrote in its place.
  func example(holding text: String) -> String {
    switch self {
    case .list(.text) where Self.standsInBrackets(text): "[\(text)]"
    case .list(.record(let record)): "[\(record.example(holding: text))]"
    case .record(let record): record.example(holding: text)
    default: example
    }
  }

  private static func standsInBrackets(_ text: String) -> Bool {
    (1...60).contains(text.utf8.count)
      && !text.unicodeScalars.contains { "[]{}:#'\"&*!|>\n".unicodeScalars.contains($0) }
  }
}

/// The keys of a kind of record.
package struct RecordDescription: Hashable, Sendable {
  /// With its article: `an action item`.
  package var name: String
  package var fields: [FieldDescription]

  /// As a message lists them: the first ones where they are many.
  fileprivate var keys: String {
    guard fields.count > 10 else { return "the keys " + fields.map(\.key).joined(separator: ", ") }
    return "keys such as " + fields.prefix(5).map(\.key).joined(separator: ", ")
  }

  /// The required keys, or the first where none is.
  var example: String { example(holding: "") }

  /// The same with a web address in it that somebody wrote in its place.
  func example(holding text: String) -> String {
    let isAddress =
      WebAddress(text) != nil && !text.unicodeScalars.contains { " ,[]{}#\n".unicodeScalars.contains($0) }
    let required = fields.filter(\.isRequired)
    let shown = required.isEmpty ? Array(fields.prefix(1)) : required
    let values = shown.enumerated().map { index, field in
      // The second of two times is later.
      let isEnd = index > 0 && field.kind == .time && shown[index - 1].kind == .time
      let example = isEnd ? "2025-11-27T16:05Z" : field.kind.example
      return "\(field.key): \(isAddress && field.kind == .url ? text : example)"
    }
    return "{ " + values.joined(separator: ", ") + " }"
  }
}

/// A key, what it holds, and what it is for.
package struct FieldDescription: Hashable, Sendable {
  package var key: String
  package var kind: FieldKind
  package var isRequired: Bool
  /// One sentence without its full stop.
  package var summary: String
  /// From when on the public edition holds what the key says; for a key that holds records their own keys say it.
  package var disclosure = Disclosure.never
  /// How it comes that the key is missing, where that is not plain; nil for most.
  package var whyMissing: String?
}
