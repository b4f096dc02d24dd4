/// What one level of names refers to at a moment of rendering.
struct Frame {
  private let value: Value
  /// Which of several it is, from 0.
  private(set) var row = 0
  private let count: Int

  init(_ value: Value) {
    self.value = value
    count =
      switch value {
      case .records(let rows): rows.count
      case .texts(let texts): texts.count
      default: 1
      }
  }

  var isFirst: Bool { row == 0 }
  var isLast: Bool { row == count - 1 }

  mutating func advance() {
    row += 1
  }

  /// A field of the present record.
  func field(_ slot: Int) -> Value {
    guard case .records(let rows) = value else { preconditionFailure("a field's frame holds records") }
    return rows.read(row, slot)
  }

  /// The present item.
  var element: Value {
    switch value {
    case .texts(let texts): .text(texts[row])
    default: value
    }
  }
}
