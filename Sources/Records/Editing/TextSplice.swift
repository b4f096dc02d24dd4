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
    var result = String.UnicodeScalarView()
    var next = 0
    for splice in splices {
      precondition(splice.range.lowerBound >= next, "splices are in the order of the text")
      result.append(contentsOf: scalars[next..<splice.range.lowerBound])
      result.append(contentsOf: splice.text.unicodeScalars)
      next = splice.range.upperBound
    }
    result.append(contentsOf: scalars[next...])
    return String(result)
  }
}
