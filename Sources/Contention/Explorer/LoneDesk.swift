/// The desk of a worker that runs nowhere: its operations are asked or performed again, one at a time. One
/// thread.
struct LoneDesk {
  private let memory = SharedMemory()
  /// What was counted since the last ``registers(of:)``.
  let tally: Tally
  /// Never closed.
  private let gate: GateWord

  init() {
    tally = Tally(in: memory)
    gate = GateWord(word: memory.relaxedWord())
    gate.word.store(1)
  }

  /// The registers of worker number `index`, who has counted nothing.
  func registers(of index: Int) -> Registers {
    tally.clear()
    return Registers(index: index, tally: tally, gate: gate)
  }
}
