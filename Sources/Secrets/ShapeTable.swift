/// The shapes by how they begin, so that most places of a text are passed with one look.
final class ShapeTable: Sendable {
  static let shared = ShapeTable(SecretShapes.all)

  /// What a byte may begin.
  enum Start: UInt8 {
    case nothing, shape
    /// It is also looked at for what is before it.
    case mark
  }

  /// What is looked at for each place of a text, without a bounds check for each look.
  struct Tables {
    fileprivate let starts: UnsafePointer<UInt8>
    fileprivate let places: UnsafePointer<UInt16>
    fileprivate let thirds: UnsafePointer<Bool>
    /// The sets that each byte is in.
    let classes: UnsafePointer<UInt16>

    /// What may begin at an index, by the first bytes there.
    @inline(__always)
    func start(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Start {
      let first = bytes[index]
      let start = starts[Int(first)]
      guard start == Start.shape.rawValue else { return start == Start.nothing.rawValue ? .nothing : .mark }
      guard index + 1 < bytes.count else { return .nothing }
      let place = Int(places[Int(first) << 8 | Int(bytes[index + 1])])
      guard place != 0 else { return .nothing }
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      return thirds[place << 8 | Int(third)] ? .shape : .nothing
    }
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
    var thirds = [Bool](repeating: false, count: 256)
    func add(_ prefix: [UInt8], _ shape: SecretShape?) {
      let key = Int(prefix[0]) << 8 | Int(prefix[1])
      starts[Int(prefix[0])] = Start.shape.rawValue
      if places[key] == 0 {
        places[key] = UInt16(buckets.count)
        buckets.append([])
        thirds += [Bool](repeating: false, count: 256)
      }
      let place = Int(places[key])
      if let shape { buckets[place].append(shape) }
      if prefix.count > 2 {
        thirds[place << 8 | Int(prefix[2])] = true
      } else {
        for byte in 0..<256 { thirds[place << 8 | byte] = true }
      }
    }
    for shape in shapes { add(shape.prefix, shape) }
    // Shapes that are matched by code of their own, by their first bytes.
    for prefix in ["eyJ", "AZDO", "_mmk"] { add(Array(prefix.utf8), nil) }
    for mark in ":~.-=|>".utf8 { starts[Int(mark)] = Start.mark.rawValue }
    self.starts = starts
    self.places = places
    self.buckets = buckets
    self.thirds = thirds
  }

  /// The shapes that may be there, by three bytes; 0 stands for the third where the text ends.
  func shapes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> [SecretShape] {
    let place = Int(places[Int(first) << 8 | Int(second)])
    return thirds[place << 8 | Int(third)] ? buckets[place] : []
  }

  func withTables(_ body: (Tables) -> Void) {
    starts.withUnsafeBufferPointer { starts in
      places.withUnsafeBufferPointer { places in
        thirds.withUnsafeBufferPointer { thirds in
          ByteClass.table.withUnsafeBufferPointer { classes in
            guard let starts = starts.baseAddress, let places = places.baseAddress, let thirds = thirds.baseAddress,
              let classes = classes.baseAddress
            else { return }
            body(Tables(starts: starts, places: places, thirds: thirds, classes: classes))
          }
        }
      }
    }
  }
}
