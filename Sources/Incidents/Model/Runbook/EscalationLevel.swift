/// Who takes over when an incident lasts, or is worse than the level before may handle.
package struct EscalationLevel: Hashable, Sendable {
  /// 1 and up.
  package var level: Int
  /// `On-Call Engineer`; nil where the runbook names nobody.
  package var name: String?
  /// Seconds since the detection from which the level is to be involved.
  package var from: Int
  /// Seconds since the detection at which the next level is due; nil for the last.
  package var until: Int?
  package var responsibility: MarkdownText?
  package var authority: MarkdownText?
  package var escalateIf: MarkdownText?

  package init(
    level: Int, name: String? = nil, from: Int, until: Int?, responsibility: MarkdownText? = nil,
    authority: MarkdownText? = nil, escalateIf: MarkdownText? = nil
  ) {
    self.level = level
    self.name = name
    self.from = from
    self.until = until
    self.responsibility = responsibility
    self.authority = authority
    self.escalateIf = escalateIf
  }

  /// The windows that hold where the runbook names no levels.
  package static let defaults: [EscalationLevel] = [
    EscalationLevel(level: 1, from: 0, until: 30 * 60), EscalationLevel(level: 2, from: 30 * 60, until: 60 * 60),
    EscalationLevel(level: 3, from: 60 * 60, until: nil),
  ]
}
