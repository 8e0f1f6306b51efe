# `make run` opens the dashboard. `make help` lists the rest.

PREFIX ?= /usr/local
SWIFT ?= swift
# What `make run` passes to atomtop, for example ARGS="--scenario spinlock --threads 8".
ARGS ?=

# Programs that need no Swift on the machine they run on.
RELEASE := -c release --static-swift-stdlib
# On Linux they also start sooner: at a fixed address, so that no address in them has to be corrected first
# (43,000 of them on 180 pages; libraries, heap and stacks are still where chance wants them), and with the
# library for C++, which Swift needs, linked in where it is there as an archive.
ARCHIVES := .build/archives
ifeq ($(shell uname),Linux)
RELEASE += -Xlinker -no-pie -Xswiftc -L$(CURDIR)/$(ARCHIVES)
endif
BUILT = $$($(SWIFT) build $(RELEASE) --show-bin-path)
# What `make build` leaves for `make install`.
STAGE := .build/stage
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SOURCES := Package.swift Sources Tests demos

.PHONY: help
help:
	@echo 'make run [ARGS=...]       install what is missing, build, open the dashboard'
	@echo 'make build                build the release binary, its manual and completions'
	@echo 'make test                 run all tests'
	@echo 'make check                what must pass: format, warnings as errors, all tests, tsan, labels'
	@echo 'make arrows               draw what the folders of the sources need of each other'
	@echo 'make labels               look for the instructions that are named in the release binary'
	@echo 'make tsan                 run the tests of the engine under the thread sanitizer'
	@echo 'make asan                 run all tests under the address sanitizer and its search for leaks'
	@echo 'make ubsan                run all tests with the C under the sanitizer for undefined behaviour'
	@echo 'make valgrind             run every variant under valgrind, which looks for leaks and bad accesses'
	@echo 'make claims [RUNS=100]    run what README, help and lessons say, so often, in 20 minutes or so'
	@echo 'make soak [MINUTES=60]    keep the dashboard busy for so long and check that nothing grows'
	@echo 'make fuzz [MINUTES=5] [SEED=...]'
	@echo '                          run `atomtop run` with options at random and check each report'
	@echo 'make bench                measure all that is published, as one Markdown table'
	@echo 'make bench-screen         measure what the screen costs and how soon it reacts'
	@echo 'make format               format the sources'
	@echo 'make install [PREFIX=...] install what make build has built ($(PREFIX))'
	@echo 'make uninstall            remove them again'
	@echo 'make clean                remove what was built'

.PHONY: run
run: program
	@exec "$(BUILT)/atomtop" $(ARGS)

.PHONY: program
program: deps $(ARCHIVES)
	$(SWIFT) build $(RELEASE) --product atomtop >&2

# The manual comes from a tool of swift-argument-parser that asks the program for its help.
.PHONY: build
build: program
	$(SWIFT) build $(RELEASE) --product generate-manual
	@rm -rf $(STAGE) && mkdir -p $(STAGE)
	"$(BUILT)/generate-manual" "$(BUILT)/atomtop" --output-directory $(STAGE)
	@for shell in bash zsh fish; do \
	  "$(BUILT)/atomtop" --generate-completion-script $$shell > $(STAGE)/completions.$$shell \
	  || exit 1; done
	strip -o $(STAGE)/atomtop "$(BUILT)/atomtop"

# A folder of its own, or the linker would take the shared library beside the archive.
$(ARCHIVES):
	@mkdir -p $@
	@archive=$$($(CC) -print-file-name=libstdc++.a); [ ! -f "$$archive" ] || ln -sf "$$archive" $@

.PHONY: test
test: deps test-deps
	$(SWIFT) test --no-parallel

.PHONY: lint
lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

.PHONY: format
format:
	$(SWIFT) format format --in-place --recursive $(SOURCES)

# Every target of ours treats warnings as errors, so building is the check.
.PHONY: check
check: lint test tsan labels

# What comments and the screen say of instructions, against the program as it is installed.
.PHONY: labels
labels: program label-deps
	ATOMTOP_RELEASE="$(BUILT)/atomtop" \
	  $(SWIFT) test --no-parallel --filter LabelTests

# What the folders of each module need of each other. A test fails if that goes in a circle.
.PHONY: arrows
arrows: deps
	ATOMTOP_ARROWS=1 $(SWIFT) test --no-parallel --filter StructureTests | grep -v '^[◇✔]'

# --- Sanitizers and valgrind ---------------------------------------------------------------------

# Without XCTest: its runner leaks, and no test needs it.
WATCHED_TEST := ATOMTOP_TESTS=small $(SWIFT) test --no-parallel --disable-xctest

# Only the engine has threads of ours that share memory.
.PHONY: tsan
tsan: deps
	$(WATCHED_TEST) --sanitize=thread --scratch-path .build-tsan --filter ContentionTests

# The programs under test are watched, too, and without what is suppressed here: they get none of
# this environment.
.PHONY: asan
asan: deps test-deps
	LSAN_OPTIONS='suppressions=$(CURDIR)/Tests/foundation.supp:print_suppressions=0' \
	  $(WATCHED_TEST) --sanitize=address --scratch-path .build-asan

# For the C alone: Swift traps by itself. On Linux swiftc does not know this sanitizer, so it is told which
# runtime to link. A report ends the program; if it went on, the tests would pass.
UNDEFINED := -Xcc -fsanitize=undefined -Xcc -fno-sanitize-recover=undefined \
  -Xswiftc -Xclang-linker -Xswiftc -fsanitize=undefined

.PHONY: ubsan
ubsan: deps test-deps
	$(WATCHED_TEST) $(UNDEFINED) --scratch-path .build-ubsan

# Valgrind cannot read the debug information of Swift's runtime, and symbols suffice to name functions.
# Under valgrind threads take turns: unless that is fair, one that spins keeps the others out.
.PHONY: valgrind
valgrind: program valgrind-deps
	strip --strip-debug -o .build/atomtop-valgrind "$(BUILT)/atomtop"
	valgrind --quiet --fair-sched=yes --leak-check=full --show-leak-kinds=definite \
	  --errors-for-leak-kinds=definite --error-exitcode=1 \
	  .build/atomtop-valgrind run --ops 1000 --threads 8

# --- Longer runs -----------------------------------------------------------------------------------

# Of the program as it is installed, on two CPUs and on one.
RUNS ?= 100

.PHONY: claims
claims: program
	ATOMTOP_CLAIM_RUNS='$(RUNS)' ATOMTOP_BINARY="$(BUILT)/atomtop" \
	  $(SWIFT) test --no-parallel --filter 'ClaimTests|LessonOutcomeTests'

# Failing command lines are printed, and the seed, which gives the same ones again.
.PHONY: fuzz
fuzz: program
	$(SWIFT) build $(RELEASE) --product Fuzz
	"$(BUILT)/Fuzz" $(or $(MINUTES),5) $(SEED)

# The benchmarks are a package of their own. They drive the program as it is installed.
BENCH := -c release --package-path Tests/Bench --scratch-path .build/bench
BENCHES = ATOMTOP_BINARY="$(BUILT)/atomtop" "$$($(SWIFT) build $(BENCH) --show-bin-path)"

.PHONY: benches
benches: program
	$(SWIFT) build $(BENCH) >&2

.PHONY: soak
soak: benches
	$(BENCHES)/Soak $(or $(MINUTES),60)

# Everything that is published, as one Markdown table on standard output. Some eleven minutes on a
# machine that does nothing else. Rust is compared with if there is a compiler, htop if it is there.
RIVALS := .build/rivals

.PHONY: bench
bench: benches
	@mkdir -p $(RIVALS)
	@$(CC) -std=c11 -O2 -Wall -Wextra -Werror -pthread -o $(RIVALS)/rivals-c Tests/Bench/rivals/rivals.c
	@! command -v rustc >/dev/null || rustc -O -D warnings -o $(RIVALS)/rivals-rust Tests/Bench/rivals/rivals.rs
	@$(BENCHES)/Bench $(RIVALS)

.PHONY: bench-screen
bench-screen: benches
	@$(BENCHES)/Bench

# --- What the system must have -------------------------------------------------------------------

.PHONY: deps
deps:
	@[ "$$(uname)" != Linux ] || ls /usr/include/curses.h /usr/lib*/libncursesw.so \
	  /usr/lib/*/libncursesw.so 2>/dev/null | grep -q so \
	  || $(MAKE) --no-print-directory install-packages PACKAGES=libncurses-dev \
	  || $(MAKE) --no-print-directory install-packages PACKAGES=libncursesw5-dev # its old name

.PHONY: test-deps
test-deps:
	@command -v tmux >/dev/null || $(MAKE) --no-print-directory install-packages PACKAGES=tmux

# Swift for Linux brings a disassembler along, beside the compiler.
.PHONY: label-deps
label-deps:
	@[ "$$(uname)" != Linux ] || command -v objdump >/dev/null \
	  || [ -x "$$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")")/llvm-objdump" ] \
	  || $(MAKE) --no-print-directory install-packages PACKAGES=binutils

.PHONY: valgrind-deps
valgrind-deps:
	@command -v valgrind >/dev/null || $(MAKE) --no-print-directory install-packages PACKAGES=valgrind

.PHONY: install-packages
install-packages:
	@if command -v apt-get >/dev/null; then \
	  echo "installing $(PACKAGES)"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $(PACKAGES); \
	elif command -v brew >/dev/null; then brew install $(PACKAGES); \
	else echo "atomtop needs $(PACKAGES): install it with this system's package manager" >&2; exit 1; fi

# --- Installing ----------------------------------------------------------------------------------

BIN = $(DESTDIR)$(PREFIX)/bin
MAN = $(DESTDIR)$(PREFIX)/share/man/man1
BASH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

# Only copies, so that it may run as root.
.PHONY: install
install:
	@[ -x $(STAGE)/atomtop ] || { echo 'nothing is built yet: run `make build` first' >&2; exit 1; }
	install -d '$(BIN)' '$(MAN)' '$(BASH_COMPLETIONS)' '$(ZSH_COMPLETIONS)' '$(FISH_COMPLETIONS)'
	install -m 755 $(STAGE)/atomtop '$(BIN)/atomtop'
	install -m 644 $(STAGE)/atomtop.1 '$(MAN)/atomtop.1'
	install -m 644 $(STAGE)/completions.bash '$(BASH_COMPLETIONS)/atomtop'
	install -m 644 $(STAGE)/completions.zsh '$(ZSH_COMPLETIONS)/_atomtop'
	install -m 644 $(STAGE)/completions.fish '$(FISH_COMPLETIONS)/atomtop.fish'

.PHONY: uninstall
uninstall:
	rm -f '$(BIN)/atomtop' '$(MAN)/atomtop.1' '$(BASH_COMPLETIONS)/atomtop' \
	  '$(ZSH_COMPLETIONS)/_atomtop' '$(FISH_COMPLETIONS)/atomtop.fish'

.PHONY: clean
clean:
	rm -rf .build .build-tsan .build-asan .build-ubsan
