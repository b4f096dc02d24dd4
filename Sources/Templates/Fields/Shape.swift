/// The fields that records of one kind of model have, declared once: what a template may name and how the model gives
/// it stand side by side, so that neither can drift from the other.
///
/// Values are read when a template inserts them, and only then. Everything that reads one is inlinable: the compiler makes
/// it anew for each model, so that an array of fields is an array of known size to it.
@usableFromInline package struct Shape<Model: Sendable>: Sendable {
  /// The declaration alone.
  @usableFromInline package let list: FieldList
  /// By their slots.
  @usableFromInline let fields: [Field<Model>]

  /// The noun is one such record with its article, as messages say it: `an action item`.
  @inlinable
  package init(_ noun: String, _ fields: [Field<Model>]) {
    list = FieldList(noun, fields.map(\.entry))
    self.fields = fields
  }

  /// A model as templates for `list` read it.
  @inlinable
  package func record(_ model: Model) -> Record {
    Record(list: list, rows: row(model))
  }

  /// One row, which is read in place: models may be large, and an element of an array is copied out of it.
  @inlinable
  func row(_ model: Model) -> Rows {
    Rows(count: 1) { [fields] _, slot in fields[slot].read(model) }
  }

  @inlinable
  func rows(_ models: [Model]) -> Rows {
    models.isEmpty ? .none : Rows(count: models.count) { [fields] row, slot in fields[slot].read(models[row]) }
  }
}
