/// Names one variant of one scenario.
public struct VariantID: Hashable, Sendable, Codable {
  /// The scenario's catalogue name.
  public var scenario: String
  /// The variant's name within its scenario.
  public var variant: String

  /// Names `variant` of `scenario`.
  public init(scenario: String, variant: String) {
    self.scenario = scenario
    self.variant = variant
  }
}
