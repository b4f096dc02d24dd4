package import Text

package import struct Incidents.MarkdownText

/// One field of a `Shape`: its name, its kind, a sentence for the authors of templates, and how a model gives it.
///
/// The functions that make fields are inlinable, so that the compiler makes the way to a value for each model, of one call.
/// Those of prose are not, since their type is another module's.
@usableFromInline package struct Field<Model: Sendable>: Sendable {
  @usableFromInline let entry: FieldList.Entry
  @usableFromInline let read: @Sendable (Model) -> Value

  @usableFromInline
  init(_ name: String, _ kind: FieldKind, _ sentence: String, _ read: @escaping @Sendable (Model) -> Value) {
    precondition(!name.isEmpty && !name.contains(".") && !name.hasPrefix("-"), "'\(name)' cannot name a field")
    entry = FieldList.Entry(name: name, kind: kind, sentence: sentence)
    self.read = read
  }

  /// Plain text; nil and "" are both empty.
  @inlinable package static func text(
    _ name: String, _ sentence: String, _ read: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .text, sentence) { .text(read($0) ?? "") }
  }

  /// The author's Markdown; nil and "" are both empty.
  package static func prose(
    _ name: String, _ sentence: String, _ read: @escaping @Sendable (Model) -> MarkdownText?
  ) -> Field {
    Field(name, .prose, sentence) { .text(read($0)?.source ?? "") }
  }

  /// A link's destination; nil and "" are both empty.
  @inlinable package static func url(
    _ name: String, _ sentence: String, _ read: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .url, sentence) { .text(read($0) ?? "") }
  }

  /// HTML in UTF-8 that the product made itself, for HTML templates only; nil and no bytes are both empty.
  @inlinable package static func markup(
    _ name: String, _ sentence: String, _ read: @escaping @Sendable (Model) -> [UInt8]?
  ) -> Field {
    Field(name, .markup, sentence) { .markup(read($0) ?? []) }
  }

  /// The same in parts, for what may be large.
  package static func markup(
    _ name: String, _ sentence: String, inParts read: @escaping @Sendable (Model) -> ByteParts
  ) -> Field {
    Field(name, .markup, sentence) { model in
      let html = read(model)
      return html.whole.map(Value.markup) ?? .parts(html.parts)
    }
  }

  /// Yes or no.
  @inlinable package static func flag(
    _ name: String, _ sentence: String, _ read: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(name, .flag, sentence) { .flag(read($0)) }
  }

  /// A list of plain texts.
  @inlinable package static func texts(
    _ name: String, _ sentence: String, _ read: @escaping @Sendable (Model) -> [String]
  ) -> Field {
    Field(name, .texts, sentence) { .texts(read($0)) }
  }

  /// A list of the author's Markdown.
  package static func proses(
    _ name: String, _ sentence: String, _ read: @escaping @Sendable (Model) -> [MarkdownText]
  ) -> Field {
    Field(name, .proses, sentence) { .texts(read($0).map(\.source)) }
  }

  /// Another record, or nothing.
  @inlinable package static func record<Item>(
    _ name: String, _ sentence: String, _ shape: Shape<Item>, _ read: @escaping @Sendable (Model) -> Item?
  ) -> Field {
    Field(name, .record(shape.list), sentence) { .records(read($0).map(shape.row) ?? .none) }
  }

  /// Any number of records.
  @inlinable package static func list<Item>(
    _ name: String, _ sentence: String, _ shape: Shape<Item>, _ read: @escaping @Sendable (Model) -> [Item]
  ) -> Field {
    Field(name, .list(shape.list), sentence) { .records(shape.rows(read($0))) }
  }

  /// A team's own keys, each with one text or several; templates reach them as `NAME.KEY`.
  @inlinable package static func keys(
    _ name: String, _ sentence: String, _ read: @escaping @Sendable (Model) -> [String: [String]]
  ) -> Field {
    Field(name, .keys, sentence) { .keys(read($0)) }
  }
}
