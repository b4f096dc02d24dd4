import Documents
import Incidents
import Output
import Projects
import Records
import Templates
import TestSupport
import Testing

@testable import Pipelines

/// A document declares, next to its fields, each part of the records whose values it shows: with an error in that part it
/// is held up.
struct DocumentSourcesTests {
  @Test(arguments: Document.Kind.allCases, [Edition.internal, .public(teams: ["Openteam"])])
  func aDocumentDeclaresWhatItShows(kind: Document.Kind, edition: Edition) throws {
    // A project in which every key has a value of its own.
    let project = try CanaryProject(.init(review: "published", notice: "published"))
    try project.scratch.write("templates/\(kind.rawValue).md", Self.template(kind.fields))
    let text = try Self.text(of: kind, edition, in: project)
    let declared = project.canaries.filter { Self.isDeclared($0, kind, edition) }
    // A name may be a value of several keys.
    let words = Set(declared.map(\.word))
    let undeclared = project.canaries.filter { text.contains($0.word) && !words.contains($0.word) }
    #expect(undeclared.map(\.path) == [])
    #expect(declared.contains { text.contains($0.word) })
  }

  /// A template that shows every field: the built-in ones leave some out.
  private static func template(_ list: FieldList) -> String {
    list.entries.map { entry in
      switch entry.kind {
      case .text, .prose, .url: "\n{{\(entry.name)}}\n"
      case .texts, .proses: "\n{{#\(entry.name)}}\n{{.}}\n{{/\(entry.name)}}\n"
      case .record(let inner), .list(let inner): "\n{{#\(entry.name)}}\n\(template(inner)){{/\(entry.name)}}\n"
      case .flag, .markup, .keys: ""
      }
    }.joined()
  }

  /// The documents of the kind as Markdown.
  private static func text(of kind: Document.Kind, _ edition: Edition, in project: CanaryProject) throws -> String {
    var loaded = try LoadedProject(Project(at: project.scratch.path))
    loaded.audience.edition = edition
    let incident = try loaded.incident(try #require(IncidentID("INC-1")))
    let documents = Document.all(of: incident.incident, loaded.runbook, in: edition).filter { $0.kind == kind }
    let made = IncidentDocuments.files(
      of: documents, incident, in: loaded, DocumentRequest([.md], layout: .folder))
    #expect(made.heldUp.isEmpty && !documents.isEmpty)
    return made.files.filter { $0.path.hasSuffix(".md") }.map(\.text).joined()
  }

  private static func isDeclared(_ canary: Canary, _ kind: Document.Kind, _ edition: Edition) -> Bool {
    let path = canary.path.split(separator: " ").map(String.init)
    if path[0] == "runbook.yaml" { return kind.runbookKeys(in: edition).contains(path[1]) }
    if kind.sources.contains(.record) { return true }
    return switch path[0] {
    case "incident.yaml": kind.sources.contains(.key(path[1]))
    case "timeline.yaml": kind.sources.contains(.timeline)
    case "actions.yaml": kind.sources.contains(.actions)
    default: false
    }
  }
}
