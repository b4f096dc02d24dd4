import Documents
import Incidents
import Text

/// How a component or a whole service does, as a small picture for other pages: its name on the left, its state on the
/// right.
///
/// It brings its colors along as attributes, since a page that shows it has no style sheet for it, and policies of content
/// forbid inline style. Its own grounds keep the text readable on light and dark pages.
struct Badge {
  /// The badge of the whole page, by its path from the site's root.
  static let page = "badges/status.svg"

  /// The badge of a component, by its id.
  static func path(of component: String) -> String { "badges/components/\(component).svg" }

  private let label: String
  private let message: String
  private let color: StaticString

  init(_ component: String, _ state: ComponentState) {
    label = Self.plain(component)
    message = state.label
    color =
      switch state {
      case .operational: Self.green
      case .underMaintenance: Self.blue
      case .degraded: Self.yellow
      case .partialOutage: Self.orange
      case .majorOutage: Self.red
      }
  }

  /// Of a whole page, with what its status says.
  init(_ site: String, _ description: String, _ indicator: Indicator) {
    label = Self.plain(site)
    message = description
    color =
      switch indicator {
      case .none: Self.green
      case .minor: Self.yellow
      case .major: Self.orange
      case .critical: Self.red
      case .maintenance: Self.blue
      }
  }

  /// Without characters that turn the direction of the text around, or that nobody sees.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
  }

  // White text on each has a contrast of at least 4.8 to 1 (WCAG 2.2, 1.4.3 asks for 4.5).
  private static let green: StaticString = "#1a7f37"
  private static let yellow: StaticString = "#8a5a00"
  private static let orange: StaticString = "#bc4c00"
  private static let red: StaticString = "#cf222e"
  private static let blue: StaticString = "#0969da"

  /// The file as SVG.
  var text: String {
    let (left, right) = (Self.shown(label), Self.shown(message))
    let (leftWidth, rightWidth) = (Self.width(of: left), Self.width(of: right))
    let (split, whole) = (leftWidth + 2 * Self.margin, leftWidth + rightWidth + 4 * Self.margin)
    let title = Markup.escaped("\(label): \(message)")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(whole)" height="20" viewBox="0 0 \(whole) 20" role="img" aria-label="\(title)">
      <title>\(title)</title>
      <rect width="\(whole)" height="20" rx="3" fill="\(color)"/>
      <path d="M3 0H\(split)V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z" fill="#424a53"/>
      <g fill="#fff" font-family="Verdana, Geneva, DejaVu Sans, sans-serif" font-size="11">
      \(Self.text(left, at: Self.margin, leftWidth))
      \(Self.text(right, at: split + Self.margin, rightWidth))
      </g>
      </svg>

      """
  }

  private static func text(_ text: String, at x: Int, _ width: Int) -> String {
    "<text x=\"\(x)\" y=\"14\" textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\">\(Markup.escaped(text))</text>"
  }

  /// Pixels on both sides of a text.
  private static let margin = 7

  /// On one line, and of a length that other pages have room for; the title holds it in full.
  private static func shown(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= longest ? line : line.prefix(longest - 1) + "\u{2026}"
  }

  /// Characters.
  private static let longest = 60

  /// About the width in pixels, which `textLength` then makes exact whichever font there is.
  private static func width(of text: String) -> Int {
    let tenths = text.reduce(0) { sum, character in
      guard let byte = character.asciiValue else {
        return sum + 70 * max(1, DisplayWidth.columns(of: String(character)))
      }
      switch byte {
      case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "I"), 0x20...0x2F: return sum + 41
      case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"): return sum + 46
      case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"): return sum + 102
      case 65...90: return sum + 77
      default: return sum + 68
      }
    }
    return max(1, (tenths + 9) / 10)
  }
}
