import ArgumentParser
import Checks
import Diagnostics
import FileSystem
import Projects
import Records

extension ExitStatus {
  /// Tells what ended a run, and gives the status for it; an error that is told already, or that the arguments' parser
  /// tells, is given back.
  static func tell(_ error: any Error) -> any Error {
    switch error {
    case let error as DiskError: Console.fail(error.description, disk)
    case let error as TypedTime.Problem: Console.fail(error.message, usage)
    case let refusal as SecretPermit.Refusal: tell(refusal)
    case let refusal as EditRefusal: tell(refusal)
    case let refusal as Project.RenamingRefusal: Console.fail(refusal.message, usage)
    case let refusal as UndoChoice.Refusal: Console.fail(refusal.message, refusal.status)
    default: error
    }
  }

  private static func tell(_ refusal: SecretPermit.Refusal) -> ExitCode {
    let found = refusal.secrets.map { "the text contains \($0)" }.reduce(into: [String]()) { all, next in
      if !all.contains(next) { all.append(next) }
    }
    let way =
      refusal.hasReason
      ? "the file has no place for its suppression; use an editor"
      : "leave it out, or add --allow-secret REASON to write it with a suppression"
    return Console.fail("nothing was written: \(found.joined(separator: ", ")); \(way)", problems)
  }

  /// Ends a run whose change is in its place and may not survive a power cut, once it has said everything else.
  static func end(_ unsynced: Unsynced?) throws {
    if let unsynced { throw telling(unsynced) }
  }

  /// Says that a change is in its place, which a bare error would not: it must not be made again.
  static func telling(_ unsynced: Unsynced) -> ExitCode {
    Console.fail(
      "\(unsynced.path) is written, but may not survive a power cut: \(unsynced.error); "
        + "do not run the command again; check the disk, then run 'sync'", disk)
  }

  /// Ends a run that errors keep from being right, before it has printed or written anything;
  /// returns if there are no errors.
  static func refuse(_ errors: [Diagnostic], _ consequence: String) throws {
    guard !errors.isEmpty else { return }
    Console.report(errors)
    throw Console.fail(consequence, of(errors))
  }

  private static func tell(_ refusal: EditRefusal) -> ExitCode {
    switch refusal {
    case .unreadable(let problems):
      Console.report(problems)
      return Console.fail("nothing was written; fix the file first", Self.problems)
    case .value(let reasons):
      for (index, reason) in reasons.enumerated() where !reasons[..<index].contains(reason) {
        _ = Console.fail(reason, usage)
      }
      return usage
    case .contradiction(let sentence): return Console.fail("nothing was written: \(sentence)", problems)
    case .layout:
      return Console.fail(
        "nothing was written: the file would not read back as it is meant to; use an editor", problems)
    case .noItem(let id, let known):
      let hint =
        known.count <= 10
        ? (known.isEmpty ? nil : "there are \(known.joined(separator: ", "))") : Suggestion.didYouMean(id, among: known)
      return Console.fail("there is no action item '\(id)'" + (hint.map { "; \($0)" } ?? ""), usage)
    }
  }
}
