/// Names for the files of owners: plain ones that stay the same from night to night, whoever else owns something.
struct OwnerFileNames {
  private var names: [FoldedText: String] = [:]

  /// The usual spelling of each owner, by the folded name.
  init(_ usual: [FoldedText: String]) {
    var taken: [String: Int] = [:]
    let plain = usual.mapValues(PlainName.init)
    for name in plain.values { taken[name.text, default: 0] += 1 }
    // Two owners whose plain names are the same are told apart by a number that follows from the name alone.
    for (folded, name) in plain {
      let isClear = name.isWhole && taken[name.text] == 1 && !Self.reserved.contains(name.text)
      names[folded] = isClear ? name.text : name.marked("owner")
    }
  }

  func name(of folded: FoldedText) -> String { names[folded] ?? "" }

  /// The page of the folder itself would have this name.
  private static let reserved: Set<String> = ["index"]
}
