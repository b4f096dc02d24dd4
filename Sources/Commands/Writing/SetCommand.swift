import ArgumentParser
import Incidents
import Projects
import Records

/// `pir set`: a key of `incident.yaml` gets another value.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Sets or removes a key of incident.yaml.",
    discussion: """
      pir set INC-42 title "Search is slow"
      pir set INC-42 people.on-call "R. Silva"
      pir set INC-42 components search,mail    the list becomes this one
      pir set INC-42 tags drill --add          an item more; --remove takes one away
      pir set INC-42 review.state in_review
      pir set INC-42 summary - < summary.md    the text from standard input
      pir set INC-42 --unset kind
      pir set INC-43 scheduled.until 04:00     a maintenance takes longer
      pir set INC-43 scheduled "sunday 22:00" 4h    it is at another time

      The rest of incident.yaml stays as it is, byte for byte. 'severity' is set as what always held; a severity that \
      changed while the incident ran is written with 'pir log --severity'. Rows and action items have commands of \
      their own: 'pir log' and 'pir action edit'.
      """)

  @Argument(help: ArgumentHelp("The incident: INC-42, or 42.", valueName: "id"), completion: Candidates.incidents)
  var id: String

  @Argument(
    help: ArgumentHelp(
      "The key and its value: a text, or one or more items of a list. - reads the text, or an item a line, from "
        + "standard input.",
      valueName: "key value"),
    completion: Candidates.settings)
  var words: [String] = []

  @Flag(help: "Put the values into the list, behind those that it has.")
  var add = false

  @Flag(help: "Take the values out of the list.")
  var remove = false

  @Option(
    help: ArgumentHelp("Remove a key.", discussion: "May be given several times.", valueName: "key"),
    completion: Candidates.settableKeys)
  var unset: [String] = []

  @OptionGroup var secrets: SecretOptions

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    guard unset.isEmpty else {
      if !words.isEmpty || add || remove { throw ValidationError("--unset removes keys; leave out everything else") }
      return
    }
    if add, remove { throw ValidationError("--add or --remove: a run does one of them") }
    guard words.count > 1 || words.first?.contains("=") == true else {
      if let value = words.first, SettableKey.names.contains(id.lowercased()) {
        throw ValidationError("name the incident first, as in 'pir set INC-42 \(id) \"\(value)\"'")
      }
      if words.first.map(Self.namesSchedule) ?? false {
        throw ValidationError("say when it begins and ends: 'pir set \(id) scheduled \"friday 22:00\" 4h'")
      }
      throw ValidationError(
        words.first.map { "give '\($0)' a value, or remove the key with --unset \($0)" }
          ?? "name a key and its value: 'pir set INC-42 title \"Search is slow\"'")
    }
  }

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "set")
    let id = try writing.id(id)
    if let change = try scheduleChange(of: id) { return try run(change, of: id, writing) }
    let changes = try changes(of: id, writing)
    let written = try writing.project.change(.incident, of: id, permit: secrets.permit) { file in
      var files = try writing.project.files(of: id).files
      files.incident = file
      let before = file?.bytes
      var outcomes: [FactsSetting.Outcome] = []
      for change in changes {
        let outcome = try FactsSetting.make(change.change, of: change.key, in: files, writing.runbook)
        files.incident = outcome.file
        outcomes.append(outcome)
      }
      guard let last = outcomes.last else { throw EditRefusal.layout }
      return (last.file, (outcomes, PublicAgain.sentence(of: id, from: before, to: last.file.bytes)))
    }
    let (outcomes, madePublic) = written.result
    for outcome in outcomes {
      Console.report(outcome.warnings)
      Console.say("\(id): \(SetWords.sentence(outcome))")
      for remark in SetWords.remarks(outcome, of: id) { Console.say(remark) }
    }
    if let madePublic { Console.say(madePublic) }
    if let outcome = outcomes.first(where: { $0.key.path == ["title"] && $0.before != $0.after }) {
      tellOfRows(that: outcome.before, of: id, writing)
    }
    try writing.end(written)
  }

  /// The row that 'pir new' wrote has the title as it was.
  private func tellOfRows(that title: String?, of id: IncidentID, _ writing: RecordWriting) {
    let rows = (try? writing.project.record(of: id, writing.runbook))?.incident.timeline ?? []
    for (row, name) in zip(rows, RowName.all(of: rows)) where row.event.source == title {
      guard let name else { continue }
      Console.say("the row \(name) has the title as it was: 'pir log \(id) --edit \(name) TEXT' corrects it")
    }
  }

  // MARK: Arguments

  private func changes(
    of id: IncidentID, _ writing: RecordWriting
  ) throws -> [(key: SettableKey, change: FactsSetting.Change)] {
    guard unset.isEmpty else {
      return try unset.map { (try SettableKey.named($0, of: id), FactsSetting.Change.unset) }
    }
    let (name, typed) = keyAndValues
    let key = try SettableKey.named(name, of: id)
    if key.path == ["severity"], try writing.project.record(of: id, writing.runbook).incident.isMaintenance {
      throw Console.fail("\(id) is a maintenance, and a maintenance has no severity", ExitStatus.usage)
    }
    var values = typed
    if typed == ["-"] {
      let text = try standardInput()
      values = key.isList ? text.split(whereSeparator: \.isNewline).map(String.init) : [text]
    }
    if let text = try key.written(values.joined(separator: " "), now: Clock.now) {
      values = [text]
    }
    if key.namesIncidents {
      values = try key.items(values).map { text in
        let named = try writing.id(text)
        guard named != id else { throw Console.fail("\(id) is this incident; name others", ExitStatus.usage) }
        return named.text
      }
    }
    return [(key, add ? .add(values) : remove ? .remove(values) : .set(values))]
  }

  /// `title=Search` is another way to write `title Search`.
  var keyAndValues: (String, [String]) {
    guard words.count == 1, let word = words.first, let sign = word.firstIndex(of: "=") else {
      return (words.first ?? "", Array(words.dropFirst()))
    }
    return (String(word[..<sign]), [String(word[word.index(after: sign)...])])
  }

  /// A text without the line breaks at its end.
  private func standardInput() throws -> String {
    let bytes = try Console.readInput(limit: RecordFile.longest)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Console.fail("standard input is not UTF-8 text", ExitStatus.usage)
    }
    let lines = text.replacing("\r\n", with: "\n")
    let end = lines.lastIndex { !$0.isWhitespace }.map(lines.index(after:)) ?? lines.startIndex
    return String(lines[..<end].drop { $0 == "\n" || $0 == "\u{FEFF}" })
  }
}
