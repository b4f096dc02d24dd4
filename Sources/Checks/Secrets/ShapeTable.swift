/// The shapes by how they begin, so that most places of a text are passed with one look.
struct ShapeTable: Sendable {
  static let shared = ShapeTable(SecretShapes.all)

  /// Whether anything begins with a byte, or is recognised by it.
  private let starts: [Bool]
  /// For two bytes the place in `buckets`; 0 holds none.
  private let places: [UInt16]
  private let buckets: [[SecretShape]]

  private init(_ shapes: [SecretShape]) {
    var starts = [Bool](repeating: false, count: 256)
    var places = [UInt16](repeating: 0, count: 65_536)
    var buckets: [[SecretShape]] = [[]]
    for mark in Array(":~.-e".utf8) { starts[Int(mark)] = true }
    for shape in shapes {
      let prefix = shape.prefix
      let key = Int(prefix[0]) << 8 | Int(prefix[1])
      starts[Int(prefix[0])] = true
      if places[key] == 0 {
        places[key] = UInt16(buckets.count)
        buckets.append([])
      }
      buckets[Int(places[key])].append(shape)
    }
    self.starts = starts
    self.places = places
    self.buckets = buckets
  }

  func shapes(_ first: UInt8, _ second: UInt8) -> [SecretShape] {
    buckets[Int(places[Int(first) << 8 | Int(second)])]
  }

  func withTables(_ body: (UnsafePointer<Bool>, UnsafePointer<UInt16>) -> Void) {
    starts.withUnsafeBufferPointer { starts in
      ByteClass.table.withUnsafeBufferPointer { classes in
        guard let starts = starts.baseAddress, let classes = classes.baseAddress else { return }
        body(starts, classes)
      }
    }
  }
}
