import TestSupport

/// Runs the program that kills itself in the middle of its writing.
enum InterruptedRun {
  /// Whether the run died; false where it had fewer changes.
  static func dies(at change: Int, writing wanted: String, to folder: String) throws -> Bool {
    let run = Command(Programs.built("InterruptedRun"), [wanted, folder, String(change)])
    return try run.run().isSignaled
  }
}
