#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Measures the processor's time, so that what else the machine does counts little.
enum Stopwatch {
  static func time(_ body: () -> Void) -> Duration {
    let start = now()
    body()
    return now() - start
  }

  private static func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
