import MarkdownSyntax
import Prose

/// Where in the Markdown a template is being read, learned from its own text alone.
///
/// Tags are transparent: what a section or a value puts on a line is not known, and where that matters the cursor keeps
/// apart what may be and what must be.
struct MarkdownCursor: Hashable {
  /// What the lines of a partial begin with, because of where it is included.
  private(set) var base = ""
  /// The level of the heading above, in the text of the template and of the partials before.
  private(set) var headingLevel = 0
  private(set) var fence: LineHead.OpenFence?
  private var inline = InlineState()
  private var line = LineState()

  /// What is known of the current line.
  private struct LineState: Hashable {
    /// The line's beginning, as long as that is all markers; nil behind it.
    var head: [UInt8]? = []
    var leaf = LineHead.Leaf.paragraph
    var continuation = ""
    /// Whether the line was begun outside of the partial that is being read, in whose base its markers are.
    var isJoined = false
    var startsItem = false
    /// Whether what stands before in its item can be nothing but a task's box.
    var isBox = false
    var start = Start.certain
    var before: Unicode.Scalar?
  }

  /// Whether a value here is the first of its block.
  private enum Start {
    case no
    case possible
    /// It is if the value at the start turns out empty; nothing else stands before, so that `. ` makes a list item's
    /// number of that value.
    case behindValue
    case certain
  }

  /// A longer beginning of a line is not markers that anyone wrote.
  private static let longestHead = 256

  /// Whether nothing stands on the current line yet.
  var isAtLineStart: Bool { line.head == [] }

  /// Whether a comment is open, with which documents leave out all that is in it.
  var isInComment: Bool { inline.isInComment }

  /// What a further line needs in order to stay in the containers of this place.
  var continuation: String { base + (fence?.continuation ?? line.continuation) }

  /// The place of a value here.
  ///
  /// Where it is not certain that the value begins its line, plain text has to be safe in both cases, while the author's
  /// Markdown may unfold into blocks only if that is certain.
  func place(of kind: FieldKind, followedBy following: Following) -> Place {
    let isProse = if case .prose = kind { true } else { false }
    return Place(
      block: block, inline: inlineAround, continuation: continuation,
      startsLine: isProse ? line.start == .certain : line.start != .no, endsLine: following.endsLine,
      startsItem: line.startsItem && line.start != .no, followsTaskBox: line.isBox, headingLevel: headingLevel,
      before: line.before, after: following.scalar)
  }

  /// The info string of a fence is no text that is shown: what could end it, or keep it from being one, is encoded as in a
  /// destination.
  private var inlineAround: Place.Inline {
    guard fence == nil else { return .plain }
    if case .fence = line.leaf { return .linkDestination }
    return inline.inline
  }

  private var block: Place.Block {
    if let fence { return .fencedCode(fence: fence.text) }
    return switch line.leaf {
    case .heading: .heading
    case .row: .cell
    case .paragraph, .fence: .paragraph
    }
  }

  // MARK: Text

  /// Reads a stretch of a line of the template, without the line's ending: a part of the token's text, in which `ahead`
  /// looks for ends.
  mutating func read(_ text: ArraySlice<UInt8>, of token: Int, _ ahead: TextAhead) {
    guard let last = text.lastScalar else { return }
    defer { line.before = last }
    guard fence == nil else { return readCode(text) }
    let text = isInComment ? readComment(text) : text
    guard !text.isEmpty else { return }
    if let head = line.head {
      let content = read(text, behind: head)
      inline.read(content, afterBlank: true, isCell: line.leaf == .row, of: token, ahead)
    } else {
      // A backtick makes a code span of what would be a fence of them (CommonMark 4.5).
      if case .fence(let opened) = line.leaf, opened.fence.character == .backtick, text.contains(.backtick) {
        line.leaf = .paragraph
      }
      let afterBlank = line.before.map { $0 == " " || $0 == "\t" } ?? (line.start != .no)
      readContent(text)
      inline.read(text, afterBlank: afterBlank, isCell: line.leaf == .row, of: token, ahead)
    }
  }

  mutating func endLine() {
    if let open = fence {
      if let head = line.head, open.isClosed(by: head) { fence = nil }
    } else if case .fence(let opened) = line.leaf {
      fence = opened
    }
    let isBlank = line.head?.allSatisfy(\.isBlank) ?? false
    if isBlank || line.leaf != .paragraph { inline.close() }
    line = LineState()
  }

  /// Reads the line's beginning; the part of the text that is content.
  private mutating func read(_ text: ArraySlice<UInt8>, behind before: [UInt8]) -> ArraySlice<UInt8> {
    let head = before + text
    let read = LineHead(head)
    let rest = head.count - read.end
    line.continuation = read.continuation
    line.leaf = read.leaf
    line.startsItem = read.startsItem
    line.isBox = read.startsItem && rest > 0 && text.suffix(rest).allSatisfy(\.isOfBox)
    if read.hasMarker { inline.close() }
    if read.mayBeCode { inline.expectCode() }
    line.start = rest == 0 ? .certain : read.isDangling ? .possible : .no
    switch read.leaf {
    case .heading(let level): headingLevel = level
    case .fence:
      line.start = .no
      inline.expectCode()
    case .row, .paragraph: break
    }
    let mayGoOn = read.leaf == .paragraph && line.start != .no && head.count <= Self.longestHead
    line.head = mayGoOn ? head : nil
    return text.suffix(rest)
  }

  private mutating func readContent(_ text: ArraySlice<UInt8>) {
    if line.start == .behindValue {
      guard !text.starts(with: ". ".utf8), !text.starts(with: ") ".utf8) else {
        // The number's width is not known: four columns hold the text of items up to 99.
        line.continuation += "    "
        (line.start, line.startsItem) = (.certain, true)
        return readContent(text.dropFirst(2))
      }
      line.start = .possible
    }
    line.isBox = line.isBox && text.allSatisfy(\.isOfBox)
    guard !text.allSatisfy(\.isBlank) else { return }
    // Where the block may have begun only now, markers can still be obeyed.
    line.start = line.start != .no && text.allSatisfy { $0.isBlank || $0.isMarker } ? .possible : .no
  }

  /// Reads a part of a comment, whose lines begin no blocks; what follows the comment.
  private mutating func readComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.head = nil
    line.start = .no
    return inline.readComment(text)
  }

  private mutating func readCode(_ text: ArraySlice<UInt8>) {
    line.head?.append(contentsOf: text)
    if !text.allSatisfy(\.isBlank) { line.start = .no }
  }

  // MARK: Tags

  mutating func passValue() {
    let isNumber = line.start == .certain && line.leaf == .paragraph && fence == nil
    if line.start != .no { line.start = isNumber ? .behindValue : .possible }
    line.head = nil
    line.isBox = false
    line.before = nil
  }

  /// Enters a section within a line; `turns` is how a later turn of the same section begins, nil if there is none.
  mutating func enterSection(turns: SectionTurns?) {
    guard let turns else { return }
    line.before = nil
    let doubtful: Start = turns == .onNewLine ? .no : .certain
    if line.start == doubtful { line.start = .possible }
  }

  /// Leaves a section; `opened` is where it was entered, in case it is not shown at all.
  mutating func leaveSection(opened: MarkdownCursor, isStandalone: Bool) {
    inline.leaveSection(enteredWith: opened.inline)
    guard !isStandalone else { return }
    if line.before != opened.line.before { line.before = nil }
    if line.start != opened.line.start, line.start != .behindValue { line.start = .possible }
    line.startsItem = line.startsItem || opened.line.startsItem
    line.isBox = line.isBox || opened.line.isBox
  }

  /// Enters a partial whose further lines stay in the containers of this place.
  mutating func enterPartial() {
    base = continuation
    if line.head != nil { line.head = [] }
    line.continuation = ""
    line.isJoined = true
    line.before = nil
  }

  /// Enters a partial that stands on a line of its own, behind `indentation`.
  mutating func enterPartial(indentation: String) {
    base += indentation
  }

  /// Comes back from a partial that was entered from `outer`.
  mutating func leavePartial(to outer: MarkdownCursor) {
    base = outer.base
    line.before = nil
    guard line.isJoined else { return }
    line.continuation = outer.line.continuation + line.continuation
    line.isJoined = outer.line.isJoined
  }
}

/// How a section that is shown several times goes on.
enum SectionTurns {
  case onSameLine
  case onNewLine
}

extension UInt8 {
  /// Whether a task's box may consist of it.
  fileprivate var isOfBox: Bool { isBlank || "[xX]".utf8.contains(self) }

  /// Whether a block marker may consist of it.
  fileprivate var isMarker: Bool { isDigit || "#>+-=*|.):".utf8.contains(self) }
}

extension LineHead.OpenFence {
  fileprivate func isClosed(by line: [UInt8]) -> Bool {
    let start = line.firstIndex { !$0.isBlank && $0 != .greaterThan } ?? line.count
    return fence.closes(at: start..<line.count, in: line)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var lastScalar: Unicode.Scalar? {
    String(decoding: suffix(4), as: UTF8.self).unicodeScalars.last
  }
}
