/// The chain of causes; the incident's root cause closes it.
package struct FiveWhys: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var why: MarkdownText
    /// What follows the word "Because".
    package var because: MarkdownText?
    package var isInternal: Bool

    package init(why: MarkdownText, because: MarkdownText?, isInternal: Bool = false) {
      self.why = why
      self.because = because
      self.isInternal = isInternal
    }
  }

  package var problem: MarkdownText?
  package var whys: [Step]

  package init(problem: MarkdownText?, whys: [Step]) {
    self.problem = problem
    self.whys = whys
  }
}

extension FiveWhys {
  mutating func editMarkdown(_ edit: MarkdownEdit) {
    problem.apply(edit)
    for index in whys.indices {
      whys[index].why.apply(edit)
      whys[index].because.apply(edit)
    }
  }
}
