#!/bin/sh
# A spin lock with more threads than CPUs: waiting burns the time that the holder needs.
set -eu
. "$(dirname "$0")/common.sh"

cpus=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
crowd=$((cpus * 16))
if [ "$crowd" -gt 128 ]; then crowd=128; fi

say "This machine has $cpus CPUs. First as many threads as CPUs: which lock is fastest?"
show --scenario spinlock --variant tas --variant ticket --threads "$cpus" --duration 1

say "Now $crowd threads on the same $cpus CPUs. Which lock suffers most?"
show --scenario spinlock --variant tas --variant ticket --threads "$crowd" --duration 1

say 'ticket serves in order. The one whose turn it is often has no CPU, and all the others wait for it.'
say 'A mutex puts those who wait to sleep. tas is unfair: whoever runs may take it, and goes on.'
