/// A value of a `JSONTree`: its place in the tree, cheap to copy.
package struct JSONNode: Sendable {
  package enum Kind: UInt8, Sendable {
    case null, bool, number, string, array, object
  }

  package let tree: JSONTree
  let index: Int

  private var cell: JSONTree.Cell { tree.cells[index] }

  package var kind: Kind { cell.kind }

  /// A string without its escapes; nil for anything else. Half of a pair of surrogates is U+FFFD.
  package var text: String? {
    let cell = cell
    guard cell.kind == .string else { return nil }
    let content = Int(cell.start) + 1..<Int(cell.end) - 1
    return tree.source.text.utf8.withContiguousStorageIfAvailable { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[content])
      return cell.isEscaped ? Self.unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Whether `true` stands here; nil for anything but a truth value.
  package var flag: Bool? { kind == .bool ? cell.end - cell.start == 4 : nil }

  /// What stands in the text: a number as it is written, a list or an object with all in it.
  package var written: String {
    let cell = cell
    return tree.source.text.utf8.withContiguousStorageIfAvailable { bytes in
      String(decoding: UnsafeBufferPointer(rebasing: bytes[Int(cell.start)..<Int(cell.end)]), as: UTF8.self)
    } ?? ""
  }

  /// Where the value stands.
  package var range: SourceRange {
    SourceRange(tree.position(ofByte: Int(cell.start)), tree.position(ofByte: Int(cell.end)))
  }

  package var place: SourcePlace { SourcePlace(tree.source, range) }

  /// The line that it begins at, from 1.
  package var line: Int { tree.line(ofByte: Int(cell.start)) + tree.source.firstLine - 1 }

  /// The elements of a list in their order; none for anything else.
  package var items: [JSONNode] {
    var items: [JSONNode] = []
    guard kind == .array else { return items }
    var position = index + 1
    while position < Int(cell.next) {
      items.append(JSONNode(tree: tree, index: position))
      position = Int(tree.cells[position].next)
    }
    return items
  }

  /// The members of an object in their order; none for anything else. A name may be there twice.
  package var members: [(name: String, value: JSONNode)] {
    var members: [(name: String, value: JSONNode)] = []
    guard kind == .object else { return members }
    var position = index + 1
    while position + 1 < Int(cell.next) {
      let name = JSONNode(tree: tree, index: position)
      members.append((name.text ?? "", JSONNode(tree: tree, index: position + 1)))
      position = Int(tree.cells[position + 1].next)
    }
    return members
  }

  /// The value of a member, the last one of that name; nil where the value is no object, or has no such member.
  package subscript(name: String) -> JSONNode? {
    guard kind == .object else { return nil }
    var found: JSONNode?
    var position = index + 1
    while position + 1 < Int(cell.next) {
      if JSONNode(tree: tree, index: position).hasText(name) { found = JSONNode(tree: tree, index: position + 1) }
      position = Int(tree.cells[position + 1].next)
    }
    return found
  }

  private func hasText(_ text: String) -> Bool {
    let cell = cell
    guard !cell.isEscaped else { return self.text == text }
    guard Int(cell.end - cell.start) == text.utf8.count + 2 else { return false }
    let start = Int(cell.start) + 1
    return tree.source.text.utf8.withContiguousStorageIfAvailable { bytes in
      UnsafeBufferPointer(rebasing: bytes[start..<start + text.utf8.count]).elementsEqual(text.utf8)
    } ?? false
  }

  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        units.append(bytes[index])
        index += 1
        continue
      }
      let letter = bytes[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "u"): append(scalar(in: bytes, at: &index), to: &units)
      default: units.append(letter)
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to units: inout [UInt8]) {
    units.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The character that the digits from `index` on mean, of a pair of surrogates both.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar {
    let first = unit(in: bytes, at: index)
    index += 4
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isPair =
      first < 0xDC00 && index + 5 < bytes.count && bytes[index] == UInt8(ascii: "\\")
      && bytes[index + 1] == UInt8(ascii: "u")
    guard isPair, case let second = unit(in: bytes, at: index + 2), (0xDC00...0xDFFF).contains(second) else {
      return "\u{FFFD}"
    }
    index += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00) ?? "\u{FFFD}"
  }

  private static func unit(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    bytes[index..<min(index + 4, bytes.count)].reduce(0) { $0 << 4 | (JSONReader.digit($1) ?? 0) }
  }
}
