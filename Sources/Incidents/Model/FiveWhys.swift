/// The chain of causes; the incident's root cause closes it.
package struct FiveWhys: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var why: String
    /// What follows the word "Because".
    package var because: String?
    package var isInternal: Bool

    package init(why: String, because: String?, isInternal: Bool = false) {
      self.why = why
      self.because = because
      self.isInternal = isInternal
    }
  }

  package var problem: String?
  package var whys: [Step]

  package init(problem: String?, whys: [Step]) {
    self.problem = problem
    self.whys = whys
  }
}
