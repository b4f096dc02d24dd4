import Diagnostics
package import Records
import Secrets
import Text

/// Whether a command may write a credential into a record, and how it is written down that it may.
package struct SecretPermit: Hashable, Sendable {
  /// Why it may; nil where nobody gave a reason, and then it may not.
  private let reason: String?

  /// Nothing may be written.
  package static let none = SecretPermit(nil)

  private init(_ reason: String?) { self.reason = reason }

  /// A reason as somebody typed it; throws what is wrong with it.
  package init(reason: String) throws(Unusable) {
    let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw Unusable(message: "the reason is empty") }
    guard Secrets.found(in: words).isEmpty else { throw Unusable(message: "the reason itself contains a credential") }
    guard !words.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw Unusable(message: "the reason contains a control character")
    }
    self.init(words)
  }

  /// What is wrong with a reason.
  package struct Unusable: Error, Hashable, Sendable {
    package let message: String
  }

  /// Why a file is not written: the credentials that would come into it.
  package struct Refusal: Error, Hashable, Sendable {
    /// One for each, masked: `a GitHub token ('ghp_' and 36 more)`.
    package let secrets: [String]
    /// Whether there was a reason, and the file has no place for it.
    package let hasReason: Bool
  }

  /// The file as it may be written: with a suppression at each credential that `before` does not hold.
  ///
  /// What is there already stays as it is, so that a record with a credential can still be worked on. An allowance that
  /// is there was given for another credential: one in the same place needs a reason of its own, and no second comment.
  package func permitted(_ file: RecordFile, insteadOf before: RecordFile?) throws(Refusal) -> RecordFile {
    let new = Self.uncovered(in: file, since: before)
    let added = new.isEmpty ? Self.located(in: file, since: before, by: LeakedSecret.located) : new
    guard !added.isEmpty else { return file }
    guard let reason else { throw Refusal(secrets: added.map(\.secret.words), hasReason: false) }
    guard !new.isEmpty else { return file }
    for side in CommentEdit.Side.allCases {
      let places = new.compactMap { $0.finding.place.range?.start }
      let comment = "# \(Allowance.words) \(LeakedSecret.rule.id) \(reason)"
      guard let allowed = CommentEdit.add(comment, at: places, to: file, side),
        Self.uncovered(in: allowed, since: before).isEmpty
      else { continue }
      return allowed
    }
    throw Refusal(secrets: new.map(\.secret.words), hasReason: true)
  }

  private typealias Located = (secret: Secret, finding: Diagnostic)

  /// Those of the file that no allowance covers, without as many as the file held before.
  private static func uncovered(in file: RecordFile, since before: RecordFile?) -> [Located] {
    located(in: file, since: before, by: LeakedSecret.uncovered)
  }

  private static func located(
    in file: RecordFile, since before: RecordFile?, by locate: (CheckedFile) -> [Located]
  ) -> [Located] {
    var known = before.map { all(in: $0, by: locate).map(\.text) } ?? []
    return all(in: file, by: locate).compactMap { located, text in
      guard let index = known.firstIndex(of: text) else { return located }
      known.remove(at: index)
      return nil
    }
  }

  private static func all(
    in file: RecordFile, by locate: (CheckedFile) -> [Located]
  ) -> [(located: Located, text: String)] {
    guard !Secrets.found(in: file.bytes).isEmpty, case .text(let source) = RecordText.read(file) else { return [] }
    return locate(CheckedFile(YAMLTree(source))).map { ($0, $0.secret.text(in: source.text)) }
  }
}

extension Secret {
  /// What may be told of it.
  fileprivate var words: String {
    let rest = length - start.utf8.count
    return start.isEmpty ? "\(article) \(kind)" : "\(article) \(kind) ('\(start)' and \(rest) more)"
  }

  /// The credential itself, which no message may hold.
  fileprivate func text(in source: String) -> String {
    String(decoding: source.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
