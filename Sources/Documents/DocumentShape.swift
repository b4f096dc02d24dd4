import Templates

/// The fields of a document, each with the parts of the records that it reads, so that what the document reads follows
/// from its fields.
struct DocumentShape<Model: Sendable>: Sendable {
  /// Fields that read the same parts.
  struct Section: Sendable {
    fileprivate let sources: Set<DocumentSource>
    fileprivate let fields: [Field<Model>]

    /// Every field is named with what it reads; one that reads nothing, such as an id, has the empty set.
    static func reading(_ sources: Set<DocumentSource>, fields: Field<Model>...) -> Section {
      Section(sources: sources, fields: fields)
    }

    static func reading(_ sources: Set<DocumentSource>, fields: [Field<Model>]) -> Section {
      Section(sources: sources, fields: fields)
    }
  }

  /// What the document reads.
  let sources: Set<DocumentSource>
  private let shape: Shape<Model>

  /// `alsoReading` is what decides about the document but is in none of its fields.
  init(_ noun: String, alsoReading: Set<DocumentSource> = [], _ sections: [Section]) {
    sources = sections.reduce(into: alsoReading) { $0.formUnion($1.sources) }
    shape = Shape(noun, sections.flatMap(\.fields))
  }

  /// The fields that templates may use.
  var list: FieldList { shape.list }

  /// A model as templates for the document read it.
  func record(_ model: Model) -> Record { shape.record(model) }
}
