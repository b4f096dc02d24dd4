/// The token of a Discord bot: its id in base64, a time, and a signature, with dots between them.
enum DiscordToken {
  /// The token whose first dot is at the index.
  static func find(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt16>
  ) -> Secret? {
    guard index + 8 < bytes.count, bytes[index + 7] == UInt8(ascii: ".") else { return nil }
    func isPart(_ at: Int) -> Bool { classes[Int(bytes[at])] & ByteClass.base64URL.rawValue != 0 }
    guard (1...6).allSatisfy({ isPart(index + $0) }) else { return nil }
    var start = index
    while start > 0, index - start <= 28, isPart(start - 1) { start -= 1 }
    var end = index + 8
    while end < bytes.count, end - index <= 8 + 38, isPart(end) { end += 1 }
    // Ids are numbers, whose first digits in base64 are M, N or O.
    guard (23...28).contains(index - start), (27...38).contains(end - index - 8),
      (UInt8(ascii: "M")...UInt8(ascii: "O")).contains(bytes[start]), Plausibility.isRandom(bytes[start..<end])
    else { return nil }
    return Secret("Discord bot token", start..<end, in: bytes)
  }
}
