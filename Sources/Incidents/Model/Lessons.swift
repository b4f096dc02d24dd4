/// What was learned.
package struct Lessons: Hashable, Sendable {
  package struct Mistake: Hashable, Sendable {
    package var text: MarkdownText
    /// Ids of the action items that answer it.
    package var actions: [String]
    package var isInternal: Bool

    package init(text: MarkdownText, actions: [String] = [], isInternal: Bool = false) {
      self.text = text
      self.actions = actions
      self.isInternal = isInternal
    }
  }

  package struct Improvement: Hashable, Sendable {
    package var text: MarkdownText
    package var isDone: Bool
    package var isInternal: Bool

    package init(text: MarkdownText, isDone: Bool = false, isInternal: Bool = false) {
      self.text = text
      self.isDone = isDone
      self.isInternal = isInternal
    }
  }

  package var wentWell: [Remark] = []
  package var wentWrong: [Mistake] = []
  package var gotLucky: [Remark] = []
  package var improvements: [Improvement] = []

  package init() {}

  package var isEmpty: Bool {
    wentWell.isEmpty && wentWrong.isEmpty && gotLucky.isEmpty && improvements.isEmpty
  }
}

extension Lessons {
  mutating func editMarkdown(_ edit: MarkdownEdit) {
    for index in wentWell.indices { wentWell[index].text.apply(edit) }
    for index in wentWrong.indices { wentWrong[index].text.apply(edit) }
    for index in gotLucky.indices { gotLucky[index].text.apply(edit) }
    for index in improvements.indices { improvements[index].text.apply(edit) }
  }
}
