import Documents
import Foundation
import Incidents
import Output
import Projects
import TestSupport
import Testing

@testable import Pipelines

struct UnreadableFileTests {
  @Test func anUnreadableFileHoldsUpOnlyWhatReadsIt() throws {
    let scratch = try ScratchFolder()
    try scratch.write("p/reviews/INC-9/incident.yaml", "title: T\nseverity: P1\n")
    try scratch.write("p/reviews/INC-9/actions.yaml/x", "")
    try scratch.write(
      "p/reviews/INC-9/timeline.yaml",
      "- {time: 2026-01-01T00:00Z, event: e, milestone: resolved, update: {summary: s}}\n")
    let loaded = try LoadedProject(Project(at: scratch.path + "/p"))
    let incident = try loaded.incident(#require(IncidentID("INC-9")))
    let documents = Document.all(of: incident.incident, loaded.runbook)
    let made = IncidentDocuments.files(
      of: documents, incident, in: loaded, DocumentRequest([.md], layout: .folder))
    #expect(made.heldUp.map(\.kind) == [.review, .resolutionNotice])
    #expect(made.files.map(\.path) == ["INC-9/updates/2026-01-01T0000Z.md"])
  }
}
