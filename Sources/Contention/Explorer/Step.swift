/// One step of an interleaving: what a scheduler decides.
///
/// Written as in a schedule: `0` is worker 0's next access, `0.2` the same with the third of the values that
/// it may find, newest first, and `a` worker 0's oldest store reaching memory.
public struct Step: Hashable, Sendable, CustomStringConvertible {
  /// What happens.
  public enum Kind: Hashable, Sendable {
    /// The worker's next access, with this one of the values that it may find, from 0, newest first.
    case access(choice: Int)
    /// The worker's oldest store that others cannot see yet reaches memory.
    case drain
  }

  /// The worker's number.
  public let worker: Int
  /// What happens.
  public let kind: Kind

  /// A step of a worker.
  public init(worker: Int, kind: Kind) {
    self.worker = worker
    self.kind = kind
  }

  /// The worker's next access, with the newest value.
  public static func access(_ worker: Int, choice: Int = 0) -> Step {
    Step(worker: worker, kind: .access(choice: choice))
  }

  /// The worker's oldest store reaches memory.
  public static func drain(_ worker: Int) -> Step { Step(worker: worker, kind: .drain) }

  /// As in a schedule.
  public var description: String {
    switch kind {
    case .drain: Self.letters[worker]
    case .access(choice: 0): "\(worker)"
    case .access(let choice): "\(worker).\(choice)"
    }
  }

  /// The step that `text` means; nil: none.
  public init?(_ text: some StringProtocol) {
    if let worker = Self.letters.firstIndex(of: String(text)) {
      self.init(worker: worker, kind: .drain)
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count <= 2, let worker = parts[0], worker >= 0, let choice = parts.last ?? 0,
      choice >= 0
    else { return nil }
    self = .access(worker, choice: parts.count == 2 ? choice : 0)
  }

  /// How many newer values there are than the one that is found, or stored.
  var newer: Int {
    if case .access(let choice) = kind { choice } else { 0 }
  }

  private static let letters = ["a", "b", "c", "d"]
}
