import Diagnostics
import FileSystem
import Foundation
import Incidents
import Projects
import Records
import TestSupport
import Testing
import Text

struct ProjectTests {
  private func id(_ text: String) throws -> IncidentID { try #require(IncidentID(text)) }

  private func project(_ scratch: ScratchFolder) throws -> Project {
    try scratch.write("p/reviews/INC-10/incident.yaml", "title: T\nseverity: P1\n")
    try scratch.write("p/reviews/INC-9/incident.yaml", "title: T\nseverity: P1\n")
    return try Project(at: scratch.path + "/p")
  }

  @Test func listsIncidentsInTheOrderOfTheirNumbers() throws {
    let scratch = try ScratchFolder()
    #expect(try project(scratch).incidents().ids.map(\.text) == ["INC-9", "INC-10"])
  }

  @Test func warnsOfFoldersThatWouldBeIncidents() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    try scratch.write("p/reviews/outage/incident.yaml", "title: T\n")
    try scratch.write("p/reviews/notes/readme.md", "notes")
    #expect(try project.incidents().misnamed.map(\.rule) == ["bad-id"])
  }

  @Test func aFolderWithoutReviewsIsNoProject() throws {
    let scratch = try ScratchFolder()
    #expect(throws: DiskError.self) { try Project(at: scratch.path) }
    #expect(throws: DiskError.self) { try Project(at: scratch.path + "/missing") }
  }

  @Test func refusesLinksThatLeadOutOfTheProject() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    try scratch.write("secret.yaml", "- time: 2026-01-01T00:00Z\n  event: secret\n")
    try scratch.link("p/reviews/INC-9/timeline.yaml", to: scratch.path + "/secret.yaml")
    let (files, unreadable) = try project.files(of: id("INC-9"))
    #expect(files.timeline == nil)
    #expect(unreadable.map(\.diagnostic.rule) == ["unreadable-file"])
    #expect(unreadable.map(\.part) == [.timeline])
  }

  /// Two names that are the same to readers, and to Swift, are two folders.
  @Test func aFolderThatLooksLikeTheProjectIsOutsideOfIt() throws {
    let scratch = try ScratchFolder()
    try scratch.write("e\u{301}/timeline.yaml", "- time: 2026-01-01T00:00Z\n  event: secret\n")
    try scratch.write("\u{e9}/reviews/INC-9/incident.yaml", "title: T\nseverity: P1\n")
    try scratch.link("\u{e9}/reviews/INC-9/timeline.yaml", to: scratch.path + "/e\u{301}/timeline.yaml")
    let project = try Project(at: scratch.path + "/\u{e9}")
    #expect(try project.files(of: id("INC-9")).unreadable.map(\.part) == [.timeline])
  }

  @Test func followsLinksWithinTheProject() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    try scratch.write("p/shared/timeline.yaml", "")
    try scratch.link("p/reviews/INC-9/timeline.yaml", to: "../../shared/timeline.yaml")
    let (files, unreadable) = try project.files(of: id("INC-9"))
    #expect(files.timeline != nil)
    #expect(unreadable.isEmpty)
  }

  /// A link may be at each step of the way to a file, and lead within the project or out of it.
  @Test(arguments: ["p/reviews", "p/reviews/INC-9"], ["p/records", "elsewhere"])
  func aFolderOnTheWayMayBeALinkWithinTheProject(link: String, target: String) throws {
    let scratch = try ScratchFolder()
    let file = link.hasSuffix("INC-9") ? "timeline.yaml" : "INC-9/timeline.yaml"
    try scratch.write("p/reviews/INC-10/incident.yaml", "title: T\nseverity: P1\n")
    if !link.hasSuffix("INC-9") { try scratch.remove("p/reviews") }
    try scratch.write("\(target)/\(file)", "")
    try scratch.link(link, to: scratch.path + "/" + target)
    let project = try Project(at: scratch.path + "/p")
    var problems: [Diagnostic] = []
    let read = project.read(scratch.path + "/p/reviews/INC-9/timeline.yaml", &problems)
    let files = try? project.files(of: id("INC-9")).files
    let isWithin = target.hasPrefix("p/")
    #expect((read != nil) == isWithin)
    #expect(problems.isEmpty == isWithin)
    #expect((files?.timeline != nil) == isWithin)
  }

  @Test func aLinkThatLeadsNowhereIsNoMissingFile() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    try scratch.link("p/reviews/INC-9/timeline.yaml", to: "nowhere.yaml")
    #expect(try project.files(of: id("INC-9")).unreadable.map(\.part) == [.timeline])
  }

  @Test func refusesAFolderInTheFilesPlace() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    try scratch.write("p/reviews/INC-9/actions.yaml/x", "")
    #expect(try project.files(of: id("INC-9")).unreadable.map(\.part) == [.actions])
  }

  @Test func refusesADeviceWithoutWaitingForIt() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    #expect(mkfifo(scratch.path + "/p/reviews/INC-9/actions.yaml", 0o600) == 0)
    #expect(try project.files(of: id("INC-9")).unreadable.map(\.part) == [.actions])
  }

  @Test func attachesWhatNoBrowserRuns() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    for name in ["a.png", "b.LOG", "c.svg", "d.html", "e f.png", ".hidden.png", "g.png.exe", "incident.yaml"] {
      try scratch.write("p/reviews/INC-9/\(name)", "x")
    }
    try scratch.link("p/reviews/INC-9/h.png", to: "/etc/hostname")
    let (names, problems) = try attachments(in: project)
    #expect(names == ["a.png", "b.LOG", "e f.png"])
    #expect(problems.allSatisfy { $0.rule == "refused-attachment" })
    let refused = problems.map { $0.place.source.name.split(separator: "/").last.map(String.init) }
    #expect(refused == ["c.svg", "d.html", "g.png.exe", "h.png"])
  }

  @Test func attachesNamesInAnyScript() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    let shown = [
      "Screenshot 2026-11-28 at 03.10.png", "Shot at 3.10\u{202F}AM.png", "Скриншот 1.png", "لقطة شاشة.png", "画面 1.png",
      "👩‍💻 ok.png", "e\u{301}te\u{301}.png", "a#b?c%20d.png", "'x' \"y\" & (z).png", "10:20.log",
    ]
    let refused = ["a\u{202E}gnp.txt", "b\u{200B}.png", "c\\d.png", "e\tf.png", "g\u{2028}.png", "\u{FEFF}h.png"]
    for name in shown + refused { try scratch.write("p/reviews/INC-9/\(name)", "x") }
    let (names, problems) = try attachments(in: project)
    #expect(Set(names) == Set(shown))
    #expect(problems.map(\.rule) == refused.map { _ in "refused-attachment" })
  }

  /// A file system may know one Unicode form of a name, or no case; Hugo folds more.
  @Test(arguments: [
    ["e\u{301}.png", "\u{E9}.png"], ["100%.png", "100％.png"], ["a#b.txt", "a＃b.txt"], ["q?.csv", "q？.csv"],
    ["A.png", "a.png"], ["x.PNG", "x.png"], ["a b.png", "a-b.png"], ["CPU 100%.png", "cpu-100％.png"],
    ["a.en.png", "a.png"], ["\u{130}.png", "i.png"], ["K.txt", "\u{212A}.txt"],
  ])
  func ofNamesThatAreOneSomewhereOneGoesOut(pair: [String]) throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    for name in pair { try scratch.write("p/reviews/INC-9/\(name)", "x") }
    let (names, problems) = try attachments(in: project)
    #expect(names.count == 1)
    #expect(problems.map(\.rule) == ["refused-attachment"])
    let said = try #require(problems.first).message
    for name in pair { #expect(said.contains("'\(name)'")) }
  }

  @Test func namesThatAreNowhereOneGoOut() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    // The first has a name that no file goes out with.
    let files = [
      "A.exe", "a.png", "a_b.png", "a-b.png", "a+b.png", "ab.png", "a.de.png", "100.png", "100%.png", "en.png",
    ]
    for name in files { try scratch.write("p/reviews/INC-9/\(name)", "x") }
    let (names, problems) = try attachments(in: project)
    #expect(Set(names) == Set(files.dropFirst()))
    #expect(problems.count == 1)
  }

  private func attachments(in project: Project) throws -> (names: [String], problems: [Diagnostic]) {
    let found = try project.attachments(among: project.fileNames(of: id("INC-9")), of: id("INC-9"))
    #expect(found.refused.count == found.problems.count(where: { $0.rule == "refused-attachment" }))
    return (found.names, found.problems)
  }

  @Test(arguments: ["review.txt", "Resolution.TXT", "index.png", "timeline.csv", "updates.log"])
  func anAttachmentCannotTakeTheNameOfADocument(name: String) throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    try scratch.write("p/reviews/INC-9/\(name)", "x")
    let (names, problems) = try attachments(in: project)
    #expect(names == [])
    #expect(problems.map(\.rule) == ["refused-attachment"])
  }

  /// C4: of a log that grew after it was looked through goes out what was looked through.
  @Test(arguments: [(4, "line"), (100, "line\nline\n")])
  func anAttachmentGoesOutAsFarAsItWasLookedThrough(length: Int, expected: String) throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    try scratch.write("p/reviews/INC-9/app.log", "line\nline\n")
    #expect(try project.attachment("app.log", of: id("INC-9"), upTo: length) == Array(expected.utf8))
  }

  /// C7: names that are not UTF-8 are shown by their bytes.
  @Test func warnsOfNamesThatAreNotUTF8() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    for name in ["INC-9/a\u{FFFD}.png", "INC-\u{FFFD}1", "\u{FFFD}.txt"] {
      let path = Array("\(scratch.path)/p/reviews/\(name)".utf8)
      // Latin 1 has one byte where UTF-8 has two or three.
      let bytes = path.split(separator: Array("\u{FFFD}".utf8), omittingEmptySubsequences: false).joined(separator: [
        0xE9
      ])
      let made = (Array(bytes) + [0]).withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { mkdir($0, 0o755) } }
      }
      #expect(made == 0)
    }
    let found = try project.incidents()
    let (ids, misnamed) = (found.ids, found.misnamed)
    #expect(ids.map(\.text) == ["INC-9", "INC-10"])
    #expect(misnamed.map(\.rule) == ["bad-name", "bad-name"])
    #expect(
      misnamed.map(\.message).sorted().first == "the name 'INC-\\xE91' is not UTF-8, so this file or folder is not read"
    )
    let (names, problems) = try attachments(in: project)
    #expect(names == [])
    #expect(problems.map(\.rule) == ["bad-name"])
    #expect(problems.first?.place.source.name.hasSuffix("/INC-9/a\\xE9.png") == true)
  }

  @Test func namesInMessagesHaveNoLineBreaks() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    try scratch.write("p/reviews/INC\n::error::x/incident.yaml", "title: T\n")
    try scratch.write("p/reviews/INC-9/a\r\nb.png", "x")
    let problems = try project.incidents().misnamed + attachments(in: project).problems
    #expect(problems.map(\.rule) == ["bad-id", "refused-attachment"])
    let texts = problems.flatMap { [$0.message, $0.place.source.name] }
    #expect(texts.filter { $0.unicodeScalars.contains("\n") || $0.unicodeScalars.contains("\r") } == [])
    #expect(texts.first?.hasPrefix("'INC<U+000A>::error::x' is not the id of an incident and is left out: ") == true)
  }

  @Test func itemsOfAFileThatCannotBeReadAreNotMissing() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    let lessons = "lessons:\n  went_wrong:\n    - { text: t, actions: [A1, A2] }\n    - { text: u, actions: [A3] }\n"
    try scratch.write("p/reviews/INC-9/incident.yaml", "title: T\nseverity: P1\n" + lessons)
    let loaded = try LoadedProject(project)
    func rules() throws -> [String] { try loaded.incident(id("INC-9")).problems.map(\.diagnostic.rule) }
    #expect(try rules() == ["unknown-action", "unknown-action", "unknown-action"])
    try scratch.write("p/reviews/INC-9/actions.yaml/x", "")
    #expect(try rules() == ["unreadable-file"])
    try scratch.remove("p/reviews/INC-9/actions.yaml")
    try scratch.write("p/reviews/INC-9/actions.yaml", "  - id: A1\n  status: open\n")
    #expect(try rules() == ["yaml-syntax"])
  }
}
