import Prose

/// A template, or a partial in one kind of place, as the renderer runs it.
///
/// Operations hold numbers only, and refer to the tables beside them, so that stepping through them counts no
/// references.
struct Program: Sendable {
  var operations: [Operation] = []
  /// The template's own text, of which operations write pieces.
  var text: [UInt8] = []
  /// What the lines of a partial begin with.
  var lineBases: [[UInt8]] = []
  var places: [PreparedPlace] = []
  var paths: [Path] = []
}

enum Operation: Sendable {
  /// The template's own text.
  case text(Literal)
  /// What lines of a partial begin with, if the output stands at the beginning of one.
  case lineBase(Int)
  case value(Operand, Insertion)
  /// Shown for each item, or once; `end` is the index of its `.end`.
  case section(Operand, end: Int)
  case inverted(Operand, end: Int)
  case end
  /// A partial: by its program while a template is read, then by its first operation.
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
  case markdownDestination(place: Int)
  case plainText
  case plainProse(place: Int)
  case htmlText
  case htmlURL
  case verbatim
}
