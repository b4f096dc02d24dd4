/// Names that scripts find on `document`, `window` and forms (HTML 3.1.7 and 7.2.2.3: named access).
///
/// An element with such a name as its id can stand in for the property. Ids with a hyphen cannot: no property has one.
enum DOMProperties {
  /// Whether a property has a name. Most ids of sections are longer than any.
  static func contains(_ name: String) -> Bool { name.utf8.count <= longest && names.contains(name) }

  private static let longest = names.map(\.utf8.count).max() ?? 0

  private static let names: Set<String> = [
    "__proto__", "action", "alert", "all", "anchors", "applets", "atob", "attributes", "blur", "body", "btoa", "caches",
    "children",
    "clear", "close", "closed", "confirm", "console", "constructor", "cookie", "crypto", "dir", "doctype", "document",
    "domain", "elements", "embeds", "event", "external", "fetch", "find", "focus", "fonts", "forms", "frames", "head",
    "hidden", "history", "id", "images", "implementation", "length", "links", "location", "locationbar", "menubar",
    "method", "moveby", "moveto", "name", "navigation", "navigator", "normalize", "open", "opener", "origin", "parent",
    "performance", "personalbar", "plugins", "print", "prompt", "prototype", "referrer", "remove", "reset", "screen",
    "scripts", "scroll", "scrollbars", "self", "serviceworker", "status", "statusbar", "stop", "style", "submit",
    "target", "title", "toolbar", "top", "url", "window", "write", "writeln",
  ]
}
