/// What the journal holds.
package struct KeptChanges: Hashable, Sendable {
  /// Oldest first.
  package var entries: [JournalEntry] = []
  /// Files that are named by a number and cannot be read as a change, in the order of the numbers.
  package var unreadable: [UnreadableChange] = []
}

/// A change that nobody can take back, since its file cannot be read.
package struct UnreadableChange: Hashable, Sendable {
  package let number: Int
  package let path: String
  package let reason: String
}
