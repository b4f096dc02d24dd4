package import Diagnostics
import Incidents
import Prose
import Records
import Secrets
import Text

/// `unclosed-comment`: what looks like an HTML comment is one, so that it does not go out as text.
enum UnclosedComment: RecordRule {
  static let rule = Rule(
    "unclosed-comment", .warning, .text,
    "HTML comments are closed, and only Markdown holds them; an error when an incident is published")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    record.texts.compactMap(finding) + record.sources.narratives.compactMap(narrative)
  }

  /// Those in texts that everybody may read, as errors.
  static func errors(in record: CheckedRecord) -> [Diagnostic] {
    let values = record.texts.filter { record.publicTexts.contains($0.text) }.compactMap(finding)
    let story = record.tellsNarrative ? record.sources.narrative.flatMap(narrative) : nil
    return (values + [story].compactMap(\.self)).map { finding in
      var error = finding
      error.severity = .error
      return error
    }
  }

  private static func finding(_ value: LocatedText) -> Diagnostic? {
    guard HTMLComments.mayHoldComments(value.text) else { return nil }
    guard value.markdown != nil else { return plain(value) }
    guard let offset = HTMLComments.unclosed(in: value.text) else { return nil }
    // With some of what follows: a comment before it may begin in the same way.
    let rest = String(decoding: Array(value.text.utf8)[offset...], as: UTF8.self)
    return unclosed(at: value.place(of: rest.prefix { !$0.isNewline }))
  }

  private static func plain(_ value: LocatedText) -> Diagnostic {
    rule.finding(
      at: value.place(of: "<!--"), "'\(value.key)' is not Markdown, so '<!--' is published as text",
      suggestion: "delete it, or write a comment of YAML behind ' #'")
  }

  private static func narrative(_ source: SourceText) -> Diagnostic? {
    guard let offset = HTMLComments.unclosed(in: source.text) else { return nil }
    return unclosed(at: SourcePlace(source, BytePlaces.places(of: [offset..<offset + 4], in: source).first))
  }

  private static func unclosed(at place: SourcePlace) -> Diagnostic {
    rule.finding(
      at: place, "the comment that begins here has no end, so '<!--' and what follows it is published as text",
      suggestion: "end it with '-->', or put '<!--' in backticks where it is meant as text")
  }
}

extension Findings {
  /// What keeps an incident from being published to everybody, although its documents can be made.
  package static func unpublishable(in record: CheckedRecord) -> [Diagnostic] { UnclosedComment.errors(in: record) }
}
