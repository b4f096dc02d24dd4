package import Diagnostics
package import FileSystem
package import Importing
package import Incidents
package import Projects
import Records
import Secrets
import Text

/// Takes the incidents of sources into a project: new ones get folders, known ones are brought up to date where nobody has
/// edited them.
package struct ImportRecords {
  let project: Project
  let runbook: Runbook
  private let format: ImportFormat
  let setting: ImportSetting
  let year: Int
  let disk: OutputDisk
  /// The incidents that were imported before, or in this run.
  private var known: KnownSources
  /// What is to become of records that were imported before.
  var pending: [RecordRevision] = []
  var pendingSize = 0
  /// Records that were changed meanwhile.
  var missed: [Diagnostic] = []
  /// What may not survive a power cut.
  package internal(set) var unsynced: Unsynced?
  /// The change that made the new incidents.
  package private(set) var journaled = Journaled.nothing
  /// The change of records that were imported before, and how many it is of.
  package internal(set) var revised = Journaled.nothing
  package internal(set) var revisedCount = 0
  /// Whether there is more of one of them than a change has that can be taken back.
  package internal(set) var isTooLong = false

  /// `year` is that of new ids which hold one. The project knows where the incidents lie that were `found`.
  package init(
    _ project: Project, among found: FoundIncidents, _ runbook: Runbook, format: ImportFormat, _ setting: ImportSetting,
    year: Int, disk: OutputDisk = OutputDisk()
  ) {
    self.project = project
    self.runbook = runbook
    self.format = format
    self.setting = setting
    self.year = year
    self.disk = disk
    known = KnownSources(project, among: found, runbook)
  }

  // MARK: Reading

  /// The problem of a text that is of another format, or holds a credential; nil for one that may be read.
  package static func objection(to source: ImportSource, as format: ImportFormat) -> Diagnostic? {
    guard !source.text.text.utf8.allSatisfy({ $0 <= 0x20 }) else {
      return ImportProblem.nothing(in: source, "incident")
    }
    guard let other = ImportFormat.recognized(in: source), other != format,
      other.isOfPublicPage || !format.reader.looksLike(source)
    else { return nil }
    return Diagnostic(
      .error, WrongFormat.rule, at: SourcePlace(source.text, nil),
      "this looks like \(other.rawValue), not \(format.rawValue)",
      suggestion: "type pir import \(other.rawValue) \(source.text.name)")
  }

  /// The problem that a text is of another format.
  package enum WrongFormat {
    package static let rule = "import-format"
  }

  /// The names in sources that a map may change.
  package static func names(
    in sources: [ImportSource], _ format: ImportFormat, _ setting: ImportSetting
  ) -> (names: [ImportMap.Kind: [ImportMap.Name]], problems: [Diagnostic]) {
    var names: [ImportMap.Kind: [ImportMap.Name]] = [:]
    var known: [ImportMap.Kind: Set<ImportMap.Name>] = [:]
    var problems: [Diagnostic] = []
    for source in sources {
      let reading = format.reader.read(source, setting)
      problems += reading.problems
      for number in 0..<reading.count {
        for (kind, found) in reading[number].incident?.report.names ?? [:] {
          names[kind, default: []] += found.filter { known[kind, default: []].insert($0).inserted }
        }
      }
    }
    return (names, problems)
  }

  // MARK: Taking

  /// Takes the sources in the order of their names; `tell` is called with each incident's outcome. Gives the problems of
  /// sources as a whole. With `isTrial` nothing is written.
  package mutating func take(
    _ sources: [ImportSource], isTrial: Bool, tell: (ImportSource, ImportOutcome) -> Void
  ) throws -> [Diagnostic] {
    let sources = sources.sorted { $0.text.name < $1.text.name }
    var problems: [Diagnostic] = []
    var parts: [(source: ImportSource, reading: ImportReading)] = []
    for source in sources {
      let reading = format.reader.read(source, setting)
      problems += reading.problems
      if !reading.isRefused { parts.append((source, reading)) }
    }
    let order = order(of: parts.map(\.reading))
    guard !isTrial else {
      let ids = try project.incidents()
      var addition = Trial(taken: Set(ids.ids + ids.doubled.map(\.id)))
      for place in order {
        let part = parts[place.source]
        tell(part.source, try take(part.reading[place.number], from: part.source, &addition, isTrial: true))
      }
      return problems
    }
    let project = project
    let written = try project.addIncidents(disk: disk) { addition in
      for place in order {
        let part = parts[place.source]
        tell(part.source, try take(part.reading[place.number], from: part.source, &addition, isTrial: false))
      }
      try makeRevisions()
      return addition.isTooLong
    }
    isTooLong = isTooLong || written.result
    unsynced = unsynced ?? written.unsynced
    if written.journaled != .nothing { journaled = written.journaled }
    return problems + missed
  }

  /// The incidents of the sources, as they get numbers: by when they began; else as they stand.
  private func order(of readings: [ImportReading]) -> [(source: Int, number: Int)] {
    let places = readings.indices.flatMap { source in
      (0..<readings[source].count).map { (source: source, number: $0) }
    }
    guard setting.ids == .number else { return places }
    let begun = places.map { place in
      readings[place.source][place.number].incident?.incident.timeline.lazy.compactMap(\.time.instant).min()
    }
    return places.indices.sorted { a, b in
      guard let first = begun[a], let second = begun[b] else { return begun[a] != nil || begun[b] == nil && a < b }
      return first == second ? a < b : first < second
    }.map { places[$0] }
  }

  private mutating func take(
    _ part: ImportReading.Part, from source: ImportSource, _ addition: inout some Addition, isTrial: Bool
  ) throws -> ImportOutcome {
    guard let imported = part.incident else {
      var outcome = ImportOutcome(
        .refused, ImportedIncident(.init(format, id: ""), title: "", wantedID: "", content: ""), id: nil)
      outcome.problems = part.problems
      return outcome
    }
    var outcome: ImportOutcome
    do {
      outcome = try self.outcome(of: imported, source, &addition, isTrial: isTrial)
    } catch let refusal as Refusal {
      outcome = ImportOutcome(.refused, imported, id: nil)
      outcome.problems.append(Self.problem(refusal.message, refusal.suggestion, imported, source))
    } catch let refusal as EditRefusal {
      outcome = ImportOutcome(.refused, imported, id: nil)
      outcome.problems += Self.sentences(of: refusal).map { Self.problem($0, nil, imported, source) }
    }
    outcome.problems = part.problems + outcome.problems
    return outcome
  }

  /// Why an incident is not taken.
  struct Refusal: Error {
    var message: String
    var suggestion: String?
  }

  private mutating func outcome(
    of imported: ImportedIncident, _ source: ImportSource, _ addition: inout some Addition, isTrial: Bool
  ) throws -> ImportOutcome {
    var imported = imported
    var other: IncidentID?
    switch try known.match(imported, stem: source.stem) {
    case .unchanged(let id):
      // With other options the same source would be written otherwise; what nobody asked to change stays.
      return ImportOutcome(.unchanged, imported, id: id)
    case .same(let id): return try bringUpToDate(id, imported, isTrial: isTrial)
    case .twice:
      throw Refusal(
        message: "another source of this import has the id '\(imported.origin.id)', too, and says something else",
        suggestion: "import one of them, or give one file another name")
    case .newBeside(let id):
      other = id
      imported.report.uncertain.append(
        .init(line: nil, text: "\(id) has the same source by name, and says something else: this is a new incident"))
    case .new: break
    }
    let id = try newID(of: imported, taken: addition.taken, besides: other, source)
    let files = try ImportedFiles(imported, setting, of: id, runbook)
    try refuseSecrets(in: files, imported)
    try addition.add(id, files.files.texts)
    known.add(imported, stem: source.stem, as: id)
    var outcome = ImportOutcome(.new, imported, id: id)
    outcome.problems = files.files.warnings
    return outcome
  }

  func refuseSecrets(in files: ImportedFiles, _ imported: ImportedIncident) throws(Refusal) {
    let texts = files.files.texts.map(\.text) + [imported.content]
    guard let secret = texts.lazy.flatMap({ Secrets.found(in: $0) }).first else { return }
    throw Refusal(
      message: "the text contains \(secret.article) \(secret.kind), so '\(imported.origin.id)' is left out",
      suggestion: "take it out of the source, and import that again")
  }

  // MARK: What is said

  private static func problem(
    _ message: String, _ suggestion: String?, _ imported: ImportedIncident, _ source: ImportSource
  ) -> Diagnostic {
    Diagnostic(
      .error, "import-refused", at: SourcePlace(file: source.text.name),
      "\(imported.origin.id): \(message)", suggestion: suggestion)
  }

  private static func sentences(of refusal: EditRefusal) -> [String] {
    switch refusal {
    case .value(let reasons): reasons
    case .contradiction(let sentence): [sentence]
    case .unreadable(let problems): problems.map { "\($0.place.source.name): \($0.fullMessage)" }
    case .layout, .noItem: ["the record would not read back as it is meant to"]
    }
  }
}
