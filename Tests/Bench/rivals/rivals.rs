//! The tutorial's programs in Rust, repeated until a flag stops them:
//! `rivals TASK WORKERS MILLISECONDS` prints the operations per second of all workers together.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::time::{Duration, Instant};
use std::{env, hint, process, thread};

/// On lines of its own, and far enough away that no prefetch drags it along.
#[repr(align(8192))]
struct Apart<T>(T);

struct Shared {
    value: Apart<AtomicU64>,
    locked: Apart<AtomicBool>,
    guarded: Apart<Mutex<u64>>,
    stopping: Apart<AtomicBool>,
}

impl Shared {
    fn goes_on(&self) -> bool {
        !self.stopping.0.load(Ordering::Relaxed)
    }
}

fn fetch_add(shared: &Shared, _worker: u64) -> u64 {
    let mut count = 0;
    while shared.goes_on() {
        shared.value.0.fetch_add(1, Ordering::Relaxed);
        count += 1;
    }
    count
}

fn cas_loop(shared: &Shared, _worker: u64) -> u64 {
    let mut count = 0;
    while shared.goes_on() {
        let mut seen = shared.value.0.load(Ordering::Relaxed);
        while let Err(now) = shared.value.0.compare_exchange_weak(
            seen, seen + 1, Ordering::Relaxed, Ordering::Relaxed,
        ) {
            seen = now;
        }
        count += 1;
    }
    count
}

fn mutex(shared: &Shared, _worker: u64) -> u64 {
    let mut count = 0;
    while shared.goes_on() {
        *shared.guarded.0.lock().unwrap() += 1;
        count += 1;
    }
    count
}

fn maximum(shared: &Shared, worker: u64) -> u64 {
    let mut count = 0;
    let mut last = 0u64;
    let mut random = (2 * worker + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    while shared.goes_on() {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let sample = (last + (random & 15)).saturating_sub(14);
        let mut seen = shared.value.0.load(Ordering::Relaxed);
        while sample > seen {
            match shared.value.0.compare_exchange_weak(
                seen, sample, Ordering::Relaxed, Ordering::Relaxed,
            ) {
                Ok(_) => seen = sample,
                Err(now) => seen = now,
            }
        }
        last = seen;
        count += 1;
    }
    count
}

fn spinlock(shared: &Shared, _worker: u64) -> u64 {
    let mut count = 0;
    while shared.goes_on() {
        while shared
            .locked
            .0
            .compare_exchange_weak(false, true, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            hint::spin_loop();
        }
        let seen = shared.value.0.load(Ordering::Relaxed);
        shared.value.0.store(seen + 1, Ordering::Relaxed);
        shared.locked.0.store(false, Ordering::Release);
        count += 1;
    }
    count
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let task = match arguments.get(1).map(String::as_str) {
        Some("counter-fetch-add") => fetch_add,
        Some("counter-cas-loop") => cas_loop,
        Some("counter-mutex") => mutex,
        Some("max-cas-loop") => maximum,
        Some("spinlock-tas") => spinlock,
        _ => process::exit(64),
    };
    let number = |place: usize| arguments.get(place).and_then(|word| word.parse::<u64>().ok());
    let (Some(workers), Some(milliseconds)) = (number(2), number(3)) else {
        process::exit(64)
    };
    let shared = Arc::new(Shared {
        value: Apart(AtomicU64::new(0)),
        locked: Apart(AtomicBool::new(false)),
        guarded: Apart(Mutex::new(0)),
        stopping: Apart(AtomicBool::new(false)),
    });
    let start = Arc::new(Barrier::new(workers as usize + 1));
    let threads: Vec<_> = (0..workers)
        .map(|worker| {
            let shared = Arc::clone(&shared);
            let start = Arc::clone(&start);
            thread::spawn(move || {
                start.wait();
                task(&shared, worker)
            })
        })
        .collect();
    start.wait();
    let began = Instant::now();
    thread::sleep(Duration::from_millis(milliseconds));
    shared.stopping.0.store(true, Ordering::Relaxed);
    let seconds = began.elapsed().as_secs_f64();
    let operations: u64 = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    println!("{:.0}", operations as f64 / seconds);
}
