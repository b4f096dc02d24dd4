import ArgumentParser
import Diagnostics
import FileSystem
import Incidents
import Projects
import Secrets
import Text

/// `pir rename`: an incident gets another id.
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Gives an incident another id; references in other records follow.",
    discussion: """
      pir rename INC-2 INC-20
      pir rename INC-2 2026-01-05-search

      The folder gets the name, and 'related' and links in other records, narratives and the runbook lead to it. \
      Everything else stays as it is, byte for byte: where texts and comments name the old id, their places are told. \
      It is one change, which 'pir undo' takes back.
      """)

  @Argument(help: ArgumentHelp("The incident: INC-42, or 42.", valueName: "id"), completion: Candidates.incidents)
  var id: String

  @Argument(help: ArgumentHelp("The id that it gets.", valueName: "new id"))
  var newID: String

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    if SecretMask.masked(newID) != newID {
      throw ValidationError("the id contains a credential, and an id is in everything that is made; choose another")
    }
  }

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "rename")
    let old = try writing.id(id)
    guard let new = IncidentID(newID) else {
      let reason = IDObjection(to: newID)?.reason ?? ""
      throw Console.fail(
        "'\(newID)' is not the id of an incident: \(reason)\(Self.meant(by: newID, insteadOf: old))", ExitStatus.usage)
    }
    let written = try writing.project.rename(old, to: new)
    let renamed = written.result
    Console.say("\(old) is \(new) now: \(renamed.folder)/")
    tell("\(Counted.text(renamed.followed.count, "reference")) to it changed", renamed.followed)
    tell("left as they are, since they are texts or comments, and name \(old)", renamed.mentions)
    tell("links left as they are, since they write \(old) in escapes; they lead nowhere now", renamed.escaped)
    tellOfPages(of: old, new, in: writing.project, renamed.folder)
    try writing.end(written)
  }

  /// The id whose number was typed alone: `20` for `INC-20`.
  private static func meant(by text: String, insteadOf old: IncidentID) -> String {
    guard IDObjection(to: text) == .digitsAlone else { return "" }
    let head = old.text.reversed().drop { $0.isNumber }.reversed()
    return IncidentID(String(head) + text).map { "; write \($0)" } ?? ""
  }

  private func tell(_ sentence: String, _ places: [SourcePlace]) {
    guard !places.isEmpty else { return }
    let shown = places.prefix(Self.mostPlaces).map { place in
      place.range.map { "\(place.source.name):\($0.start.line)" } ?? place.source.name
    }
    var lines: [String] = []
    for line in shown where lines.last != line { lines.append(line) }
    let more = places.count - shown.count
    Console.say("\(sentence): \(lines.joined(separator: ", "))" + (more > 0 ? " and \(more) more" : ""))
  }

  private static let mostPlaces = 20

  /// What was made before has the old id in its addresses and texts.
  private func tellOfPages(of old: IncidentID, _ new: IncidentID, in project: Project, _ folder: String) {
    let sites = ["site", "public"].map { FilePaths.joined(project.path($0), old.text) }
    let found = sites.filter { (try? Disk.kind($0)) == .folder }
    if !found.isEmpty {
      let them = found.map { $0 + "/" }.joined(separator: " and ")
      Console.say(
        "\(them) \(found.count == 1 ? "holds" : "hold") its pages under the old id until the site is made again ('pir "
          + "build', 'pir render --all'); links from elsewhere to the old address end there")
    }
    if (try? Disk.kind(FilePaths.joined(folder, "review.md"))) == .file {
      Console.say("\(folder)/review.md names \(old): make it again with 'pir render --all --in-place'")
    }
  }
}

extension Project.RenamingRefusal {
  /// Why nothing was renamed, and what to do.
  var message: String {
    switch self {
    case .same(let id): "\(id) has that id already; nothing was changed"
    case .taken(let id, let folder): "there is an incident \(id) already, in \(folder)/; choose another id"
    case .inTheWay(let path): "\(path) is there already; move it away, or choose another id"
    }
  }
}
