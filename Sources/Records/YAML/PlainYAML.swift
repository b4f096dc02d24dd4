import Text

/// Reads YAML as people write records: mappings and lists by indentation, keys of letters, and behind each key or dash a
/// value of one line, a list in brackets, or a block of text after `|` or `>`.
///
/// Nearly all records are that and nothing else, and libyaml takes ten times as long for them: it makes three objects for
/// each word that it finds. What is not known here for certain to mean what it seems to mean, any mistake included, is
/// left to libyaml, which then reads the text from its beginning: this reader reports nothing, and where it reads a text
/// to the end, libyaml would have found the same nodes at the same places (`PlainYAMLTests`).
struct PlainYAML {
  /// A mapping or list by indentation that is not closed yet.
  private struct Level {
    /// In spaces.
    var column: Int
    var isMapping: Bool
    /// Whether its nodes are added, and not those of a key that is skipped.
    var isTaken: Bool
  }

  /// A key behind which nothing stands on its line.
  private struct OpenKey {
    /// Where its value stands if it has none: a scalar offset.
    var end: Int
    var isTaken: Bool
  }

  private enum Step {
    case goOn
    /// No selected key can follow.
    case stop
    /// The text is not plain.
    case giveUp
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let positions: TextPositions
  /// The line that is being read, 1-based.
  private(set) var number = 0
  private var levels: [Level] = []
  private var openKey: OpenKey?
  /// How far scalars were counted.
  private var counted = (byte: 0, scalar: 0)

  /// Levels that plain texts have at most.
  private static let deepest = 20

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ positions: TextPositions) {
    self.bytes = bytes
    self.positions = positions
  }

  /// Adds the nodes of the text; false where it is not plain, whatever was added then.
  mutating func read(into tree: inout YAMLTreeBuilder) -> Bool {
    // What words say is what stands in the text, so one copy of all serves them; blocks are added behind it.
    tree.texts.append(contentsOf: bytes)
    while let line = nextLine() {
      switch readLine(line, &tree) {
      case .goOn: break
      case .stop: return true
      case .giveUp: return false
      }
    }
    addMissingValue(&tree)
    return !levels.isEmpty
  }

  /// The next line without its ending; nil behind the last.
  mutating func nextLine() -> Range<Int>? {
    guard number < positions.lineCount else { return nil }
    number += 1
    let line = positions.bytes(ofLine: number)
    var end = line.upperBound
    if end > line.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > line.lowerBound, end < line.upperBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return line.lowerBound..<end
  }

  /// Gives back the line that was read last.
  mutating func ungetLine() { number -= 1 }

  /// The scalar offset of a byte that begins a character; they are asked for in the order of the text.
  mutating func offset(_ byte: Int) -> Int {
    if positions.isASCII { return byte }
    guard byte >= counted.byte else { return positions.scalar(ofByte: byte, in: bytes) }
    counted.scalar += bytes[counted.byte..<byte].count { $0 & 0xC0 != 0x80 }
    counted.byte = byte
    return counted.scalar
  }

  /// The column to which the innermost level is indented.
  var column: Int { levels.last?.column ?? -1 }

  // MARK: - Lines

  private mutating func readLine(_ line: Range<Int>, _ tree: inout YAMLTreeBuilder) -> Step {
    var at = skipSpaces(from: line.lowerBound, to: line.upperBound)
    guard at < line.upperBound, bytes[at] != UInt8(ascii: "#") else { return .goOn }
    guard bytes[at] == UInt8(ascii: "-") else {
      guard let key = key(from: at, to: line.upperBound), enterMapping(from: at, column: at - line.lowerBound, &tree)
      else {
        return .giveUp
      }
      return readEntry(key, to: line.upperBound, &tree)
    }
    guard at + 1 < line.upperBound, bytes[at + 1] == UInt8(ascii: " "),
      enterList(from: at, column: at - line.lowerBound, &tree)
    else { return .giveUp }
    at = skipSpaces(from: at + 1, to: line.upperBound)
    guard let key = key(from: at, to: line.upperBound) else {
      return readValue(from: at, to: line.upperBound, isTaken: levels.last?.isTaken == true, &tree)
    }
    push(isMapping: true, from: at, column: at - line.lowerBound, isTaken: levels.last?.isTaken == true, &tree)
    return readEntry(key, to: line.upperBound, &tree)
  }

  private mutating func readEntry(_ key: Key, to end: Int, _ tree: inout YAMLTreeBuilder) -> Step {
    var isTaken = levels.last?.isTaken == true
    if isTaken, tree.filter?.isKeyPlace(depth: levels.count, isInList: levels.first?.isMapping == false) == true {
      let text = UnsafeBufferPointer(rebasing: bytes[key.text])
      switch tree.filter?.decide(key: text, at: offset(key.range.lowerBound)) {
      case .stop: return .stop
      case .skip, .tooDeep: isTaken = false
      case .take, nil: break
      }
    }
    if isTaken { add(key.kind, key.range, text: key.text, &tree) }
    let value = skipSpaces(from: key.colon + 1, to: end)
    guard value < end else {
      openKey = OpenKey(end: offset(key.colon + 1), isTaken: isTaken)
      return .goOn
    }
    return readValue(from: value, to: end, isTaken: isTaken, &tree)
  }

  private mutating func readValue(from start: Int, to end: Int, isTaken: Bool, _ tree: inout YAMLTreeBuilder) -> Step {
    var end = end
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard start < end, addValue(start..<end, isTaken: isTaken, &tree) else { return .giveUp }
    return .goOn
  }

  // MARK: - Levels

  /// Makes the mapping at a column the innermost level; false where none can be there.
  private mutating func enterMapping(from at: Int, column: Int, _ tree: inout YAMLTreeBuilder) -> Bool {
    if levels.isEmpty { return column == 0 && push(isMapping: true, from: at, column: column, isTaken: true, &tree) }
    if let key = openKey, column > self.column {
      openKey = nil
      return push(isMapping: true, from: at, column: column, isTaken: key.isTaken, &tree)
    }
    addMissingValue(&tree)
    pop(to: column, &tree)
    // A list may stand below its key without further indentation; the next key ends it.
    if levels.count > 1, levels[levels.count - 1].isMapping == false, levels[levels.count - 2].column == column {
      pop(&tree)
    }
    return levels.last.map { $0.isMapping && $0.column == column } ?? false
  }

  /// The same for a list whose next item begins there.
  private mutating func enterList(from at: Int, column: Int, _ tree: inout YAMLTreeBuilder) -> Bool {
    if levels.isEmpty { return column == 0 && push(isMapping: false, from: at, column: column, isTaken: true, &tree) }
    if let key = openKey, column >= self.column {
      openKey = nil
      return push(isMapping: false, from: at, column: column, isTaken: key.isTaken, &tree)
    }
    addMissingValue(&tree)
    pop(to: column, &tree)
    return levels.last.map { !$0.isMapping && $0.column == column } ?? false
  }

  @discardableResult
  private mutating func push(
    isMapping: Bool, from at: Int, column: Int, isTaken: Bool, _ tree: inout YAMLTreeBuilder
  ) -> Bool {
    if isTaken {
      let start = offset(at)
      // libyaml lets a list without indentation of its own begin with the dash, and all else with nothing.
      let end = !isMapping && column == self.column ? start + 1 : start
      tree.add(isMapping ? .mapping : .sequence, start..<end)
      tree.push(isMapping: isMapping, isFlow: false)
    }
    levels.append(Level(column: column, isMapping: isMapping, isTaken: isTaken))
    return levels.count <= Self.deepest
  }

  private mutating func pop(to column: Int, _ tree: inout YAMLTreeBuilder) {
    while self.column > column { pop(&tree) }
  }

  private mutating func pop(_ tree: inout YAMLTreeBuilder) {
    if levels.popLast()?.isTaken == true { tree.end() }
  }

  private mutating func addMissingValue(_ tree: inout YAMLTreeBuilder) {
    guard let key = openKey else { return }
    openKey = nil
    if key.isTaken { tree.add(.plain, key.end..<key.end, textAt: 0..<0) }
  }
}
