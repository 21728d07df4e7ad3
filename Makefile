# `make run` starts the emulator, `make test` checks everything. On Debian and its relatives
# both install what is missing first; everything else here assumes that this has happened.

BINARY      = $$(swift build --show-bin-path)/descope-emulator
APT_INSTALL = $(if $(filter 0,$(shell id -u)),,sudo) sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$$@"' apt
LIBRARIES   = libsqlite3-dev nettle-dev libargon2-dev libqrcodegen-dev
HEADERS     = /usr/include/sqlite3.h /usr/include/nettle/blowfish.h /usr/include/argon2.h \
	/usr/include/qrcodegen/qrcodegen.h
SDK         = .venv/installed
CHROMIUM    = /usr/bin/chromium
STATIC      = .build-static

# The tests that run under the sanitizers, and for how long the parser is fuzzed.
SANITIZED    = JSONTests|QRCodeTests|HTTPTests|HTTPServerTests|SQLiteTests|DescopeEmulatorTests
FUZZ_SECONDS = 60

.PHONY: run static test sanitize tsan asan fuzz bench bench-quick format lint reference image-check clean swift

run: static  ## ARGS="--port 8080 --data ./data" are passed on.
	@exec "$(STATIC)/release/descope-emulator" serve $(ARGS)

# The program as one file, which needs no library and starts several times as fast; docker/Dockerfile builds the same.
# Not by the default linker, gold, which warns of each function of glibc that may load libraries: none of them is called.
static: swift $(HEADERS)
	swift build -c release --product descope-emulator --scratch-path "$(STATIC)" \
		-Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s

test: swift $(HEADERS) $(SDK) $(CHROMIUM)
	swift build --build-tests
	swift test --skip-build --parallel
	DESCOPE_EMULATOR_BINARY="$(BINARY)" .venv/bin/python -m pytest Tests/sdk

# Data races and memory errors; each sanitizer has a build of its own.
sanitize: tsan asan

tsan: sanitizer = thread
tsan: export TSAN_OPTIONS = suppressions=$(CURDIR)/Tests/Sanitizers/thread.supp
asan: sanitizer = address
asan: export LSAN_OPTIONS = suppressions=$(CURDIR)/Tests/Sanitizers/leak.supp
tsan asan: swift $(HEADERS)
	swift build --build-tests --disable-xctest --sanitize=$(sanitizer) --scratch-path .build-$@
	swift test --skip-build --disable-xctest --sanitize=$(sanitizer) --scratch-path .build-$@ --filter '$(SANITIZED)'

fuzz: swift
	Tests/Fuzz/run $(FUZZ_SECONDS)

# Against nginx, a C program and a Node server, with the binary of the image; ten minutes, or two.
bench-quick: bench_options = --quick
bench bench-quick: static
	@Tests/bench/run $(bench_options) "$(STATIC)/release/descope-emulator"

format: swift
	swift format --in-place --parallel --recursive Sources Tests Package.swift

lint: swift
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

# What is generated from the list of operations: the README's table and the OpenAPI document.
reference: swift
	swift build --product descope-emulator
	"$(BINARY)" coverage --compact >.build/coverage.md
	awk 'NR == FNR { table = table $$0 "\n"; next } /<!-- coverage:end/ { inside = 0 } !inside { print } \
		/<!-- coverage:begin/ { printf "%s", table; inside = 1 }' .build/coverage.md README.md >.build/README.md
	cp .build/README.md README.md
	"$(BINARY)" openapi >fixtures/openapi.json

# Every step of docker/Dockerfile by hand; needs root, but no Docker.
image-check: swift $(HEADERS)
	docker/check

clean:
	rm -rf .build .build-* .venv .pytest_cache Tests/sdk/.pytest_cache

swift:
	@command -v swift >/dev/null || { echo 'Swift 6.2 or later is missing: see https://www.swift.org/install, then try again.' >&2; exit 1; }

$(HEADERS) &:
	@command -v apt-get >/dev/null || { echo "Header files are missing: install $(LIBRARIES), or what your system has instead, as $(HEADERS)." >&2; exit 1; }
	$(APT_INSTALL) $(LIBRARIES)

# Without it the tests that need a browser are skipped, and say so.
$(CHROMIUM):
	@if command -v apt-get >/dev/null; then $(APT_INSTALL) chromium; else echo 'Chromium is missing: some tests are skipped.' >&2; fi

$(SDK): Tests/sdk/requirements.txt
	python3 -c 'import ensurepip, venv' 2>/dev/null || $(APT_INSTALL) python3 python3-venv
	python3 -m venv --clear .venv
	.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@
