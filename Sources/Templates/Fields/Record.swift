/// What a template is rendered with: a model bound to its shape.
package struct Record: Sendable {
  let list: FieldList
  let content: Value

  init(list: FieldList, rows: Rows) {
    self.list = list
    content = .records(rows)
  }
}

/// Records of one shape; a single one is a row of its own.
struct Rows: Sendable {
  let count: Int
  /// The value in a row's slot.
  let read: @Sendable (_ row: Int, _ slot: Int) -> Value

  static let none = Rows(count: 0) { _, _ in .text("") }
}
