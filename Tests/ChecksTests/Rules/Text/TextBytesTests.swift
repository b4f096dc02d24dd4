import Testing

@testable import Checks

/// What is text is told by its content.
struct TextBytesTests {
  private static let text = "GET /a 200\nthe name is Zoë – ok\n"

  private static func utf16(_ text: String, isLittle: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
  }

  @Test(arguments: [true, false], [true, false]) func readsUTF16(isLittle: Bool, mark: Bool) {
    #expect(TextBytes.text(of: Self.utf16(Self.text, isLittle: isLittle, mark: mark)) == Self.text)
  }

  @Test func readsOtherScriptsInUTF16WithTheirMark() {
    #expect(TextBytes.text(of: Self.utf16("密码是没有的\n", isLittle: true, mark: true)) == "密码是没有的\n")
  }

  @Test func aHalfCharacterAtTheEndIsLeftOut() {
    #expect(TextBytes.text(of: Self.utf16("ab", isLittle: true, mark: true) + [0x41]) == "ab")
  }

  @Test(arguments: ["", "a", Self.text, "\u{FEFF}a", "<svg xmlns='a'/>", "\u{1B}[31mred\u{1B}[0m\n", "{\"a\": 1}"])
  func readsUTF8(text: String) { #expect(TextBytes.text(of: Array(text.utf8)) == text) }

  @Test func readsLogsWithFewStrayBytes() {
    let log =
      Array("a line of a log\n".utf8) + [0] + Array(String(repeating: "another line\n", count: 9).utf8) + [0xE9, 0x0A]
    #expect(TextBytes.text(of: log)?.hasPrefix("a line of a log\n\0another") == true)
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 8, 6],
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C, 0x4A, 0x06, 0, 0xC2, 0x41],
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1], Array("%PDF-1.7\n%text".utf8),
      [0x50, 0x4B, 3, 4, 0x14, 0, 0, 0, 8, 0, 0x21], [0, 0, 0, 0, 0, 0],
    ] as [[UInt8]])
  func otherFilesAreNotText(bytes: [UInt8]) {
    #expect(TextBytes.text(of: bytes) == nil)
    #expect(!TextBytes.mayBeText(bytes))
  }
}
