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

  /// The same of C listings, for which there are atomic operations of every ordering.
  @Test("C11 listings do what they say")
  func c11Runs() throws {
    let head = """
      #include <pthread.h>
      #include <stdatomic.h>
      #include <stdbool.h>
      #include <stdint.h>
      #include <stdio.h>
      static void spin_hint(void) {}
      static int failures;
      static void check(const char *name, bool holds) {
        if (!holds) { puts(name); failures += 1; }
      }
      int main(void) {
      """
    let text = try ListingProgram.text(.c11, head: head) { _, id, code in
      let value = code.contains("explicit(&value") ? "_Atomic uint64_t" : "uint64_t"
      return """
        {
          static _Atomic uint64_t counter, maximum, word, next, called, flag, from, to, both = 5;
          static _Atomic uint64_t words[256];
          static \(value) value;
          static uint64_t sample = 7, mine = 5, values[8], from_value, to_value;
          static _Atomic int tail, behind[8], waiting[8];
          static int me = 1;
          static bool won;
          static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
          {
        \(code)
          }
          uint64_t sum = 0;
          for (int i = 0; i < 256; i += 1) sum += words[i];
          for (int i = 0; i < 8; i += 1) sum += values[i];
          check("\(id.scenario) \(id.variant)", \(Self.outcomeInC(id)));
          check("\(id.scenario) \(id.variant): lock", pthread_mutex_trylock(&mutex) == 0);
        }
        """
    }
    let program = text + "return failures != 0; }\n"
    try ListingTool("cc").accepts(
      program, file: "listings.c", ["-std=c11", "-w", "-pthread", "-o", "listings"],
      thenRuns: "listings")
  }

  /// What holds after one operation, in C. Under a mutex it is a plain value that changes.
  private static func outcomeInC(_ id: VariantID) -> String {
    let isPlain = id.variant.hasSuffix("mutex")
    return switch (id.scenario, id.variant) {
    case ("counter", _): isPlain ? "value == 1" : "counter == 1"
    case ("max", _): isPlain ? "value == 7" : "maximum == 7"
    case ("spinlock", "mcs"): "tail == me"
    case ("spinlock", _): "value == 1 && word == 0 && called == next"
    case ("once", _): isPlain ? "won && value == 1" : "won && flag == 1"
    case ("ids", _): isPlain ? "value == 1" : "next == 1"
    case ("ordering", let name) where name.hasPrefix("add"): "word == 1"
    case ("ordering", _): isPlain ? "value == 5" : "word == 5"
    case ("sharing", _): "sum == 1"
    case ("pair", "packed"): "both == 4 + (1ull << 32)"
    default:
      isPlain
        ? "from_value == UINT64_MAX && to_value == 1" : "from == UINT64_MAX && to == 1"
    }
  }
}
