import Checks
package import Diagnostics
import FileSystem
package import Incidents
package import Projects
import Records
import Secrets
import Text

/// `pir actions`: the action items of all incidents of a project, as far as they can be read: no incident stops the others.
package struct CollectActions: Sendable {
  /// In the order of their ids.
  package private(set) var incidents: [IncidentActions] = []
  /// The incidents whose action items could not be read, with their errors.
  package private(set) var unread: [UnreadIncident] = []
  /// Errors in what was read, each at its place, and a note for each owner that is written in several ways.
  package private(set) var problems: [Diagnostic]
  /// The owners of all items, one for all spellings of a name.
  package let owners: Owners

  /// Reads the action items of every incident.
  package init(of project: LoadedProject, pace: Pace = .single) {
    var incidents: [IncidentActions] = []
    incidents.reserveCapacity(project.ids.count)
    var unread: [UnreadIncident] = []
    var sources: [IncidentID: SourceText] = [:]
    var problems = project.problems + project.runbookParts.errors(in: .actionReport)
    IncidentLoop(over: project.ids, pace).run(collecting: &problems) { id in
      let read = ReadActions(of: id, in: project)
      return read.isWithdrawn ? .init(value: nil) : .init(value: read, problems: read.problems)
    } take: { id, read in
      incidents.append(read.actions)
      sources[id] = read.source
      if let incident = read.unread { unread.append(incident) }
    }
    unread += project.doubled.map { doubled in
      UnreadIncident(id: doubled.id, problems: [UnreadIncident.Problem(doubled.problem, in: project.project)])
    }
    self.incidents = incidents
    self.unread = unread
    owners = Owners(of: incidents)
    self.problems = problems + owners.variants.map { Self.note(on: $0, sources[$0.incident]) }
  }

  /// The report of the items, as of the end of a window of days.
  package func report(in window: DayWindow, filter: ActionFilter, _ runbook: Runbook) -> ActionReport {
    ActionReport(of: incidents, owners, runbook, in: window, filter: filter, unread: unread)
  }

  private static func note(on variant: Owners.Variant, _ source: SourceText?) -> Diagnostic {
    let place = source.map { SourcePlace($0, variant.item.range) } ?? SourcePlace(file: variant.incident.text)
    let isSameToReaders = variant.spelling == variant.owner.name
    return Diagnostic(
      .note, "owner-spelling", at: place,
      isSameToReaders
        ? "owner '\(variant.spelling)' is in another Unicode form than elsewhere: both are one owner"
        : "owner '\(variant.spelling)' is written '\(variant.owner.name)' elsewhere: both are one owner",
      suggestion: isSameToReaders ? "type it anew" : "write '\(variant.owner.name)'")
  }
}
