/// Holds HTML against the few forms that the renderer writes: anything else has come through from the text.
struct HTMLCheck {
  private static let void: Set<String> = ["br", "hr", "img", "input"]
  private static let elements: Set<String> = void.union([
    "a", "blockquote", "code", "del", "details", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "ins", "kbd", "label",
    "li", "ol", "p", "pre", "section", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "time",
    "tr",
    "ul",
  ])
  private static let attributes: Set<String> = [
    "alt", "aria-label", "checked", "class", "data-label", "datetime", "dir", "disabled", "href", "id", "open", "rel",
    "src", "start",
    "title", "type",
  ]

  private var rest: Substring.UTF8View
  private var open: [String] = []

  static func check(_ html: String) {
    var check = HTMLCheck(rest: html[...].utf8)
    check.run()
  }

  private mutating func run() {
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      if rest.first == UInt8(ascii: "/") { closeElement() } else { openElement() }
    }
    precondition(open.isEmpty, "elements left open: \(open)")
  }

  private mutating func closeElement() {
    rest = rest.dropFirst()
    let name = take(until: ">")
    precondition(open.last == name, "'</\(name)>' in \(open)")
    open.removeLast()
    rest = rest.dropFirst()
  }

  private mutating func openElement() {
    let name = take(until: " >")
    precondition(Self.elements.contains(name), "an element '\(name)'")
    precondition(name != "a" || !open.contains("a"), "a link within a link")
    while rest.first == UInt8(ascii: " "), rest.dropFirst().first != UInt8(ascii: "/") {
      rest = rest.dropFirst()
      let attribute = take(until: "=")
      precondition(Self.attributes.contains(attribute), "an attribute '\(attribute)'")
      precondition(rest.starts(with: "=\"".utf8), "an attribute without quotes")
      rest = rest.dropFirst(2)
      check(take(until: "\""), of: attribute)
      rest = rest.dropFirst()
    }
    let isVoid = rest.starts(with: " />".utf8)
    precondition(isVoid == Self.void.contains(name), "'\(name)' in the wrong form")
    if !isVoid { open.append(name) }
    rest = rest.dropFirst(isVoid ? 3 : 1)
  }

  private func check(_ value: String, of attribute: String) {
    precondition(!value.utf8.contains(UInt8(ascii: "<")), "markup in an attribute")
    precondition(attribute != "dir" || value == "auto", "a direction '\(value)'")
    guard attribute == "href" || attribute == "src" else { return }
    let path = value.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let colon = path.firstIndex(of: UInt8(ascii: ":")) else { return }
    let scheme = String(decoding: path[..<colon], as: UTF8.self).lowercased()
    let isScheme =
      scheme.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } == true
      && scheme.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "+-.".utf8.contains($0) }
    precondition(
      !isScheme || attribute == "href" && ["http", "https", "mailto"].contains(scheme), "a destination '\(value)'")
  }

  private mutating func take(until stops: String) -> String {
    let taken = rest.prefix { !stops.utf8.contains($0) }
    rest = rest.dropFirst(taken.count)
    precondition(!rest.isEmpty, "HTML ends within a tag")
    return String(decoding: taken, as: UTF8.self)
  }
}
