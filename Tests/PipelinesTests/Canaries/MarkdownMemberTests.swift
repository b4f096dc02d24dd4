import Incidents
import Projects
import Records
import TestSupport
import Testing

/// Links, refused values and the rules about public texts take an incident's Markdown from one traversal.
struct MarkdownMemberTests {
  /// The Markdown that reflection finds in a value, without a list of members.
  private struct Found {
    var texts: [MarkdownText] = []
    /// The paths of members without a value, which show that no key fills them.
    var empty: [String] = []

    init(in value: Any, _ path: String) {
      let isOptional = type(of: value) == MarkdownText?.self
      if let text = value as? MarkdownText {
        texts.append(text)
      } else if isOptional {
        empty.append(path)
      } else {
        for child in Mirror(reflecting: value).children {
          let found = Found(in: child.value, "\(path) \(child.label ?? "")")
          texts += found.texts
          empty += found.empty
        }
      }
    }
  }

  /// The incident of a project in which every key has a value.
  private static func incident(of project: CanaryProject) throws -> Incident {
    let id = try #require(IncidentID("INC-1"))
    return try LoadedProject(Project(at: project.scratch.path)).incident(id).incident
  }

  @Test func everyMarkdownMemberIsTraversedOnce() throws {
    let incident = try Self.incident(of: CanaryProject(.init(review: "published")))
    let found = Found(in: incident, "incident")
    #expect(found.texts.count > 30)
    let traversed = incident.markdownMembers.map(\.text.source)
    #expect(found.texts.map(\.source).sorted() == traversed.sorted())
    // Rows and items are there in several forms, some of them short.
    #expect(found.empty.filter { !$0.contains(" timeline ") && !$0.contains(" actions ") } == [])
  }

  /// The rules about public texts look at no others.
  @Test func everyTextThatMayBePublicIsAmongTheTexts() throws {
    let project = try CanaryProject(.init(review: "published"))
    let texts = try Self.incident(of: project).texts
    let disclosed = project.canaries.filter { canary in
      // A word; dates and names that other keys refer to are no texts.
      canary.disclosure != .never && canary.word.hasPrefix("kanari") && !canary.path.hasPrefix("runbook.yaml")
        && !canary.path.hasPrefix("a file")
    }
    #expect(disclosed.count > 20)
    let missing = disclosed.filter { canary in !texts.contains { $0.contains(canary.word) } }
    #expect(missing.map(\.path) == ["incident.yaml impact_windows components"])
  }
}
