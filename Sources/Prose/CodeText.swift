import MarkdownSyntax
import Text

/// Writes a value inside code, where nothing is markup but the code's own end (CommonMark 4.5, 6.1).
enum CodeText {
  /// One line inside a code span between runs of `ticks` backticks.
  ///
  /// A run of backticks that would end the span, or merge with its end, is written with U+02CB (ˋ), which looks the
  /// same: there is no escape inside a code span. A span that would hold nothing holds a space, or its two ends would be
  /// one run of backticks and open a span of their own.
  static func span(_ line: [UInt8], ticks: Int, at place: Place) -> [UInt8] {
    guard !line.isEmpty else { return place.before == "`" && place.after == "`" ? [.space] : [] }
    var output: [UInt8] = []
    output.reserveCapacity(line.count)
    var index = 0
    while index < line.count {
      if line[index] == .pipe, place.block == .cell { output.append(.backslash) }
      guard line[index] == .backtick else {
        output.append(line[index])
        index += 1
        continue
      }
      let end = line.endOfRun(of: .backtick, from: index)
      let endsSpan = end - index == ticks || index == 0 || end == line.count
      for _ in index..<end { output.append(contentsOf: endsSpan ? [0xCB, 0x8B] : [.backtick]) }
      index = end
    }
    return output
  }

  /// Code without line breaks of its own, whose pipes stay in their cell.
  ///
  /// A table takes the one backslash before each pipe away, however many are there (GFM 4.10).
  static func append(_ code: some Sequence<UInt8>, isCell: Bool, to output: inout [UInt8]) {
    for byte in code {
      if byte == .pipe, isCell { output.append(.backslash) }
      output.append(byte == .lineFeed ? .space : byte)
    }
  }

  /// Lines inside a fenced block; one that would close the fence is indented until it does not.
  static func fenced(_ value: [UInt8], fence: String, at place: Place) -> [UInt8] {
    let closing = Fence(fence)
    var output: [UInt8] = []
    let lines = LineBreaks.lines(of: value).map { Array(value[$0]) }
    for (number, line) in lines.enumerated() {
      let isFirst = number == 0
      let isLast = number == lines.count - 1
      if !isFirst {
        output.append(.lineFeed)
        output.append(contentsOf: line.isEmpty ? place.blankLine : Array(place.continuation.utf8))
      }
      let mayStart = !isFirst || place.startsLine || place.before.map { $0 == " " || $0 == "\t" } ?? true
      let isPartial = (isFirst && !place.startsLine) || (isLast && !place.endsLine)
      if mayStart, let run = closing.run(in: line), isPartial || run >= closing.count {
        output.append("    ")
      }
      output.append(contentsOf: line)
    }
    while output.last == .lineFeed { output.removeLast() }
    return output
  }
}
