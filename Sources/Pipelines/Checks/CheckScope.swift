import FileSystem
package import Incidents
import Projects
import Records
import Text

/// What of a project is checked.
package enum CheckScope: Hashable, Sendable {
  case everything
  case incidents([IncidentID])
  /// Files and folders by their paths from the working folder; what lies outside of records, runbook and templates is
  /// passed over.
  case files([String])
}

/// The same with the parts that have to be read for it.
struct CheckedParts {
  var ids: [IncidentID] = []
  var hasRunbook = false
  var hasTemplates = false
  /// The files, as messages name them, about which findings are wanted; nil for all.
  private var names: [String]?

  init(_ scope: CheckScope, of project: LoadedProject) throws(DiskError) {
    switch scope {
    case .everything:
      (ids, hasRunbook, hasTemplates) = (project.ids, true, true)
    case .incidents(let chosen): ids = chosen
    case .files(let paths):
      var names: [String] = []
      for path in paths {
        guard let inner = try project.project.inner(path) else { continue }
        names.append(project.project.path(inner))
        add(inner, of: project)
      }
      ids = project.ids.filter(Set(ids).contains)
      // The project's own folder holds everything.
      self.names = names.contains(project.project.path("")) ? nil : names
    }
  }

  /// Whether findings about all files are.
  var wantsAll: Bool { names == nil }

  /// Whether a finding about the file is wanted.
  func wants(_ name: String) -> Bool {
    guard let names else { return true }
    return names.contains { name == $0 || name.hasPrefix($0 + "/") }
  }

  /// `inner` is a path within the project.
  private mutating func add(_ inner: String, of project: LoadedProject) {
    let parts = PathSegment.all(of: inner)
    hasTemplates = hasTemplates || parts.isEmpty || parts.first == "templates"
    guard parts.isEmpty || parts.first == "reviews" else { return }
    guard parts.count > 1 else {
      (ids, hasRunbook) = (project.ids, true)
      return
    }
    hasRunbook = hasRunbook || parts[1] == "runbook.yaml"
    let path = parts.dropFirst().joined(separator: "/")
    ids += project.ids.filter { id in
      let folder = project.project.places.folder(of: id)
      return FilePaths.isWithin(path, folder) || FilePaths.isWithin(folder, path)
    }
  }
}
