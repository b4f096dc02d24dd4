import Foundation

/// Places in a Swift source where HTML is searched, compared or split rather than written.
struct HTMLReading {
  private let source: SwiftLiterals
  /// What is wrong, one entry a place.
  private(set) var violations: [String] = []

  init(in text: String) {
    source = SwiftLiterals(text)
    for literal in source.literals where Self.isSign(literal.text) && isArgument(literal.range.lowerBound) {
      violations.append("\"\(literal.text)\" is looked for")
    }
    for literal in source.literals where Self.isMarkup(literal.text) {
      violations += uses(ofConstant: literal)
      if isSearched(literal.range.lowerBound) || isCompared(literal.range) || isTurnedIntoBytes(literal.range)
        || Self.isStartOfAttribute(literal.text)
      {
        violations.append("\"\(literal.text)\" is looked for")
      }
    }
    let code = String(source.code)
    for match in code.matches(of: #/(?:html|HTML)[?!]?\.(\w+)/#) where match.1 != "isEmpty" {
      violations.append("'\(match.1)' of a string of HTML")
    }
    for match in code.matches(of: #/\/[^\/\n]*<\\?\/?([a-z]+[1-6]?)\b[^\n]*\//#) where Self.isElement(match.1) {
      violations.append("\(match.0) is looked for")
    }
  }

  // MARK: Literals

  /// A tag or its beginning, or an attribute.
  private static func isMarkup(_ text: String) -> Bool {
    isStartOfAttribute(text) || text.contains("</")
      || text.matches(of: #/<([a-z]+[1-6]?)/#).contains { isElement($0.1) }
  }

  /// What begins or ends every tag.
  private static func isSign(_ text: String) -> Bool { ["<", "</", ">", "/>"].contains(text) }

  private static func isStartOfAttribute(_ text: String) -> Bool {
    text.wholeMatch(of: #/([\s<a-z0-9]*\s)?(href|src|id|class|alt|title|rel)="/#) != nil
  }

  private static func isElement(_ name: Substring) -> Bool { elements.contains(String(name)) }

  private static let elements: Set<String> = [
    "a", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "code", "dd", "del", "details",
    "div",
    "dl", "dt", "em", "figure", "footer", "form", "h", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html",
    "i",
    "img", "input", "label", "li", "link", "main", "meta", "nav", "ol", "p", "pre", "script", "section", "span",
    "strong",
    "style", "summary", "svg", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
  ]

  // MARK: Code around them

  /// Functions that look for their argument or divide a text at it.
  private static let searches: Set<String> = [
    "components", "contains", "drop", "dropFirst", "elementsEqual", "ends", "first", "firstIndex", "firstMatch",
    "firstRange", "hasPrefix", "hasSuffix", "index", "last", "lastIndex", "lastRange", "matches", "prefix",
    "prefixMatch", "range", "ranges", "replacing", "replacingOccurrences", "split", "starts", "suffix", "trimPrefix",
    "trimmingPrefix", "wholeMatch",
  ]

  /// Labels of what is looked for, whatever the function is called.
  private static let labels: Set<String> = [
    "of", "separator", "separatedBy", "until", "upTo", "with",
  ]

  /// Whether the literal is an argument of a search, alone or within a list or a tuple, or in a list that is searched.
  private func isSearched(_ place: Int) -> Bool {
    if let label = label(before: place), Self.labels.contains(label) { return true }
    var at = place
    while let open = bracket(around: at) {
      if source.code[open] == "(", Self.searches.contains(name(before: open)) { return true }
      if source.code[open] == "[", let close = closing(of: open), Self.searches.contains(member(after: close)) {
        return true
      }
      if source.code[open] == "{" { return false }
      // A call of something else makes another value of it.
      if source.code[open] == "(", !["Array", "String", "Substring", ""].contains(name(before: open)) { return false }
      at = open
    }
    return false
  }

  /// Whether the literal itself is what a search looks for; a list of characters is not a search for a tag.
  private func isArgument(_ place: Int) -> Bool {
    guard let open = bracket(around: place), source.code[open] == "(" else { return false }
    return Self.searches.contains(name(before: open))
  }

  /// Where a constant that holds nothing but the literal is looked for.
  private func uses(ofConstant literal: SwiftLiterals.Literal) -> [String] {
    let after = source.code[literal.range.upperBound...].first { $0 != " " } ?? "\n"
    let before = String(source.code[..<literal.range.lowerBound].suffix(100))
    guard after.isNewline || after == ";", let match = before.firstMatch(of: #/let (\w+)(: \w+)? = $/#) else {
      return []
    }
    return places(of: String(match.1)).filter { isSearched($0.lowerBound) || isCompared($0) }.map { _ in
      "'\(match.1)', which is \"\(literal.text)\", is looked for"
    }
  }

  /// Where a name is used, alone or after `Self`, with the members that follow it.
  private func places(of name: String) -> [Range<Int>] {
    let code = String(source.code)
    return code.matches(of: #/[A-Za-z0-9_.]+/#).compactMap { match in
      var names = match.0.split(separator: ".")
      if names.first == "Self" { names.removeFirst() }
      guard names.first == name[...] else { return nil }
      let start = code.distance(from: code.startIndex, to: match.range.lowerBound)
      return start..<start + match.0.count
    }
  }

  private func isCompared(_ range: Range<Int>) -> Bool {
    let before = String(source.code[..<range.lowerBound].suffix(8)).trimmingCharacters(in: .whitespaces)
    let after = String(source.code[range.upperBound...].prefix(4)).trimmingCharacters(in: .whitespaces)
    return ["==", "!=", "~=", "case"].contains(where: before.hasSuffix)
      || ["==", "!=", "~="].contains(where: after.hasPrefix)
  }

  /// Nobody writes HTML byte by byte outside the module that does.
  private func isTurnedIntoBytes(_ range: Range<Int>) -> Bool {
    ["utf8", "unicodeScalars"].contains(member(after: range.upperBound - 1))
  }

  private func label(before place: Int) -> String? {
    var end = place
    while end > 0, source.code[end - 1] == " " { end -= 1 }
    return end > 0 && source.code[end - 1] == ":" ? name(before: end - 1) : nil
  }

  private func name(before end: Int) -> String {
    String(source.code[..<end].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
  }

  private func member(after place: Int) -> String {
    let rest = source.code[(place + 1)...].drop { $0.isWhitespace }
    return rest.first == "." ? String(rest.dropFirst().prefix { $0.isLetter || $0.isNumber }) : ""
  }

  /// The innermost bracket that is open at a place.
  private func bracket(around place: Int) -> Int? {
    var depth = 0
    for at in source.code[..<place].indices.reversed() {
      switch source.code[at] {
      case ")", "]", "}": depth += 1
      case "(", "[", "{":
        guard depth > 0 else { return at }
        depth -= 1
      default: continue
      }
    }
    return nil
  }

  private func closing(of open: Int) -> Int? {
    var depth = 0
    for at in source.code.indices[open...] {
      switch source.code[at] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        depth -= 1
        if depth == 0 { return at }
      default: continue
      }
    }
    return nil
  }
}
