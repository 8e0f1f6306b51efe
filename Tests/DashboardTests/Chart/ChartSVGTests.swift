import Contention
import Foundation
import TestSupport
import Testing

@testable import Dashboard

/// What is in the file is what was measured.
@Suite("Charts as SVG")
struct ChartSVGTests {
  @Test("every point is there with the digits that it was given, broken ones hollow")
  func points() throws {
    for (name, chart) in SampleChart.all {
      let read = try ReadSVG(ChartSVG(chart).text)
      let markers = read.all("path").filter { $0.attributes["data-name"] != nil }
      var expected: [[String?]] = []
      for series in chart.series {
        for point in series.points.compactMap({ $0 }) {
          expected.append([
            series.name, point.x.text, point.y.text, point.low?.text, point.high?.text,
            series.role == .broken ? "#ffffff" : nil,
          ])
        }
      }
      let found = markers.map { marker -> [String?] in
        let fill = marker.attributes["fill"]
        return ["name", "x", "y", "low", "high"].map { marker.attributes["data-\($0)"] }
          + [fill == "#ffffff" ? fill : nil]
      }
      #expect(found == expected, "\(name)")
    }
  }

  @Test("a curve has a line for each stretch without a hole, and no other")
  func holes() throws {
    for (name, chart) in SampleChart.all {
      let read = try ReadSVG(ChartSVG(chart).text)
      let lines = read.all("path").filter { $0.attributes["stroke-linejoin"] == "round" }
        .filter { $0.attributes["fill"] == "none" }
      let stretches = chart.series.flatMap { $0.points.split(separator: nil) }.filter {
        $0.count > 1
      }
      #expect(lines.count == stretches.count, "\(name)")
      for (line, stretch) in zip(lines, stretches) {
        #expect(line.attributes["d"]?.split(separator: "L").count == stretch.count)
      }
    }
  }

  @Test("it is XML, made the same every time, with nothing in it that acts or comes from elsewhere")
  func form() throws {
    for (name, chart) in SampleChart.all {
      let text = ChartSVG(chart).text
      #expect(text == ChartSVG(chart).text)
      let read = try ReadSVG(text)
      #expect(read.elements[0].attributes["viewBox"] == "0 0 1600 900")
      let known: Set = ["svg", "title", "desc", "rect", "text", "line", "path", "circle"]
      #expect(Set(read.elements.map(\.name)).isSubset(of: known))
      #expect(!text.contains("href") && !text.contains("url(") && !text.contains("nan"), "\(name)")
      for label in chart.series.filter({ $0.end != nil }).map(\.label) {
        #expect(read.all("text").contains { $0.text == label }, "\(name): \(label)")
      }
    }
  }

  @Test(
    "a renderer makes a slide of it",
    .enabled("rsvg-convert is there", { Renderer.isThere }))
  func rendered() throws {
    for (_, chart) in SampleChart.all.suffix(4) {
      #expect(try Renderer.size(of: ChartSVG(chart).text) == [1600, 900])
    }
  }
}
