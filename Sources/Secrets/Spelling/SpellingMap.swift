/// Where each byte of a plainly spelled text is in the text as it was written.
///
/// Between two joints both run side by side, so a text with few escapes costs a few joints.
struct SpellingMap: Sendable {
  private struct Joint {
    /// The offset in the plain text.
    let at: Int
    /// Where the byte before it ends in the written text.
    let end: Int
    /// Where its own byte begins there.
    var next: Int
  }

  private var joints: [Joint] = []

  /// One byte stands for the written `range`; `at` is its offset in the plain text.
  mutating func replace(_ range: Range<Int>, at offset: Int) {
    joints.append(Joint(at: offset + 1, end: range.upperBound, next: range.upperBound))
  }

  /// Nothing stands for the written `range`.
  mutating func remove(_ range: Range<Int>, at offset: Int) {
    if let last = joints.last, last.at == offset {
      joints[joints.count - 1].next = range.upperBound
    } else {
      joints.append(Joint(at: offset, end: range.lowerBound, next: range.upperBound))
    }
  }

  /// The range of the written text that a range of the plain text comes from.
  func written(_ range: Range<Int>) -> Range<Int> { start(range.lowerBound)..<end(range.upperBound) }

  /// Whether something was left out just before the offset, or a byte beside it was written in another way: a word may
  /// end there.
  func isSeam(_ offset: Int) -> Bool { joint(atOrBefore: offset)?.at == offset || isSpelled(at: offset) }

  /// Whether the byte at the offset was written as more than itself.
  func isSpelled(at offset: Int) -> Bool {
    guard let joint = joint(atOrBefore: offset + 1), joint.at == offset + 1 else { return false }
    return joint.end > start(offset) + 1
  }

  private func start(_ offset: Int) -> Int {
    guard let joint = joint(atOrBefore: offset) else { return offset }
    return joint.next + offset - joint.at
  }

  private func end(_ offset: Int) -> Int {
    guard let joint = joint(atOrBefore: offset) else { return offset }
    return joint.at == offset ? joint.end : joint.next + offset - joint.at
  }

  private func joint(atOrBefore offset: Int) -> Joint? {
    var (low, high) = (0, joints.count)
    while low < high {
      let middle = (low + high) / 2
      if joints[middle].at <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : joints[low - 1]
  }
}
