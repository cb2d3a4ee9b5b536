# Every command of the README. On Debian 12 with Swift 6.3, git and make, each installs what else it needs.

PROGRAM := .build/debug/redress
SOURCES := Package.swift Sources Plugins Tests Benchmarks

# What building and running needs, what the tests need besides, and what the benchmarks need besides.
BUILD_PACKAGES := pkg-config libcurl4-openssl-dev libxml2-dev libqrencode-dev libsqlite3-dev zlib1g-dev libstdc++-12-dev tzdata ca-certificates
TEST_PACKAGES := $(BUILD_PACKAGES) libxml2-utils libfaketime chromium fonts-dejavu python3-venv openssl zbar-tools
BENCH_PACKAGES := $(BUILD_PACKAGES) wrk libxml2-utils

# The program and the plug-ins that come with it.
BUILD_PROGRAMS = $(foreach product,redress redress-email redress-webhook redress-folder,swift build $(SWIFT_FLAGS) --product $(product) &&) true

# Undeclared imports are errors everywhere, so that a build that works here works everywhere.
SWIFT_FLAGS := --explicit-target-dependency-import-check error

.PHONY: run test browser delivery attack screens check format schema bench soak lint

run:
	@scripts/install $(BUILD_PACKAGES)
	$(BUILD_PROGRAMS)
	$(PROGRAM) serve

# Plug-ins have limits of time, so those that test them are not run while all the others are.
test:
	@scripts/install $(TEST_PACKAGES)
	swift build $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build --skip PluginHostTests
	swift test $(SWIFT_FLAGS) --skip-build --filter PluginHostTests
	scripts/delivery-tests
	scripts/browser-tests
	scripts/attack-tests

# The browser tests alone, with the program as it is: `make browser ONLY=danger` runs those that have the word in their names.
browser:
	@scripts/install $(TEST_PACKAGES)
	$(BUILD_PROGRAMS)
	scripts/browser-tests -k '$(ONLY)'

# The delivery tests alone: plug-ins, and the host with them, against real mail and web servers.
delivery:
	@scripts/install $(TEST_PACKAGES)
	$(BUILD_PROGRAMS)
	scripts/delivery-tests -k '$(ONLY)'

# The attack tests alone: schemathesis, wapiti and sqlmap against the running program.
attack:
	@scripts/install $(TEST_PACKAGES)
	$(BUILD_PROGRAMS)
	scripts/attack-tests -k '$(ONLY)'

# Takes the pictures in docs/screens anew.
screens:
	@scripts/install $(TEST_PACKAGES)
	$(BUILD_PROGRAMS)
	scripts/screens

check: export REDRESS_STRICT := 1
check: lint test
	$(PROGRAM) check councils

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

format:
	swift format format --in-place --parallel --recursive $(SOURCES)

bench:
	@scripts/install $(BENCH_PACKAGES)
	swift build $(SWIFT_FLAGS) -c release --product redress
	swift build $(SWIFT_FLAGS) -c release --product redress-benchmarks
	Benchmarks/run

# Writes councils/council.xsd and docs/council-modules.md anew from the definitions of the elements.
schema: export REDRESS_GENERATE := 1
schema:
	swift build $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build --filter GeneratedFilesTests

# The host, its plug-ins or both killed a hundred times under load, where the tests do it ten times.
soak: export REDRESS_KILLS := 100
soak:
	@scripts/install $(TEST_PACKAGES)
	swift build $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build --filter KillTests
	scripts/delivery-tests -k kills
