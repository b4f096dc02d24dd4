import MarkdownSyntax

/// The line above a message that was copied from a chat: who wrote it, and when.
struct PastedMessage: Hashable {
  var name: String
  var time: PastedTime

  /// Longer lines are no heads of messages.
  private static let longest = 120

  /// `Alice Smith  10:15 PM`, `Alice Smith, 28/11/2026 10:15`, `Alice Smith 10:15 (edited)`.
  ///
  /// - Throws: what the time after a name may be several of.
  init?(_ line: String, _ setting: PasteSetting) throws(PasteProblem) {
    guard line.utf8.count <= Self.longest else { return nil }
    let bytes = Array(String(String.UnicodeScalarView(line.unicodeScalars.map { $0.isWhiteSpace ? " " : $0 })).utf8)
    var question: PasteProblem?
    for end in bytes.indices.dropFirst() where bytes[end].isBlank || ",|".utf8.contains(bytes[end]) {
      // Slack has two blanks between name and time, and names as people choose them.
      let isApart =
        bytes[end].isBlank && end + 1 < bytes.count && bytes[end + 1].isBlank
        || bytes[end...].starts(with: " — ".utf8) && !bytes[..<end].contains(0x20)
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      guard let name = Self.name(text, isChosen: isApart) else { continue }
      var scanner = ValueScanner(String(decoding: bytes[end...], as: UTF8.self))
      _ = scanner.skipSeparator(",[(|")
      if scanner.skipDash() || scanner.skipDot() { _ = scanner.skipSeparator("") }
      var ahead = scanner
      let hasAt = ahead.word() == "at" && ahead.skipSeparator("")
      if hasAt { scanner = ahead }
      do throws(PasteProblem) {
        guard let time = try PastedTime.read(&scanner, setting) else { continue }
        if Self.isLabel(name) {
          let value = scanner.rest.isEmpty ? time.written : "\(time.written)\(scanner.rest)"
          question = question ?? .label(name, value)
          continue
        }
        _ = scanner.skipSeparator(")]:")
        guard scanner.isAtEnd || scanner.rest == "(edited)" else { continue }
        // `Deployed at 12:05` is no message.
        guard !hasAt else {
          throw PasteProblem(
            "'\(time.written)' at the end of the line is not read",
            "write the time before the rest of the line, or a comma between the name of who wrote it and the time")
        }
        (self.name, self.time) = (name, time)
        return
      } catch { if error != .doubt, bytes.count - end <= Self.longestTime { question = question ?? error } }
    }
    if let question { throw question }
    return nil
  }

  /// Whether a word before a time says what the time is, and is nobody's name: `Duration: 00:45`.
  static func isLabel(_ name: String) -> Bool {
    name.lowercased().split { !$0.isLetter }.contains { labels.contains(String($0)) }
  }

  private static let labels: Set = [
    "duration", "eta", "etd", "uptime", "downtime", "backup", "backups", "date", "posted", "updated", "deadline",
    "window", "ratio", "start", "started", "end", "ended", "from", "to", "at", "total", "time", "elapsed", "sent",
    "received", "created", "modified", "published", "edited", "due", "expires", "expired", "expiry", "last", "next",
    "since", "until", "till", "before", "after", "begin", "began", "finish", "finished", "resolved", "detected",
    "acknowledged", "mitigated", "outage", "incident", "maintenance", "timeout", "runtime", "length", "delay", "lag",
    "latency", "ttl", "ttd", "ttr", "mttr", "mttd", "average", "avg", "sum", "score", "scheduled", "schedule", "on",
    "when", "timestamp", "status", "version", "build", "snapshot", "dauer", "beginn", "ende", "datum", "zeit", "von",
    "bis", "gesendet", "seit", "uhrzeit", "summe", "fecha", "hora", "heure", "retry", "checked", "deploy", "release",
    "investigating", "identified", "monitoring", "update", "completed", "verifying", "postmortem",
  ]

  /// Bytes of a time at the end of a line: what is longer is a sentence.
  private static let longestTime = 40

  /// A text as the name of a person or a program; nil where it reads like a sentence.
  ///
  /// One that is chosen may begin with a small letter.
  static func name(_ text: String, isChosen: Bool = false) -> String? {
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
      // `:page_facing_up:` stands for the picture of somebody's state, `APP` after the name of a program.
      .map { $0.hasSuffix(":") ? $0.prefix { $0 != ":" } : $0 }
      // An address may follow the name.
      .filter { !$0.isEmpty && $0 != "APP" && $0 != "BOT" && !isAddress($0) }
    guard (1...5).contains(words.count), words.allSatisfy({ isPart($0, isChosen: isChosen) }) else { return nil }
    return words.joined(separator: " ")
  }

  /// `<ada@example.org>`
  private static func isAddress(_ word: Substring) -> Bool {
    word.utf8.first == UInt8(ascii: "<") && word.utf8.last == UInt8(ascii: ">")
  }

  /// Names begin with capitals, or with letters that have none; particles such as `van` do not.
  private static func isPart(_ word: Substring, isChosen: Bool) -> Bool {
    guard let first = word.drop(while: { $0 == "(" || $0 == "@" }).unicodeScalars.first else { return false }
    let isLower =
      !isChosen && first.properties.isLowercase
      && !["van", "von", "de", "der", "den", "da", "di", "la", "le"].contains(word)
    return first.properties.isAlphabetic && !isLower && !word.hasSuffix(".") && !word.hasSuffix(":")
  }
}
