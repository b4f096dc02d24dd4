import Text

/// What values look like, as regular expressions (ECMA-262): no narrower than what is read.
enum SchemaPattern {
  /// RFC 3339 5.6, with `?` for digits that nobody knows.
  static let time = "^\\s*~? *(\(moment)|unknown|\\?)\\s*$"
  /// The same, or a clock time that goes on from the row before.
  static let rowTime = "^\\s*~? *(\(moment)|\(clock)|unknown|\\?)\\s*$"
  static let date = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
  static let duration = "^0$|\(span)"
  static let durationOrNone = "^none$|\(span)"
  static let period = "^[0-9]+ *(d|days?|weeks?|months?|years?)$"
  static let url = WebAddress.pattern

  /// Of what `id` names, from its example where there are two parts.
  static func id(_ what: String, _ example: String) -> String {
    switch what {
    case "an incident": "^([0-9]+[A-Za-z_-]|[A-Za-z][A-Za-z_-]*[0-9])[A-Za-z0-9_-]*$"
    case "the incidents": "^[A-Za-z0-9][A-Za-z0-9_-]*$"
    case FieldKind.componentID: "^[A-Za-z0-9][A-Za-z0-9_-]*([.][A-Za-z0-9_-]+)*$"
    case FieldKind.siteID: "^[a-z0-9](-*[a-z0-9])*([.][a-z0-9](-*[a-z0-9])*)*$"
    default: example.contains("/") ? "^[^\\s/]+/[^\\s/]+$" : "^[^\\s/]+$"
    }
  }

  private static let clock = "[0-9?]{2}:[0-9?]{2}(:[0-9?]{2}(\\.[0-9]+)?)?"
  private static let moment = "[0-9?]{4}-[0-9?]{2}-[0-9?]{2}[Tt ]\(clock)([Zz]|[+-][0-9]{2}:[0-9]{2})?"
  private static let span = "^([0-9]+[dhms] *)+$|^[0-9]+ business days?$"
}
