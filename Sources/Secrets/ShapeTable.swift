/// The shapes by how they begin, so that most places of a text are passed with one look.
final class ShapeTable: Sendable {
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
  /// For each bucket and each byte whether one of its shapes may have the byte in the third place: most words that begin
  /// as a shape does go on in another way.
  private let thirds: [Bool]

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
    thirds = buckets.flatMap(Self.thirds)
  }

  private static func thirds(of bucket: [SecretShape]) -> [Bool] {
    (0...UInt8.max).map { byte in
      bucket.contains { $0.prefix.count == 2 || $0.prefix[2] == byte }
    }
  }

  /// The shapes that may be there, by three bytes; 0 stands for the third where the text ends.
  func shapes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> [SecretShape] {
    let place = Int(places[Int(first) << 8 | Int(second)])
    return thirds[place << 8 | Int(third)] ? buckets[place] : []
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
