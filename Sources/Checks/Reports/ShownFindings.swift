package import Diagnostics
import Secrets
import Text

/// Findings as they are told: of the texts that they point into no more than the lines that are shown, and no credential
/// in these or in their words. The names of files are left for `FindingList`, since what is wanted is chosen by them.
package struct ShownFindings: Sendable {
  let findings: [Diagnostic]

  /// `hasLines` says whether anybody is shown lines at all.
  package init(_ findings: [Diagnostic], hasLines: Bool) {
    var texts = ShownTexts(hasLines: hasLines)
    self.findings = findings.map { finding in
      var finding = finding
      finding.place = texts.shown(finding.place)
      finding.message = SecretMask.masked(finding.message)
      finding.suggestion = finding.suggestion.map(SecretMask.masked)
      finding.block = finding.block.map(SecretMask.masked)
      finding.notes = finding.notes.map { note in
        Diagnostic.Note(SecretMask.masked(note.message), at: note.place.map { texts.shown($0) })
      }
      return finding
    }
  }
}

/// The lines that findings point into, each once.
private struct ShownTexts {
  private struct Shown {
    let plain: SourceText
    let masked: LineTable
    var lines: [Int: SourceText] = [:]
  }

  private let hasLines: Bool
  /// By the names of the texts.
  private var texts: [String: Shown] = [:]

  init(hasLines: Bool) { self.hasLines = hasLines }

  /// The place with the line that it begins on for its text.
  mutating func shown(_ place: SourcePlace) -> SourcePlace {
    guard hasLines, let number = place.range?.start.line, !place.source.text.isEmpty else {
      return SourcePlace(SourceText(name: place.source.name, text: ""), place.range)
    }
    return SourcePlace(line(number, of: place.source), place.range)
  }

  private mutating func line(_ number: Int, of source: SourceText) -> SourceText {
    var shown: Shown
    // Texts of one name may differ, where credentials are masked in one of them.
    if let known = texts[source.name], known.plain == source {
      shown = known
    } else {
      shown = Shown(plain: source, masked: LineTable(SourceText(name: "", text: SecretMask.masked(source.text))))
    }
    if let line = shown.lines[number] { return line }
    let text = shown.masked.text(ofLine: number).map { "\($0)\n" } ?? ""
    let line = SourceText(name: source.name, text: text, firstLine: number)
    shown.lines[number] = line
    texts[source.name] = shown
    return line
  }
}
