import Contention
import Dashboard

/// What stands above what `explore` found: the variant, its law, how it was explored, and what the model
/// leaves out.
struct ExploreHeading {
  private let plan: ExplorerPlan
  private let exploration: Exploration
  private let width: Int

  init(_ result: ExploreResult, width: Int) {
    self.width = width
    plan = result.request.plan
    exploration = result.exploration
  }

  var lines: [String] {
    guard let scenario = Catalogue.scenario(named: plan.scenario),
      let variant = Catalogue.variant(plan.id)
    else { return [] }
    let texts = [
      "\(scenario.name): \(scenario.operation)",
      "\(variant.role.mark) \(variant.name): \(variant.summary)",
      scenario.litmus.map { "weak: \($0.text(of: $0.weakOutcome))" }
        ?? "law: \(scenario.law.statement)",
      facts.joined(separator: " · "),
      "\(plan.model.rawValue): \(plan.model.summary)",
    ]
    return texts.flatMap { TextWrap.lines($0, width: width) }
  }

  private var facts: [String] {
    var facts = [
      "\(Self.counted(plan.workers, "worker")) × \(Self.counted(plan.operations, "operation"))"
    ]
    if let ordering = plan.effectiveOrdering { facts.append(ordering.rawValue) }
    if let samples = plan.samples {
      facts.append("samples " + samples.map(String.init).joined(separator: ","))
    }
    return facts
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }

  /// What limits what may be concluded.
  var remarks: [String] {
    var remarks: [String] = []
    if let ordering = plan.effectiveOrdering, !plan.isOrderingPermitted {
      remarks.append("\(ordering.rawValue): too weak for \(plan.scenario)")
    }
    if let omission = plan.model.omission { remarks.append("\(plan.model.rawValue) \(omission)") }
    if exploration.explorer.hasWeakSwap {
      remarks.append("A weak compare-and-swap fails here only where it finds another value.")
    }
    return remarks.flatMap { TextWrap.lines($0, width: width) }
  }
}
