import Foundation

/// A file that takes what a program prints: unlike a pipe, it never fills up and blocks the program.
struct Capture {
  private let file = Capture.newFile()
  let writing: FileHandle

  init() throws {
    try Data().write(to: file)
    writing = try FileHandle(forWritingTo: file)
  }

  /// Closes and removes the file and returns its text.
  func text() throws -> String {
    try writing.close()
    defer { try? FileManager.default.removeItem(at: file) }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  /// A text as a file to read from; the file has no name any more.
  static func reading(_ text: String) throws -> FileHandle {
    let file = newFile()
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try FileHandle(forReadingFrom: file)
  }

  private static func newFile() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "pir-\(UUID().uuidString)")
  }
}
