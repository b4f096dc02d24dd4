import Prose

/// A template with its partials, each once for each kind of place that it is used in, as the renderer runs it.
///
/// Operations hold numbers only, and refer to the tables beside them, so that stepping through them counts no
/// references.
struct Program: Sendable {
  var operations: [Operation] = []
  /// Where the template and its partials begin, each ended by a return, by the numbers that calls have.
  var entries: [Int] = []
  /// The template's own text, of which operations write pieces.
  var text: [UInt8] = []
  /// What the lines of a partial begin with.
  var lineBases: [[UInt8]] = []
  var places: [PreparedPlace] = []
  var paths: [Path] = []
}

/// The tables of a program, to which everything that the template is made of adds while it is read.
final class ProgramTables {
  var program = Program()

  /// The program of these operations, those of the template and of each partial.
  func program(of parts: [[Operation]]) -> Program {
    var program = program
    for operations in parts {
      program.entries.append(program.operations.count)
      program.operations += operations
      program.operations.append(.return)
    }
    return program
  }
}

enum Operation: Sendable {
  /// The template's own text.
  case text(Literal)
  /// What lines of a partial begin with, if the output stands at the beginning of one.
  case lineBase(Int)
  case value(Operand, Insertion)
  /// Shown for each item, or once; its `.end` is `length` operations further on.
  case section(Operand, length: Int)
  case inverted(Operand, length: Int)
  case end
  /// A partial, by its number.
  case call(Int)
  /// The end of a partial, or of the template.
  case `return`
}

/// A `Reference` as operations hold it.
enum Operand: Sendable {
  case field(frame: Int, slot: Int)
  case element(frame: Int)
  case first(frame: Int)
  case last(frame: Int)
  case path(Int)
}

/// A `Reference` that takes several steps.
enum Path: Sendable {
  case slots([Int], frame: Int)
  case key(String, slots: [Int], frame: Int)
}

struct Literal: Sendable {
  /// Where it lies in the program's text.
  var range: Range<Int>
  /// How many line ends it begins with that may count as blank lines, at most two.
  var leadingLineEnds = 0
  /// Whether its first line end is the end of a line that a partial may have ended already.
  var mayRepeatLineEnd = false
}

/// What becomes of a value before it is written; places are indices of the program's.
enum Insertion: Sendable {
  case markdownText(place: Int)
  case markdownProse(place: Int)
  case plainText
  case plainProse(place: Int)
  case htmlText
  case htmlURL
  case verbatim
}
