import ArgumentParser
import Projects

extension UndoChoice.Refusal {
  /// What stands in the way, and what to do.
  var message: String {
    switch self {
    case .nothing: "there is no change of yours to take back; 'pir undo --list' shows those that are kept"
    case .unknown(let number, let kept):
      "change \(number) is not kept; "
        + (kept.map { "the changes \($0.lowerBound) to \($0.upperBound) are" } ?? "no change is")
    case .unreadable(let change, let other):
      "change \(change.number) cannot be read from \(change.path): \(change.reason); "
        + (other.map {
          "name the change that you mean ('pir undo \($0.number)' takes back \(UndoneChange($0).words)), or delete that file"
        } ?? "delete that file, and edit the record")
    case .ofOtherUser(let entry):
      "change \(entry.number) was made by another user (\(entry.author.user)), who alone can take it back"
    case .ofOtherIncident(let entry): "change \(entry.number) is one of \(entry.incident)"
    case .takenBack(let entry, let other): "change \(entry.number) is taken back already, by change \(other)"
    case .notKept(let entry):
      "change \(entry.number) (\(UndoneChange(entry).words)) cannot be taken back: its text contains a credential, which"
        + " is not kept; edit the record, or name another change"
    case .changedSince(let entry, let path, let line, let others):
      "change \(entry.number) is not taken back: \(path):\(line) has been changed since, "
        + (others.isEmpty ? "by hand" : "by \(Self.changes(others))")
        + (others.isEmpty ? "; edit it there" : "; take that back first, or edit the file")
    case .otherMeaning(let entry, let path):
      "change \(entry.number) is not taken back: without it other parts of \(path) would mean something else, such as a"
        + " row whose time is a clock alone; edit the file"
    case .gone(let entry):
      "change \(entry.number) is not taken back: there is no incident \(entry.incident) any more; it was renamed or removed"
        + " since"
    case .folderChanged(let entry, let path, let change):
      "change \(entry.number) is not taken back: \(path) " + Self.words(change, of: entry)
    }
  }

  private static func words(_ change: UndoChoice.FolderChange, of entry: JournalEntry) -> String {
    let drop = "or withdraw the incident with 'pir drop \(entry.incident) --why TEXT'"
    return switch change {
    case .changed(by: []): "has been changed since, by hand; take that edit out, \(drop)"
    case .changed(let others):
      "has been changed since, by \(changes(others)); take that back first "
        + "(\(others.reversed().map { "'pir undo \($0)'" }.joined(separator: ", "))), \(drop)"
    case .missing: "has been removed since; put it back, \(drop)"
    case .added: "has been added since; move it out of the folder, \(drop)"
    case .taken: "is there already; give it another name, or leave the change"
    }
  }

  /// The status of a run that it ends: wrong usage, or records that stand in the way.
  var status: ExitCode {
    switch self {
    case .nothing, .unknown, .ofOtherUser, .ofOtherIncident, .takenBack: ExitStatus.usage
    case .unreadable, .notKept, .changedSince, .otherMeaning, .gone, .folderChanged: ExitStatus.problems
    }
  }

  private static func changes(_ numbers: [Int]) -> String {
    (numbers.count == 1 ? "change " : "the changes ") + numbers.map(String.init).joined(separator: ", ")
  }
}
