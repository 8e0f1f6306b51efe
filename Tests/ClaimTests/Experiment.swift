import Contention
import Foundation
import TestSupport
import Testing

/// One command line, run again and again, and everything that is said of it.
struct Experiment: Sendable, CustomStringConvertible, CustomTestStringConvertible {
  let command: String
  let place: Claim.Place
  let claims: [Claim]

  var description: String { "\(command), \(place.rawValue)" }
  var testDescription: String { description }

  /// All claims, by what is run for them.
  static let all: [Experiment] = {
    var order: [String] = []
    var groups: [String: [Claim]] = [:]
    for claim in Claim.all {
      let key = "\(claim.place) \(claim.command)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(claim)
    }
    return order.compactMap { groups[$0] }.map {
      Experiment(command: $0[0].command, place: $0[0].place, claims: $0)
    }
  }()

  /// The CPUs that it is to be confined to; none: it is not. Nil: it cannot be, or there are too few.
  var cpus: [Int]? {
    let allowed = Machine.current.allowedCPUs
    switch place {
    case .anywhere: return []
    case .oneCPU:
      if allowed.count == 1 { return [] }
      return Self.canConfine ? [allowed[0]] : nil
    case .twoCPUs:
      if allowed.count == 2 { return [] }
      return allowed.count > 2 && Self.canConfine ? Array(allowed.prefix(2)) : nil
    }
  }

  private static let canConfine: Bool = {
    let outcome = try? ProgramRun.ofShell("command -v taskset")
    return outcome?.ending == .exit(0)
  }()
}
