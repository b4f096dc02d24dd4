#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#endif

/// The user's pager, through which long results are read on a terminal: the one program that pir starts.
///
/// `PAGER` is a program with its options, apart by spaces; no shell reads it, so nothing in it is expanded, and nothing
/// of a record is ever part of a command. Without the variable it is `less`; an empty one, or `cat`, uses no pager.
enum Pager {
  /// Prints a result, through the pager where the result goes to a terminal, `isWanted`, and a pager can be started.
  static func print(_ text: String, isWanted: Bool) throws {
    guard isWanted, Console.showsResults, Console.environment("TERM") != "dumb",
      let words = words(of: Console.environment("PAGER")), let pager = start(words)
    else { return try Console.print(text) }
    // Keys that end a run are the pager's to answer while it is open.
    let handlers = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    // A pager that is left early reads no more of it.
    _ = Console.write(text, to: pager.input)
    close(pager.input)
    var status: CInt = 0
    while waitpid(pager.process, &status, 0) < 0, errno == EINTR {}
    for (number, handler) in handlers { signal(number, handler) }
  }

  /// The program and its options; nil where there is to be none.
  static func words(of variable: String?) -> [String]? {
    let words = (variable ?? "less").split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let program = words.first, program != "cat" || words.count > 1 else { return nil }
    guard !words.contains(where: { $0.unicodeScalars.contains(where: isOfShells) }) else {
      Console.say("PAGER is not used: it is a program with options, which no shell reads; or use --no-pager")
      return nil
    }
    return words
  }

  /// Whether a word with this character means something else to a shell.
  private static func isOfShells(_ scalar: Unicode.Scalar) -> Bool {
    "\"'`$\\|&;<>()*?[]{}~#\n".unicodeScalars.contains(scalar)
  }

  /// Starts the program with a pipe as its input; nil where it cannot be started.
  private static func start(_ words: [String]) -> (process: pid_t, input: CInt)? {
    // As git has them: less shows colors, and ends at once where all fits on the screen.
    setenv("LESS", "FRX", 0)
    setenv("LV", "-c", 0)
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var process: pid_t = 0
    let failure = spawn(words, input: ends[0], &process)
    close(ends[0])
    guard failure == 0 else {
      close(ends[1])
      // Nobody asked for less.
      if Console.environment("PAGER") != nil {
        Console.say("the pager '\(words[0])' cannot be started: \(String(cString: strerror(failure)))")
      }
      return nil
    }
    return (process, ends[1])
  }

  /// 0, or the number of the error.
  private static func spawn(_ words: [String], input: CInt, _ process: inout pid_t) -> CInt {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let variables = _NSGetEnviron().pointee
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let variables = environ
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    // What pir ignores, the pager does not.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    return posix_spawnp(&process, words[0], &actions, &attributes, arguments, variables)
  }
}
