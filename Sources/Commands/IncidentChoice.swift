import ArgumentParser
import Diagnostics
import Incidents
import Projects
import Text

/// Which incidents a user names: by their ids in any case, or by their numbers where one incident alone has that number.
struct IncidentChoice {
  /// In their order.
  private let known: [IncidentID]
  private let doubled: [DoubledIncident]
  private let project: Project

  init(among found: FoundIncidents, of project: Project) {
    (known, doubled, self.project) = (found.ids, found.doubled, project)
  }

  private init(in project: LoadedProject) {
    (known, doubled, self.project) = (project.ids, project.doubled, project.project)
  }

  /// The ids, each once, in the order in which they were named; ends the run for one that is none or that there is not.
  static func ids(_ named: [String], all: Bool, in project: LoadedProject) throws -> [IncidentID] {
    if all { return project.ids }
    let choice = IncidentChoice(in: project)
    var chosen: [IncidentID] = []
    var failure: ExitCode?
    for text in named.flatMap(Names.split) {
      switch choice.find(text) {
      case .success(let id): if !chosen.contains(id) { chosen.append(id) }
      case .failure(let objection): failure = choice.fail(objection)
      }
    }
    if let failure { throw failure }
    return chosen
  }

  /// The one incident that a user names; ends the run where it is none.
  func id(_ text: String) throws -> IncidentID {
    switch find(text) {
    case .success(let id): return id
    case .failure(let objection): throw fail(objection)
    }
  }

  /// Whether a text names one.
  func names(_ text: String) -> Bool {
    if case .success = find(text) { true } else { false }
  }

  /// Why a text names no incident.
  private enum Objection: Error {
    case unknown(String)
    case several(String, [IncidentID])
    /// It is a path, and the incident of that name lies elsewhere.
    case elsewhere(String, IncidentID)
    /// It is an action item's name, as `INC-42/A1`.
    case item(String, IncidentID)
    /// There is one in several folders.
    case doubled(Diagnostic)
  }

  private func find(_ typed: String) -> Result<IncidentID, Objection> {
    let found = find(path: typed)
    if case .success = found { return found }
    guard let named = ItemName(typed), case .success(let id) = find(path: named.incident) else { return found }
    return .failure(.item(typed, id))
  }

  private func find(path typed: String) -> Result<IncidentID, Objection> {
    let path = Self.path(in: typed)
    guard let name = path.last else { return .failure(.unknown(typed)) }
    let found = find(name: Self.name(name), typed)
    // A path that leads into another project is not about an incident of this one.
    guard case .success(let id) = found, path.count > 1 else { return found }
    return PathSegment.all(of: project.folder(of: id)).ends(with: path.dropLast() + [id.text])
      ? found : .failure(.elsewhere(typed, id))
  }

  private func find(name text: String, _ typed: String) -> Result<IncidentID, Objection> {
    if let id = IncidentID(text) {
      // As its folder writes it.
      if let found = known.first(where: { $0 == id }) { return .success(found) }
      if let found = doubled.first(where: { $0.id == id }) { return .failure(.doubled(found.problem)) }
    }
    let all = known + doubled.map(\.id)
    var meant = all.filter { $0.isMeant(byNumber: text) }
    // `inc2` and `INC 2`.
    let letters = Self.letters(of: text)
    if meant.isEmpty, !letters.isEmpty { meant = all.filter { Self.letters(of: $0.text) == letters } }
    guard let first = meant.first else { return .failure(.unknown(typed)) }
    guard meant.count == 1 else { return .failure(.several(text, meant.sorted())) }
    if let found = doubled.first(where: { $0.id == first }) { return .failure(.doubled(found.problem)) }
    return .success(first)
  }

  /// What is typed as a path, as shells complete it: that of the incident's folder, or of a record in it.
  private static func path(in typed: String) -> [String] {
    var parts = PathSegment.all(of: typed).filter { $0 != "." }
    if parts.count > 1, let last = parts.last, last.hasSuffix(".yaml") || last.hasSuffix(".md") { parts.removeLast() }
    return parts
  }

  private static func name(_ typed: String) -> String {
    let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.hasPrefix("#") ? String(name.dropFirst()) : name
  }

  private static func letters(of text: String) -> String {
    guard text.utf8.count <= 100 else { return "" }
    return text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private func fail(_ objection: Objection) -> ExitCode {
    switch objection {
    case .doubled(let problem):
      Console.report([problem])
      return ExitStatus.problems
    case .several(let text, let ids):
      let shown = ids.prefix(10).map(\.text).joined(separator: " or ")
      let more = ids.count > 10 ? ", or \(ids.count - 10) more" : ""
      return Console.fail("'\(text)' may be \(shown)\(more); type the whole id", ExitStatus.usage)
    case .item(let text, let id):
      return Console.fail(
        "'\(text)' names an action item of \(id), and this is about an incident; type \(id)", ExitStatus.usage)
    case .elsewhere(let text, let id):
      return Console.fail(
        "'\(text)' is not the folder of \(id), which is \(project.folder(of: id)); type \(id)", ExitStatus.usage)
    case .unknown(let text):
      let hint =
        Suggestion.didYouMean(text, among: known.map(\.text))
        ?? "an id is a folder in \(project.reviewsPath), such as INC-42"
      return Console.fail(
        IncidentID(text).map { "there is no incident \($0); \(hint)" }
          ?? (Int(text) == nil ? "'\(text)' is not the id of an incident" : "no incident has the number \(text)")
            + "; \(hint)",
        ExitStatus.usage)
    }
  }
}

extension [String] {
  /// Whether its last parts are these.
  fileprivate func ends(with parts: [String]) -> Bool { suffix(parts.count).elementsEqual(parts) }
}
