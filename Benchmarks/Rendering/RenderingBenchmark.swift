import CCmark
import Documents
import Incidents
import Markdown
import Projects
import Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How long a review of 4 KB takes on a warm engine, beside what libcmark takes to convert the same text.
///
/// Everything is measured in one process, so that the ratios hold on a machine of any speed.
@main
enum RenderingBenchmark {
  private static let size = 4096

  static func main() throws {
    let project = try LoadedProject(Project(at: CommandLine.arguments.dropFirst().first ?? "."))
    let setting = DocumentSetting(runbook: project.runbook, incidents: Set(project.ids))
    guard let id = IncidentID("DFDS-2024-001"), project.ids.contains(id) else {
      return print("run it in a checkout of pir, whose reviews it measures")
    }
    var incident = try project.incident(id).incident
    func review() -> String {
      project.writer.write(.review, of: DocumentSubject(incident, setting), as: .markdown).text ?? ""
    }
    while review().utf8.count > size, !incident.timeline.isEmpty { incident.timeline.removeLast() }

    let text = review()
    let source = SourceText(name: "review.md", text: text)
    let cmark = Measurement { cmarkHTML(text) }
    print(
      "A review of \(text.utf8.count) bytes, \(incident.timeline.count) timeline rows; median of \(cmark.runs) runs\n")
    print("libcmark alone, Markdown to HTML      \(cmark.text(beside: cmark))")
    print("record to Markdown, by the templates  \(Measurement { review().utf8.count }.text(beside: cmark))")
    print("Markdown to HTML, with tables and all \(Measurement { html(source) }.text(beside: cmark))")
  }

  private static func cmarkHTML(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { pointer in
        guard let html = cmark_markdown_to_html(pointer, bytes.count, CMARK_OPT_DEFAULT) else { return 0 }
        defer { free(html) }
        return strlen(html)
      }
    }
  }

  private static func html(_ source: SourceText) -> Int {
    MarkdownRenderer.render(source).fragment?.html.utf8.count ?? 0
  }
}
