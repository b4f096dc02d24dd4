package import Incidents

/// Which change is to be taken back.
package struct UndoChoice: Hashable, Sendable {
  /// Of this incident alone; nil for all.
  package var incident: IncidentID?
  /// The change's number; nil for the last one of the user that is not taken back.
  package var number: Int?

  package init(incident: IncidentID? = nil, number: Int? = nil) {
    self.incident = incident
    self.number = number
  }

  /// Why there is nothing to take back.
  package enum Refusal: Error, Hashable, Sendable {
    /// The user made no change that is left.
    case nothing
    /// No change of that number is kept; those that are have these numbers.
    case unknown(Int, kept: ClosedRange<Int>?)
    case ofOtherUser(JournalEntry)
    case ofOtherIncident(JournalEntry)
    /// It cannot be read; `other` is the last one of the user that can be.
    case unreadable(UnreadableChange, other: JournalEntry?)
    /// Taken back by another change already.
    case takenBack(JournalEntry, by: Int)
    /// Its text contains a credential, which the journal does not keep.
    case notKept(JournalEntry)
    /// A file that the change wrote was changed since, at a line or by these later changes.
    case changedSince(JournalEntry, path: String, line: Int, by: [Int])
    /// Another part of the file would mean something else without the change.
    case otherMeaning(JournalEntry, path: String)
    /// There is no incident of that name any more.
    case gone(JournalEntry)
    /// The folder of a new incident is no longer as it was made.
    case folderChanged(JournalEntry, path: String, FolderChange)
  }

  /// What became of a folder that is to go, or to come back.
  package enum FolderChange: Hashable, Sendable {
    /// A file in it was changed by these changes; by hand if empty.
    case changed(by: [Int])
    /// A file of it is gone.
    case missing
    /// It holds something more.
    case added
    /// Something else lies in its place.
    case taken
  }

  /// The change that is meant.
  ///
  /// Where none is named, what cannot be read may be the last one, so nothing before it is taken in its place.
  func entry(among kept: KeptChanges, user: String) throws(Refusal) -> JournalEntry {
    let entries = kept.entries
    let reversals = Self.reversals(among: entries)
    guard let number else {
      let last = entries.last {
        $0.author.user == user && $0.reverses == nil && reversals[$0.number] == nil && isOfIncident($0, among: entries)
      }
      if let newer = kept.unreadable.last, newer.number > last?.number ?? 0 { throw .unreadable(newer, other: last) }
      guard let last else { throw .nothing }
      guard last.isKept else { throw .notKept(last) }
      return last
    }
    if let unreadable = kept.unreadable.first(where: { $0.number == number }) {
      throw .unreadable(unreadable, other: nil)
    }
    guard let entry = entries.first(where: { $0.number == number }) else {
      throw .unknown(number, kept: entries.first.map { $0.number...(entries.last?.number ?? $0.number) })
    }
    guard isOfIncident(entry, among: entries) else { throw .ofOtherIncident(entry) }
    guard entry.author.user == user else { throw .ofOtherUser(entry) }
    if let other = reversals[number] { throw .takenBack(entry, by: other) }
    guard entry.isKept else { throw .notKept(entry) }
    return entry
  }

  private func isOfIncident(_ entry: JournalEntry, among entries: [JournalEntry]) -> Bool {
    incident.map { Self.isChange(entry, of: $0, among: entries) } ?? true
  }

  /// Whether a change is one of an incident, under the id that it has or had.
  package static func isChange(_ entry: JournalEntry, of id: IncidentID, among entries: [JournalEntry]) -> Bool {
    names(since: entry.number, of: entry.incident, among: entries).last == id.text || entry.renamed == id.text
  }

  /// The ids of an incident since a change, the first one being what it had then.
  static func names(since number: Int, of incident: String, among entries: [JournalEntry]) -> [String] {
    var names = [incident]
    for entry in entries where entry.number > number && entry.incident == names.last {
      if let name = entry.renamed { names.append(name) }
    }
    return names
  }

  /// The changes that are taken back, with those that took them back; one that was taken back itself no longer counts.
  package static func reversals(among entries: [JournalEntry]) -> [Int: Int] {
    var reversals: [Int: Int] = [:]
    for entry in entries.reversed() {
      guard let reversed = entry.reverses, reversals[entry.number] == nil else { continue }
      reversals[reversed] = entry.number
    }
    return reversals
  }
}
