import Incidents
import Records
import Text

/// The texts of the runbook that a public site shows: those of `PublicRunbook`, and of the components.
struct PublicRunbookText {
  let text: String
  /// Where it is said how to reach somebody: at the foot of each page.
  let isContact: Bool
  private let located: LocatedText?
  private let node: YAMLNode

  /// The place of some of its words.
  func place(of words: String) -> SourcePlace { located?.place(of: words) ?? node.place }

  /// All of them; none where the project publishes nothing.
  static func all(in project: CheckedProject) -> [PublicRunbookText] {
    guard project.isPublished, let root = project.tree?.root else { return [] }
    let texts = root.texts(as: RecordKeys.runbook).compactMap { located -> PublicRunbookText? in
      guard shown.contains(located.path) || contacts.contains(located.path) else { return nil }
      return PublicRunbookText(
        text: located.text, isContact: contacts.contains(located.path), located: located, node: root)
    }
    // Components are called by their ids where they have no other name.
    let ids = root.value(of: "components").map { $0.items.compactMap { $0.value(of: "id") } } ?? []
    return texts
      + ids.compactMap { node in
        node.text.map { PublicRunbookText(text: $0, isContact: false, located: nil, node: node) }
      }
  }

  private static let shown: Set<[String]> = [
    ["product"], ["site", "title"], ["severities", "name"], ["components"], ["components", "name"],
    ["components", "group"], ["components", "description"],
  ]
  private static let contacts: Set<[String]> = [["site", "footer"], ["site", "footer", "public"]]
}
