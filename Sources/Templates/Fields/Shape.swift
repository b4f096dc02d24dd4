/// The fields that records of one kind of model have, declared once: what a template may name and how the model gives
/// it stand side by side, so that neither can drift from the other.
///
/// Values are read when a template inserts them, and only then.
package struct Shape<Model: Sendable>: Sendable {
  /// The declaration alone.
  package let list: FieldList
  private let reads: [@Sendable (Model) -> Value]

  /// The noun is one such record with its article, as messages say it: `an action item`.
  package init(_ noun: String, _ fields: [Field<Model>]) {
    list = FieldList(noun, fields.map(\.entry))
    reads = fields.map(\.read)
  }

  /// A model as templates for `list` read it.
  package func record(_ model: Model) -> Record {
    Record(list: list, rows: rows([model]))
  }

  func rows(_ models: [Model]) -> Rows {
    Rows(count: models.count) { [reads] row, slot in reads[slot](models[row]) }
  }
}
