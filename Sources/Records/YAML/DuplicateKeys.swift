/// Finds keys that stand twice in a mapping.
enum DuplicateKeys {
  /// The index of each repeated key with that of the first, for the mapping whose cells are the last ones and which has
  /// `count` keys.
  static func find(
    in cells: [YAMLTree.Cell], of mapping: Int, count: Int, texts: [UInt8]
  ) -> [(first: Int, second: Int)] {
    // Few keys are compared with one another; many (a hostile file) go through buckets by their hash.
    count <= few ? compared(cells, from: mapping + 1, texts) : hashed(cells, from: mapping + 1, texts)
  }

  private static let few = 40

  /// Compares each key with those before it.
  private static func compared(
    _ cells: [YAMLTree.Cell], from start: Int, _ texts: [UInt8]
  ) -> [(first: Int, second: Int)] {
    var found: [(first: Int, second: Int)] = []
    var key = start
    while key < cells.count {
      defer { key = next(after: key, in: cells) }
      guard cells[key].kind != .refused, let first = first(equalTo: key, from: start, in: cells, texts) else {
        continue
      }
      found.append((first, key))
    }
    return found
  }

  /// The first key from `start` on that is equal to a later one; nil if that one is new.
  private static func first(equalTo key: Int, from start: Int, in cells: [YAMLTree.Cell], _ texts: [UInt8]) -> Int? {
    var known = start
    while known < key {
      if cells[known].kind != .refused, equal(cells[known], cells[key], texts) { return known }
      known = next(after: known, in: cells)
    }
    return nil
  }

  private static func hashed(
    _ cells: [YAMLTree.Cell], from start: Int, _ texts: [UInt8]
  ) -> [(first: Int, second: Int)] {
    var found: [(first: Int, second: Int)] = []
    var firsts: [Int: [Int]] = [:]
    var key = start
    while key < cells.count {
      defer { key = next(after: key, in: cells) }
      guard cells[key].kind != .refused else { continue }
      let hash = hash(cells[key], texts)
      if let first = firsts[hash]?.first(where: { equal(cells[$0], cells[key], texts) }) {
        found.append((first, key))
      } else {
        firsts[hash, default: []].append(key)
      }
    }
    return found
  }

  /// The key behind the value of a key.
  private static func next(after key: Int, in cells: [YAMLTree.Cell]) -> Int {
    let value = Int(cells[key].next)
    return value < cells.count ? Int(cells[value].next) : cells.count
  }

  private static func equal(_ a: YAMLTree.Cell, _ b: YAMLTree.Cell, _ texts: [UInt8]) -> Bool {
    guard a.length == b.length else { return false }
    let (a, b, length) = (Int(a.text), Int(b.text), Int(a.length))
    for offset in 0..<length where texts[a + offset] != texts[b + offset] { return false }
    return true
  }

  private static func hash(_ cell: YAMLTree.Cell, _ texts: [UInt8]) -> Int {
    var hasher = Hasher()
    for byte in texts[Int(cell.text)...].prefix(Int(cell.length)) { hasher.combine(byte) }
    return hasher.finalize()
  }
}
