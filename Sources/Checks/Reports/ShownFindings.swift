package import Diagnostics
import Secrets
import Text

/// Findings as they are told: of the texts that they point into no more than the lines that are shown, and no credential
/// in these or in their words. The names of files are left for `FindingList`, since what is wanted is chosen by them.
package struct ShownFindings: Sendable {
  /// Without the lines that they show.
  let findings: [Diagnostic]
  /// The lines of all findings, each once; empty texts for those that show none.
  let lines: [String]
  /// The place of each finding's line among them.
  let lineOfFinding: [Int]

  /// `hasLines` says whether anybody is shown lines at all.
  package init(_ findings: [Diagnostic], hasLines: Bool) {
    var texts = ShownTexts(hasLines: hasLines)
    lineOfFinding = findings.map { texts.line(at: $0.place) }
    self.findings = findings.map { finding in
      var finding = finding
      finding.place.source = SourceText(name: finding.place.source.name, text: "")
      finding.message = SecretMask.masked(finding.message)
      finding.suggestion = finding.suggestion.map(SecretMask.masked)
      finding.block = finding.block.map(SecretMask.masked)
      finding.notes = finding.notes.map { note in
        Diagnostic.Note(SecretMask.masked(note.message), at: note.place.map { texts.note(at: $0) })
      }
      return finding
    }
    lines = texts.lines
  }
}

/// The lines that findings point into, each once.
private struct ShownTexts {
  private struct Shown {
    let plain: SourceText
    let masked: LineTable
    /// By their numbers, their places in `lines`.
    var lines: [Int: Int] = [:]
  }

  /// With their ends; the first is that of places without one.
  private(set) var lines = [""]
  private let hasLines: Bool
  /// By the names of the texts.
  private var texts: [String: Shown] = [:]

  init(hasLines: Bool) { self.hasLines = hasLines }

  /// The place of a note, with the line that it begins on for its text.
  mutating func note(at place: SourcePlace) -> SourcePlace {
    let line = lines[line(at: place)]
    let source = SourceText(
      name: SecretMask.masked(place.source.name), text: line, firstLine: line.isEmpty ? 1 : place.range?.start.line ?? 1
    )
    return SourcePlace(source, place.range)
  }

  /// The place in `lines` of the line that a place begins on.
  mutating func line(at place: SourcePlace) -> Int {
    let source = place.source
    guard hasLines, let number = place.range?.start.line, !source.text.isEmpty else { return 0 }
    // Texts of one name may differ, where credentials are masked in one of them.
    if texts[source.name]?.plain != source {
      let masked = SourceText(name: "", text: SecretMask.masked(source.text), firstLine: source.firstLine)
      texts[source.name] = Shown(plain: source, masked: LineTable(masked))
    }
    if let line = texts[source.name]?.lines[number] { return line }
    guard let text = texts[source.name]?.masked.text(ofLine: number) else { return 0 }
    // Many are kept for long: no room for more than they are.
    var line = ""
    line.reserveCapacity(text.utf8.count + 1)
    line += text
    line += "\n"
    lines.append(line)
    texts[source.name]?.lines[number] = lines.count - 1
    return lines.count - 1
  }
}
