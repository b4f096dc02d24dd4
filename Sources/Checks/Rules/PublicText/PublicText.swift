import Diagnostics
import Incidents
import Prose
import Records
import Text

/// What the rules about texts that everybody may read have in common.
enum PublicText {
  /// A finding for each text of a public incident in which `first` finds something; of an incident that stays inside
  /// nothing is told.
  static func findings(
    _ rule: Rule, in record: CheckedRecord, suggestion: String, first: (String) -> String?, _ what: (String) -> String
  ) -> [Diagnostic] {
    guard !record.publicTexts.isEmpty else { return [] }
    var findings = record.texts.compactMap { value -> Diagnostic? in
      guard record.publicTexts.contains(value.text), let found = first(value.text) else { return nil }
      return rule.finding(at: value.place(of: found), what(found), suggestion: suggestion)
    }
    if let narrative = record.sources.narrative, record.tellsNarrative {
      findings += TextSearch.places(in: HTMLComments.blanked(narrative.text), of: first).map { found in
        rule.finding(at: SourcePlace(narrative, found.range), what(found.words), suggestion: suggestion)
      }
    }
    return findings
  }

  /// The stretches of a text that consist of some bytes, each as long as it can be.
  static func runs(in text: String, of isPart: (UInt8) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (index, byte) in text.utf8.enumerated() {
      if isPart(byte) {
        start = start ?? index
      } else if let begin = start {
        runs.append(begin..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<text.utf8.count) }
    return runs
  }
}
