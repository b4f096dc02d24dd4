import Diagnostics
import Text

/// A partial's name as a tag writes it: a path inside the folder of templates, with or without the file's extension.
struct PartialName {
  let written: String

  /// Whether it stays in the folder: no absolute path, no step up, no empty step.
  var staysInside: Bool {
    !written.contains("\\") && !written.contains(":")
      && written.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  /// The template it means: the name itself, or with the extension of the template that includes it.
  func template(among sources: [String: SourceText], includedFrom file: String) -> String? {
    if sources[written] != nil { return written }
    let name = written + Self.fileExtension(file)
    return sources[name] == nil ? nil : name
  }

  /// The nearest name that exists, written as partials are.
  func suggestion(among sources: [String: SourceText], includedFrom file: String) -> String? {
    let ending = Self.fileExtension(file)
    let names = sources.keys.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    return Suggestion.didYouMean(written, among: names.sorted())
  }

  /// From the last dot of the last component; "" where there is none.
  private static func fileExtension(_ file: String) -> Substring {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[dot...]
  }
}
