import Checks
package import Diagnostics
package import Documents
package import FileSystem
import Incidents
import Records
package import Site
import Templates
package import Text

/// The templates that a project has: its own, and the built-in ones behind them.
package struct ProjectTemplates: Sendable {
  /// All of them by their path within `templates/`; one that cannot be read is empty.
  package let sources: [String: SourceText]
  /// The paths of the project's own.
  package let own: Set<String>
  /// Whether some of the project's own are of pages.
  package var hasOwnPages: Bool { own.contains { $0.hasSuffix(".html") } }
  /// Why some of the project's own could not be read: no built-in one takes their place unsaid.
  package let unreadable: [String: Diagnostic]
  /// The same in the order of their paths, and every credential in them.
  package let problems: [Diagnostic]
  /// Writes pages through the templates, each compiled when it is first used.
  package var pages: PageWriter { deferredPages.value }
  private let deferredPages: Deferred<PageWriter>
  /// The style sheet of all pages, with that of drawings at its end.
  package let style: String
  /// The style sheet of drawings alone, which those that are files of their own carry.
  package let drawingStyle: DrawingStyle
  /// The script of all pages.
  package let script: String

  /// Reads the project's folder of templates, over the built-in ones.
  package init(of project: Project) throws(DiskError) {
    let found = try project.templates()
    var sources: [String: SourceText] = [:]
    var unreadable = Self.spread(found.unreadable)
    var leaks: [Diagnostic] = []
    for (name, file) in found.files {
      // A document that needs the template is refused for its credential.
      let found = file.problems + LeakedSecret.findings(inName: name, at: SourcePlace(file: file.name))
      unreadable[name] = found.first
      leaks += found
      switch RecordText.read(file, refusingConflictsIn: Self.conflictForm(of: name)) {
      case .text(let source): sources[name] = source
      case .refused(let problem): unreadable[name] = problem
      }
    }
    for (name, problem) in unreadable where sources[name] == nil {
      sources[name] = SourceText(name: problem.place.source.name, text: "")
    }
    own = Set(sources.keys)
    let others = unreadable.sorted { $0.key < $1.key }.map(\.value).filter { !leaks.contains($0) }
    problems = others + leaks
    self.unreadable = unreadable
    let all = TemplateSources.overridden(by: sources)
    deferredPages = Deferred { [unreadable] in PageWriter(all, unreadable: unreadable) }
    let drawings = all[PageFields.drawingStyle]?.text ?? ""
    drawingStyle = DrawingStyle(drawings)
    style = (all[PageFields.style]?.text ?? "") + drawings
    script = all[PageFields.script]?.text ?? ""
    self.sources = all
  }

  private static func conflictForm(of name: String) -> MergeConflict.Form {
    if name.hasSuffix(".md") { return .markdown }
    return name.hasSuffix(".html") ? .html : .plain
  }

  /// A folder that cannot be entered keeps from us whatever it may hold for the built-in templates within it.
  private static func spread(_ unreadable: [String: Diagnostic]) -> [String: Diagnostic] {
    var spread = unreadable
    for (folder, problem) in unreadable where folder.hasSuffix("/") {
      for name in TemplateSources.builtIn.keys where name.hasPrefix(folder) { spread[name] = problem }
    }
    return spread
  }

  /// Checks all templates, those of pages too, and looks for files of the project that nothing uses.
  package func check(severities: [String]) -> TemplateCheck {
    var check = TemplateCheck(sources, unreadable: unreadable, severities: severities)
    for page in PageWriter.templates { check.check(page.name, for: page.fields, kind: .html) }
    check.warnOfUnused(among: own.subtracting(unreadable.keys).subtracting(PageFields.assets))
    return check
  }
}

extension Project {
  /// The ids of the runbook's severities, each of which may have templates of its own. What is wrong with the runbook is
  /// not said here.
  package func severities() -> [String] {
    runbook().runbook.severities.map(\.id)
  }
}
