/// What one level of names refers to at a moment of rendering.
struct Frame {
  private let value: Value
  /// Whether it stands for the items of a list, one after the other.
  private let iterates: Bool
  /// Which of several it is, from 0.
  private(set) var row = 0
  private let count: Int

  init(_ value: Value) {
    self.value = value
    iterates = true
    count =
      switch value {
      case .records(let rows): rows.count
      case .texts(let texts): texts.count
      case .loose(.list(let items)): items.count
      default: 1
      }
  }

  /// A frame that is itself, even if it is a list: what a document begins with.
  init(whole value: Value) {
    self.value = value
    iterates = false
    count = 1
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
    case .loose(.list(let items)) where iterates: .loose(items[row])
    default: value
    }
  }
}
