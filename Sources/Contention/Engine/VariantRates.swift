/// The rates of one variant, round by round: what its spread and its ratio to others are made of.
struct VariantRates: Sendable {
  let id: VariantID
  var rates: RateSeries
  /// Those of its second run in each round, if it has one.
  var again: RateSeries?
}
