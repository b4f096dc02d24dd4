import Diagnostics
import FileSystem
import Incidents
import Records
import Text

/// Reads incidents for a `ProjectHistory`, one after another.
struct HistoryReader {
  private(set) var briefs: [IncidentBrief] = []
  private(set) var gaps: [ProjectHistory.Gap] = []
  private let project: Project

  init(_ project: Project) {
    self.project = project
  }

  /// Adds an incident that matters: its first file decides, and only then are the others opened.
  /// `matters` is nil where all of them do.
  mutating func add(_ id: IncidentID, where matters: ((IncidentID, BriefReader.Facts) -> Bool)?) {
    let folder = FilePaths.joined(project.reviewsPath, id.text)
    var isOther = false
    let (facts, problem) = Self.facts(of: id, in: project) { file in
      if let matters, let facts = BriefReader.facts(file, of: id) { isOther = !matters(id, facts) }
      return !isOther
    }
    guard !isOther else { return }
    guard let facts else {
      gaps.append(ProjectHistory.Gap(id: id, facts: nil, problem: problem ?? Self.note(onUnread: id, folder)))
      return
    }
    // Stars in the place of a credential may have changed the answer.
    guard matters?(id, facts) ?? true else { return }
    var isWhole = true
    func part<Value>(
      _ name: String, reading read: (RecordFile) -> BriefReader.Part<Value>, gaps: inout [ProjectHistory.Gap]
    ) -> Value? {
      let place = FilePaths.joined(folder, name)
      var unreadable: [Diagnostic] = []
      guard let file = project.read(place, &unreadable) else {
        gaps += unreadable.map { ProjectHistory.Gap(id: id, facts: facts, problem: $0) }
        isWhole = isWhole && unreadable.isEmpty
        return nil
      }
      let part = read(file)
      if part.hasErrors {
        gaps.append(ProjectHistory.Gap(id: id, facts: facts, problem: Self.note(onErrorsIn: place, of: id)))
      }
      return part.value
    }
    let began = part(RecordName.timeline, reading: BriefReader.began, gaps: &gaps) ?? nil
    let promises = part(RecordName.actions, reading: BriefReader.promises, gaps: &gaps) ?? []
    // With a file missing from it, an incident would be put into the wrong place, or with the wrong numbers.
    guard isWhole else { return }
    briefs.append(
      IncidentBrief(
        id: id, kind: facts.kind, components: facts.components, visibility: facts.visibility ?? .internal,
        began: began, promises: promises))
  }

  /// What an incident's first file says; nil, with the reason if it is the disk's, where that is not known.
  ///
  /// Nothing is known, either, of a file that is not wanted at the first look.
  static func facts(
    of id: IncidentID, in project: Project, where isWanted: (RecordFile) -> Bool = { _ in true }
  ) -> (facts: BriefReader.Facts?, unreadable: Diagnostic?) {
    let folder = FilePaths.joined(project.reviewsPath, id.text)
    var unreadable: [Diagnostic] = []
    let file = project.read(FilePaths.joined(folder, RecordName.incident), &unreadable, where: isWanted)
    return (file.flatMap { BriefReader.facts($0, of: id) }, unreadable.first)
  }

  private static func note(onUnread id: IncidentID, _ folder: String) -> Diagnostic {
    Diagnostic(
      .note, "unread-incident", at: SourcePlace(file: folder),
      "\(id) cannot be read, so nothing is said of what it may have in common with others")
  }

  private static func note(onErrorsIn place: String, of id: IncidentID) -> Diagnostic {
    Diagnostic(
      .note, "unread-incident", at: SourcePlace(file: place),
      "this file has errors, so what other documents say about \(id) may be incomplete",
      suggestion: "see them with 'pir check \(id)'")
  }
}
