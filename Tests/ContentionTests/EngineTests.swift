import Testing

@testable import Contention

/// Everything that starts workers, one test at a time.
@Suite("Engine", .serialized)
struct EngineTests {}

/// How long a condition may take on a machine that is busy with other things.
let patience = 120.0

/// Runs `plan`, which has a limit and one variant, to its end.
func finished(_ plan: Plan) throws -> VariantSnapshot {
  let conductor = try Conductor(plan: plan)
  defer { conductor.stop() }
  try #require(conductor.waitUntilFinished(seconds: patience), "the limit was not reached")
  return try #require(conductor.snapshot().scenarios.first?.variants.first)
}

/// Runs `plan`, which has one variant, until `condition` holds.
@discardableResult
func watching(_ plan: Plan, until condition: (VariantSnapshot) -> Bool) throws -> VariantSnapshot {
  let conductor = try Conductor(plan: plan)
  defer { conductor.stop() }
  return try wait(conductor) { condition($0) }
}

/// Waits until the first variant of the first scenario meets `condition`, and checks in every
/// snapshot that a correct variant's law holds.
@discardableResult
func wait(_ conductor: Conductor, until condition: (VariantSnapshot) -> Bool) throws
  -> VariantSnapshot
{
  let began = Clock.nanoseconds()
  while true {
    let variant = try #require(conductor.snapshot().scenarios.first?.variants.first)
    if variant.variant.role != .broken {
      try #require(variant.ledger?.holds ?? true, "\(variant.variant.name) broke its law")
    }
    if condition(variant) { return variant }
    try #require(
      Double(Clock.nanoseconds() - began) < patience * 1e9,
      "\(variant.variant.name): not within \(patience) s")
    _ = conductor.waitUntilFinished(seconds: 0.002)
  }
}
