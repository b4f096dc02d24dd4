import Incidents
import Templates

/// A document whose values are blanks to be filled in: what a runbook shows of a form.
///
/// It takes the shape of the document's own fields, so that the form is made by the very template that makes the
/// document.
struct BlankForm: Sendable {
  /// By the names of fields of texts and prose; a field without a blank is empty, a flag is set
  /// unless it is among `unset`.
  var texts: [String: String] = [:]
  var unset: Set<String> = []
  /// By the names of lists of records.
  var items: [String: [BlankForm]] = [:]

  /// The form as a record that templates for `list` take.
  func record(of list: FieldList) -> Record {
    Self.shape(of: list).record(self)
  }

  private static func shape(of list: FieldList) -> Shape<BlankForm> {
    Shape(list.noun, list.entries.map(field))
  }

  private static func field(_ entry: FieldList.Entry) -> Field<BlankForm> {
    let (name, sentence) = (entry.name, entry.sentence)
    switch entry.kind {
    case .text: return .text(name, sentence) { $0.texts[name] }
    case .prose: return .prose(name, sentence) { $0.texts[name].map { MarkdownText($0) } }
    case .url: return .url(name, sentence) { $0.texts[name] }
    case .markup: return .markup(name, sentence) { _ in nil }
    case .flag: return .flag(name, sentence) { !$0.unset.contains(name) }
    case .texts: return .texts(name, sentence) { form in form.texts[name].map { [$0] } ?? [] }
    case .proses: return .proses(name, sentence) { form in form.texts[name].map { [MarkdownText($0)] } ?? [] }
    case .record(let list): return .record(name, sentence, shape(of: list)) { $0.items[name]?.first }
    case .list(let list): return .list(name, sentence, shape(of: list)) { $0.items[name] ?? [] }
    case .keys: return .keys(name, sentence) { _ in [:] }
    }
  }
}
