/// Reads a file of the zone database (TZif, RFC 8536).
package enum ZoneFile {
  /// The longest file that is read, in bytes: the database's own have a few thousand.
  package static let longest = 1 << 20

  /// The rules of a zone; nil for bytes that are no such file.
  package static func rules(_ bytes: [UInt8], name: String) -> ZoneRules? {
    var reader = Reader(bytes: bytes)
    guard var head = reader.head() else { return nil }
    guard head.version > 1 else { return reader.block(head, width: 4).map { rules($0, nil, name) } }
    // The first block is for old readers.
    guard reader.skip(head.length(width: 4)), let next = reader.head() else { return nil }
    head = next
    guard let block = reader.block(head, width: 8) else { return nil }
    let tail = reader.rest.dropFirst()
    guard reader.rest.first == UInt8(ascii: "\n"), let end = tail.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let footer = tail[..<end]
    guard !footer.isEmpty else { return rules(block, nil, name) }
    return ZoneRule(footer).map { rules(block, $0, name) }
  }

  private static func rules(_ block: Block, _ rule: ZoneRule?, _ name: String) -> ZoneRules {
    ZoneRules(name: name, first: block.first, changes: block.changes, rule: rule)
  }

  private struct Block {
    var first: Int
    var changes: [ZoneRules.Change]
  }

  /// The numbers of the entries of a block.
  private struct Head {
    var version: Int
    var utcFlags, standardFlags, leapSeconds, changes, types, letters: Int

    /// Bytes of the block after its head, with times of so many bytes.
    func length(width: Int) -> Int {
      changes * (width + 1) + types * 6 + letters + leapSeconds * (width + 4) + standardFlags + utcFlags
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var rest: ArraySlice<UInt8> { bytes[min(position, bytes.count)...] }

    mutating func skip(_ count: Int) -> Bool {
      position += count
      return position <= bytes.count
    }

    mutating func head() -> Head? {
      let start = position
      guard rest.starts(with: "TZif".utf8), skip(44) else { return nil }
      let version = bytes[start + 4] == 0 ? 1 : Int(bytes[start + 4]) - 48
      guard (1...9).contains(version) else { return nil }
      let counts = (0..<6).map { number(at: start + 20 + $0 * 4, width: 4) }
      // A zone has at least one type of time; a file is as long as its counts say.
      guard counts.allSatisfy({ (0...ZoneFile.longest).contains($0) }), (1...256).contains(counts[4]) else {
        return nil
      }
      return Head(
        version: version, utcFlags: counts[0], standardFlags: counts[1], leapSeconds: counts[2], changes: counts[3],
        types: counts[4], letters: counts[5])
    }

    mutating func block(_ head: Head, width: Int) -> Block? {
      let start = position
      guard skip(head.length(width: width)) else { return nil }
      let kinds = start + head.changes * width
      let types = kinds + head.changes
      let offsets = (0..<head.types).map { number(at: types + $0 * 6, width: 4) }
      guard offsets.allSatisfy({ abs($0) < 26 * 3600 }) else { return nil }
      var block = Block(first: offsets[0], changes: [])
      block.changes.reserveCapacity(head.changes)
      for index in 0..<head.changes {
        let kind = Int(bytes[kinds + index])
        let at = number(at: start + index * width, width: width)
        guard kind < offsets.count, block.changes.last.map({ $0.at < at }) ?? true else { return nil }
        block.changes.append(ZoneRules.Change(at: at, offset: offsets[kind]))
      }
      return block
    }

    /// A number of two's complement, the most significant byte first.
    private func number(at place: Int, width: Int) -> Int {
      let bits = bytes[place..<place + width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return width == 4 ? Int(Int32(truncatingIfNeeded: bits)) : Int(Int64(bitPattern: bits))
    }
  }
}
