import Prose

/// A template, or a partial in one kind of place, as the renderer runs it.
struct Program: Sendable {
  var operations: [Operation] = []
}

enum Operation: Sendable {
  /// The template's own text.
  case text(Literal)
  /// What lines of a partial begin with, if the output stands at the beginning of one.
  case lineBase([UInt8])
  case value(Reference, Insertion)
  /// Shown for each item, or once; `end` is the index of its `.end`.
  case section(Reference, end: Int)
  case inverted(Reference, end: Int)
  case end
  /// A partial, by its program.
  case call(Int)
  /// A partial within itself beyond all measure.
  case tooDeep
}

struct Literal: Sendable {
  var bytes: [UInt8] = []
  /// How many line ends it begins with that may count as blank lines, at most two.
  var leadingLineEnds = 0
  /// Whether its first line end is the end of a line that a partial may have ended already.
  var mayRepeatLineEnd = false
}

/// What becomes of a value before it is written.
enum Insertion: Sendable {
  case markdownText(Place)
  case markdownProse(Place)
  case markdownDestination(Place)
  case plainText
  case plainProse(continuation: String)
  case htmlText
  case htmlURL
  case verbatim
}
