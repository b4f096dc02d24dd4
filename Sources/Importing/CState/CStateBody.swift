import Text

/// The text of an issue as what was told one after the other, in the order of the file.
struct CStateBody {
  struct Part {
    /// What it is called: `Monitoring`, `Final message`.
    var label: String?
    /// What its shortcodes say; the first is when it was told.
    var times: [(text: String, line: Int)] = []
    var lines: [Substring] = []
    /// Of its first line in the file.
    var line: Int

    /// Without the label and the shortcode.
    var text: String { lines.joined(separator: "\n") }
  }

  private(set) var parts: [Part] = []
  /// What ends the code that the lines are in.
  private var fence: Substring?
  private var isAfterBlank = true
  /// Whether a shortcode said that the part ends.
  private var isOver = false

  init(_ body: SourceText) {
    let lines = body.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (offset, line) in lines.enumerated() { read(line, body.firstLine + offset) }
    for index in parts.indices { parts[index].trim() }
    parts.removeAll { $0.lines.isEmpty && $0.label == nil && $0.times.isEmpty }
  }

  private mutating func read(_ line: Substring, _ number: Int) {
    let shown = line.trimmed
    if let open = fence {
      add(line, number)
      if shown.hasPrefix(open), shown.allSatisfy({ $0 == open.first }) { fence = nil }
      return
    }
    guard !shown.isEmpty else {
      add(line, number)
      isAfterBlank = true
      return
    }
    let (text, tracks) = Self.withoutTracks(line)
    let leads = shown.hasPrefix("{{") && !tracks.isEmpty
    let label = isAfterBlank || isOver || leads ? Self.label(of: text) : Self.bracketLabel(of: text)
    begin(label?.words, isTrackAlone: text.trimmed.isEmpty, leads: leads, number)
    let rest = label?.rest ?? text
    if !(rest.trimmed.isEmpty && (label != nil || !tracks.isEmpty)) { add(rest, number) }
    take(tracks, isAlone: text.trimmed.isEmpty, leads: leads, number)
    isAfterBlank = false
    if let mark = ["```", "~~~"].first(where: { shown.hasPrefix($0) }) { fence = shown.prefix { mark.first == $0 } }
  }

  /// Begins a part with a label, after a shortcode that ended the part before, and before one that leads.
  private mutating func begin(_ label: String?, isTrackAlone: Bool, leads: Bool, _ number: Int) {
    let hasTime = parts.last.map { !$0.times.isEmpty } ?? false
    let isNew = isTrackAlone ? hasTime : isOver || leads
    guard label != nil || isNew && !parts.isEmpty else { return }
    parts.append(Part(label: label, line: number))
  }

  private mutating func take(_ tracks: [String], isAlone: Bool, leads: Bool, _ number: Int) {
    isOver = false
    guard !tracks.isEmpty else { return }
    if parts.isEmpty { parts.append(Part(line: number)) }
    parts[parts.count - 1].times += tracks.map { ($0, number) }
    // Alone below a text it ends what is above, else it is the time of what follows.
    isOver = isAlone ? !parts[parts.count - 1].lines.isEmpty : !leads
  }

  private mutating func add(_ line: Substring, _ number: Int) {
    if parts.isEmpty {
      guard !line.trimmed.isEmpty else { return }
      parts.append(Part(line: number))
    }
    parts[parts.count - 1].lines.append(line)
  }

  // MARK: Shortcodes

  /// The line without `{{< track "2018-05-25 05:54:00" >}}`, and the times in these.
  private static func withoutTracks(_ line: Substring) -> (text: Substring, times: [String]) {
    guard line.contains("{{") else { return (line, []) }
    var (text, times): (String, [String]) = ("", [])
    var rest = line
    while let start = rest.firstRange(of: "{{<"), let end = rest[start.upperBound...].firstRange(of: ">}}") {
      let words = rest[start.upperBound..<end.lowerBound].trimmed
      text += rest[..<start.lowerBound]
      if words.hasPrefix("track"), case let argument = words.dropFirst(5),
        argument.first.map({ " \t\"'`".contains($0) }) ?? false
      {
        times.append(argument.trimmed.filter { !"\"'`".contains($0) })
      } else {
        text += rest[start.lowerBound..<end.upperBound]
      }
      rest = rest[end.upperBound...]
    }
    text += rest
    guard !times.isEmpty else { return (line, []) }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return (Substring(text), times)
  }

  // MARK: Labels

  /// What a paragraph is called by its beginning: `*Monitoring* - text`, `[Final Message]`, `Final message:`.
  private static func label(of line: Substring) -> (words: String, rest: Substring)? {
    if let label = bracketLabel(of: line) { return label }
    let text = line.drop { $0 == " " }
    for mark in ["**", "__", "*", "_"] where text.hasPrefix(mark) {
      let inner = text.dropFirst(mark.count)
      guard let end = inner.firstRange(of: mark) else { return nil }
      let words = inner[..<end.lowerBound].trimmed
      let isShort = !words.isEmpty && words.utf8.count <= 40 && words.split(separator: " ").count <= 3
      guard isShort, words.first != "*", words.first != "_" else { return nil }
      var rest = inner[end.upperBound...]
      let hasColon = words.hasSuffix(":")
      let before = rest.count
      rest = rest.drop { $0 == " " }
      guard let next = rest.first else { return hasColon || isState(words) ? (plain(words), rest) : nil }
      guard hasColon || "-–—:".contains(next), hasColon || before > rest.count || next == ":" else { return nil }
      rest = hasColon ? rest : rest.dropFirst().drop { $0 == "-" }
      guard rest.isEmpty || rest.first == " " || hasColon else { return nil }
      return (plain(words), rest.drop { $0 == " " })
    }
    return nil
  }

  /// A line that is nothing but a label: `[Final Message]`, `Initial message:`.
  private static func bracketLabel(of line: Substring) -> (words: String, rest: Substring)? {
    let text = line.trimmed
    var words = text
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let after = text[text.index(after: end)...].trimmed
      guard after.isEmpty || after == ":" else { return nil }
      words = text[text.index(after: text.startIndex)..<end].trimmed
    } else {
      guard text.hasSuffix(":"), text.lowercased().hasSuffix("message:") || text.lowercased().hasSuffix("update:")
      else {
        return nil
      }
    }
    guard words.utf8.count <= 40, isState(words) else { return nil }
    return (plain(words), "")
  }

  private static func plain(_ words: some StringProtocol) -> String {
    String(words.hasSuffix(":") ? words.dropLast() : words[...]).trimmed
  }

  /// Whether a label's first word says how far an issue is.
  private static func isState(_ words: String) -> Bool {
    let first = words.lowercased().split { !$0.isLetter }.first.map { String($0) } ?? ""
    return opening.contains(first) || closing.contains(first) || others.contains(first)
  }

  static let opening: Set = ["initial", "opening", "open", "opened", "first", "investigating", "scheduled"]
  static let closing: Set = ["final", "closing", "close", "closed", "resolved", "completed", "last", "fixed"]
  private static let others: Set = [
    "update", "updated", "edit", "edited", "identified", "monitoring", "verifying", "progress", "in", "postmortem",
    "soon",
  ]
}

extension CStateBody.Part {
  /// Whether its label says that it is of the beginning, or of the end.
  func has(_ words: Set<String>) -> Bool {
    label?.lowercased().split { !$0.isLetter }.first.map { words.contains(String($0)) } ?? false
  }

  fileprivate mutating func trim() {
    while let last = lines.last, last.trimmed.isEmpty { lines.removeLast() }
    while let first = lines.first, first.trimmed.isEmpty { lines.removeFirst() }
  }
}
