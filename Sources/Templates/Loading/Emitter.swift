/// Collects a program's operations, and writes what a partial's lines begin with into its text.
struct Emitter {
  private(set) var operations: [Operation] = []
  /// What every line begins with.
  let base: [UInt8]
  private let blankLines: BlankLines
  /// Whether the next thing written begins a line, before which the base is due.
  private(set) var owesBase: Bool
  private var literal = Literal()
  /// Whether the literal so far is line ends only, which may prove too many while rendering.
  private var isLeading = true

  /// What becomes of blank lines in the template's own text.
  enum BlankLines {
    case kept
    /// One of each run remains, and it has no whitespace.
    case single
  }

  init(base: String, atLineStart: Bool, blankLines: BlankLines) {
    self.base = Array(base.utf8)
    self.blankLines = blankLines
    owesBase = atLineStart && !base.isEmpty
  }

  mutating func text(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    payBase()
    literal.bytes += bytes
    isLeading = false
  }

  /// Ends a line of text.
  ///
  /// - Parameter isCode: whether the line is in a code block, whose blank lines mean something.
  mutating func endLine(isCode: Bool) {
    if owesBase {
      let base = blankLines == .single ? base[..<base.trimmedEnd] : base[...]
      literal.bytes += base
      if !base.isEmpty { isLeading = false }
    }
    owesBase = !base.isEmpty
    guard blankLines == .single, !isCode else {
      literal.bytes.append(0x0A)
      isLeading = false
      return
    }
    guard !literal.bytes.ends(withLineEnds: 2) else { return }
    literal.bytes.append(0x0A)
    if isLeading { literal.leadingLineEnds += 1 }
  }

  /// Writes the base that a line still owes, so that both ways a section may go find it written.
  mutating func payBase() {
    guard owesBase else { return }
    owesBase = false
    literal.bytes += base
    isLeading = false
  }

  /// Adds an operation behind the text so far; its index.
  @discardableResult
  mutating func add(_ operation: Operation) -> Int {
    finish()
    operations.append(operation)
    return operations.count - 1
  }

  /// Tells a section where it ends.
  mutating func close(_ start: Int) {
    let end = add(.end)
    switch operations[start] {
    case .section(let reference, _): operations[start] = .section(reference, end: end)
    case .inverted(let reference, _): operations[start] = .inverted(reference, end: end)
    default: preconditionFailure("only sections are closed")
    }
  }

  /// Comes back from a partial, which may have ended a line.
  mutating func resume(afterLineEnd: Bool) {
    owesBase = afterLineEnd && !base.isEmpty
  }

  mutating func finish() {
    if !literal.bytes.isEmpty { operations.append(.text(literal)) }
    literal = Literal()
    isLeading = true
  }
}

extension [UInt8] {
  /// The index behind the last byte that is not a blank.
  fileprivate var trimmedEnd: Int { (lastIndex { !$0.isBlank } ?? -1) + 1 }

  fileprivate func ends(withLineEnds number: Int) -> Bool {
    count >= number && suffix(number).allSatisfy { $0 == 0x0A }
  }
}
