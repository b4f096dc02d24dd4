/// The keys that may stand in a mapping, for looking up those that do.
struct KeyNames: Sendable {
  /// All of them, one after another, in UTF-8.
  private let bytes: [UInt8]
  /// Where each begins, and where the last ends.
  private let starts: [Int]

  init(_ names: [String]) {
    bytes = names.flatMap(\.utf8)
    starts = names.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) }
  }

  /// How many there are.
  var count: Int { starts.count - 1 }

  /// The place of a name among them; nil for a name that is none of them.
  ///
  /// People write keys in the order of the documentation, so the search begins at the one that is `expected`.
  func index(of name: borrowing Span<UInt8>, expected: Int = 0) -> Int? {
    for index in expected..<count where isEqual(name, index) { return index }
    for index in 0..<min(expected, count) where isEqual(name, index) { return index }
    return nil
  }

  /// Whether a text goes on with one of them at an offset.
  func begin(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    for index in 0..<count {
      let name = starts[index]..<starts[index + 1]
      guard name.count <= text.count - offset else { continue }
      if name.allSatisfy({ bytes[$0] == text[offset + $0 - name.lowerBound] }) { return true }
    }
    return false
  }

  private func isEqual(_ name: borrowing Span<UInt8>, _ index: Int) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == name.count else { return false }
    for offset in name.indices where bytes[start + offset] != name[offset] { return false }
    return true
  }
}
