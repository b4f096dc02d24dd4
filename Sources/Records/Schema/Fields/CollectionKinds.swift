import Incidents

/// Lists, maps and records as values.
extension ValueKind {
  /// A list; items that cannot be read are left out.
  static func list<Item>(_ item: ValueKind<Item>) -> ValueKind where Value == [Item] {
    ValueKind(.list(item.kind)) { node, reading in
      guard node.kind == .sequence else {
        Shapes.refuse(node, as: .list(item.kind), &reading)
        return nil
      }
      return items(of: node, item, &reading)
    }
  }

  /// One value made of a scalar, or a list of them.
  static func oneOrMore<Item>(_ item: ValueKind<Item>) -> ValueKind where Value == [Item] {
    ValueKind(.oneOrMore(item.kind)) { node, reading in
      if node.kind == .sequence { return items(of: node, item, &reading) }
      guard node.isScalar else {
        Shapes.refuse(node, as: .oneOrMore(item.kind), &reading)
        return nil
      }
      return item.read(node, &reading).map { [$0] }
    }
  }

  /// A mapping from names that the author chooses, in their order.
  static func map<Item>(_ item: ValueKind<Item>) -> ValueKind where Value == [(key: YAMLNode, value: Item)] {
    ValueKind(.map(item.kind)) { node, reading in
      guard node.kind == .mapping else {
        Shapes.refuse(node, as: .map(item.kind), &reading)
        return nil
      }
      var found: [(key: YAMLNode, value: Item)] = []
      for (key, value) in node.entries where !reading.isFull {
        reading.key = key.text ?? ""
        if let value = item.read(value, &reading) { found.append((key, value)) }
      }
      return found
    }
  }

  /// A mapping with the keys of a list, read into what `draft` makes.
  static func record(_ list: FieldList<Value>, draft: @escaping @Sendable () -> Value) -> ValueKind
  where Value: Sendable {
    ValueKind(.record(list.description)) { node, reading in list.read(node, into: draft(), &reading) }
  }

  /// Text alone, or a mapping with more to say.
  static func proseOrRecord(
    _ list: FieldList<Value>, draft: @escaping @Sendable (MarkdownText) -> Value
  ) -> ValueKind where Value: Sendable {
    let kind = FieldKind.proseOrRecord(list.description)
    return ValueKind(kind) { node, reading in
      switch node.kind {
      case .mapping: return list.read(node, into: draft(""), &reading)
      case .sequence, .refused:
        Shapes.refuse(node, as: kind, &reading)
        return nil
      case .plain, .quoted, .block: return Scalars.markdown(of: node, &reading).map(draft)
      }
    }
  }

  private static func items<Item>(
    of node: YAMLNode, _ item: ValueKind<Item>, _ reading: inout Reading
  ) -> [Item] {
    var found: [Item] = []
    // Lists are kept of thousands of incidents: room for twice their items adds up.
    found.reserveCapacity(min(node.itemCount, Self.roomAtFirst))
    for entry in node.items where !reading.isFull {
      guard !Shapes.isEmptyItem(entry, as: item.kind, &reading), let value = item.read(entry, &reading) else {
        continue
      }
      found.append(value)
    }
    return found
  }

  /// For how many items room is made before any is read: of longer lists nobody knows yet what they hold.
  private static var roomAtFirst: Int { 1024 }
}
