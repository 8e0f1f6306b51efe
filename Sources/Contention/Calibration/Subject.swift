extension Calibrator {
  /// What is compared: a variant, and the work that its loop does besides.
  public struct Subject: Hashable, Sendable, CustomStringConvertible {
    /// The variant.
    public let id: VariantID
    /// Steps of work between two operations.
    public let outsideWork: Int
    /// Steps of work inside the lock.
    public let criticalSection: Int

    /// `variant` of `scenario`, with this work.
    public init(
      _ scenario: String, _ variant: String, outsideWork: Int = 0, criticalSection: Int = 0
    ) {
      id = VariantID(scenario: scenario, variant: variant)
      self.outsideWork = outsideWork
      self.criticalSection = criticalSection
    }

    /// "spinlock tas", "ordering store-relaxed, outside work 1".
    public var description: String {
      let work = [("outside work", outsideWork), ("critical section", criticalSection)]
      return "\(id.scenario) \(id.variant)"
        + work.filter { $0.1 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    }

    /// `plan` with this work.
    func applied(to plan: Plan) -> Plan {
      var plan = plan
      plan.outsideWork = outsideWork
      plan.criticalSection = criticalSection
      return plan
    }
  }
}
