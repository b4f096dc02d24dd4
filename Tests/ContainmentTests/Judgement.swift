/// Compares a page with the same page of a harmless value.
struct Judgement {
  private(set) var complaints: [String] = []

  /// What was read: the Markdown as any reader has it, or the product's own page.
  enum Medium {
    case markdown, page
  }

  init(
    of page: Outline, in medium: Medium, _ calm: Outline, _ harmless: String, _ kind: Slot.Kind, _ value: String,
    footnotes: String
  ) {
    if page.strangers != calm.strangers { complaints.append("lets \(page.strangers) through") }
    switch kind {
    case .text:
      compare(page.elements, calm.elements.replacing(harmless, with: Self.squeezed(value)))
    case .url:
      let (found, expected) = (Self.tags(page.names), Self.tags(calm.names))
      // An address that no page may lead to is left out with its links, and with nothing else.
      let missing = Self.links(expected) - Self.links(found)
      let isLeftOut = medium == .page && missing > 0 && missing == Self.links(calm.elements, to: harmless)
      compare(isLeftOut ? Self.unlinked(found) : found, isLeftOut ? Self.unlinked(expected) : expected)
    case .prose:
      surround(page.elements, calm.elements.split(separator: harmless, omittingEmptySubsequences: false))
      let seen = page.text + page.attributes + footnotes
      for word in Self.words(of: value) where !seen.contains(word) { complaints.append("hides '\(word)'") }
    }
  }

  /// Plain text, in which there is nothing but lines.
  init(ofText text: String, _ calm: String, _ harmless: String, _ kind: Slot.Kind, _ value: String) {
    let (found, expected) = (Self.squeezed(text), Self.squeezed(calm))
    guard kind == .prose else {
      compare(found, expected.replacing(harmless, with: Self.squeezed(value)))
      if Self.lines(text) != Self.lines(calm) { complaints.append("changes the number of lines") }
      return
    }
    surround(found, expected.split(separator: harmless, omittingEmptySubsequences: false))
    for word in Self.words(of: value) where !found.contains(word) { complaints.append("hides '\(word)'") }
  }

  /// As any reader of the text may count them.
  private static func lines(_ text: String) -> Int { text.count { $0.isNewline } }

  private mutating func compare(_ found: String, _ expected: String) {
    guard found != expected else { return }
    let common = zip(found, expected).prefix { $0 == $1 }.count
    complaints.append(
      "gives \(found.dropFirst(max(0, common - 20)).prefix(160)) for \(expected.dropFirst(max(0, common - 20)).prefix(160))"
    )
  }

  /// What was between the values must still be there, in its order, with nothing before the first and behind the last.
  private mutating func surround(_ found: String, _ pieces: [Substring]) {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return }
    guard found.hasPrefix(first), found.hasSuffix(last), first.count + last.count <= found.count else {
      let start = zip(found, first).prefix { $0 == $1 }.count
      let end = zip(found.reversed(), last.reversed()).prefix { $0 == $1 }.count
      complaints.append(
        start < first.count
          ? "changes \(first.dropFirst(max(0, start - 20)).prefix(80)) to \(found.dropFirst(max(0, start - 20)).prefix(80))"
          : "changes \(last.dropLast(end).suffix(80)) to \(found.dropLast(end).suffix(80))")
      return
    }
    var rest = found.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: piece) else {
        complaints.append("changes \(piece.prefix(200)) within \(rest.prefix(200))")
        return
      }
      rest = rest[place.upperBound...]
    }
  }

  private static func tags(_ names: String) -> String {
    names.split(separator: "\u{1D}").filter { $0.hasPrefix("<") && $0.hasSuffix(">") }.joined()
  }

  private static func links(_ tags: String) -> Int { tags.matches(of: #/<a /#).count }

  /// How many links lead to an address that holds `part`.
  private static func links(_ elements: String, to part: String) -> Int {
    elements.split(separator: "\u{1D}").count { $0.hasPrefix("<a ") && $0.contains(part) }
  }

  private static func unlinked(_ tags: String) -> String { tags.replacing(#/<a( [^>]*)?>|</a>/#, with: "") }

  /// Without white space, which a page has other rules for.
  private static func squeezed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" && $0 != "\u{FEFF}" }))
  }

  /// Words that a reader looks for; numbers and references become something else in a list or in the page.
  private static func words(of value: String) -> [String] {
    // A destination that no page links to is not seen either.
    // Tags that are kept are none, nor are labels where footnotes have numbers, nor the name of an alert.
    value.replacing(
      #/&[A-Za-z]+;?|(```|~~~).*|\(javascript:x\)|<\/?(details|summary|br|kbd|sub|sup|ins)( open)?( ?\/)?\s?>|\[\^[^\]]*\]|\[!\w+\]/#
        .ignoresCase(),
      with: " "
    ).matches(of: #/[A-Za-z]{2,}/#).map {
      String($0.output)
    }
  }
}
