import Diagnostics
package import FileSystem
package import Output
package import Projects

/// `pir runbook`: the runbook, how often its known incidents happened, the document, HTML, the page.
package enum WriteRunbook {
  /// Makes the document in every form that is asked for; nothing of it where the runbook has errors.
  package static func files(
    of project: LoadedProject, as forms: [DocumentForm], layout: RunbookFiles.Layout
  ) -> RunbookFiles {
    // A runbook with errors is not written, so the incidents are not read for it.
    let isBroken = project.runbookProblems.contains { $0.severity == .error }
    return RunbookFiles(of: project, isBroken ? .none : project.occurrences, as: forms, layout: layout)
  }

  /// Writes the files into a folder, and leaves others there as they are.
  package static func write(
    _ files: RunbookFiles, in session: consuming OutputSession
  ) throws(DiskError) {
    for file in files.documents + files.companions { try session.stage(file) }
    _ = try session.finish(stale: .keep)
  }
}
