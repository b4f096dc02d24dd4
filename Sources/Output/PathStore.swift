/// The paths of a run's files while it goes on, each in no more memory than its bytes and where they end.
///
/// A run over thousands of incidents makes a hundred thousand files, and asks for their paths only at its end.
struct PathStore {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// How many there are.
  var count: Int { ends.count }

  mutating func append(_ path: String) {
    bytes.append(contentsOf: path.utf8)
    ends.append(UInt32(bytes.count))
  }

  mutating func append(contentsOf paths: [String]) {
    for path in paths { append(path) }
  }

  /// In the order in which they were added.
  var paths: [String] {
    var start = 0
    return ends.map { end in
      defer { start = Int(end) }
      return String(decoding: bytes[start..<Int(end)], as: UTF8.self)
    }
  }
}
