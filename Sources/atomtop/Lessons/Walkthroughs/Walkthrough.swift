import Dashboard

/// A single-threaded tour of one atomic operation at a time, performed on a real atomic.
struct Walkthrough: Sendable {
  /// What the user types: "compare-exchange".
  let name: String
  /// What it shows, in one sentence without its full stop.
  let summary: String
  /// Performs the operations and notes each of them.
  let perform: @Sendable (inout WalkthroughRecord) -> Void

  /// The walkthroughs, in teaching order.
  static let all: [Walkthrough] = [.basics, .compareExchange, .fetch, .overflow, .exclusive]

  /// The walkthrough with this name.
  ///
  /// - Throws: a mistake of the command line if there is none, with the nearest name.
  static func named(_ name: String, option: String = "walkthrough") throws(Failure) -> Walkthrough {
    let known = try OptionText(option, name).name(among: all.map(\.name), of: "walkthrough")
    guard let found = all.first(where: { $0.name == known }) else {
      throw OptionText(option, name).refused("there is no such walkthrough")
    }
    return found
  }

  /// Performs it, and returns what happened.
  var record: WalkthroughRecord {
    var record = WalkthroughRecord()
    perform(&record)
    return record
  }
}
