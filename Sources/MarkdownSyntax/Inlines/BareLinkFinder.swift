/// Finds the bare links of a text one after the other, URLs before e-mail addresses: what looks like an address ends
/// where a URL begins.
package struct BareLinkFinder {
  private let before: BareLink.Before
  /// The next URL, found once and kept until it is passed.
  private var url: BareLink?
  private var email: BareLink?
  private var hasURLs = true
  private var hasEmails = true

  /// For a text whose start has `before` in front of it.
  package init(after before: BareLink.Before) {
    self.before = before
  }

  /// The first link at or after `start`, which grows from call to call.
  package mutating func next(in text: borrowing Span<UInt8>, from start: Int) -> BareLink? {
    if hasURLs, isPassed(url, start) {
      url = firstURL(in: text, from: start)
      hasURLs = url != nil
      hasEmails = true
      email = nil
    }
    let nextURL = hasURLs ? url : nil
    if hasEmails, isPassed(email, start) {
      email = firstEmail(in: text, start..<(nextURL?.range.lowerBound ?? text.count))
      hasEmails = email != nil
    }
    return hasEmails ? email : nextURL
  }

  private func firstURL(in text: borrowing Span<UInt8>, from start: Int) -> BareLink? {
    for at in start..<text.count {
      if let url = BareLink.url(at: at, in: text, from: start, after: before) { return url }
    }
    return nil
  }

  private func firstEmail(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> BareLink? {
    for at in range where text[at] == .at {
      if let email = EmailText.link(around: at, within: range, of: text) { return email }
    }
    return nil
  }

  private func isPassed(_ link: BareLink?, _ start: Int) -> Bool {
    link.map { $0.range.lowerBound < start } ?? true
  }
}
