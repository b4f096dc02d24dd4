import MarkdownSyntax
import Prose

/// The block markers that a line of a template begins with (CommonMark 5, 4.2, 4.5; GFM 4.10).
struct LineHead {
  enum Leaf: Hashable {
    case paragraph
    case heading(level: Int)
    case row
    /// The line opens a fenced code block.
    case fence(OpenFence)
  }

  struct OpenFence: Hashable {
    let fence: Fence
    /// What each line in the block begins with.
    let continuation: String

    var text: String { String(repeating: Character(Unicode.Scalar(fence.character)), count: fence.count) }
  }

  /// What a further line must begin with to stay in the same containers.
  private(set) var continuation = ""
  private(set) var leaf = Leaf.paragraph
  /// Whether the last marker is a list item's.
  private(set) var startsItem = false
  /// Whether there is any marker, so that a new block begins.
  private(set) var hasMarker = false
  /// Where the markers end.
  private(set) var end = 0
  /// Whether more text could still make a marker of what stands behind `end`: `-`, `##`, `12.`.
  private(set) var isDangling = false

  init(_ line: [UInt8]) {
    while let next = container(line) { end = next }
    readLeaf(line)
  }

  /// Reads one quote or list marker and gives its end.
  private mutating func container(_ line: [UInt8]) -> Int? {
    let start = line.skippingBlanks(from: end)
    guard start < line.count else { return nil }
    let indentation = line.text(end..<start)
    if line[start] == UInt8(ascii: ">") {
      let hasSpace = start + 1 < line.count && line[start + 1] == 0x20
      continuation += indentation + "> "
      (startsItem, hasMarker) = (false, true)
      return start + (hasSpace ? 2 : 1)
    }
    switch ListKind.reading(line[start...]) {
    case .none: return nil
    case .undecided:
      isDangling = true
      return nil
    case .item:
      let marker = line[start...].drop(while: \.isDigit).startIndex + 1
      continuation += indentation + String(repeating: " ", count: marker - start + 1)
      (startsItem, hasMarker) = (true, true)
      return marker + 1
    }
  }

  private mutating func readLeaf(_ line: [UInt8]) {
    let start = line.skippingBlanks(from: end)
    continuation += line.text(end..<start)
    end = start
    guard start < line.count else { return }
    let run = line.endOfRun(of: line[start], from: start) - start
    switch line[start] {
    case UInt8(ascii: "#") where run <= 6:
      guard start + run < line.count else { return isDangling = true }
      guard line[start + run].isBlank else { return }
      (leaf, hasMarker, startsItem) = (.heading(level: run), true, false)
      end = line.skippingBlanks(from: start + run)
    case UInt8(ascii: "|"):
      (leaf, hasMarker, startsItem) = (.row, true, false)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard let fence = Fence(opening: start..<line.count, in: line) else { return }
      leaf = .fence(OpenFence(fence: fence, continuation: continuation))
      (hasMarker, startsItem, end) = (true, false, start + run)
    case UInt8(ascii: "="):
      isDangling = start + run == line.count
    default: break
    }
  }
}
