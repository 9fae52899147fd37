# What a developer and CI run. Everything needs only Go; promtool and amtool judge the
# generated files where they are installed.

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.7.0

.PHONY: generate check test test-grafana lint docs golden bench fuzz mutate

generate: ## write generated/
	go run ./cmd/obsgen generate

check: ## validate, and compare generated/ with the definitions
	go run ./cmd/obsgen check

test: ## run all tests; those that need a missing tool say so
	@command -v promtool >/dev/null || echo "promtool is not installed: its tests are SKIPPED (Debian: apt-get install prometheus)"
	@command -v jq >/dev/null || echo "jq is not installed: the tests of the CI scripts are SKIPPED (Debian: apt-get install jq)"
	@command -v git >/dev/null || echo "git is not installed: the tests of diff --base are SKIPPED"
	@command -v amtool >/dev/null || echo "amtool is not installed: its tests are SKIPPED (Debian: apt-get install prometheus-alertmanager)"
	go test ./...

lint: ## gofmt, vet, staticcheck
	@unformatted=$$(gofmt -l .); test -z "$$unformatted" || { echo "not formatted; run gofmt -w:"; echo "$$unformatted"; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...

docs: ## rewrite docs/checks.md, docs/commands.md and the sample reports from the code
	go test ./cli -run TestDocs -update
	go test ./cmd/obsgen -run TestSample -update

golden: ## rewrite the expected output in golden/; review the diff
	go test ./cli ./internal/render ./internal/change ./internal/report -update

bench: ## compile a bundle of 1,000 dashboards and one ten times as large; compare with a base
	@go build -o $(or $(TMPDIR),/tmp)/obsgen-bench ./internal/bench && $(or $(TMPDIR),/tmp)/obsgen-bench

fuzz: ## a minute for each parser and evaluator, and for the code of hostile input
	go test ./internal/query/logql -fuzz FuzzParse -fuzztime 60s
	go test ./internal/query/traceql -fuzz FuzzParse -fuzztime 60s
	go test ./internal/query -fuzz FuzzParsePromQL -fuzztime 60s
	go test ./internal/query/logql/logeval -fuzz FuzzEvaluate -fuzztime 60s
	go test ./internal/gocode -fuzz FuzzWriters -fuzztime 60s
	go test ./internal/gocode -fuzz FuzzTexts -fuzztime 60s

mutate: ## break the content one thing at a time, some 1,100 times, and count what check and test find; it takes minutes
	OBSGEN_MUTATE=1 go test ./cmd/obsgen -run "TestMutants|TestPanelMutants" -count=1 -v -timeout 60m

test-grafana: ## the end-to-end tests of plan and apply against the Grafana at GRAFANA_URL (admin/admin), which is EMPTIED
	@test -n "$$GRAFANA_URL" || { echo "set GRAFANA_URL to a Grafana that may be thrown away, with admin/admin"; exit 1; }
	OBSGEN_TEST_THROWAWAY=1 go test ./internal/grafana -count=1 -v -run '/real'
