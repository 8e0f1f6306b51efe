/// Workers with their programs, on memory of one model: from any state, what can happen next.
///
/// One thread.
final class AbstractMachine<Rules: MemoryRules, Source: Programs> {
  /// Where every worker is, and what memory holds.
  struct Configuration {
    var places: [Int]
    var memory: Rules.Memory
  }

  /// A step, and where it leads.
  struct Move {
    let step: Step
    /// What the access found; of a store that reaches memory nothing.
    let found: UInt64
    let after: Configuration
  }

  let programs: Source

  init(_ programs: Source) { self.programs = programs }

  /// Nothing has happened.
  var start: Configuration {
    Configuration(
      places: (0..<programs.workers).map { programs.start(of: $0) },
      memory: Rules.start(workers: programs.workers))
  }

  /// Whether every worker has finished.
  func isFinished(_ configuration: Configuration) -> Bool {
    (0..<programs.workers).allSatisfy {
      programs.access(of: $0, at: configuration.places[$0]) == nil
    }
  }

  /// Calls `body` with every step that can be made, also those that change nothing.
  func moves(from configuration: Configuration, _ body: (Move) -> Void) {
    for worker in 0..<programs.workers {
      let place = configuration.places[worker]
      if let access = programs.access(of: worker, at: place) {
        var choice = 0
        Rules.perform(access, by: worker, on: configuration.memory, programs.words) {
          found, memory in
          var after = Configuration(places: configuration.places, memory: memory)
          after.places[worker] = programs.place(
            of: worker, after: place, answer: access.answer(found))
          body(Move(step: .access(worker, choice: choice), found: found, after: after))
          choice += 1
        }
      }
      if let memory = Rules.drained(worker, configuration.memory, programs.words) {
        let after = Configuration(places: configuration.places, memory: memory)
        body(Move(step: .drain(worker), found: 0, after: after))
      }
    }
  }

  // MARK: As bytes

  /// Writes a state so that equal ones are written alike.
  func encode(_ configuration: Configuration, into encoder: inout StateEncoder) {
    for place in configuration.places { encoder.write(place) }
    Rules.encode(configuration.memory, programs.words, into: &encoder)
  }

  func decode(_ bytes: ArraySlice<UInt8>) -> Configuration {
    var decoder = StateDecoder(bytes)
    let places = (0..<programs.workers).map { _ in decoder.read() as Int }
    return Configuration(
      places: places,
      memory: Rules.decode(from: &decoder, workers: programs.workers, programs.words))
  }
}
