import Contention
import Testing

@testable import Dashboard

extension ListingTests {
  /// Listings are what they claim to be: code of their language.
  @Suite("compile")
  struct Compile {
    @Test("Swift")
    func swift() throws {
      let head = """
        import Synchronization
        #if canImport(Glibc)
        import Glibc
        #else
        import Darwin
        #endif
        func spinHint() {}
        """
      let text = try ListingProgram.text(.swift, head: head) { number, id, code in
        let mutex =
          id.variant == "swift-mutex"
          ? "Mutex<Void>(())" : "UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)"
        return """
          func listing\(number)() {
            let counter = Atomic<UInt64>(0), value = Atomic<UInt64>(0), word = Atomic<UInt64>(0)
            let maximum = Atomic<Int64>(0), sample: Int64 = 7
            let next = Atomic<UInt64>(0), called = Atomic<UInt64>(0), mine: UInt64 = 5
            let tail = Atomic<Int>(0), me = 1
            let behind = UnsafeMutablePointer<Atomic<Int>>.allocate(capacity: 8)
            let waiting = UnsafeMutablePointer<Atomic<Int>>.allocate(capacity: 8)
            let words = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: 256)
            let flag = Atomic<UInt64>(0)
            var won = false
            let from = Atomic<UInt64>(0), to = Atomic<UInt64>(0), both = Atomic<UInt64>(0)
            let mutex = \(mutex)
            do {
          \(code)
            }
          }
          """
      }
      try ListingTool("swiftc").accepts(
        text, file: "listings.swift", ["-typecheck", "-swift-version", "6"])
    }

    @Test("Rust")
    func rust() throws {
      let head = """
        #![allow(unused)]
        use std::hint::spin_loop;
        use std::sync::atomic::{fence, AtomicBool, AtomicU64, AtomicUsize, Ordering::*};
        use std::sync::Mutex;
        pub struct Pair { from: u64, to: u64 }
        """
      let text = try ListingProgram.text(.rust, head: head) { number, id, code in
        let data = ["once": "bool", "sharing": "[u64; 8]", "pair": "Pair"][id.scenario] ?? "u64"
        return """
          pub fn listing\(number)(counter: &AtomicU64, value: &AtomicU64, word: &AtomicU64,
            maximum: &AtomicU64, sample: u64, next: &AtomicU64, called: &AtomicU64, mine: u64,
            tail: &AtomicUsize, me: usize, behind: &[AtomicUsize], waiting: &[AtomicUsize],
            words: &[AtomicU64], flag: &AtomicBool, from: &AtomicU64, to: &AtomicU64,
            both: &AtomicU64, mutex: &Mutex<\(data)>) {
            let mut won = false;
          \(code)
          }
          """
      }
      try ListingTool("rustc").accepts(
        text, file: "listings.rs",
        ["--edition", "2021", "--crate-type", "lib", "--emit", "metadata", "-D", "warnings"])
    }

    @Test("C11")
    func c11() throws {
      let head = """
        #include <pthread.h>
        #include <stdatomic.h>
        #include <stdbool.h>
        #include <stdint.h>
        static void spin_hint(void) {}
        """
      let text = try ListingProgram.text(.c11, head: head) { number, _, code in
        let value = code.contains("explicit(&value") ? "_Atomic uint64_t" : "uint64_t"
        return """
          void listing\(number)(void) {
            static _Atomic uint64_t counter, maximum, word, next, called, flag, from, to, both;
            static _Atomic uint64_t words[256];
            static \(value) value;
            static uint64_t sample, mine, values[8], from_value, to_value;
            static _Atomic int tail, behind[8], waiting[8];
            static int me;
            static bool won;
            static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
            {
          \(code)
            }
          }
          """
      }
      try ListingTool("cc").accepts(
        text, file: "listings.c",
        [
          "-std=c11", "-Wall", "-Wextra", "-Werror", "-Wno-unused-variable",
          "-Wno-unused-but-set-variable", "-Wno-unused-function", "-fsyntax-only", "-pthread",
        ])
    }
  }
}
