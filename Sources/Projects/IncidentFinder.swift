import Checks
import Diagnostics
import FileSystem
import Incidents
import Records
import Text

/// Looks for the folders of incidents below the folder of all records.
///
/// A folder that holds a file of a record is an incident, if its name is an id; others may hold incidents, so teams keep
/// them by year or by team. The names of one folder are one call of the system, and what lies there comes with them: of
/// many folders `INC-1`, `INC-2` and so on only the first is looked into, since the others are the same.
struct IncidentFinder {
  /// Folders between that of all records and that of an incident.
  static let mostBetween = 4

  private let project: Project
  private var found: [(id: IncidentID, folder: String)] = []
  private var misnamed: [Diagnostic] = []

  init(in project: Project) throws(DiskError) {
    self.project = project
    let names = try Disk.shownNames(in: project.reviewsPath)
    noteStrayFiles(names, in: "")
    noteRunbook(names)
    try look(at: names, in: "", depth: 0)
  }

  /// What was found, in the order of the ids.
  var incidents: FoundIncidents {
    var incidents = FoundIncidents()
    incidents.misnamed = misnamed
    var folders: [IncidentID: String] = [:]
    let sorted = found.sorted { $0.id < $1.id }
    incidents.ids.reserveCapacity(sorted.count)
    var index = 0
    while index < sorted.count {
      var end = index + 1
      while end < sorted.count, sorted[end].id == sorted[index].id { end += 1 }
      let (id, folder) = sorted[index]
      if end - index > 1 {
        let doubled = doubled(sorted[index..<end].sorted { $0.folder < $1.folder })
        incidents.misnamed.append(doubled.problem)
        incidents.doubled.append(doubled)
      } else {
        incidents.ids.append(id)
        if folder.utf8.count != id.text.utf8.count { folders[id] = folder }
      }
      index = end
    }
    incidents.places = RecordPlaces(folders)
    return incidents
  }

  // MARK: Looking

  /// What the names in a folder are; `folder` is its path from that of all records, and `depth` how many lie between.
  private mutating func look(at names: FolderNames, in folder: String, depth: Int) throws(DiskError) {
    misnamed += names.problems(in: path(folder))
    // What begins with `.pir-` is a folder of a run that works, or died.
    for name in names.hiddenFolders where !Self.foreign.contains(name) && !name.hasPrefix(".pir-") {
      noteHidden(FilePaths.joined(folder, name))
    }
    var series: Substring?
    for (name, listed) in zip(names.readable, names.kinds) {
      let inner = FilePaths.joined(folder, name)
      let id = IncidentID(name)
      let kind = if let listed { listed } else { try Disk.kind(path(inner)) }
      if let id, kind == .folder, let series, Self.series(name)?.utf8.elementsEqual(series.utf8) == true {
        add(id, inner)
        continue
      }
      switch kind {
      case .folder:
        if try enter(inner, id, depth: depth) { series = Self.series(name) }
      case .link: try lookThroughLink(inner, id)
      default:
        // What is named like an incident and is no folder is one that cannot be read.
        if let id, Self.isClassic(name) { add(id, inner) }
      }
    }
  }

  /// Whether a folder is an incident; else what it holds is looked at.
  private mutating func enter(_ folder: String, _ id: IncidentID?, depth: Int) throws(DiskError) -> Bool {
    let names: FolderNames
    do throws(DiskError) {
      names = try Disk.shownNames(in: path(folder))
    } catch {
      // Whoever reads the incident is told why.
      if let id, Self.isClassic(FilePaths.name(folder)) {
        add(id, folder)
        return true
      }
      misnamed.append(UnreadableFile.problem(path(folder), error))
      return false
    }
    if let id, Self.holdsRecord(names) {
      add(id, folder)
      return true
    }
    let leaks = LeakedSecret.findings(inName: FilePaths.name(folder), at: SourcePlace(file: path(folder)))
    misnamed += leaks
    guard leaks.isEmpty else { return false }
    let before = found.count
    if id == nil { noteStrayFiles(names, in: folder) }
    if depth < Self.mostBetween {
      try look(at: names, in: folder, depth: depth + 1)
    } else if names.kinds.contains(.folder) {
      noteDepth(folder)
    }
    guard let id, found.count == before, Self.isClassic(FilePaths.name(folder)) else { return false }
    // Its facts are missing, which its reader says.
    add(id, folder)
    return false
  }

  /// A link to an incident's folder is one; links to other folders are not followed, since they could lead in circles.
  private mutating func lookThroughLink(_ link: String, _ id: IncidentID?) throws(DiskError) {
    let place = path(link)
    if let id, Self.isClassic(FilePaths.name(link)) { return add(id, link) }
    guard Disk.isFolder(place), let names = try? Disk.shownNames(in: place) else { return }
    if let id, Self.holdsRecord(names) { return add(id, link) }
    let inner = names.readable.contains { name in
      (try? Disk.kind(FilePaths.joined(FilePaths.joined(place, name), RecordName.incident))) == .file
    }
    guard inner || Self.holdsRecord(names), let target = Disk.resolved(place),
      Disk.resolved(project.reviewsPath).map({ !FilePaths.isWithin(target, $0) }) ?? true
    else { return }
    warn(
      "bad-id", link,
      "'\(FolderNames.shown(FilePaths.name(link)))' is a symbolic link, and links are not followed to find incidents",
      "move the folder here, or link each incident's folder by its id")
  }

  private mutating func add(_ id: IncidentID, _ folder: String) {
    let leaks = LeakedSecret.findings(inName: FilePaths.name(folder), at: SourcePlace(file: path(folder)))
    if leaks.isEmpty { found.append((id, folder)) }
    misnamed += leaks
  }

  // MARK: Names

  /// The letters before the numbers of `INC-42` or `inc-2025-7`; nil for a name of another form.
  static func series(_ name: String) -> Substring? {
    let letters = name.utf8.prefix { ($0 | 0x20) &- 97 < 26 }
    let rest = name.utf8[letters.endIndex...]
    guard !letters.isEmpty, rest.first == UInt8(ascii: "-"), rest.last.map({ $0 &- 48 < 10 }) ?? false,
      rest.allSatisfy({ $0 &- 48 < 10 || $0 == UInt8(ascii: "-") })
    else { return nil }
    return Substring(letters)
  }

  /// Whether a name is so clearly an incident's that one without a record is told as one.
  private static func isClassic(_ name: String) -> Bool {
    guard let end = name.utf8.firstIndex(of: UInt8(ascii: "-")), let first = name.utf8.first else { return false }
    let (prefix, numbers) = (name.utf8[..<end], name.utf8[end...])
    return first &- 65 < 26 && prefix.allSatisfy { $0 &- 65 < 26 || $0 &- 48 < 10 }
      && numbers.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).dropFirst()
        .allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 &- 48 < 10 } }
  }

  private static func holdsRecord(_ names: FolderNames) -> Bool { files(of: names).contains(where: isData) }

  /// What may be files, links to files among them.
  private static func files(of names: FolderNames) -> [String] {
    zip(names.readable, names.kinds).filter { $0.1 != .folder }.map(\.0)
  }

  private static func isData(_ name: String) -> Bool {
    RecordName.data.contains(name) || NearMiss.of(name, among: RecordName.data) != nil
  }

  private func path(_ inner: String) -> String { FilePaths.joined(project.reviewsPath, inner) }
}

// MARK: - What is said

extension IncidentFinder {
  private mutating func warn(_ rule: String, _ inner: String, _ message: String, _ suggestion: String) {
    misnamed.append(
      Diagnostic(
        .warning, rule, at: SourcePlace(file: path(FolderNames.shown(inner))), message, suggestion: suggestion))
  }

  /// A record in a folder that is not named by an id.
  private mutating func noteStrayFiles(_ names: FolderNames, in folder: String) {
    guard let file = Self.files(of: names).first(where: Self.isData) else { return }
    guard !folder.isEmpty else {
      return warn(
        "bad-id", file, "'\(file)' lies in no incident's folder, so it is not read",
        "move it into a folder such as INC-42")
    }
    let name = FilePaths.name(folder)
    warn(
      "bad-id", folder,
      "'\(FolderNames.shown(name))' is not the id of an incident and is left out: \(IDObjection(to: name)?.reason ?? "")",
      "rename the folder, to INC-42 or 2026-01-05-search for example")
  }

  /// A record in a hidden folder, which is not looked for: where it lies there by mistake, nobody would know.
  private mutating func noteHidden(_ folder: String) {
    // What other programs keep in such folders may be much.
    var folders = 200
    guard let record = firstRecord(in: folder, depth: 0, within: &folders) else { return }
    warn(
      "bad-id", folder, "a record in a hidden folder is not read: \(FolderNames.shown(record))",
      "rename the folder so that no dot begins its name, or move it out of \(Project.reviews)/")
  }

  /// The path of a record's folder from a hidden one on, within as many folders as an incident is found in.
  private func firstRecord(in folder: String, depth: Int, within folders: inout Int) -> String? {
    folders -= 1
    guard folders >= 0, let names = try? Disk.shownNames(in: path(folder)) else { return nil }
    if Self.holdsRecord(names) { return folder }
    guard depth <= Self.mostBetween else { return nil }
    for (name, kind) in zip(names.readable, names.kinds) where kind == .folder {
      let inner = FilePaths.joined(folder, name)
      if let record = firstRecord(in: inner, depth: depth + 1, within: &folders) { return record }
    }
    return nil
  }

  /// Folders of other programs, in which nobody keeps records.
  private static let foreign: Set<String> = [".git", ".hg", ".svn", ".jj"]

  private mutating func noteRunbook(_ names: FolderNames) {
    let files = Self.files(of: names)
    guard !files.contains(RecordName.runbook),
      let file = files.first(where: { NearMiss.of($0, among: [RecordName.runbook]) != nil })
    else { return }
    warn("misnamed-file", file, "'\(file)' is not read: the runbook is \(RecordName.runbook)", "rename it")
  }

  private mutating func noteDepth(_ folder: String) {
    warn(
      "bad-id", folder,
      "nothing is looked for below this folder: at most \(Self.mostBetween) folders lie between reviews/ and an incident's",
      "move the incidents in it further up")
  }

  private func doubled(_ found: [(id: IncidentID, folder: String)]) -> DoubledIncident {
    let paths = found.map { path($0.folder) }
    let count = paths.count == 2 ? "two" : "\(paths.count)"
    return DoubledIncident(
      spellings: found.map(\.id), folders: found.map(\.folder),
      problem: Diagnostic(
        .error, "duplicate-id", at: SourcePlace(file: paths[paths.count - 1]),
        "\(found[0].id) is in \(count) folders, so none of them is read: \(paths.joined(separator: " and "))",
        suggestion: "keep one, or give the other another id; upper and lower case are the same"))
  }
}
