/// A stretch of a text with what is to stand in its place.
struct TextSplice: Hashable {
  /// Offsets in Unicode scalars; empty where something is put in between.
  var range: Range<Int>
  var text: String

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }

  /// Puts a text before the scalar at an offset.
  init(at offset: Int, _ text: String) {
    self.init(offset..<offset, text)
  }

  /// The text with all splices made, which neither touch nor cross each other and are in its order; everything between
  /// them stays as it is.
  static func apply(_ splices: [TextSplice], to scalars: [Unicode.Scalar]) -> String {
    // Bytes, since a text that grows scalar by scalar takes many times as long.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count + scalars.count / 16)
    func append(_ scalars: ArraySlice<Unicode.Scalar>) {
      for scalar in scalars {
        if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes.append(contentsOf: scalar.utf8) }
      }
    }
    var next = 0
    for splice in splices {
      precondition(splice.range.lowerBound >= next, "splices are in the order of the text")
      append(scalars[next..<splice.range.lowerBound])
      bytes.append(contentsOf: splice.text.utf8)
      next = splice.range.upperBound
    }
    append(scalars[next...])
    return String(decoding: bytes, as: UTF8.self)
  }
}
