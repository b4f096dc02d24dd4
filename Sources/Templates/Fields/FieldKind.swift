/// What a field of a document holds, which decides how a template may use it and how its value is inserted.
@usableFromInline package indirect enum FieldKind: Sendable {
  /// Plain text: characters that would be markup are shown, never obeyed.
  case text
  /// The author's own Markdown.
  case prose
  /// A link's destination.
  case url
  /// HTML that the product made itself: inserted as it is, and in HTML templates only.
  case markup
  /// Yes or no: used as a section, never as a value.
  case flag
  /// A list of plain texts, each `{{.}}` inside a section.
  case texts
  /// A list of the author's Markdown, each `{{.}}` inside a section.
  case proses
  /// Another record, or nothing.
  case record(FieldList)
  /// Any number of records.
  case list(FieldList)
  /// A team's own keys: any name below the field is allowed, for a text or a list of texts.
  case keys

  /// The kind as people read it, with its article.
  package var noun: String {
    switch self {
    case .text: "a text"
    case .prose: "prose"
    case .url: "a URL"
    case .markup: "markup"
    case .flag: "yes or no"
    case .texts: "a list of texts"
    case .proses: "a list of prose"
    case .record(let fields): fields.noun
    case .list: "a list"
    case .keys: "a group of own keys"
    }
  }
}
