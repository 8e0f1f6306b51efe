import Contention
extension Conductor {
  func snapshot(workersOf: Set<VariantID>) -> Snapshot { snapshot() }
  func takeFailure() -> CrewFailure? { nil }
  func settle(seconds: Double) -> Bool { true }
}
