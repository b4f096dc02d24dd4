import Foundation
import Incidents
import Output
import Pipelines
import Projects
import TestSupport
import Testing

/// A credential is found before anything of its incident is handed on to be staged.
struct CredentialStageTests {
  @Test(arguments: [Visibility.public, .internal], ["title", "summary", "event", "update", "a.log", "runbook"])
  func nothingOfItIsHandedOn(audience: Visibility, place: String) throws {
    let scratch = try ScratchFolder()
    let secret = "gh" + "p_" + "a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"
    func text(_ name: String) -> String { place == name ? secret : "fine" }
    for id in ["INC-1", "INC-2"] {
      let isClean = id == "INC-1"
      func own(_ name: String) -> String { isClean ? "fine" : text(name) }
      try scratch.write(
        "reviews/\(id)/incident.yaml",
        "title: a \(own("title"))\nseverity: P2\nvisibility: public\nsummary: b \(own("summary"))\n")
      try scratch.write(
        "reviews/\(id)/timeline.yaml",
        """
        - time: 2026-01-05T12:00Z
          event: a \(own("event"))
          milestone: detected
          update: { summary: b \(own("update")) }
        """)
      try scratch.write("reviews/\(id)/a.log", own("a.log"))
    }
    try scratch.write("reviews/runbook.yaml", "title: \(text("runbook"))\n")
    let project = try LoadedProject(Project(at: scratch.path))
    let day = try #require(CalendarDate(year: 2026, month: 2, day: 1))
    var build = BuildSite(project, BuildSite.Options(audience: audience, asOf: day, baseURL: nil))
    var paths: [String] = []
    try build.make(over: .none) { step in
      guard case .file(let file) = step else { return }
      paths.append(file.path)
      #expect(!file.text.contains(secret.dropFirst(4)), "\(file.path)")
    }
    #expect(build.hasErrors)
    if place != "runbook" { #expect(paths.filter { $0.hasPrefix("INC-2/") } == []) }
  }
}
