package import Incidents

/// Takes back a change of a record's file, as long as nothing that was written since is lost by it.
package enum RecordReversal {
  /// Why a change is not taken back.
  package enum Refusal: Error, Hashable, Sendable {
    /// The line of the present file, 1-based, that was changed since.
    case changedSince(line: Int)
    /// Something else in the file would read differently, such as a clock time that goes on from a row that goes.
    case otherMeaning
  }

  /// The file as it is, without the change that made `after` of `before`; nil for either stands for a file that was not
  /// there, and a nil result for one that goes.
  package static func reverse(
    _ part: RecordPart, from before: [UInt8]?, to after: [UInt8]?, in now: RecordFile?, name: String, _ runbook: Runbook
  ) throws(Refusal) -> RecordFile? {
    if now?.bytes == after { return before.map { RecordFile(name: name, bytes: $0) } }
    // A run that ended between two files has done its work here.
    if now?.bytes == before { return now }
    guard let now, let after else { throw .changedSince(line: 1) }
    // A file that did not exist said nothing; what others wrote into it stays.
    return try merged(part, from: before ?? [], to: after, in: now, runbook)
  }

  private static func merged(
    _ part: RecordPart, from before: [UInt8], to after: [UInt8], in now: RecordFile, _ runbook: Runbook
  ) throws(Refusal) -> RecordFile {
    switch TextReversal.reverse(from: before, to: after, in: now.bytes) {
    case .conflict(let line): throw .changedSince(line: line)
    case .texts(let texts):
      func file(_ bytes: [UInt8]) -> RecordFile { RecordFile(name: now.name, bytes: bytes) }
      // Any text may be a narrative.
      if part == .narrative, let text = texts.first { return file(text) }
      let check = ReversalCheck(part, from: file(before), to: file(after), in: now, runbook)
      guard let found = texts.map(file).first(where: check.holds) else { throw .otherMeaning }
      return found
    }
  }
}
