import Diagnostics
import Hostile
import Markdown
import Testing
import Text

struct HostileTextTests {
  /// The names alone are arguments: the texts would be printed.
  @Test(.timeLimit(.minutes(3)), arguments: HostileText.all.map(\.name))
  func isRenderedOrRefusedAtItsPlace(name: String) throws {
    let hostile = try #require(HostileText.all.first { $0.name == name })
    let source = SourceText(name: "hostile.md", text: hostile.text(bytes: 64 << 10))
    let (fragment, problems) = MarkdownRenderer.render(source)
    #expect((fragment == nil) != problems.isEmpty)
    #expect(problems.allSatisfy { $0.severity == .error && $0.place.range != nil })
  }

  @Test func namesEachPatternOnce() {
    #expect(Set(HostileText.all.map(\.name)).count == HostileText.all.count)
  }
}
