import Diagnostics
import Incidents
import Markdown
import Projects
import Prose
import Records
import Text

/// Finds the values that make a document too much for Markdown's caps, so that the message points into a file that the
/// user wrote. Looked for only when a document was refused.
enum RefusedValues {
  /// Those of `document`, which was refused, where no single value is too much, but all of them together are.
  static func problems(of loaded: LoadedIncident, or document: [Diagnostic]) -> [Diagnostic] {
    let values = problems(of: loaded)
    return values.isEmpty ? document : values
  }

  private static func problems(of loaded: LoadedIncident) -> [Diagnostic] {
    let incident = loaded.incident
    // Two plain texts, which may be as long as any.
    let plain = [("title", incident.title), ("affected", incident.affected ?? "")].map { key, text in
      MarkdownMember(.key(key), MarkdownText(text))
    }
    return loaded.sources.narratives.flatMap(narrative)
      + (plain + incident.markdownMembers).flatMap { member in
        let problems = MarkdownRenderer.render(SourceText(name: "", text: member.text.source)).problems
        guard !problems.isEmpty, let place = place(of: member.origin, in: incident, loaded.sources) else {
          return [Diagnostic]()
        }
        // What Markdown says of the value alone belongs where the value is in its record.
        return problems.map { $0.moved(to: place) }
      }
  }

  private static func narrative(_ source: SourceText) -> [Diagnostic] {
    let text = SourceText(name: source.name, text: HTMLComments.blanked(source.text))
    return MarkdownRenderer.render(text).problems.map { problem in
      problem.moved(to: SourcePlace(source, problem.place.range))
    }
  }

  /// Nil where the text is not at hand, and for narratives, which are looked through as files.
  private static func place(
    of origin: MarkdownMember.Origin, in incident: Incident, _ sources: IncidentSources
  ) -> SourcePlace? {
    switch origin {
    case .key(let key):
      sources.incident.map { SourcePlace($0, RecordReader.range(ofKey: key, in: $0)) }
    case .row(let row), .update(let row):
      sources.timeline.map { SourcePlace($0, incident.timeline[row].range) }
    case .action(let item):
      sources.actions.map { SourcePlace($0, incident.actions[item].range) }
    case .narrative, .internalNarrative: nil
    }
  }
}

extension Diagnostic {
  /// The same at another place: what Markdown says of a value belongs where the value stands in its file.
  func moved(to place: SourcePlace) -> Diagnostic {
    var moved = self
    moved.place = place
    return moved
  }
}
