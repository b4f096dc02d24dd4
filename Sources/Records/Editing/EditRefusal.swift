package import Diagnostics

/// Why an edit is not made: nothing is written then.
package enum EditRefusal: Error, Hashable, Sendable {
  /// The file as it is cannot be read so far that something could be put into it safely.
  case unreadable([Diagnostic])
  /// The new value is none that a record may hold; the reasons are in the words of the reader.
  case value([String])
  /// The file would not read back as it is meant to: its layout is one that the edit does not know.
  case layout
  /// The change contradicts what the record already says; the sentence says what to type instead.
  case contradiction(String)
  /// There is no item of that id; the others are named.
  case noItem(String, known: [String])
}
