import Checks
package import Diagnostics
package import Documents
package import FileSystem
package import Incidents
package import Records
import Templates
import Text

/// A project with what all its incidents share: the runbook, the templates, and which incidents there are.
package struct LoadedProject: Sendable {
  private let parts: ProjectParts
  /// Who the documents are for, and which incidents they know.
  package var audience: ProjectAudience
  /// What all records say of each other; nil where it is read anew for each incident that asks.
  var history: ProjectHistory?
  /// What the history was read from, as far as it was kept.
  var kept: KeptFiles?

  /// Reads the runbook and the templates, and lists the incidents; throws where a folder cannot be listed.
  package init(_ project: Project) throws(DiskError) {
    parts = try ProjectParts(project)
    audience = ProjectAudience(edition: .internal, knownIDs: parts.allIDs)
  }

  /// The project's folder, from which incidents are read when they are asked for.
  package var project: Project { parts.project }
  /// In the order of their ids: all that there are, in every edition.
  package var ids: [IncidentID] { parts.ids }
  /// What is left out, such as folders that would be incidents but for their names.
  package var misnamed: [Diagnostic] { parts.misnamed }
  /// The incidents that lie in several folders, and are not read.
  package var doubled: [DoubledIncident] { parts.doubled }
  /// The texts of all templates, of the project and built-in.
  package var templates: ProjectTemplates { parts.templates }
  /// Writes documents through the project's templates, each compiled when it is first used.
  package var writer: DocumentWriter { parts.writer.value }
  /// The runbook as far as it could be read.
  package var runbook: Runbook { parts.runbook.runbook }
  /// Everything that is wrong with the runbook, with the key that it concerns.
  package var runbookParts: [RecordProblem] { parts.runbook.problems }
  /// The same without what it concerns.
  package var runbookProblems: [Diagnostic] { runbookParts.map(\.diagnostic) }
  /// The runbook's file, for findings that point into it; nil for a project without one.
  package var runbookTree: YAMLTree? { parts.runbook.tree }
  /// Of templates that could not be read, and of folders that are no incidents.
  package var problems: [Diagnostic] { templates.problems + misnamed }
  /// Whether there are incidents that nothing is made of, since their names hold credentials.
  package var leavesOutIncidents: Bool { misnamed.contains { $0.severity == .error } }
  /// The edition that documents are made for.
  package var edition: Edition { audience.edition }
  /// The incidents that the edition knows, for look-ups.
  package var knownIDs: Set<IncidentID> { audience.knownIDs }

  /// Reads one incident, as far as it can be read.
  package func incident(_ id: IncidentID) throws(DiskError) -> LoadedIncident {
    let (files, unreadable) = try project.files(of: id, knowing: kept?.take(id))
    return try incident(id, Project.record(of: files, unreadable: unreadable, runbook))
  }

  /// An incident whose files a command has just written: what is on the disk may be another's by now.
  package func incident(_ files: IncidentFiles, unreadable: [RecordProblem]) throws(DiskError) -> LoadedIncident {
    var files = files
    // As they are read.
    files.incident = files.incident.map { SecretFilter.filtered($0, as: .yaml) }
    files.timeline = files.timeline.map { SecretFilter.filtered($0, as: .yaml) }
    return try incident(files.id, Project.record(of: files, unreadable: unreadable, runbook))
  }

  private func incident(_ id: IncidentID, _ reading: IncidentReading) throws(DiskError) -> LoadedIncident {
    let names = try project.fileNames(of: id)
    let (attachments, refused, found) = try project.attachments(among: names, of: id)
    let files = AttachmentNames(attachments)
    let remarks = found + Self.missingEvidence(reading, files, refused)
    let evidence = CheckedEvidence(attachments, among: names, of: id, in: project)
    return LoadedIncident(
      reading, among: knownIDs,
      problems: reading.problems + remarks.map { RecordProblem(.incident, $0) }
        + evidence.leaks.map { RecordProblem(.reviewOnly, $0) },
      attachments: attachments, refused: refused, files: files, evidence: evidence)
  }

  /// The same for runs over many incidents: nil, with a problem, where nothing can be read, so that no incident stops
  /// the others.
  package func incident(_ id: IncidentID, _ problems: inout [Diagnostic]) -> LoadedIncident? {
    do throws(DiskError) {
      return try incident(id)
    } catch {
      problems.append(UnreadableFile.problem(ofIncident: error))
      return nil
    }
  }
}

extension LoadedProject {
  /// Which paths from an incident's folder lead to others.
  package func folders(of id: IncidentID) -> IncidentFolders {
    let (places, ids, doubled) = (project.places, parts.allIDs, doubled)
    return IncidentFolders(of: id) { other in
      let folders =
        if let named = other == id ? id : ids.named(other) {
          [places.folder(of: named)]
        } else {
          doubled.first { $0.id == other }?.folders ?? []
        }
      return folders.map { FilePaths.joined(Project.reviews, $0) }
    }
  }

  /// Reads the record of one incident and nothing beside it, for runs over many incidents; nil, with a problem, where
  /// nothing can be read.
  package func record(_ id: IncidentID, _ problems: inout [Diagnostic]) -> IncidentReading? {
    do throws(DiskError) {
      // What is no folder has no record, whatever can be read in it.
      try Disk.refuseUnlisted(project.folder(of: id))
      return try project.record(of: id, runbook)
    } catch {
      problems.append(UnreadableFile.problem(ofIncident: error))
      return nil
    }
  }

  /// Warns of evidence that names a file which does not go out.
  private static func missingEvidence(
    _ reading: IncidentReading, _ files: AttachmentNames, _ refused: [RefusedFile]
  ) -> [Diagnostic] {
    guard let source = reading.sources.timeline else { return [] }
    return reading.incident.timeline.compactMap { row in
      guard let evidence = row.evidence, WebAddress(evidence) == nil, files.file(named: evidence) == nil else {
        return nil
      }
      let file = refused.first { $0.name == evidence }
      return Diagnostic(
        .warning, "missing-evidence", at: SourcePlace(source, row.range),
        "no file '\(evidence)' goes out with the review, so the row names it without a link"
          + (file.map { ": \($0.reason)" } ?? ""),
        suggestion: file.map { $0.advice } ?? "put the file beside timeline.yaml")
    }
  }
}

extension Project {
  /// Whether the timeline says that the incident is over: a look at one file, for runs over all incidents.
  package func isResolved(_ id: IncidentID) -> Bool {
    var problems: [Diagnostic] = []
    let folder = folder(of: id)
    guard let timeline = read(FilePaths.joined(folder, RecordName.timeline), &problems) else { return false }
    let files = IncidentFiles(id: id, folder: folder, incident: nil, timeline: timeline)
    return RecordReader.incident(files, runbook: Runbook()).incident.status.isOver
  }

  /// Reads the record of one incident and nothing beside it. A file that cannot be read is not missing, too.
  package func record(of id: IncidentID, _ runbook: Runbook) throws(DiskError) -> IncidentReading {
    let (files, unreadable) = try files(of: id)
    return Self.record(of: files, unreadable: unreadable, runbook)
  }

  fileprivate static func record(
    of files: IncidentFiles, unreadable: [RecordProblem], _ runbook: Runbook
  ) -> IncidentReading {
    var reading = RecordReader.incident(files, runbook: runbook)
    reading.problems = unreadable + reading.problems
    return reading
  }
}
