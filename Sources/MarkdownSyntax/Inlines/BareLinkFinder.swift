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
      url = BareLink.firstURL(in: text, from: start, after: before)
      hasURLs = url != nil
      hasEmails = true
      email = nil
    }
    let nextURL = hasURLs ? url : nil
    if hasEmails, isPassed(email, start) {
      email = BareLink.firstEmail(in: text, start..<(nextURL?.range.lowerBound ?? text.count))
      hasEmails = email != nil
    }
    return hasEmails ? email : nextURL
  }

  private func isPassed(_ link: BareLink?, _ start: Int) -> Bool {
    link.map { $0.range.lowerBound < start } ?? true
  }
}
