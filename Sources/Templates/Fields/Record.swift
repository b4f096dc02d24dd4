/// What a template is rendered with: a model bound to its shape.
@usableFromInline package struct Record: Sendable {
  let list: FieldList
  let rows: Rows

  @usableFromInline
  init(list: FieldList, rows: Rows) {
    self.list = list
    self.rows = rows
  }
}

/// Records of one shape; a single one is a row of its own.
@usableFromInline
struct Rows: Sendable {
  @usableFromInline let count: Int
  /// The value in a row's slot.
  @usableFromInline let read: @Sendable (_ row: Int, _ slot: Int) -> Value

  @inlinable
  init(count: Int, read: @escaping @Sendable (_ row: Int, _ slot: Int) -> Value) {
    self.count = count
    self.read = read
  }

  @inlinable static var none: Rows { Rows(count: 0) { _, _ in .text("") } }
}
