import CCmark
import Diagnostics
import Hostile
import Markdown
import Prose
import Text

/// Times Markdown to HTML: an ordinary review against libcmark alone, and hostile texts of 1 MiB.
///
/// With `--review-alone` the latter are left out, which is what a profiler wants.
@main
enum MarkdownBenchmark {
  static func main() throws {
    timeReview(Review.text)
    if !CommandLine.arguments.contains("--review-alone") { try timeHostileTexts() }
  }

  /// Prints the medians of many runs, taken in turns so that a busy machine slows all alike.
  private static func timeReview(_ text: String) {
    let source = SourceText(name: "review.md", text: text)
    var parse: [Duration] = [], cmark: [Duration] = [], ours: [Duration] = []
    for _ in 0..<2_000 {
      parse.append(Stopwatch.time { cmark_node_free(cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT)) })
      cmark.append(Stopwatch.time { convertWithLibcmark(text) })
      ours.append(Stopwatch.time { precondition(MarkdownRenderer.render(source).fragment != nil) })
    }
    let (parseOnly, whole, all) = (median(parse), median(cmark), median(ours))
    let pass = all - parseOnly
    print("review of \(text.utf8.count) bytes, median of \(ours.count) runs:")
    print("  libcmark, parse alone    \(microseconds(parseOnly))")
    print("  libcmark, to HTML        \(microseconds(whole))")
    print("  this module, to HTML     \(microseconds(all))")
    print("  outside libcmark's parse \(microseconds(pass)), \(ratio(pass, whole)) times libcmark to HTML")
  }

  private static func convertWithLibcmark(_ text: String) {
    let html = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT)
    cmark_get_default_mem_allocator().pointee.free(html)
  }

  private static func timeHostileTexts() throws {
    var slowest = Duration.zero
    print("hostile texts of 1 MiB:")
    for hostile in HostileText.all {
      let source = SourceText(name: "hostile.md", text: hostile.text(bytes: 1 << 20))
      var outcome = "rendered"
      let time = Stopwatch.time {
        let told = SourceText(name: source.name, text: HTMLComments.removed(from: source.text))
        if let problem = MarkdownRenderer.render(told).problems.first { outcome = "refused: \(problem.rule)" }
      }
      slowest = max(slowest, time)
      print("  \(milliseconds(time))  \(outcome)  \(hostile.name)")
    }
    print("  \(milliseconds(slowest))  is the slowest of \(HostileText.all.count)")
    guard slowest < .seconds(1) else { throw TooSlow(time: slowest) }
  }

  private static func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

  private static func microseconds(_ time: Duration) -> String {
    padded("\(time.components.attoseconds / 1_000_000_000_000)", 4) + " us"
  }

  private static func milliseconds(_ time: Duration) -> String {
    padded("\(time / .milliseconds(1))".prefix(6), 6) + " ms"
  }

  private static func ratio(_ a: Duration, _ b: Duration) -> String {
    let hundredths = Int(a / b * 100 + 0.5)
    return "\(hundredths / 100).\(padded("\(hundredths % 100)", 2, with: "0"))"
  }

  private static func padded(_ text: some StringProtocol, _ width: Int, with pad: String = " ") -> String {
    String(repeating: pad, count: max(0, width - text.count)) + text
  }
}

/// A hostile text takes a second or more, which none may.
private struct TooSlow: Error {
  var time: Duration
}
