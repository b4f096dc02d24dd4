import Pipelines
import Site

/// What `pir build` writes, by the names that `--format` takes.
enum BuildFormat: String, CaseIterable {
  case html, markdown, hugo

  var made: BuildSite.Format {
    switch self {
    case .html: .pages
    case .markdown: .docs(.general)
    case .hugo: .docs(.hugo)
    }
  }
}
