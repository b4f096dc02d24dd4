/// Which files beside a record the pages of its documents show or link to.
struct ReferredAttachments {
  /// The pages, or their bodies, as HTML.
  private let pages: [String]

  init(in pages: [String]) {
    self.pages = pages
  }

  /// A name that passed the whitelist stands in an attribute as it is; from the updates' folder it is one folder up.
  func contains(_ name: String) -> Bool {
    let forms = ["href=\"", "src=\""].flatMap { attribute in
      ["", "../"].flatMap { folder in ["\"", "#", "?"].map { attribute + folder + name + $0 } }
    }
    return pages.contains { page in forms.contains(where: page.contains) }
  }
}
