# What the demonstrations share. Sourced, not run.

# The binary: ATOMTOP, or the one on the path, or the one that was built here.
root=$(dirname "$0")/..
if [ -z "${ATOMTOP:-}" ]; then
  ATOMTOP=$(command -v atomtop || true)
fi
for built in "$root/.build/release/atomtop" "$root/.build/debug/atomtop"; do
  if [ -z "$ATOMTOP" ] && [ -x "$built" ]; then ATOMTOP=$built; fi
done
if [ -z "$ATOMTOP" ]; then
  echo "$0: no atomtop found; build it with 'swift build -c release' or set ATOMTOP" >&2
  exit 69
fi

# A sentence for the class. Waits for Enter where somebody sits at the keyboard.
say() {
  printf '\n%s\n' "$*"
  if [ -t 0 ] && [ -t 1 ]; then
    printf '(Enter) '
    read -r _ || true
  fi
}

# Runs a command in sight of all, and shows its table and its outcome.
show() {
  printf '\n$ atomtop run %s\n\n' "$*"
  "$ATOMTOP" run "$@" | sed -n '/^  variant/,/^$/p; /: [a-z]* = [0-9]/p'
}
