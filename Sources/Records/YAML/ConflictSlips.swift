import Text

/// A marker of a merge conflict that was forgotten when the others were deleted.
enum ConflictSlips {
  /// YAML breaks at the marker, or behind it.
  static func leftMarker(_ scene: SlipScene) -> SyntaxSlip? {
    [scene.at.line, scene.at.line - 1].lazy.filter { $0 > 0 }.compactMap { number in
      let line = scene.sourceLine(number)
      guard isMarker(line.scalars) else { return nil }
      return SyntaxSlip(
        start: .init(line: number, column: 1), length: line.scalars.count,
        message: "this line is left from a merge conflict", suggestion: "delete it, and compare the lines around it")
    }.first
  }

  private static func isMarker(_ line: [Unicode.Scalar]) -> Bool {
    ["=======", "|||||||"].contains { marker in
      line.starts(with: marker.unicodeScalars) && (line.count == marker.utf8.count || line[marker.utf8.count] == " ")
    }
  }
}
