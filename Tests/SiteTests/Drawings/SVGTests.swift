import Testing

@testable import Site

@Suite struct SVGTests {
  private static func drawing() -> SVG {
    SVG(width: 100, height: 40.5, title: "A & B", summary: "Two <b>things</b>")
  }

  @Test func namesAndDescribesItselfForThoseWhoCannotSeeIt() {
    let text = Self.drawing().inline(id: "d")
    #expect(text.contains(#"role="img" aria-labelledby="d-title d-summary""#))
    #expect(text.contains(#"<title id="d-title">A &amp; B</title>"#))
    #expect(text.contains(#"<desc id="d-summary">Two &lt;b&gt;things&lt;/b&gt;</desc>"#))
  }

  @Test func scalesByItsViewBox() {
    #expect(Self.drawing().inline(id: "d").contains(#"viewBox="0 0 100 40.5" width="100" height="40.5""#))
  }

  @Test func putsEveryShapeIntoAClass() {
    var drawing = Self.drawing()
    drawing.line(from: Point(0, 1), to: Point(2.25, -3), class: "axis")
    drawing.rectangle(at: Point(1, 2), width: 3, height: 4, radius: 2, class: "bar")
    drawing.circle(at: Point(5, 6), radius: 7, class: "dot")
    drawing.polygon([Point(0, 0), Point(1, 0), Point(1, 1)], class: "mark")
    drawing.polyline([Point(0, 0), Point(1.04, 2)], class: "curve")
    let text = drawing.inline(id: "d")
    #expect(text.contains(#"<line x1="0" y1="1" x2="2.3" y2="-3" class="axis"/>"#))
    #expect(text.contains(#"<rect x="1" y="2" width="3" height="4" rx="2" class="bar"/>"#))
    #expect(text.contains(#"<circle cx="5" cy="6" r="7" class="dot"/>"#))
    #expect(text.contains(#"<polygon points="0,0 1,0 1,1" class="mark"/>"#))
    #expect(text.contains(#"<polyline points="0,0 1,2" class="curve"/>"#))
  }

  @Test func keepsHostileTextInItsElement() {
    var drawing = Self.drawing()
    drawing.text("</text><script>alert(1)</script>", at: Point(1, 2), anchor: .end, class: "x")
    drawing.group(class: "g", variant: "x\" onload=\"y", title: "</title>\u{0}") {
      $0.circle(at: Point(0, 0), radius: 1, class: "dot")
    }
    let text = drawing.inline(id: "d")
    #expect(!text.contains("<script"))
    #expect(text.contains(#"class="g x&quot; onload=&quot;y""#))
    #expect(text.contains("<title>&lt;/title&gt;\u{FFFD}</title>"))
  }

  @Test func bringsItsStyleAlongOnlyAsAFile() {
    let drawing = Self.drawing()
    let inline = drawing.inline(id: "d")
    #expect(!inline.contains("<style") && !inline.contains("xmlns"))
    let file = String(decoding: drawing.file(id: "d", style: DrawingStyle("g > text { fill: #000 }\n")), as: UTF8.self)
    #expect(file.hasPrefix(#"<svg xmlns="http://www.w3.org/2000/svg" "#))
    #expect(file.contains("<style>\ng &gt; text { fill: #000 }\n"))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.04, "0"), (-0.3, "-0.3"), (12.25, "12.3"), (12.96, "13"), (-12.5, "-12.5"), (100, "100"),
    (1005.04, "1005"), (999_999_999.9, "999999999.9"), (10_020_003, "10020003"),
  ])
  func writesNumbersWithAtMostOneDecimal(value: Double, written: String) {
    let bytes = [UInt8](capacity: 32) { $0.append(number: value) }
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }
}
