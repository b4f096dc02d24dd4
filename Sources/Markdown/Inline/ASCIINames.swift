import MarkdownSyntax

/// The bytes by name, as the inline readers write them.
typealias ASCII = UInt8

extension UInt8 {
  static var exclamation: UInt8 { .exclamationMark }
  static var quote: UInt8 { .quotationMark }
}
