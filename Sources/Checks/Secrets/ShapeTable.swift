/// The shapes by how they begin, so that most places of a text are passed with one look.
struct ShapeTable: Sendable {
  static let shared = ShapeTable(SecretShapes.all)

  /// What a byte may begin.
  enum Start: UInt8 {
    case nothing, shape
    /// It is also looked at for what is before it.
    case mark
  }

  private let starts: [UInt8]
  /// For two bytes the place in `buckets`; 0 holds none.
  private let places: [UInt16]
  private let buckets: [[SecretShape]]

  private init(_ shapes: [SecretShape]) {
    var starts = [UInt8](repeating: Start.nothing.rawValue, count: 256)
    var places = [UInt16](repeating: 0, count: 65_536)
    var buckets: [[SecretShape]] = [[]]
    for shape in shapes {
      let prefix = shape.prefix
      let key = Int(prefix[0]) << 8 | Int(prefix[1])
      starts[Int(prefix[0])] = Start.shape.rawValue
      if places[key] == 0 {
        places[key] = UInt16(buckets.count)
        buckets.append([])
      }
      buckets[Int(places[key])].append(shape)
    }
    for mark in Array(":~.-=|>".utf8) { starts[Int(mark)] = Start.mark.rawValue }
    // Shapes that are matched by code of their own, from their first two bytes.
    for key in ["ey", "AZ", "_m"].map({ Array($0.utf8) }) where places[Int(key[0]) << 8 | Int(key[1])] == 0 {
      starts[Int(key[0])] = max(starts[Int(key[0])], Start.shape.rawValue)
      places[Int(key[0]) << 8 | Int(key[1])] = UInt16(buckets.count)
      buckets.append([])
    }
    self.starts = starts
    self.places = places
    self.buckets = buckets
  }

  func shapes(_ first: UInt8, _ second: UInt8) -> [SecretShape] {
    buckets[Int(places[Int(first) << 8 | Int(second)])]
  }

  /// Tells of each byte what it may begin, of each two whether a shape does, and the sets that each byte is in.
  func withTables(
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt16>, UnsafePointer<UInt16>) -> Void
  ) {
    starts.withUnsafeBufferPointer { starts in
      places.withUnsafeBufferPointer { places in
        ByteClass.table.withUnsafeBufferPointer { classes in
          guard let starts = starts.baseAddress, let places = places.baseAddress, let classes = classes.baseAddress
          else { return }
          body(starts, places, classes)
        }
      }
    }
  }
}
