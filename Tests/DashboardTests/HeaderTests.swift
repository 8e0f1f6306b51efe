import Contention
import Testing

@testable import Dashboard

/// What was turned is in view, however narrow the screen.
@Suite("Header")
struct HeaderTests {
  /// Keys that set a knob to something that is not its default.
  private static let turns: [(knob: Knob, keys: String)] = [
    (.ordering, "m"), (.backoff, "bb"), (.gap, "ggggg"), (.criticalSection, "ssss"),
    (.outsideWork, "www"), (.pinning, "p"),
  ]

  private func header(_ dashboard: OpenDashboard) -> String {
    dashboard.grid(at: 1000).lines[0...1].joined(separator: "\n")
  }

  private func turned(_ keys: String, width: Int) -> OpenDashboard {
    var dashboard = OpenDashboard(.scenario("spinlock"), width: width, height: 24)
    dashboard.type(keys)
    return dashboard
  }

  @Test("each setting that is not its default shows at 80 columns", arguments: turns.indices)
  func single(_ index: Int) {
    let turn = Self.turns[index]
    let dashboard = turned(turn.keys, width: 80)
    let forms = turn.knob == .pinning ? ["refused"] : turn.knob.forms(in: dashboard.state.plan)
    let line = dashboard.grid(at: 1000).lines[0]
    #expect(turn.knob == .pinning || forms.contains { line.contains($0) }, "\(line)")
    #expect(!turned("", width: 80).lines[0].contains(forms.last ?? ""))
  }

  @Test("all of them together show, if shortened", arguments: [60, 80, 120, 200])
  func together(_ width: Int) {
    let dashboard = turned(Self.turns.map(\.keys).joined(), width: width)
    let (header, plan) = (header(dashboard), dashboard.state.plan)
    let knobs = dashboard.state.turnedKnobs(in: plan)
    #expect(knobs.count == 5)
    for knob in knobs {
      #expect(knob.forms(in: plan).contains { header.contains($0) }, "\(knob.title): \(header)")
    }
    #expect(header.contains("8 workers") && header.contains("00:42"))
  }

  @Test("what is as usual gives way first: noise, slice, the default ordering")
  func givingWay() {
    let plain = turned("", width: 80).lines[0]
    #expect(plain.contains("acq-rel") && plain.contains("noise"))
    let full = header(turned("bbsssgggg", width: 80))
    #expect(!full.contains("noise") && !full.contains("slice"))
  }

  @Test("a page says what is still set from the page before")
  func inherited() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("ggg2")
    #expect(dashboard.statusLine.contains("still set: gap 5"))
    dashboard.type("6")
    #expect(!dashboard.statusLine.contains("gap"), "it means nothing to ordering")
  }
}
