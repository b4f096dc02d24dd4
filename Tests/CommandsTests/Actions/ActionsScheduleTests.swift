import Foundation
import TestSupport
import Testing

/// The lines of README.md that run the report every night, run as they stand there: without a terminal, an environment or
/// standard input, over a project that nobody may write to.
struct ActionsScheduleTests {
  /// A project whose files are read-only, and the folder for reports beside it.
  private func project() throws -> Pir {
    let pir = try Pir()
    try pir.write("project/reviews/INC-1/incident.yaml", "title: T\nseverity: P1\n")
    try pir.write(
      "project/reviews/INC-1/actions.yaml",
      "- id: A1\n  action: a\n  owner: SRE\n  opened: 2026-01-02\n  due: 2026-02-01\n")
    for file in try FileManager.default.subpathsOfDirectory(atPath: pir.folder.path) {
      let path = pir.folder.appending(path: file).path
      let isFolder =
        try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeDirectory
      try FileManager.default.setAttributes([.posixPermissions: isFolder ? 0o555 : 0o444], ofItemAtPath: path)
    }
    return pir
  }

  private func restore(_ pir: Pir) throws {
    for folder in ["project", "project/reviews", "project/reviews/INC-1"] {
      let path = pir.folder.appending(path: folder).path
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
  }

  /// The commands in README.md, with its places replaced by those of the test.
  private func commands(_ pir: Pir, in language: String, _ pattern: Regex<(Substring, Substring)>) throws -> [String] {
    let readme = try Repository.text("README.md")
    let blocks = readme.components(separatedBy: "```\(language)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    return blocks.flatMap { $0.matches(of: pattern).map { String($0.output.1) } }.map { command in
      command.replacing("/usr/local/bin/pir", with: Pir.program.path)
        .replacing("/srv/incidents", with: pir.folder.appending(path: "project").path)
        .replacing("/srv/www/actions", with: pir.folder.appending(path: "www/actions").path)
    }
  }

  private func run(_ command: String, in folder: URL) throws -> Command.Result {
    // Cron's shell; the last command, so that standard input is closed for it alone.
    try Command.shell("exec <&-; \(command)", environment: [:], folder: folder).run()
  }

  private func snapshot(_ pir: Pir) throws -> [String] {
    try pir.files().filter { $0.hasPrefix("project/") }.map { path in
      let attributes = try FileManager.default.attributesOfItem(atPath: pir.folder.appending(path: path).path)
      return "\(path) \(attributes[.modificationDate] ?? "") \(attributes[.size] ?? "")"
    }
  }

  @Test func theLineOfTheCrontabWritesTheReport() throws {
    let pir = try project()
    defer { try? restore(pir) }
    let before = try snapshot(pir)
    let command = try #require(try commands(pir, in: "crontab", #/(?:\S+ ){5}(.*)/#).first)
    let result = try run(command, in: pir.folder)
    #expect(result.status == 0)
    #expect(result.out == "" && result.err == "")
    #expect(try pir.read("www/actions/actions.md").contains("**1 open**, **1 overdue**"))
    #expect(pir.exists("www/actions/owners/sre.html"))
    #expect(try snapshot(pir) == before)
  }

  @Test func theServiceWritesTheReport() throws {
    let pir = try project()
    defer { try? restore(pir) }
    let command = try #require(try commands(pir, in: "ini", #/ExecStart=(.*)/#).first)
    #expect(try run(command, in: pir.folder).status == 0)
    #expect(pir.exists("www/actions/index.html"))
  }

  @Test func theJobFailsWhereSomethingIsOverdue() throws {
    let pir = try project()
    defer { try? restore(pir) }
    let line = try #require(try commands(pir, in: "yaml", #/- run: (pir actions .*)/#).first)
    let command = line.replacing("pir actions", with: "'\(Pir.program.path)' actions --project project")
    let result = try run(command, in: pir.folder)
    #expect(result.status == 2)
    #expect(result.err == "pir: error: action items: 1 is overdue\n")
    #expect(pir.exists("site/actions/index.html"))
  }

  @Test func standardStreamsThatAreClosedDoNoHarm() throws {
    let pir = try project()
    defer { try? restore(pir) }
    let command = "'\(Pir.program.path)' actions --project project --as-of 2026-03-01"
    let open = try run("\(command) --out www/open", in: pir.folder)
    #expect(open.status == 0)
    _ = try run("\(command) --out www/closed >&- 2>&-", in: pir.folder)
    let files = try pir.files()
    #expect(files.contains("www/closed/actions.ics"))
    for file in files where file.hasPrefix("www/open/") {
      #expect(try pir.read(file) == pir.read(file.replacing("www/open/", with: "www/closed/")))
    }
  }
}
