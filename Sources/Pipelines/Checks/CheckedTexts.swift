import Checks
import Projects
import Records

extension IncidentSources {
  /// The texts of a record and its narratives, for rules about texts.
  var files: [CheckedFile] {
    [facts, rows, items].compactMap(\.self).map { CheckedFile($0) }
      + narratives.map { CheckedFile($0, .markdown) }
  }
}

extension ProjectTemplates {
  /// The project's own templates as texts.
  var textFiles: [CheckedFile] {
    own.sorted().compactMap { name in sources[name].map { CheckedFile($0, .template) } }
  }
}
