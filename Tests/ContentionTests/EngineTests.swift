import TestSupport
import Testing

@testable import Contention

/// Everything that starts workers, one test at a time: they would fight for the same CPUs.
@Suite("Engine", .serialized)
struct EngineTests {}

/// Runs `plan`, which has a limit, to its end, and returns all that was seen of it.
func measured(_ plan: Plan, on machine: Machine = .current) throws -> Snapshot {
  let conductor = try Conductor(plan: plan, machine: machine)
  defer { conductor.stop() }
  try #require(conductor.waitUntilFinished(seconds: patience), "the limit was not reached")
  return conductor.snapshot()
}

/// Runs `plan`, which has a limit and one variant, to its end.
func finished(_ plan: Plan, on machine: Machine = .current) throws -> VariantSnapshot {
  try #require(try measured(plan, on: machine).scenarios.first?.variants.first)
}

/// Runs `plan`, which has one variant, until `condition` holds.
@discardableResult
func watching(
  _ plan: Plan, on machine: Machine = .current, until condition: (VariantSnapshot) -> Bool
) throws -> VariantSnapshot {
  let conductor = try Conductor(plan: plan, machine: machine)
  defer { conductor.stop() }
  return try wait(conductor) { condition($0) }
}

/// Waits until the first variant of the first scenario meets `condition`, and checks in every
/// snapshot that a correct variant's law holds, as soon as a slice was closed and it was judged.
@discardableResult
func wait(_ conductor: Conductor, until condition: (VariantSnapshot) -> Bool) throws
  -> VariantSnapshot
{
  var seen: VariantSnapshot?
  try eventually("\(conductor.plan)") {
    let variant = try #require(conductor.snapshot().scenarios.first?.variants.first)
    if variant.variant.role != .broken, variant.closedSlices > 0 {
      let ledger = try #require(variant.ledger, "\(variant.variant.name) was not judged")
      try #require(ledger.holds, "\(variant.variant.name) broke its law: \(ledger)")
    }
    seen = variant
    return condition(variant)
  }
  return try #require(seen)
}

/// Lets `seconds` pass.
func pause(_ seconds: Double) {
  let memory = SharedMemory()
  Bell(in: memory).wait(nanoseconds: UInt64(seconds * 1e9))
}

extension VariantSnapshot {
  /// Slices that were closed, whether or not they count.
  var closedSlices: Int { slices + slicesLeftOut }
}

extension Machine {
  /// This machine with one CPU of it, to which all workers are pinned.
  static var oneCPU: Machine {
    var machine = current
    machine.allowedCPUs = [machine.allowedCPUs[0]]
    return machine
  }
}
