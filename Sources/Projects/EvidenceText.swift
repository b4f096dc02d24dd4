import Checks
package import FileSystem

/// A file beside a record, read as text if that is what it holds.
package struct EvidenceText {
  /// Nil for a file that is not text, of which only the beginning is read.
  package let text: String?
  /// Bytes that the file had when it was opened. A log may grow while it is read; what is added is not looked at, and
  /// goes out with no document of the same run.
  let length: Int

  /// Throws for a file that is too long, too, whatever it holds.
  package init(reading path: String) throws(DiskError) {
    let file = try OpenFile(reading: path)
    length = file.size
    guard length <= Attachment.longest else {
      throw DiskError("read", path, reason: "it has \(length) bytes; \(Attachment.longest) are the most allowed")
    }
    let head = try file.bytes(upTo: min(TextBytes.sample, length))
    guard TextBytes.mayBeText(head) else {
      text = nil
      return
    }
    text = TextBytes.text(of: head + (try file.bytes(upTo: length - head.count)))
  }
}
