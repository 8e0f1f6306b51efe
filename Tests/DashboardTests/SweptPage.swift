import Contention
import SimulatedSweeps

@testable import Dashboard

extension SweepPage {
  /// The page when an engine with made-up rates has swept what it wants.
  ///
  /// - Parameters:
  ///   - noise: how far chance takes a slice's rate, as a share.
  ///   - visits: how many visits there were; nil: all.
  func swept(noise: Double = 0.02, visits: Int? = nil) -> SweepPage {
    var meter = SimulatedMeter(seed: 1) { [scenario] variant, plan in
      let index = scenario.variants.firstIndex { $0.name == variant } ?? 0
      let rate = 400e6 / Double(index + 1)
      // The baseline stays as it is; the others fall, and so cross it.
      return scenario.variants[index].isBaseline
        ? 30e6 : rate / Double(plan.threads * (index % 2 + 1)) / (1 + Double(plan.gap) / 50)
    }
    (meter.chance, meter.ends, meter.machine) = (noise, visits, state.machine)
    var page = self
    _ = page.learn(.swept(SimulatedSweep(plan, meter).seen, refused: nil), now: 100)
    return page
  }
}
