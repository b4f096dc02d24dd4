import Diagnostics
import Documents
import Incidents
import Output
import Projects
import Records
import Site
import TestSupport
import Testing
import Text

@testable import Pipelines

/// What is public when: a canary in every key, file, file name and comment, looked for in every byte of everything that is
/// made, and compared with what the keys declare.
struct CanaryTests {
  static let states: [CanaryProject.State] = [
    .init(review: nil, notice: nil), .init(review: "draft", notice: "draft"), .init(review: "in_review", notice: nil),
    .init(review: "approved", notice: nil), .init(review: nil, notice: "published"),
    .init(review: "in_review", notice: "published"), .init(review: "approved", notice: "published"),
    .init(review: "published", notice: nil), .init(review: "published", notice: "published"),
  ]

  /// The files of a site by their names, with the names in front of the bytes: names are public, too.
  private func site(_ project: CanaryProject, _ format: BuildSite.Format, _ audience: Visibility) throws -> [String:
    String]
  {
    var files: [String: String] = [:]
    var build = BuildSite(
      try LoadedProject(Project(at: project.scratch.path)),
      BuildSite.Options(
        format: format, audience: audience, asOf: try #require(CalendarDate(year: 2062, month: 4, day: 1)),
        baseURL: nil))
    try build.make(over: .none) { step in
      guard case .file(let file) = step else { return }
      files[file.path] = "\(file.path)\n\(file.text)"
    }
    let errors = build.problems.filter { $0.severity == .error }.map(\.fullMessage)
    #expect(errors == [])
    return files
  }

  private static let formats: [BuildSite.Format] = [.pages, .docs(.general), .docs(.hugo)]

  @Test(arguments: states)
  func thePublicSiteHoldsWhatTheKeysDeclare(state: CanaryProject.State) throws {
    let project = try CanaryProject(state)
    #expect(project.canaries.count > 200)
    for format in Self.formats {
      let files = try site(project, format, .public)
      #expect(files.count > 2)
      let wrong = project.canaries.compactMap { canary -> String? in
        let place = files.first { $0.value.contains(canary.word) }?.key
        let isPublic = canary.disclosure <= state.stage
        if isPublic, case .docs = format, Self.onlyInPages.contains(canary.path) { return nil }
        return (place != nil) == isPublic ? nil : "\(canary.path) (\(canary.word)): \(place ?? "nowhere")"
      }
      #expect(wrong == [], "\(format)")
    }
  }

  /// What a docs site has no page for: its own title, address and footer, how components do, and what programs are told.
  private static let onlyInPages: Set = [
    "runbook.yaml site base_url", "runbook.yaml site footer public", "runbook.yaml site id",
    "incident.yaml changed", "timeline.yaml update edited", "timeline.yaml update id",
    "runbook.yaml components name", "runbook.yaml components id", "runbook.yaml components group",
    "runbook.yaml components description", "runbook.yaml components statuspage_id",
  ]

  @Test(arguments: ["draft", "published"])
  func ofAnInternalIncidentThereIsNothing(state: String) throws {
    let project = try CanaryProject(.init(review: state, notice: "published", visibility: "internal"))
    for format in Self.formats {
      let files = try site(project, format, .public)
      let found = project.canaries.filter { canary in
        !canary.path.hasPrefix("runbook.yaml") && files.contains { $0.value.contains(canary.word) }
      }
      #expect(found.map(\.path) == [])
    }
  }

  /// Updates, the notice and the request to a status page are what customers read, whatever is published.
  @Test(arguments: ["public", "internal"])
  func textToPasteHoldsNothingInternal(visibility: String) throws {
    let project = try CanaryProject(.init(review: "draft", visibility: visibility))
    let loaded = try LoadedProject(Project(at: project.scratch.path))
    let incident = try loaded.incident(try #require(IncidentID("INC-1")))
    let documents = Document.all(of: incident.incident, loaded.runbook).filter { $0 != .review }
    var made = IncidentDocuments.files(
      of: documents, incident, in: loaded, DocumentRequest(DocumentForm.allCases, layout: .folder)
    ).files
      .filter { !$0.path.hasPrefix("assets/") }.map(\.text)
    #expect(made.count == 6)
    for case .update(let update) in documents {
      let told = Edition.public(teams: []).view(of: incident.incident)
      made.append(StatuspageRequest.body(of: update, told, loaded.runbook, components: []).text)
    }
    for canary in project.canaries where canary.disclosure > .notice {
      // The notice of the internal edition says when the review is held.
      guard canary.path != "incident.yaml review meeting" else { continue }
      #expect(!made.contains { $0.contains(canary.word) }, "\(canary.path)")
    }
  }

  @Test(arguments: states)
  func thePublicRecordForProgramsHoldsNoMore(state: CanaryProject.State) throws {
    let project = try CanaryProject(state)
    let loaded = try LoadedProject(Project(at: project.scratch.path))
    let export = try ExportRecord(of: #require(IncidentID("INC-1")), for: .public, in: loaded)
    let text = try #require(export.record).text
    let leaks = project.canaries.filter { $0.disclosure > state.stage && text.contains($0.word) }
    #expect(leaks.map(\.path) == [])
  }

  @Test func theRecordForProgramsHoldsEveryKey() throws {
    let project = try CanaryProject(.init(review: "draft"))
    let loaded = try LoadedProject(Project(at: project.scratch.path))
    let text = try ["INC-1", CanaryProject.planned].map { id in
      let id = try #require(IncidentID(id))
      return try #require(ExportRecord(of: id, for: .internal, in: loaded).record).text
    }.joined()
    let unseen = project.canaries.filter { !text.contains($0.word) }.map(\.path)
    // Nobody reads own keys of a part, or what is in a file; a level is a number here.
    let isKey = unseen.filter { path in
      ["incident.yaml", "timeline.yaml", "actions.yaml"].contains { path.hasPrefix($0) }
        && !path.hasSuffix("(a comment)") && (!path.hasSuffix(" x-own") || path == "incident.yaml x-own")
    }
    #expect(isKey == ["timeline.yaml escalated"])
  }

  @Test func theInternalSiteHoldsAllButWhatNoTemplateShows() throws {
    let project = try CanaryProject(.init(review: "draft"))
    // What a later build lists the incident from is no page.
    let files = try site(project, .pages, .internal).filter { !$0.key.hasSuffix(".pir-published") }
    let unseen = Set(
      project.canaries.filter { canary in !files.contains { $0.value.contains(canary.word) } }.map(\.path))
    #expect(unseen.filter { !$0.hasSuffix("x-own") && !$0.hasSuffix("(a comment)") }.sorted() == Self.unseen)
  }

  /// What only checks, commands and programs read.
  private static let unseen = [
    "runbook.yaml checks words", "runbook.yaml holidays", "runbook.yaml incidents reviewed",
    "runbook.yaml phases steps reviewed", "runbook.yaml site footer public", "timeline.yaml (internal) update actions",
    "timeline.yaml (internal) update edited", "timeline.yaml (internal) update impact",
    "timeline.yaml (internal) update next",
    "timeline.yaml (internal) update summary",
  ]
}
