PREFIX ?= /usr/local
# Symbols that only debuggers read are half of the program; `make install STRIP=true` keeps them.
STRIP ?= strip$(if $(filter Darwin,$(shell uname)), -x)
SWIFT_FILES = Package.swift Sources Tests Benchmarks Fuzz/Package.swift Fuzz/Sources

.PHONY: demo test test-spec test-threads test-site test-docs bench bench-peers bench-disk count install fuzz mutations lint \
  format templates goldens clean

## Builds pir and renders the example incident INC-42.
demo:
	@.ci/setup
	@pir=$$(.ci/static-build) && echo && "$$pir" render INC-42 --format md,html,text --out site && echo && \
	  echo "Look at site/INC-42/index.html in a browser, or read site/INC-42/review.md." && \
	  echo "The records it was made from are in reviews/INC-42/."

## Runs all tests.
test:
	@.ci/setup
	swift build --build-tests
	.ci/run-tests

## Brings the specifications of Markdown and Mustache and runs their examples; `make test` runs them too from then on.
test-spec:
	@.ci/setup $$(command -v cmark-gfm > /dev/null || echo cmark-gfm)
	Tests/External/Specifications/fetch
	swift build --build-tests
	swift test --skip-build --filter 'Specification|MustacheSpecTests|AgreementTests'

## Runs what works on several threads under ThreadSanitizer, in a build of its own.
test-threads:
	@.ci/setup
	swift build --build-tests --sanitize=thread --scratch-path .build/threads
	swift test --skip-build --sanitize=thread --scratch-path .build/threads \
	  --filter 'PipelinesTests|JobsTests'

## Holds the built site against the W3C checker, axe and a browser.
test-site:
	@.ci/setup
	Tests/External/Web/run

## Builds docs sites with MkDocs and Hugo from what pir writes for them, and crawls them.
test-docs:
	@.ci/setup $$(python3 -c 'import ensurepip' 2> /dev/null || echo python3-venv)
	Tests/External/DocsSites/run

## Installs the program under PREFIX, with what shells complete; it needs no library that the system does not have.
install:
	@.ci/setup $$(command -v $(firstword $(STRIP)) > /dev/null || echo binutils)
	@pir=$$(.ci/static-build) && install -d "$(DESTDIR)$(PREFIX)/bin" && \
	  install -m 755 "$$pir" "$(DESTDIR)$(PREFIX)/bin/pir" && $(STRIP) "$(DESTDIR)$(PREFIX)/bin/pir" && \
	  echo "installed $(DESTDIR)$(PREFIX)/bin/pir"
	@.ci/install-completions "$(DESTDIR)$(PREFIX)"

## Feeds random texts to the readers of Markdown, records and templates: `make fuzz SECONDS=600` for longer.
fuzz:
	@.ci/setup
	Fuzz/run $(SECONDS)

## Runs the commands that read records on changed ones: `make mutations CASES=100000` for more.
mutations:
	@.ci/setup
	swift build -c release --product MutationRun
	"$$(swift build -c release --show-bin-path)/MutationRun" .build/mutations 0 $(or $(CASES),20000)

## Measures documents and pages beside libcmark on the same text, and times hostile texts.
bench:
	@.ci/setup
	swift run -c release RenderingBenchmark
	swift run -c release MarkdownBenchmark

## Compares pir with C, Python and Hugo: `make bench-peers INCIDENTS="100 1000" ROUNDS=3` for a shorter run.
bench-peers:
	@.ci/setup $$(/usr/bin/python3 -c 'import ensurepip' 2> /dev/null || echo python3-venv)
	Benchmarks/Peers/run $(or $(ROUNDS),7) $(or $(INCIDENTS),100 1000 10000)

## Renders a large project on disk once: `make bench-disk INCIDENTS=10000` for a smaller one.
bench-disk:
	@.ci/setup $$(/usr/bin/python3 -c 'import ensurepip' 2> /dev/null || echo python3-venv)
	Benchmarks/Peers/run --on-disk $(or $(INCIDENTS),100000)

## Compares the instructions of two runs with the stored numbers: `make count STORE=yes` stores them.
count:
	@.ci/setup $$(command -v valgrind > /dev/null || echo valgrind)
	Benchmarks/Instructions/count $(if $(STORE),--store)

## Checks the form of the sources.
lint:
	swift format lint --strict --recursive $(SWIFT_FILES)
	@ignored=$$(git ls-files --others --ignored --exclude-standard -- Sources Tests templates reviews docs \
	  | grep -v __pycache__); \
	  [ -z "$$ignored" ] || { echo "git ignores these files, so a clone would lack them:"; echo "$$ignored"; exit 1; }

## Puts the sources into form.
format:
	swift format --in-place --recursive $(SWIFT_FILES)

## Writes templates/ into the program's sources.
templates:
	.ci/embed-templates

## Records the expected documents anew; look at the difference before it is committed.
goldens:
	@.ci/setup
	-PIR_RECORD_GOLDENS=1 swift test --filter 'GoldenTests|PlayedIncidentTests|CorrectedIncidentTests|PlayedMaintenanceTests|PublishingTableTests|RecordTableTests|CommandReferenceTests'
	git status --short Tests docs

clean:
	rm -rf .build Fuzz/.build site public
