/// Numbers with their nouns.
enum Counted {
  /// `1 file`, `2 files`.
  static func text(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// `812 bytes`, `41 KB`, `1.2 MB`; a KB is 1,000 bytes.
  static func bytes(_ count: Int) -> String {
    if count < 1000 { return text(count, "byte") }
    if count < 1_000_000 { return "\((count + 500) / 1000) KB" }
    let tenths = (count + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
