/// The fields that records of one kind of model have, declared once: what a template may name and how the model gives
/// it stand side by side, so that neither can drift from the other.
///
/// Values are read when a template inserts them, and only then.
package struct Shape<Model: Sendable>: Sendable {
  /// The declaration alone.
  package let list: FieldList
  private let read: @Sendable (Model, Int) -> Value

  /// The noun is one such record with its article, as messages say it: `an action item`.
  package init(_ noun: String, _ fields: [Field<Model>]) {
    list = FieldList(noun, fields.map(\.entry))
    read = Self.reading(fields[...])
  }

  /// A model as templates for `list` read it.
  package func record(_ model: Model) -> Record {
    Record(list: list, rows: row(model))
  }

  /// One row, which is read in place: models may be large, and an element of an array is copied out of it.
  func row(_ model: Model) -> Rows {
    Rows(count: 1) { [read] _, slot in read(model, slot) }
  }

  func rows(_ models: [Model]) -> Rows {
    models.isEmpty ? .none : Rows(count: models.count) { [read] row, slot in read(models[row], slot) }
  }

  /// One closure for all slots, which takes a quarter of them at each step.
  ///
  /// An array of fields over a generic model would look up the fields' type at each access, which costs more than most
  /// fields do.
  private static func reading(_ fields: ArraySlice<Field<Model>>) -> @Sendable (Model, Int) -> Value {
    guard let only = fields.first?.read else { return { _, _ in .text("") } }
    guard fields.count > 1 else { return { model, _ in only(model) } }
    let width = (fields.count + 3) / 4
    let (b, c) = (fields.startIndex + width, fields.startIndex + 2 * width)
    let d = c + width
    let first = reading(fields[..<min(b, fields.endIndex)])
    let second = reading(fields[min(b, fields.endIndex)..<min(c, fields.endIndex)])
    let third = reading(fields[min(c, fields.endIndex)..<min(d, fields.endIndex)])
    let fourth = reading(fields[min(d, fields.endIndex)...])
    return { model, slot in
      if slot < c { return slot < b ? first(model, slot) : second(model, slot) }
      return slot < d ? third(model, slot) : fourth(model, slot)
    }
  }
}
