import Templates

/// The fields of a document, each with the parts of the records that it reads, so that what the document reads follows
/// from its fields.
struct DocumentShape<Model: Sendable>: Sendable {
  /// Fields that read the same parts.
  struct Section: Sendable {
    fileprivate let sources: [DocumentSource]
    fileprivate let fields: [Field<Model>]

    /// Every field is named with what it reads; one that reads nothing, such as an id, with an empty list.
    static func reading(_ sources: [DocumentSource], fields: Field<Model>...) -> Section {
      Section(sources: sources, fields: fields)
    }

    static func reading(_ sources: [DocumentSource], fields: [Field<Model>]) -> Section {
      Section(sources: sources, fields: fields)
    }
  }

  /// What the document reads; a part that several fields read is there several times.
  let sources: [DocumentSource]
  private let shape: Shape<Model>

  /// `alsoReading` is what decides about the document but is in none of its fields.
  init(_ noun: String, alsoReading: [DocumentSource] = [], _ sections: [Section]) {
    var sources = alsoReading
    var fields: [Field<Model>] = []
    for section in sections {
      sources += section.sources
      fields += section.fields
    }
    self.sources = sources
    shape = Shape(noun, fields)
  }

  /// The fields that templates may use.
  var list: FieldList { shape.list }

  /// A model as templates for the document read it.
  func record(_ model: Model) -> Record { shape.record(model) }
}
