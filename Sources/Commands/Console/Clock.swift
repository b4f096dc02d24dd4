import Incidents
import Records

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The present, for the commands that write down what happens and for numbers that are as of now. Nothing else asks.
enum Clock {
  /// The moment on the clock of this machine, or the one that PIR_NOW says: drills and scripts play an incident at the
  /// times of their story.
  static var now: Instant {
    story ?? Instant(secondsSinceEpoch: Int(time(nil)))
  }

  /// Ends the run where PIR_NOW is no moment: what it would write down were wrong.
  static func check() throws {
    guard let text = Console.environment(variable), !text.isEmpty, story == nil else { return }
    throw Console.fail(
      "\(variable) is '\(text)', which is no time; write 2025-11-27T14:05Z, or unset it", ExitStatus.usage)
  }

  private static let variable = "PIR_NOW"

  private static var story: Instant? {
    guard let text = Console.environment(variable), !text.isEmpty else { return nil }
    return (try? TypedTime.full(text))?.instant
  }
}
