import Contention
import Testing

@testable import Dashboard

extension ListingTests {
  /// A TypeScript listing is JavaScript, so that it can be run: alone, it must do its task.
  @Test("TypeScript listings do what they say")
  func typescriptRuns() throws {
    let head = """
      const words32 = n => new Int32Array(new SharedArrayBuffer(4 * n));
      let failures = 0;
      const check = (name, holds) => { if (!holds) { console.log(name); failures += 1; } };
      """
    let text = try ListingProgram.text(.typescript, head: head) { _, id, code in
      """
      {
        const counter = words32(1), maximum = words32(1), value = words32(1), word = words32(1);
        const next = words32(1), called = words32(1), tail = words32(1), lock = words32(1);
        const behind = words32(8), waiting = words32(8), words = words32(256), flag = words32(1);
        const from = words32(1), to = words32(1);
        const both = new BigInt64Array(new SharedArrayBuffer(8));
        const me = 1, mine = 5, sample = 7;
        let won = false;
        both[0] = 5n;
        {
      \(code)
        }
        check("\(id.scenario) \(id.variant)", \(Self.outcome(id)));
        check("\(id.scenario) \(id.variant): lock", lock[0] === 0);
      }
      """
    }
    try ListingTool("node").accepts(
      text + "process.exit(failures === 0 ? 0 : 1);\n", file: "listings.mjs")
  }

  /// What holds after one operation, in JavaScript.
  private static func outcome(_ id: VariantID) -> String {
    switch (id.scenario, id.variant) {
    case ("counter", _): "counter[0] === 1"
    case ("max", _): "maximum[0] === 7"
    case ("spinlock", "mcs"): "tail[0] === me"
    case ("spinlock", _): "value[0] === 1 && word[0] === 0 && called[0] === next[0]"
    case ("once", _): "won && flag[0] === 1"
    case ("ids", _): "next[0] === 1"
    case ("ordering", let name) where name.hasPrefix("add"): "word[0] === 1"
    case ("ordering", _): "word[0] === 5"
    case ("sharing", "own-line"): "words[32] === 1"
    case ("sharing", _): "words[1] === 1"
    case ("pair", "packed"): "both[0] === 4n + (1n << 32n)"
    default: "from[0] === -1 && to[0] === 1"
    }
  }
}
