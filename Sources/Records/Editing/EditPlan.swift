import Text

/// Ways to make an edit, tried one after another until one reads back as it is meant to.
enum EditPlan {
  /// One way: the changes of the text, and what the tree must hold afterwards.
  struct Step {
    var splices: [TextSplice]
    var events: [TreeEvent]
  }

  /// The new text of the first step whose tree is just as it must be, and that `isIntended` agrees with; nil where none
  /// is.
  static func firstThatReadsBack(
    _ steps: some Sequence<Step>, of text: EditedText, isIntended: (YAMLTree) -> Bool
  ) -> YAMLTree? {
    for step in steps {
      let result = TextSplice.apply(step.splices, to: text.scalars)
      let tree = YAMLTree(SourceText(name: text.tree.source.name, text: result))
      guard !tree.isCut, TreeEvent.all(of: tree) == step.events, isIntended(tree) else { continue }
      return tree
    }
    return nil
  }
}
