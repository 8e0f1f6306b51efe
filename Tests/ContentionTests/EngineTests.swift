import Testing

@testable import Contention

/// Everything that starts workers, one test at a time: they would fight for the same CPUs.
@Suite("Engine", .serialized)
struct EngineTests {}

/// How long a condition may take on a machine that is busy with other things.
let patience = 120.0

/// Runs `plan`, which has a limit and one variant, to its end.
func finished(_ plan: Plan, on machine: Machine = .current) throws -> VariantSnapshot {
  let conductor = try Conductor(plan: plan, machine: machine)
  defer { conductor.stop() }
  try #require(conductor.waitUntilFinished(seconds: patience), "the limit was not reached")
  return try #require(conductor.snapshot().scenarios.first?.variants.first)
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
/// snapshot that a correct variant's law holds.
@discardableResult
func wait(_ conductor: Conductor, until condition: (VariantSnapshot) -> Bool) throws
  -> VariantSnapshot
{
  var seen: VariantSnapshot?
  try eventually("\(conductor.plan)") {
    let variant = try #require(conductor.snapshot().scenarios.first?.variants.first)
    if variant.variant.role != .broken {
      try #require(variant.ledger?.holds ?? true, "\(variant.variant.name) broke its law")
    }
    seen = variant
    return condition(variant)
  }
  return try #require(seen)
}

/// Looks again and again until `condition` holds.
func eventually(_ what: String, _ condition: () throws -> Bool) throws {
  let began = Clock.nanoseconds()
  while try !condition() {
    try #require(
      Double(Clock.nanoseconds() - began) < patience * 1e9, "\(what): not within \(patience) s")
    pause(0.002)
  }
}

/// Lets `seconds` pass.
func pause(_ seconds: Double) {
  let memory = SharedMemory()
  Bell(in: memory).wait(nanoseconds: UInt64(seconds * 1e9))
}

/// A plan for one variant.
func plan(_ scenario: String, _ variant: String, _ workers: Int) -> Plan {
  var plan = Plan(scenarios: [scenario], threads: workers)
  plan.focus = VariantID(scenario: scenario, variant: variant)
  return plan
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
