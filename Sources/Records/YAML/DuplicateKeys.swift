/// Finds keys that stand twice in a mapping.
enum DuplicateKeys {
  /// The index of each repeated key with that of the first, for the mapping whose cells are the last ones.
  static func find(in cells: [YAMLTree.Cell], of mapping: Int, texts: [UInt8]) -> [(first: Int, second: Int)] {
    var found: [(first: Int, second: Int)] = []
    var firsts: [Int: [Int]] = [:]
    var keys: [Int] = []
    var key = mapping + 1
    while key < cells.count {
      let value = Int(cells[key].next)
      defer { key = value < cells.count ? Int(cells[value].next) : cells.count }
      guard cells[key].kind != .refused else { continue }
      // Few keys are compared with one another; many (a hostile file) go through buckets by their hash.
      if keys.count == few { for known in keys { firsts[hash(cells[known], texts), default: []].append(known) } }
      let bucket = keys.count < few ? keys : firsts[hash(cells[key], texts), default: []]
      if let first = bucket.first(where: { equal(cells[$0], cells[key], texts) }) {
        found.append((first, key))
        continue
      }
      if keys.count >= few { firsts[hash(cells[key], texts), default: []].append(key) }
      keys.append(key)
    }
    return found
  }

  private static let few = 40

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
