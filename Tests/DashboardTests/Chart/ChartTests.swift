import Contention
import Foundation
import TestSupport
import Testing

@testable import Dashboard

/// What anybody who looks at a chart takes for granted.
@Suite("Charts")
struct ChartTests {
  @Test("ticks are distinct, rise, lie within the range, and so does every value")
  func ticks() {
    for (name, chart) in SampleChart.all {
      for axis in [chart.x, chart.y] {
        let places = axis.ticks.map { axis.place($0.value) }
        #expect(places.allSatisfy { (0...1).contains($0) }, "\(name)")
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "\(name)")
        #expect(Set(axis.ticks.map(\.text)).count == axis.ticks.count, "\(name): \(axis.ticks)")
        #expect(axis.ticks.allSatisfy { axis.range.contains($0.value) }, "\(name)")
      }
      #expect((2...12).contains(chart.y.ticks.count), "\(name): \(chart.y.ticks.map(\.text))")
      for point in chart.series.flatMap(\.points).compactMap({ $0 }) {
        #expect(
          chart.y.range.contains(point.low!.value) && chart.y.range.contains(point.high!.value))
        #expect(chart.x.range.contains(point.x.value))
      }
    }
  }

  @Test(
    "an axis fits any range: round numbers, from the first that is not above to the first that is not below",
    arguments: [ChartAxis.Scale.linear, .logarithmic])
  func ranges(_ scale: ChartAxis.Scale) {
    for low in [1e-6, 0.3, 1, 2, 999, 1e3, 4.2e9] {
      for factor in [1, 1.001, 1.9, 7, 1e3, 1e6, 1e12] {
        let axis = ChartAxis("", for: [low, low * factor], scale: scale) { "\($0)" }
        #expect(axis.range.contains(low) && axis.range.contains(low * factor * (1 - 1e-9)))
        #expect((2...12).contains(axis.ticks.count), "\(low), \(factor): \(axis.ticks.count)")
        // Not more of the height is empty than a factor of ten or one step needs.
        #expect(axis.place(low * factor) > 0.3, "\(low), \(factor)")
      }
    }
  }

  @Test("ticks that are written beside the horizontal axis do not run into each other")
  func shownTicks() {
    for (name, chart) in SampleChart.all {
      let layout = ChartLayout(chart)
      let shown = layout.shownTicks
      #expect(shown.last?.value == chart.x.ticks.last?.value, "\(name)")
      for (left, right) in zip(shown, shown.dropFirst()) {
        let widths = [left, right].map { SlideText.width($0.text, size: ChartLayout.textSize) }
        #expect(layout.x(right.value) - layout.x(left.value) >= (widths[0] + widths[1]) / 2)
      }
    }
  }

  @Test("every curve has its name once, beside its own last point, and no two names overlap")
  func names() throws {
    for (name, chart) in SampleChart.all {
      let layout = ChartLayout(chart)
      var room = ChartRoom(layout)
      let labels = ChartLabel.all(layout, in: &room)
      let drawn = chart.series.indices.filter { chart.series[$0].end != nil }
      #expect(labels.map(\.series).sorted() == drawn, "\(name)")
      let boxes = labels.map { label in
        ChartRoom.Box(
          x: label.x, y: label.y, width: ChartLabel.width(of: chart.series[label.series]),
          height: ChartLayout.labelDistance - 0.01)
      }
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[..<index].contains { $0.overlaps(box) }, "\(name)")
        #expect(box.x >= 0 && box.x + box.width <= ChartLayout.width, "\(name)")
        #expect(box.y > layout.top - 40 && box.y < layout.bottom + 40, "\(name)")
      }
    }
  }

  @Test("labels that want the same place come as near to it as they can, in their order")
  func apart() {
    let places = ChartLabels.apart([50, 50, 50, 90, 10], distance: 10, in: 0...100)
    #expect(places == [40, 50, 60, 90, 10])
    #expect(ChartLabels.apart([99, 100], distance: 10, in: 0...100) == [90, 100])
    #expect(ChartLabels.apart([0, 0, 1], distance: 10, in: 0...100) == [0, 10, 20])
    #expect(ChartLabels.apart([], distance: 10, in: 0...100) == [])
    var numbers = SeededNumbers(state: 1)
    for _ in 0..<200 {
      let wanted = (0..<8).map { _ in Double.random(in: -20...120, using: &numbers) }
      let places = ChartLabels.apart(wanted, distance: 12, in: 0...100)
      let sorted = places.sorted()
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 > 11.999 })
      #expect(sorted[0] > -0.001 && sorted[7] < 100.001)
      for (index, other) in zip(wanted.indices, wanted.indices.dropFirst()) {
        #expect((wanted[index] < wanted[other]) == (places[index] < places[other]))
      }
    }
  }

  @Test("each curve differs from every other one without its colour, and can be seen on white")
  func looks() {
    let looks = (0..<40).map { ChartLook(Hue.variant($0), .atomic, number: $0) }
    for (index, look) in looks.enumerated() {
      #expect(!looks[..<index].contains { $0.dashes == look.dashes && $0.marker == look.marker })
      let contrast = 1.05 / (Luminance.of(look.color) + 0.05)
      #expect(contrast >= 3, "\(look.color): \(contrast)")
    }
    for marker in ChartLook.Marker.allCases {
      #expect(marker.path(9).hasPrefix("M") && marker.path(9).hasSuffix("z"))
    }
  }
}
