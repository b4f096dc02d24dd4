package import Diagnostics
import Incidents
import Secrets
package import Text

/// `leaked-secret`: no credential stands in a file that others come to read.
package enum LeakedSecret: TextRule {
  static let rule = Rule(
    "leaked-secret", .error, .secrets,
    "No credential that is known by its shape stands in a record, runbook, template, attachment or file name",
    .allowable)

  /// The rule's id, by which a problem is known to be a credential.
  package static var id: String { rule.id }

  /// The most findings for a file: it is a list of credentials then.
  static let most = 100

  package static func findings(in file: CheckedFile) -> [Diagnostic] {
    located(in: file, atMost: most).map(\.finding)
  }

  /// Those that no allowance in the file covers, all of them.
  static func uncovered(in file: CheckedFile) -> [(secret: Secret, finding: Diagnostic)] {
    let located = located(in: file)
    guard !located.isEmpty else { return [] }
    let allowances = AllowanceReader.allowances(in: file).filter { $0.rule == rule.id && !$0.reason.isEmpty }
    let covered = LineSet(allowances.map(\.lines))
    return located.filter { !covered.contains($0.finding.place.range?.start.line ?? 0) }
  }

  /// All of them, covered or not.
  static func located(in file: CheckedFile) -> [(secret: Secret, finding: Diagnostic)] {
    located(in: file, atMost: .max)
  }

  private static func located(
    in file: CheckedFile, atMost count: Int
  ) -> [(secret: Secret, finding: Diagnostic)] {
    let secrets = Secrets.found(in: file.source.text).prefix(count)
    guard !secrets.isEmpty else { return [] }
    // Of a log of many megabytes no line is shown.
    let masked = file.isEvidence ? SourceText(name: file.source.name, text: "") : SecretMask.masked(file.source)
    let places = BytePlaces.places(of: secrets.map(\.range), in: file.source)
    return zip(secrets, places).map { secret, range in (secret, finding(secret, at: SourcePlace(masked, range))) }
  }

  /// Those in the name of a file, which goes out with it.
  package static func findings(inName name: String, at place: SourcePlace) -> [Diagnostic] {
    Secrets.found(in: name).map { secret in finding(secret, at: place) }
  }

  private static func finding(_ secret: Secret, at place: SourcePlace) -> Diagnostic {
    let rest = secret.length - secret.start.utf8.count
    let beginning = secret.start.isEmpty ? "" : ": '\(secret.start)' and \(rest) more"
    return rule.finding(
      at: place, "\(secret.article) \(secret.kind) stands here\(beginning)",
      suggestion: "have it replaced where it opens something, then delete it here and from the history")
  }
}
