/// Who sees to something, as people write it: a name, or a word for nobody.
enum OwnerText {
  /// The name; nil for text that says that there is no owner (`null`, `TBD`, `--`), quoted or not.
  static func owner(_ text: String) -> String? { NoValue.isMeant(by: text, besides: nobody) ? nil : text }

  private static let nobody: Set<String> = [
    "nobody", "no one", "noone", "no owner", "unassigned", "not assigned", "not yet assigned", "unowned",
  ]
}
