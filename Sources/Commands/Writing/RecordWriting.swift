import ArgumentParser
import Diagnostics
import Incidents
import Publishing
import Records

/// What the commands share that write records: the project, its runbook, and how a refusal is told.
struct RecordWriting {
  let project: Project
  let runbook: Runbook

  init(_ options: ProjectOptions) throws {
    project = try options.open()
    runbook = RecordReader.runbook(project.runbook().file).runbook
  }

  /// The incident that a user names; `42` and `inc-42` will do, since they are quickly typed.
  func id(_ text: String) throws -> IncidentID {
    let known = try project.incidents().ids
    let meant = [text, text.uppercased(), "\(runbook.idPrefix)-\(text)"].lazy.compactMap(IncidentID.init)
    if let id = meant.first(where: known.contains) { return id }
    return try IncidentChoice.id(text, in: project)
  }

  /// Changes the facts of an incident.
  func changeIncident(_ id: IncidentID, _ change: (IncidentFiles) throws(EditRefusal) -> RecordFile) throws {
    try project.change(.incident, of: id) { file in
      var files = try project.files(of: id).files
      files.incident = file
      return (try change(files), ())
    }
  }

  /// Ends the run with what the disk or the records object to.
  static func tellingErrors(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DiskError {
      throw Console.fail(error.description, ExitStatus.disk)
    } catch let error as TypedTime.Problem {
      throw Console.fail(error.message, ExitStatus.usage)
    } catch let error as EditRefusal {
      throw tell(error)
    }
  }

  private static func tell(_ refusal: EditRefusal) -> ExitCode {
    switch refusal {
    case .unreadable(let problems):
      Console.report(problems)
      return Console.fail("nothing was written: mend the file first", ExitStatus.problems)
    case .value(let reasons):
      for reason in reasons { _ = Console.fail(reason, ExitStatus.usage) }
      return ExitStatus.usage
    case .layout:
      return Console.fail(
        "nothing was written: the file would not read back as it is meant to; use an editor", ExitStatus.problems)
    case .noItem(let id, let known):
      let hint =
        Suggestion.didYouMean(id, among: known) ?? (known.isEmpty ? nil : "there are \(known.joined(separator: ", "))")
      return Console.fail("there is no action item '\(id)'" + (hint.map { "; \($0)" } ?? ""), ExitStatus.usage)
    }
  }
}
