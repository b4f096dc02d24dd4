import Incidents

/// A window as two keys give it, in seconds.
struct WindowDraft: Sendable {
  var from: Int?
  var to: Int?

  /// The window; nil where neither end is written, or where they are no window, which is reported at the end's key.
  func range(of node: YAMLNode, to endKey: String, _ reading: inout Reading) -> Range<Int>? {
    guard let from else {
      if to != nil { reportHalf(node, missing: "from", written: endKey, &reading) }
      return nil
    }
    guard let to else {
      reportHalf(node, missing: endKey, written: "from", &reading)
      return nil
    }
    return Self.isForward(from, to, of: node, to: endKey, &reading) ? from..<to : nil
  }

  /// Whether the window ends after it began; what does not is reported.
  static func isForward(
    _ from: Int, _ to: Int, of node: YAMLNode, to endKey: String, _ reading: inout Reading
  ) -> Bool {
    guard from >= to else { return true }
    let end = node.value(of: endKey) ?? node
    reading.report(
      "bad-window", at: end,
      "'\(end.text ?? "")' is no later than '\(node.value(of: "from")?.text ?? "0")': a window ends after it began",
      suggestion: from == to ? nil : "exchange the two")
    return false
  }

  private func reportHalf(_ node: YAMLNode, missing: String, written: String, _ reading: inout Reading) {
    // An end that could not be read is written, and has been reported.
    guard node.value(of: missing)?.isEmpty != false else { return }
    reading.report(
      "missing-field", at: node.value(of: written) ?? node, "'\(missing)' is missing: a window has two ends",
      suggestion: "add \(missing), or delete \(written)")
  }
}

extension ValueKind where Value == Int {
  /// A distance from the start of a window, in seconds: a duration, or 0.
  static let offset = ValueKind(.duration) { text throws(ValueProblem) in
    guard text != "0" else { return 0 }
    guard case .seconds(let seconds) = try SpanText.read(text) else {
      throw ValueProblem("bad-duration", "'\(text)' is no distance on the clock: windows are counted in d, h, m or s")
    }
    return seconds
  }
}
