#!/bin/sh
# The race for a once-flag: looking and setting in two steps lets several threads win.
set -eu
. "$(dirname "$0")/common.sh"

say 'Sixteen threads meet and race to set one flag, once. How many win?'
show --scenario once --threads 16 --ops 1

say 'Two hundred races, with half a millisecond between the look and the store. How many winners now?'
show --scenario once --variant check-then-set --variant cas --threads 16 --ops 200 --gap 500000

say 'Each winner too many opens the log file again, and overwrites what the first one wrote.'
