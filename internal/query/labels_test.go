package query

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// shop knows two metrics; whatever else is asked for may have any label.
func shop(metric string) ([]string, bool) {
	labels, known := map[string][]string{
		"requests": {"service", "instance", "status"},
		"buckets":  {"service", "instance", "le"},
		"info":     {"instance", "version"},
	}[metric]
	return labels, known
}

func TestOutputLabels(t *testing.T) {
	for _, test := range []struct{ name, expr, want string }{
		{"a metric", `requests`, "instance service status"},
		{"a metric with a fixed label", `{zone="eu",rack!="1",status="",__name__="requests"}`, "instance service status zone"},
		{"a metric that is not known", `other{a="b"}`, "a …"},
		{"a range", `rate(requests[5m])`, "instance service status"},
		{"a subquery", `max_over_time(sum by (service) (requests)[1h:5m])`, "service"},
		{"numbers", `1 + 2`, ""},
		{"a sign", `-requests`, "instance service status"},
		{"no grouping", `sum(requests)`, ""},
		{"by", `sum by (service, shop) (requests)`, "service"},
		{"by, of anything", `sum by (service) (other)`, "service"},
		{"without", `sum without (instance) (requests)`, "service status"},
		{"without, of anything", `sum without (instance) (other)`, "… -instance"},
		{"without and again by", `sum by (instance) (sum without (instance) (other))`, ""},
		{"topk", `topk(3, requests)`, "instance service status"},
		{"topk by", `topk by (service) (3, requests)`, "instance service status"},
		{"count_values", `count_values by (service) ("version", requests)`, "service version"},

		{"with a number", `5 * sum by (service) (requests) > 1`, "service"},
		{"equal labels", `requests / buckets`, "instance service"},
		{"on", `requests / on (service) buckets`, "service"},
		{"ignoring", `requests / ignoring (status) sum without (status) (requests)`, "instance service"},
		{"ignoring what only one has", `requests / ignoring (status, le) buckets`, "instance service"},
		{"group_left", `requests * on (instance) group_left (version) info`, "instance service status version"},
		{"group_left of what is not there", `requests * on (instance) group_left (shop) info`, "instance service status"},
		{"group_left that takes a label away", `requests * on (instance) group_left (status) info`, "instance service"},
		{"group_right", `info * on (instance) group_right (version) requests`, "instance service status version"},
		{"and", `requests and on (instance) info`, "instance service status"},
		{"unless", `info unless on (instance) requests`, "instance version"},
		{"or", `requests or info`, "instance"},
		{"or of anything", `requests or other`, "instance service status"},
		{"or, to fill a gap", `sum by (service) (requests) or vector(0)`, "service"},
		{"or, to fill a gap, the other way", `vector(0) or sum by (service) (requests)`, "service"},

		{"absent", `absent(requests{service="a",status=~"5..",zone=""})`, "service"},
		{"absent of a range", `absent_over_time(requests{service="a"}[5m])`, "service"},
		{"absent of a calculation", `absent(sum by (service) (requests))`, ""},
		{"label_replace", `label_replace(sum by (service) (requests), "shop", "$1", "service", "(.*)")`, "service shop"},
		{"label_join", `label_join(sum by (service) (requests), "both", "-", "service", "service")`, "both service"},
		{"histogram_quantile", `histogram_quantile(0.9, sum by (service, le) (rate(buckets[5m])))`, "service"},
		{"histogram_quantile of anything", `histogram_quantile(0.9, other)`, "… -le"},
		{"histogram_fraction", `histogram_fraction(0, 0.2, sum by (service, le) (rate(buckets[5m])))`, "service"},
		{"a vector of a scalar", `vector(scalar(requests))`, ""},
		{"the time", `time()`, ""},
		{"a second argument", `quantile_over_time(0.9, requests[5m])`, "instance service status"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := show(OutputLabels(parse(t, test.expr), shop)); got != test.want {
				t.Errorf("OutputLabels(%s) = %q, want %q", test.expr, got, test.want)
			}
		})
	}
}

// show writes a set as "a b", an open one as "a b …", and what is lost as "-a".
func show(set LabelSet) string {
	words := slices.Sorted(maps.Keys(set.Names))
	if set.Open {
		words = append(words, "…")
		for _, gone := range slices.Sorted(maps.Keys(set.gone)) {
			words = append(words, "-"+gone)
		}
	}
	return strings.Join(words, " ")
}

func TestLabelSetHas(t *testing.T) {
	open := LabelSet{Open: true}
	for name, got := range map[string]bool{
		"an open set":                   open.Has("a"),
		"a closed set":                  !NewLabelSet("b").Has("a"),
		"an open set without it":        !open.Without("a").Has("a"),
		"an open set that has it again": open.Without("a").With("a").Has("a"),
		"both must be able to":          !open.Without("a").common(open.With("a")).Has("a"),
		"a change leaves the original":  NewLabelSet("a").Has("a") && open.Has("a"),
	} {
		if !got {
			t.Error(name)
		}
	}
}
