import Diagnostics
import FileSystem
import Foundation
import Incidents
import Projects
import Records
import TestSupport
import Testing
import Text

/// B5: a record may be where people put it.
struct IncidentFinderTests {
  private static let record = "title: T\nseverity: P1\n"

  /// The project with these files; those that end in `incident.yaml` are whole records.
  private func project(_ files: [String], in scratch: ScratchFolder) throws -> Project {
    try scratch.write("reviews/.keep", "")
    for file in files { try scratch.write("reviews/" + file, file.hasSuffix("incident.yaml") ? Self.record : "") }
    return try Project(at: scratch.path)
  }

  private static let layouts: [(files: [String], folders: [String])] = [
    (["INC-1/incident.yaml", "INC-2/incident.yaml"], ["INC-1", "INC-2"]),
    (
      ["2026/INC-7/incident.yaml", "2025/11/INC-5/incident.yaml", "INC-1/incident.yaml"],
      ["INC-1", "2025/11/INC-5", "2026/INC-7"]
    ),
    (["emea/payments/2026/11/INC-7/incident.yaml"], ["emea/payments/2026/11/INC-7"]),
    // Folders of incidents may have the form of ids.
    (["2026-01/INC-7/incident.yaml", "Q1-2026/INC-8/incident.yaml"], ["2026-01/INC-7", "Q1-2026/INC-8"]),
    (["TEAM-1/INC-7/incident.yaml", "TEAM-2/INC-8/incident.yaml"], ["TEAM-1/INC-7", "TEAM-2/INC-8"]),
    (["team-1/INC-7/incident.yaml", "sprint-5/x/inc9/timeline.yaml"], ["team-1/INC-7", "sprint-5/x/inc9"]),
    // Names that teams have.
    (["inc-9/incident.yaml", "Inc-10/incident.yaml"], ["inc-9", "Inc-10"]),
    (["2026-01-05-search/incident.yaml", "20260104_db/incident.yaml"], ["20260104_db", "2026-01-05-search"]),
    (["postmortem_17/timeline.yaml", "outage-3/actions.yaml"], ["outage-3", "postmortem_17"]),
    // One that lacks its facts is one, which its reader tells.
    (["INC-1/incident.yaml", "INC-2/a.png", "SEC-1/narrative.md"], ["INC-1", "INC-2", "SEC-1"]),
    (["INC-1/incident.yml"], ["INC-1"]), (["inc-1/Incident.yaml"], ["inc-1"]),
    // What holds no record is somebody else's.
    (["notes/a.md", "images-2/a.png", "README2", ".git/x/INC-1/incident.yaml", ".notes/a.md", ".incident.yaml"], []),
    (["INC-1/incident.yaml", "INC-1/attached/x/a.png"], ["INC-1"]),
  ]

  @Test(arguments: layouts)
  func incidentsAreFoundBelowTheFolder(files: [String], folders: [String]) throws {
    let scratch = try ScratchFolder()
    let (project, found) = try project(files, in: scratch).listed()
    #expect(found.ids.map { project.folder(of: $0) } == folders.map { scratch.path + "/reviews/" + $0 })
    #expect(found.misnamed == [])
  }

  private static let strays: [(files: [String], place: String, rule: String, message: String)] = [
    (["outage/incident.yaml"], "outage", "bad-id", "an id has a digit"),
    (["2026/incident.yaml"], "2026", "bad-id", "an id has more than digits"),
    (["2026/a b 1/timeline.yaml"], "2026/a b 1", "bad-id", "letters from A to Z"),
    (["actions/actions.yml"], "actions", "bad-id", "an id has a digit"),
    (["incident.yaml"], "incident.yaml", "bad-id", "lies in no incident's folder"),
    (["Runbook.yml"], "Runbook.yml", "misnamed-file", "the runbook is runbook.yaml"),
    ([".archive/INC-1/incident.yaml"], ".archive", "bad-id", "hidden folder is not read: .archive/INC-1"),
    ([".INC-1/timeline.yaml"], ".INC-1", "bad-id", "hidden folder"),
    (["2026/.old/2025/INC-2/incident.yml", "2026/.old/x/a.md"], "2026/.old", "bad-id", "2026/.old/2025/INC-2"),
    (["a/b/c/d/e/INC-1/incident.yaml"], "a/b/c/d/e", "bad-id", "at most 4 folders"),
  ]

  @Test(arguments: strays)
  func whatIsNotReadIsAWarning(files: [String], place: String, rule: String, message: String) throws {
    let scratch = try ScratchFolder()
    let found = try project(files, in: scratch).incidents()
    #expect(found.ids == [])
    #expect(found.misnamed.map(\.severity) == [.warning])
    #expect(found.misnamed.map(\.rule) == [rule])
    #expect(found.misnamed.map(\.place.source.name) == [scratch.path + "/reviews/" + place])
    #expect(found.misnamed.first?.message.contains(message) == true)
  }

  @Test func aFolderWithARecordMayHoldIncidents() throws {
    let scratch = try ScratchFolder()
    let found = try project(["2026/actions.yaml", "2026/INC-7/incident.yaml"], in: scratch).incidents()
    #expect(found.ids.map(\.text) == ["INC-7"])
    #expect(found.misnamed.map(\.rule) == ["bad-id"])
  }

  @Test(arguments: [
    ["2025/INC-7/incident.yaml", "2026/INC-7/incident.yaml"], ["INC-7/incident.yaml", "inc-7/incident.yaml"],
    ["INC-7/incident.yaml", "2026/Inc-7/timeline.yaml"],
  ])
  func oneIDInTwoFoldersIsAnErrorThatNamesBoth(files: [String]) throws {
    let scratch = try ScratchFolder()
    let found = try project(files + ["INC-8/incident.yaml"], in: scratch).incidents()
    #expect(found.ids.map(\.text) == ["INC-8"])
    #expect(found.doubled.count == 1)
    let problem = try #require(found.misnamed.first)
    #expect(problem.rule == "duplicate-id")
    #expect(problem.severity == .error)
    for file in files { #expect(problem.message.contains(FilePaths.parent(file))) }
  }

  @Test func linksAreNotFollowedToFindIncidents() throws {
    let scratch = try ScratchFolder()
    let project = try project(["2026/INC-7/incident.yaml"], in: scratch)
    try scratch.write("archive/INC-3/incident.yaml", Self.record)
    try scratch.link("reviews/old", to: "../archive")
    try scratch.link("reviews/current", to: "2026")
    try scratch.link("reviews/circle", to: "..")
    try scratch.link("reviews/2026/INC-9", to: "../../archive/INC-3")
    try scratch.link("reviews/db-4", to: "../archive/INC-3")
    let found = try project.incidents()
    #expect(found.ids.map(\.text) == ["db-4", "INC-7", "INC-9"])
    #expect(found.misnamed.map { FilePaths.name($0.place.source.name) } == ["old"])
  }

  @Test func foldersThatHoldCredentialsInTheirNamesAreNotEntered() throws {
    let scratch = try ScratchFolder()
    let name = "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a"
    let found = try project(["\(name)/INC-7/incident.yaml"], in: scratch).incidents()
    #expect(found.ids == [])
    #expect(found.misnamed.map(\.severity) == [.error])
  }

  // MARK: Near misses

  private static let misses: [(name: String, part: RecordPart, meant: String)] = [
    ("timeline.yml", .timeline, "timeline.yaml"), ("Timeline.yaml", .timeline, "timeline.yaml"),
    ("time-line.yaml", .timeline, "timeline.yaml"), ("timelien.yaml", .timeline, "timeline.yaml"),
    ("timeline.yaml.txt", .timeline, "timeline.yaml"), ("action.yaml", .actions, "actions.yaml"),
    ("action-items.yml", .actions, "actions.yaml"), ("ACTIONS.YAML", .actions, "actions.yaml"),
  ]

  @Test(arguments: misses)
  func aFileNamedNearlyLikeOneOfARecordIsAnError(name: String, part: RecordPart, meant: String) throws {
    let scratch = try ScratchFolder()
    let project = try project(["INC-1/incident.yaml", "INC-1/\(name)"], in: scratch)
    let id = try #require(IncidentID("INC-1"))
    let (_, unreadable) = try project.files(of: id)
    #expect(unreadable.map(\.part) == [part])
    #expect(unreadable.map(\.diagnostic.suggestion) == ["rename it to \(meant)"])
    // With the right one beside it, it is a warning.
    try scratch.write("reviews/INC-1/\(meant)", "")
    #expect(try project.files(of: id).unreadable == [])
    let problems = try project.attachments(among: project.fileNames(of: id), of: id).problems
    #expect(problems.filter { $0.rule == "misnamed-file" }.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "notes.yaml", "options.yaml", "sections.yml", "runbook.yaml", "data.yml", "timeline.svg", "review.md",
  ])
  func otherFilesAreNot(name: String) throws {
    let scratch = try ScratchFolder()
    let project = try project(["INC-1/incident.yaml", "INC-1/\(name)"], in: scratch)
    let id = try #require(IncidentID("INC-1"))
    #expect(try project.files(of: id).unreadable == [])
    let problems = try project.attachments(among: project.fileNames(of: id), of: id).problems
    #expect(problems.filter { $0.rule == "misnamed-file" } == [])
  }

  @Test func factsUnderAnotherNameAreNotMissing() throws {
    let scratch = try ScratchFolder()
    let project = try LoadedProject(project(["INC-1/incident.yml"], in: scratch))
    let id = try #require(IncidentID("INC-1"))
    #expect(try project.incident(id).problems.map(\.diagnostic.rule) == ["misnamed-file"])
  }

  @Test func nothingIsWrittenBesideAFileUnderAnotherName() throws {
    let scratch = try ScratchFolder()
    let project = try project(["INC-1/incident.yaml", "INC-1/timeline.yml"], in: scratch)
    let id = try #require(IncidentID("INC-1"))
    let error = #expect(throws: DiskError.self) {
      try project.change(.timeline, of: id) { _ in (RecordFile(name: "timeline.yaml", bytes: []), ()) }
    }
    #expect(error?.reason.contains("timeline.yml") == true)
    #expect(!scratch.exists("reviews/INC-1/timeline.yaml"))
  }

  @Test func aRecordWithinAnIncidentsFolderIsAWarning() throws {
    let scratch = try ScratchFolder()
    let project = try project(["INC-1/incident.yaml", "INC-1/INC-2/incident.yaml"], in: scratch)
    let id = try #require(IncidentID("INC-1"))
    #expect(try project.incidents().ids == [id])
    #expect(try project.attachments(among: project.fileNames(of: id), of: id).problems.map(\.rule) == ["bad-id"])
  }
}
