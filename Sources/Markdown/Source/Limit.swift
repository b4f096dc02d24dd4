import Diagnostics
import Text

/// What a text may not exceed, so that no input makes libcmark 0.30.2 slow: some of its steps take quadratic time
/// (CVE-2023-22486, CVE-2023-24824).
enum Limit {
  /// Bytes of a whole document.
  static let size = 16 << 20
  /// Block quotes and list items within each other.
  static let nesting = 32
  /// Brackets that are open at the same time in one paragraph, heading or row.
  static let openBrackets = 1_000
  /// Cells of all tables of a document: short rows are filled up, so they can outnumber the text's bytes.
  static let cells = 500_000

  /// How many times its own size a text may take for libcmark, beside `room`: each table cell with markup stands on a
  /// line of its own there, behind the markers of all lists and quotes around it.
  static let growth = 16
  /// Bytes from which on a text is parsed part by part, where its headings allow that.
  static let part = 1 << 17
  /// Bytes that a text may take for libcmark, however short it is.
  static let room = 1 << 20

  static func tooLarge(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, "document-too-large", at: SourcePlace(source), "document larger than 16 MiB",
      suggestion: "split it")
  }

  static func nulByte(at place: SourcePlace) -> Diagnostic {
    Diagnostic(.error, "nul-byte", at: place, "NUL byte in a text", suggestion: "remove it")
  }

  static func tooDeep(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "nesting-too-deep", at: place, "more than \(nesting) block quotes and list items within each other",
      suggestion: "indent less")
  }

  static func tooManyBrackets(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "too-many-brackets", at: place,
      "more than \(openBrackets) brackets '[' open at a time in a paragraph",
      suggestion: "write '\\[' where no link is meant")
  }

  static func tooManyCells(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "table-too-large", at: place,
      "more than \(cells) cells in the tables of a document, short rows filled up",
      suggestion: "split the document")
  }

  static func tooMuchGrowth(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "table-too-large", at: place, "table too wide for the depth of the lists and quotes that it stands in",
      suggestion: "nest it less")
  }
}
