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
  /// Empty where no single value is too much, but all of them together are.
  static func problems(of loaded: LoadedIncident) -> [Diagnostic] {
    let incident = loaded.incident
    return loaded.sources.narratives.flatMap(narrative) + keys(of: incident, in: loaded.sources.incident)
      + rows(of: incident, in: loaded.sources.timeline) + items(of: incident, in: loaded.sources.actions)
  }

  private static func narrative(_ source: SourceText) -> [Diagnostic] {
    let text = SourceText(name: source.name, text: HTMLComments.blanked(source.text))
    return MarkdownRenderer.render(text).problems.map { problem in
      problem.moved(to: SourcePlace(source, problem.place.range))
    }
  }

  private static func keys(of incident: Incident, in source: SourceText?) -> [Diagnostic] {
    guard let source else { return [] }
    let lessons = incident.lessons
    let values: [(key: String, texts: [String?])] = [
      ("title", [incident.title]), ("affected", [incident.affected]), ("summary", [incident.summary]),
      ("impact", [incident.impact]), ("detection", [incident.detection]), ("trigger", [incident.trigger]),
      ("resolution", [incident.resolution]), ("root_cause", [incident.rootCause]),
      ("contributing_factors", incident.contributingFactors.map(\.text)),
      ("five_whys", [incident.fiveWhys?.problem] + (incident.fiveWhys?.whys ?? []).flatMap { [$0.why, $0.because] }),
      (
        "lessons",
        lessons.wentWell.map(\.text) + lessons.wentWrong.map(\.text) + lessons.gotLucky.map(\.text)
          + lessons.improvements.map(\.text)
      ),
    ]
    return values.flatMap { key, texts in
      problems(of: texts, at: SourcePlace(source, RecordReader.range(ofKey: key, in: source)))
    }
  }

  private static func rows(of incident: Incident, in source: SourceText?) -> [Diagnostic] {
    guard let source else { return [] }
    return incident.timeline.flatMap { row in
      let texts = [row.event, row.action, row.update?.summary, row.update?.impact, row.update?.actions]
      return problems(of: texts, at: SourcePlace(source, row.range))
    }
  }

  private static func items(of incident: Incident, in source: SourceText?) -> [Diagnostic] {
    guard let source else { return [] }
    return incident.actions.flatMap { problems(of: [$0.action, $0.reason], at: SourcePlace(source, $0.range)) }
  }

  /// What Markdown says of each value alone, at the place where the value stands in its record.
  private static func problems(of texts: [String?], at place: SourcePlace) -> [Diagnostic] {
    texts.compactMap(\.self).flatMap { text in
      MarkdownRenderer.render(SourceText(name: "", text: text)).problems.map { $0.moved(to: place) }
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
