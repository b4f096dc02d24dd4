import ArgumentParser
import Diagnostics
import Projects

/// How a run ended, for scripts. Decided here, in one place.
enum ExitStatus {
  /// The records or templates have errors.
  static let problems = ExitCode(1)
  /// `--check` found a difference, or `--fail-on` what it was told to.
  static let difference = ExitCode(2)
  /// Wrong usage (sysexits.h, EX_USAGE).
  static let usage = ExitCode(64)
  /// A file cannot be read or written (sysexits.h, EX_IOERR).
  static let disk = ExitCode(74)

  /// The status of a run that problems end.
  static func of(_ problems: some Sequence<Diagnostic>) -> ExitCode {
    problems.haveUnreadableFile ? disk : Self.problems
  }
}
