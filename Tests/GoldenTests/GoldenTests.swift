import Diagnostics
import Documents
import Foundation
import Output
import Projects
import TestSupport
import Testing

@testable import Pipelines

/// The runbook and every document of `reviews/` in each form, compared with the files of `Goldens/`.
///
/// `make goldens` records them.
struct GoldenTests {
  private static let goldens = Recording(in: Repository.url("Tests/GoldenTests/Goldens"))

  /// The documents as text, by their paths.
  private func documents() throws -> [String: String] {
    let project = try LoadedProject(Project(at: Repository.path))
    var made: [String: String] = [:]
    let runbook = WriteRunbook.files(of: project, as: [.md, .html], layout: .folder)
    #expect(runbook.problems.isEmpty)
    for file in runbook.documents { made[file.path] = file.text }
    for id in project.ids {
      let loaded = try project.incident(id)
      let documents = Document.all(of: loaded.incident, project.runbook)
      let files = IncidentDocuments.files(
        of: documents, loaded, in: project, DocumentRequest(DocumentForm.allCases, layout: .folder))
      #expect(files.problems.filter { $0.severity == .error }.isEmpty)
      for document in documents {
        for form in DocumentForm.allCases {
          let path = document.path(of: id, as: form)
          guard let file = files.files.first(where: { $0.path == path }) else { continue }
          made[path] = file.text
        }
      }
    }
    return made
  }

  @Test func documentsAreAsRecorded() throws {
    let documents = try documents()
    #expect(documents.count > 20)
    let differences = try Self.goldens.differences(from: documents)
    #expect(differences == [], "not as recorded: make goldens, and look at the difference")
  }

  @Test func makingThemAgainGivesTheSameBytes() throws {
    #expect(try documents() == documents())
  }
}
