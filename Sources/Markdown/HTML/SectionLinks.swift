/// Leads links within the page to headings whose ids are not those that git hosts give them, which may be names of DOM
/// properties. Without it `[x](#links)` would work where the Markdown is read and not on the page.
struct SectionLinks {
  /// What a link may say behind `#`, as a URL writes it, and the id that it means.
  private var ids: [[UInt8]: [UInt8]] = [:]

  /// No such headings.
  static let none = SectionLinks()

  /// Those of the headings; nil where none of these fragments means one.
  static func found(_ fragments: [[UInt8]], in headings: [DocumentOutline.Heading]) -> SectionLinks? {
    let links = SectionLinks(headings)
    return fragments.contains { links.id(for: $0) != nil } ? links : nil
  }

  /// The id of the heading that a fragment means, unless the fragment is that id.
  func id(for fragment: [UInt8]) -> [UInt8]? {
    ids.isEmpty ? nil : ids[Self.url(fragment)]
  }

  private init() {}

  private init(_ headings: [DocumentOutline.Heading]) {
    var uses: [String: Int] = [:]
    for heading in headings {
      let name = HeadingName.name(of: Array(heading.text.utf8))
      let count = uses[name, default: 0]
      uses[name] = count + 1
      let hostID = count == 0 ? name : "\(name)-\(count)"
      if hostID != heading.id { ids[Self.url(Array(hostID.utf8))] = Array(heading.id.utf8) }
    }
  }

  private static func url(_ fragment: [UInt8]) -> [UInt8] {
    var buffer = HTMLBuffer(capacity: fragment.count)
    buffer.append(url: fragment.span)
    return buffer.bytes
  }
}
