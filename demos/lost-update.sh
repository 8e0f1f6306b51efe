#!/bin/sh
# The lost update: a load and a store are each atomic, and together they are not.
set -eu
. "$(dirname "$0")/common.sh"

say 'One thread adds 1 with a load and a store, ten thousand times. What is the total?'
show --scenario counter --variant load-store --no-baseline --threads 1 --ops 10000

say 'Now eight threads with a thousand each, and some work between the load and the store.'
show --scenario counter --variant load-store --no-baseline --threads 8 --ops 1000 --gap 5000

say 'The same eight threads with fetch-add, which is one step.'
show --scenario counter --variant fetch-add --threads 8 --ops 1000

say 'And load-store with no work between, for a second. Is it right now?'
show --scenario counter --variant load-store --variant fetch-add --threads 8 --duration 1
