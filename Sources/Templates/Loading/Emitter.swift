import MarkdownSyntax
import Prose

/// Collects a program's operations, and writes what a partial's lines begin with into its text.
struct Emitter {
  private(set) var program = Program()
  /// What every line begins with.
  let base: [UInt8]
  private let blankLines: BlankLines
  /// Whether the next thing written begins a line, before which the base is due.
  private(set) var lineStart: LineStart
  /// Whether a partial before may have ended the line already.
  private var followsPartial = false
  /// The literal that is being written: the end of the program's text.
  private var literal = Literal(range: 0..<0)
  /// Whether the literal so far is line ends only, which may prove too many while rendering.
  private var isLeading = true
  /// Whether nothing was written since the last operation.
  private var isEmpty: Bool { literal.range.lowerBound == program.text.count }

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
    program.text += bytes
    isLeading = false
  }

  /// Ends a line of text; blank lines in a code block mean something.
  mutating func endLine(isCode: Bool) {
    if lineStart != .no, !base.isEmpty { beginBlankLine() }
    lineStart = .yes
    guard blankLines == .single, !isCode else {
      program.text.append(0x0A)
      isLeading = false
      return
    }
    guard !program.text[literal.range.lowerBound...].ends(withLineEnds: 2) else { return }
    literal.mayRepeatLineEnd = literal.mayRepeatLineEnd || isEmpty && followsPartial
    program.text.append(0x0A)
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
      program.lineBases.append(Array(base))
      add(.lineBase(program.lineBases.count - 1))
    } else {
      program.text += base
      isLeading = false
    }
  }

  /// Adds an operation behind the text so far; its index.
  @discardableResult
  private mutating func add(_ operation: Operation) -> Int {
    finish()
    program.operations.append(operation)
    followsPartial = false
    return program.operations.count - 1
  }

  mutating func value(_ reference: Reference, _ insertion: Insertion) {
    beginLine()
    add(.value(operand(reference), insertion))
  }

  /// The index by which insertions refer to a place.
  mutating func place(_ place: Place) -> Int {
    program.places.append(PreparedPlace(place))
    return program.places.count - 1
  }

  /// Opens a section; the index by which to close it.
  mutating func section(_ reference: Reference, _ tag: Token.SectionTag) -> Int {
    let operand = operand(reference)
    return add(tag == .shown ? .section(operand, end: 0) : .inverted(operand, end: 0))
  }

  mutating func close(_ start: Int) {
    let end = add(.end)
    switch program.operations[start] {
    case .section(let operand, _): program.operations[start] = .section(operand, end: end)
    case .inverted(let operand, _): program.operations[start] = .inverted(operand, end: end)
    default: preconditionFailure("only sections are closed")
    }
  }

  /// Adds a partial, by its program.
  mutating func call(_ partial: Int) {
    add(.call(partial))
  }

  private mutating func operand(_ reference: Reference) -> Operand {
    switch reference {
    case .field(let frame, let slot): return .field(frame: frame, slot: slot)
    case .element(let frame): return .element(frame: frame)
    case .first(let frame): return .first(frame: frame)
    case .last(let frame): return .last(frame: frame)
    case .path(let frame, let slots): program.paths.append(.slots(slots, frame: frame))
    case .key(let frame, let slots, let key): program.paths.append(.key(key, slots: slots, frame: frame))
    }
    return .path(program.paths.count - 1)
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
    let end = program.text.count
    literal.range = literal.range.lowerBound..<end
    if !literal.range.isEmpty { program.operations.append(.text(literal)) }
    literal = Literal(range: end..<end)
    isLeading = true
  }
}

extension [UInt8] {
  /// The index behind the last byte that is not a blank.
  fileprivate var trimmedEnd: Int { (lastIndex { !$0.isBlank } ?? -1) + 1 }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(withLineEnds number: Int) -> Bool {
    count >= number && suffix(number).allSatisfy { $0 == 0x0A }
  }
}
