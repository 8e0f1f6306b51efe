/// What each worker does next after any answers: its program, as a graph of places that is found out by
/// asking.
///
/// One thread.
protocol Programs: AnyObject {
  /// How many workers there are.
  var workers: Int { get }
  /// The words that were accessed so far. A place that was asked for has its word here.
  var words: NumberedWords { get }
  /// The place where a worker begins.
  func start(of worker: Int) -> Int
  /// The access that comes next in this place; nil: the worker has finished.
  func access(of worker: Int, at place: Int) -> ModelAccess?
  /// The place to which an answer leads.
  func place(of worker: Int, after place: Int, answer: UInt64) -> Int
}
