import ArgumentParser
import Checks
import Diagnostics
import FileSystem
import Secrets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The two streams: results on standard output, everything else on standard error.
enum Console {
  /// Writes a result. A reader that has gone away gets no more of it, and the run ends with the status that it would have
  /// had; any other failure is an error.
  static func print(_ text: String) throws {
    guard !write(text, to: 1) else { return }
    if errno == EPIPE { return }
    throw fail("cannot write to standard output: \(String(cString: strerror(errno)))", ExitStatus.disk)
  }

  /// Writes a result whose pieces come one after another; the descriptor gets many of them at a time.
  static func print(_ pieces: (_ write: (String) throws -> Void) throws -> Void) throws {
    var text = ""
    try pieces { piece in
      text += piece
      guard text.utf8.count >= 1 << 16 else { return }
      try print(text)
      text = ""
    }
    try print(text)
  }

  /// Writes a result that is about documents and is not one: paths, names and counts. No credential is in it, since
  /// these may come from the arguments.
  static func list(_ text: String) throws {
    try print(SecretMask.masked(text))
  }

  /// Writes a remark, a problem or progress, with no credential in it; a failure to do so changes nothing.
  static func remark(_ text: String) {
    _ = write(SecretMask.masked(text), to: 2)
  }

  /// Writes a sentence that holds values of records, on a line of its own: what in them would break the line or steer a
  /// terminal is shown by its number.
  static func say(_ sentence: String) {
    remark(DiagnosticPrinter.visible(sentence) + "\n")
  }

  /// Prints problems in their order, each once, and no credential that stands in a line they show.
  static func report(_ problems: [Diagnostic]) {
    guard !problems.isEmpty else { return }
    let printer = DiagnosticPrinter(style: isColored ? .colored : .plain)
    remark(printer.print(UniqueFindings.of(SecretMask.masked(problems))))
  }

  /// Says that the command cannot go on, in the form that problems have.
  static func fail(_ message: String, _ status: ExitCode) -> ExitCode {
    let label = isColored ? "\u{1B}[1;31merror:\u{1B}[0m" : "error:"
    remark("pir: \(label) \(DiagnosticPrinter.visible(message))\n")
    return status
  }

  /// Says what a user may want to change, in the form that problems have.
  static func warn(_ message: String) {
    let label = isColored ? "\u{1B}[1;33mwarning:\u{1B}[0m" : "warning:"
    remark("pir: \(label) \(DiagnosticPrinter.visible(message))\n")
  }

  /// Whether people read the remarks, so that progress and colours make sense.
  static let isTerminal = isatty(2) == 1

  /// Whether somebody reads a question and can answer it.
  static let canAsk = isTerminal && isatty(0) == 1

  /// Asks a question that is answered by yes or no; anything else is no.
  static func ask(_ question: String) -> Bool {
    remark(DiagnosticPrinter.visible(question) + " [y/N] ")
    let answer = readLine()?.lowercased().filter { !$0.isWhitespace }
    return answer == "y" || answer == "yes"
  }

  /// https://no-color.org: any value but the empty one turns colours off.
  private static let isColored = isTerminal && wantsColors

  /// How problems are written where they are the result.
  static let resultStyle: DiagnosticPrinter.Style = showsResults && wantsColors ? .colored : .plain

  private static let wantsColors = (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"

  /// Whether people read the results on a terminal.
  static let showsResults = isatty(1) == 1

  /// The columns of the terminal that shows the results; nil where they go elsewhere.
  static var width: Int? {
    var size = winsize()
    guard showsResults, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The number of the user who runs the program.
  static var userID: UInt32 { getuid() }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Everything from standard input; of what is longer than `limit` bytes no more than shows that it is.
  static func readInput(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      guard let count = buffer.withUnsafeMutableBytes({ Descriptor.fill($0, from: 0) }) else {
        throw fail("cannot read standard input: \(String(cString: strerror(errno)))", ExitStatus.disk)
      }
      bytes += buffer[..<count]
      // At a terminal another look would wait for another line.
      guard count == buffer.count else { break }
    }
    return bytes
  }

  /// Whether all was written. If not, `errno` says why.
  static func write(_ text: String, to descriptor: CInt) -> Bool {
    var text = text
    return text.withUTF8 { Descriptor.write(all: UnsafeRawBufferPointer($0), to: descriptor) }
  }
}
