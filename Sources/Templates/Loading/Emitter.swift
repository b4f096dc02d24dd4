/// Collects a program's operations, and writes what a partial's lines begin with into its text.
struct Emitter {
  private(set) var operations: [Operation] = []
  /// What every line begins with.
  let base: [UInt8]
  private let blankLines: BlankLines
  /// Whether the next thing written begins a line, before which the base is due.
  private(set) var lineStart: LineStart
  /// Whether a partial before may have ended the line already.
  private var followsPartial = false
  private var literal = Literal()
  /// Whether the literal so far is line ends only, which may prove too many while rendering.
  private var isLeading = true

  /// What becomes of blank lines in the template's own text.
  enum BlankLines {
    case kept
    /// One of each run remains, and it has no whitespace.
    case single
  }

  enum LineStart {
    case no
    case yes
    /// It depends on what the sections before come to.
    case maybe
  }

  init(base: String, atLineStart: Bool, blankLines: BlankLines) {
    self.base = Array(base.utf8)
    self.blankLines = blankLines
    lineStart = atLineStart ? .yes : .no
  }

  mutating func text(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    beginLine()
    literal.bytes += bytes
    isLeading = false
  }

  /// Ends a line of text; blank lines in a code block mean something.
  mutating func endLine(isCode: Bool) {
    if lineStart != .no, !base.isEmpty { beginBlankLine() }
    lineStart = .yes
    guard blankLines == .single, !isCode else {
      literal.bytes.append(0x0A)
      isLeading = false
      return
    }
    guard !literal.bytes.ends(withLineEnds: 2) else { return }
    literal.mayRepeatLineEnd = literal.mayRepeatLineEnd || literal.bytes.isEmpty && followsPartial
    literal.bytes.append(0x0A)
    if isLeading { literal.leadingLineEnds += 1 }
  }

  /// Writes what the line begins with, if it begins here.
  mutating func beginLine() {
    if !base.isEmpty { write(base[...]) }
    lineStart = .no
  }

  private mutating func beginBlankLine() {
    write(blankLines == .single ? base[..<base.trimmedEnd] : base[...])
  }

  private mutating func write(_ base: ArraySlice<UInt8>) {
    guard lineStart != .no, !base.isEmpty else { return }
    if lineStart == .maybe {
      add(.lineBase(Array(base)))
    } else {
      literal.bytes += base
      isLeading = false
    }
  }

  /// Adds an operation behind the text so far; its index.
  @discardableResult
  mutating func add(_ operation: Operation) -> Int {
    finish()
    operations.append(operation)
    followsPartial = false
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

  /// Goes on in a section, or behind one, where it is not certain which line the output is in.
  mutating func resume(at start: LineStart) {
    lineStart = start == lineStart ? start : .maybe
  }

  /// Comes back from a partial on lines of its own: a line end that follows makes a blank line.
  mutating func resumeOnNewLine() {
    lineStart = .yes
  }

  /// Comes back from a partial within a line, which may have ended that line.
  mutating func resume(afterPartialAt start: LineStart) {
    lineStart = start
    followsPartial = start != .no
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
