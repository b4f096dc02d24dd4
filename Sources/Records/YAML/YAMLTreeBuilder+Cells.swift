/// Nodes, whoever found them in the text.
extension YAMLTreeBuilder {
  /// Adds a node to the container that is open: `range` is in scalar offsets, `text` what a scalar says.
  mutating func add(_ kind: YAMLNode.Kind, _ range: Range<Int>, text: UnsafeBufferPointer<UInt8>? = nil) {
    add(kind, range, textAt: texts.count..<texts.count + (text?.count ?? 0))
    if let text { texts.append(contentsOf: text) }
  }

  /// The same for a scalar whose text lies in `texts` already.
  mutating func add(_ kind: YAMLNode.Kind, _ range: Range<Int>, textAt place: Range<Int>) {
    if !open.isEmpty { open[open.count - 1].children += 1 }
    cells.append(
      YAMLTree.Cell(
        kind: kind, start: Int32(truncatingIfNeeded: range.lowerBound),
        end: Int32(truncatingIfNeeded: range.upperBound),
        next: Int32(truncatingIfNeeded: cells.count + 1), text: Int32(truncatingIfNeeded: place.lowerBound),
        length: Int32(truncatingIfNeeded: place.count)))
  }

  /// Adds to the text of the scalar that was added last.
  mutating func extendLast(by text: UnsafeBufferPointer<UInt8>) {
    cells[cells.count - 1].length += Int32(truncatingIfNeeded: text.count)
    texts.append(contentsOf: text)
  }

  mutating func extendLast(by byte: UInt8) {
    cells[cells.count - 1].length += 1
    texts.append(byte)
  }

  mutating func extendLast(byLineBreaks count: Int) {
    for _ in 0..<count { extendLast(by: UInt8(ascii: "\n")) }
  }

  /// Ends the scalar that was added last at a scalar offset.
  mutating func endLast(at end: Int) { cells[cells.count - 1].end = Int32(truncatingIfNeeded: end) }

  /// Opens the node that was added last.
  mutating func push(isMapping: Bool, isFlow: Bool) {
    open.append(Container(index: cells.count - 1, isMapping: isMapping, isFlow: isFlow))
  }

  /// Whether the node that was added last is a mapping's key.
  var isKey: Bool {
    guard let last = open.last, last.isMapping else { return false }
    return last.children % 2 == 1
  }

  /// Ends the innermost sequence or mapping: at its closing bracket, or at its last child where it has none.
  mutating func end(atBracket end: Int) {
    guard let container = open.popLast() else { return }
    close(container, at: container.isFlow ? Int32(truncatingIfNeeded: end) : nil)
  }

  /// Ends the innermost sequence or mapping, which has no bracket.
  mutating func end() { end(atBracket: 0) }

  /// Ends all of them.
  mutating func close() {
    while let container = open.popLast() { close(container, at: nil) }
  }

  private mutating func close(_ container: Container, at end: Int32?) {
    let index = container.index
    cells[index].next = Int32(truncatingIfNeeded: cells.count)
    cells[index].end = end ?? lastEnd(after: index)
    guard container.isMapping, container.children > 2 else { return }
    if container.isFlow { refuseCommas(in: index) }
    for (first, second) in DuplicateKeys.find(in: cells, of: index, count: (container.children + 1) / 2, texts: texts) {
      refuse(duplicate: cells[second], of: cells[first])
      cells[second].kind = .refused
    }
  }

  private func lastEnd(after index: Int) -> Int32 {
    // Cells inside are in the order of the text, and a closed one ends no earlier than its children.
    var end = cells[index].end
    var child = index + 1
    while child < cells.count {
      end = max(end, cells[child].end)
      child = Int(cells[child].next)
    }
    return end
  }
}
