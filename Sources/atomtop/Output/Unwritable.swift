/// Why nothing can be written to an output.
struct Unwritable: Error {
  /// One clause for a person: "is a folder".
  let reason: String

  init(_ reason: String) { self.reason = reason }

  init(_ refusal: Platform.Refusal) {
    reason = refusal == .noAccess ? "is not writable" : refusal.words
  }

  /// Does what may be refused.
  static func catching<Result>(
    _ body: () throws(Platform.Refusal) -> Result
  ) throws(Unwritable) -> Result {
    do {
      return try body()
    } catch {
      throw Unwritable(error)
    }
  }
}
