// Alone with a number: the walkthrough exclusive.
#include <assert.h>

int main(void) {
  int owned = 1;
  owned += 41;
  assert(owned == 42);
  int plain = 7; // after the last join a plain read will do
  assert(plain == 7);
}
