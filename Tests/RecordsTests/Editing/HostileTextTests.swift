import Diagnostics
import Hostile
import Incidents
import Prose
import Testing

@testable import Records

/// Whatever somebody types reads back as it was typed, and changes nothing else.
struct HostileTextTests {
  private static let files = [
    "", "- time: 2026-01-05T12:00Z\n  event: a # b\n\n- time: 12:05\n  event: |\n    c\n# end\n",
    "- time: 2026-01-05T12:00Z\r\n  event: a\r\n", "[{time: 2026-01-05T12:00Z, event: a}]",
  ]

  /// Beside what would break out of Markdown: what means something to YAML.
  private static let texts =
    HostileValues.all + HostileValues.random(count: 300, seed: 6) + [
      "null", "~", "true", "no", "1.10", "0x1F", "12:30", "2026-01-05", "=", "<<", "%YAML 1.1", "---", "...", "--- a",
      "? a", ": a", "a: b", "a:", "a #b", "#a", "a\t#b", "&a", "*a", "!a", "!!str a", "|", "|-\n  a", ">", "> a", "@a",
      "'a'", "\"a\"", "'", "\"", "\\", "\\n", "a\\", "it's", "say \"a\"", "both ' and \"", "[a, b]", "{a: b}", "a, b",
      "a]", "a}", " a", "a ", "\ta", "a\t", "a\n", "\na", "a\n\n", "a\n  b\n    c", "  a\n b", "a\n \nb", "a\nb ",
      "a\r\nb",
      "a\rb", "a\u{85}b", "a\u{2028}b", "\u{FEFF}a", "a\u{A0}b", "\u{A0}", "😀", "👩‍💻 é", "a\u{202E}b", "a\u{FFFE}b",
      "- a\n- b",
      "a\n# b", "a: |\n  b", "- time: 12:00\n  event: c", "a\n...\nb", "a\n---\nb", "-", "?", ":", ",", "`a`", "$(a)",
      "%a",
    ]

  @Test(arguments: files.indices)
  func everyTextReadsBack(index: Int) throws {
    let file = Self.files[index]
    for text in Self.texts where !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      if text.unicodeScalars.contains(where: { $0 == "\u{B}" || $0 == "\u{C}" }) { continue }
      var row = try TimelineEditTests.row("2026-01-05T12:03Z", text)
      row.action = MarkdownText(text)
      row.update = StatusUpdate(summary: MarkdownText(text))
      let after = try TimelineEditTests.edit(file, [row])
      let reading = try TestRecords.read(timeline: after)
      let found = reading.incident.timeline.first { $0.update != nil }
      // Comments stay in the file.
      let told = MarkdownText(HTMLComments.removed(from: text))
      #expect(found?.event == told, "\(text.debugDescription) in \(after.debugDescription)")
      #expect(found?.action == told)
      #expect(found?.update?.summary == told)
      #expect(reading.problems.filter { $0.diagnostic.severity == .error }.isEmpty)
      #expect(reading.incident.timeline.count == (try TestRecords.read(timeline: file)).incident.timeline.count + 1)
      if !file.contains("[") {
        #expect(after.utf8.count > file.utf8.count && RandomLayoutTests.isKept(file, in: after))
      }
    }
  }
}
