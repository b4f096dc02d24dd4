import Diagnostics

/// A rule that looks at one incident.
protocol RecordRule: Sendable {
  static var rule: Rule { get }
  static func findings(in record: CheckedRecord) -> [Diagnostic]
}

/// A rule that looks at the runbook, and at what all incidents have in common.
protocol ProjectRule: Sendable {
  static var rule: Rule { get }
  static func findings(in project: CheckedProject) -> [Diagnostic]
}

/// A rule that looks at the text of a file, whatever it is part of.
protocol TextRule: Sendable {
  static var rule: Rule { get }
  static func findings(in file: CheckedFile) -> [Diagnostic]
}
