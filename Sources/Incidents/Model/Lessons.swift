/// What was learned. All prose.
package struct Lessons: Hashable, Sendable {
  package struct Mistake: Hashable, Sendable {
    package var text: String
    /// Ids of the action items that answer it.
    package var actions: [String]
    package var isInternal: Bool

    package init(text: String, actions: [String] = [], isInternal: Bool = false) {
      self.text = text
      self.actions = actions
      self.isInternal = isInternal
    }
  }

  package struct Improvement: Hashable, Sendable {
    package var text: String
    package var isDone: Bool
    package var isInternal: Bool

    package init(text: String, isDone: Bool = false, isInternal: Bool = false) {
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
