/// The rates of one variant, round by round: what its spread and its ratio to others are made of.
package struct VariantRates: Sendable {
  package let id: VariantID
  package var rates: RateSeries
  /// Those of its second run in each round, if it has one.
  package var again: RateSeries?

  package init(id: VariantID, rates: RateSeries, again: RateSeries? = nil) {
    self.id = id
    self.rates = rates
    self.again = again
  }
}
