import Incidents
import Projects
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

  @Test func everyMarkdownMemberIsTraversedOnce() throws {
    // A project in which every key has a value.
    let project = try CanaryProject(.init(review: "published"))
    let id = try #require(IncidentID("INC-1"))
    let incident = try LoadedProject(Project(at: project.scratch.path)).incident(id).incident
    let found = Found(in: incident, "incident")
    #expect(found.texts.count > 30)
    let traversed = incident.markdownMembers.map(\.text.source)
    #expect(found.texts.map(\.source).sorted() == traversed.sorted())
    // Rows and items are there in several forms, some of them short.
    #expect(found.empty.filter { !$0.contains(" timeline ") && !$0.contains(" actions ") } == [])
  }
}
