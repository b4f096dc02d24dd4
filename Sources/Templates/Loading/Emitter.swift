import MarkdownSyntax
import Prose

/// Collects the operations of a template or a partial, and writes what a partial's lines begin with into its text.
struct Emitter {
  private(set) var operations: [Operation] = []
  /// What the operations refer to, shared by all that the template is made of.
  private let tables: ProgramTables
  /// What every line begins with.
  let base: [UInt8]
  private let blankLines: BlankLines
  /// Whether the next thing written begins a line, before which the base is due.
  private(set) var lineStart: LineStart
  /// Whether a partial before may have ended the line already.
  private var followsPartial = false
  /// The literal that is being written.
  private var literal = Literal(range: 0..<0)
  private var literalText: [UInt8] = []
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

  init(into tables: ProgramTables, base: String, atLineStart: Bool, blankLines: BlankLines) {
    self.tables = tables
    self.base = Array(base.utf8)
    self.blankLines = blankLines
    lineStart = atLineStart ? .yes : .no
  }

  mutating func text(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    beginLine()
    literalText += bytes
    isLeading = false
  }

  /// Ends a line of text; blank lines in a code block mean something.
  mutating func endLine(isCode: Bool) {
    if lineStart != .no, !base.isEmpty { beginBlankLine() }
    lineStart = .yes
    guard blankLines == .single, !isCode else {
      literalText.append(.lineFeed)
      isLeading = false
      return
    }
    guard !literalText.suffix(2).elementsEqual([.lineFeed, .lineFeed]) else { return }
    literal.mayRepeatLineEnd = literal.mayRepeatLineEnd || literalText.isEmpty && followsPartial
    literalText.append(.lineFeed)
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
      tables.program.lineBases.append(Array(base))
      add(.lineBase(tables.program.lineBases.count - 1))
    } else {
      literalText += base
      isLeading = false
    }
  }

  /// Adds an operation behind the text so far; its index.
  @discardableResult
  private mutating func add(_ operation: Operation) -> Int {
    finish()
    operations.append(operation)
    followsPartial = false
    return operations.count - 1
  }

  mutating func value(_ reference: Reference, _ insertion: Insertion) {
    beginLine()
    add(.value(operand(reference), insertion))
  }

  /// The index by which insertions refer to a place.
  mutating func place(_ place: Place) -> Int {
    tables.program.places.append(PreparedPlace(place))
    return tables.program.places.count - 1
  }

  /// Opens a section; the index by which to close it.
  mutating func section(_ reference: Reference, _ tag: Token.SectionTag) -> Int {
    let operand = operand(reference)
    return add(tag == .shown ? .section(operand, length: 0) : .inverted(operand, length: 0))
  }

  mutating func close(_ start: Int) {
    let length = add(.end) - start
    switch operations[start] {
    case .section(let operand, _): operations[start] = .section(operand, length: length)
    case .inverted(let operand, _): operations[start] = .inverted(operand, length: length)
    default: preconditionFailure("only sections are closed")
    }
  }

  /// Adds a partial, by its number.
  mutating func call(_ partial: Int) {
    add(.call(partial))
  }

  private mutating func operand(_ reference: Reference) -> Operand {
    switch reference {
    case .field(let frame, let slot): return .field(frame: frame, slot: slot)
    case .element(let frame): return .element(frame: frame)
    case .first(let frame): return .first(frame: frame)
    case .last(let frame): return .last(frame: frame)
    case .path(let frame, let slots): tables.program.paths.append(.slots(slots, frame: frame))
    case .key(let frame, let slots, let key): tables.program.paths.append(.key(key, slots: slots, frame: frame))
    }
    return .path(tables.program.paths.count - 1)
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
    guard !literalText.isEmpty else { return }
    let start = tables.program.text.count
    tables.program.text += literalText
    literal.range = start..<start + literalText.count
    operations.append(.text(literal))
    literal = Literal(range: 0..<0)
    literalText.removeAll(keepingCapacity: true)
    isLeading = true
  }
}

extension [UInt8] {
  /// The index behind the last byte that is not a blank.
  fileprivate var trimmedEnd: Int { (lastIndex { !$0.isBlank } ?? -1) + 1 }
}
