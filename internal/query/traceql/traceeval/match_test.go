package traceeval_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
)

// TestMatches has the ids of the spans that a filter finds, newest trace first.
func TestMatches(t *testing.T) {
	s := newStore(t, bakery())
	for query, want := range map[string]string{
		`{ }`:               "22 11 12 13 01 02 03 04",
		`{ true }`:          "22 11 12 13 01 02 03 04",
		`{ false }`:         "",
		`{ name = "bake" }`: "12 13 03",
		`{ resource.service.name = "oven" && name = "bake" && (status = error || duration > 5m) }`: "12 13",
		`{ resource.service.name =~ "shop|bike" && (status = error || duration > 1s) }`:            "11",
		`{ resource.service.name =~ "ov" }`:                                                        "",
		`{ resource.service.name !~ "ov.*" }`:                                                      "22 11 01 02",
		`{ name = "POST /order" && span.user = "bob" }`:                                            "11",

		`{ status = unset && kind = server }`: "11 01",
		`{ status != unset }`:                 "12 13",
		`{ statusMessage = "burnt" }`:         "12 13",
		`{ span:duration >= 3s }`:             "11 13",
		`{ duration > 1 }`:                    "22 11 12 13 01 02 03 04",
		`{ rootName = "POST /order" && rootServiceName = "shop" && traceDuration < 2s }`: "01 02 03 04",
		`{ trace:rootName = "" }`:                             "22",
		`{ trace:id = "a1" && span:id = "0000000000000003" }`: "03",
		`{ span:childCount = 2 }`:                             "11 01",
		`{ nestedSetParent < 0 }`:                             "11 01",
		`{ instrumentation:name = "dough" && name = "heat" }`: "04",

		`{ .items > 4 }`:                               "12 13 03",
		`{ span.items * 2 = 10 }`:                      "03",
		`{ span.items + 0.5 > 9 }`:                     "12 13",
		`{ 5 = span.items }`:                           "03",
		`{ span.items % 2 = 1 && span.items ^ 1 > 0 }`: "22 12 13 02 03",
		`{ -span.items = -3 }`:                         "02",
		`{ span.weight = 2.5 }`:                        "02",
		`{ span.premium }`:                             "01",
		`{ span.premium = true }`:                      "01",
		`{ .user >= "b" }`:                             "11",
		`{ .user = 5 }`:                                "",
		`{ span.user != "ann" }`:                       "11", // who has no user is not found
		`{ span.user != nil }`:                         "11 01",
		`{ span.user = nil && kind = server }`:         "",
		`{ span.items = nil }`:                         "11 01 04",
		`{ .zone = "north" && name = "heat" }`:         "04",
		`{ span.zone = "north" }`:                      "",
		`{ .service.name = "lent" }`:                   "22", // the span comes before its resource
		`{ resource.service.name = "lent" }`:           "",
		`{ span.tags = "hot" }`:                        "03",
		`{ span.tags =~ "fr.*" }`:                      "03",

		`{ span.weight / 2 - 0.25 = 1 }`:                                              "02",
		`{ span.weight * 2 % 2 = 1 && span.weight ^ 2 = 6.25 }`:                       "02",
		`{ span.items < span.weight + 1 }`:                                            "02",
		`{ -duration < -3s && -span:duration > -1h }`:                                 "11",
		`{ duration * 2 = 100ms }`:                                                    "22",
		`{ span.items > minInt && span.items = maxInt }`:                              "",
		`{ span.items + 1 != nil && 2 > 1 }`:                                          "22 12 13 02 03",
		`{ span:parentID = "0000000000000003" }`:                                      "04",
		`{ instrumentation:version = "1.2" && nestedSetLeft = 2 }`:                    "12 02",
		`{ trace:rootService = "shop" && trace:duration > 5s && nestedSetRight > 5 }`: "11",
		`{ event.level = 1 || event.level = 7 }`:                                      "12 13",
		`{ event.level + 0 > 6 }`:                                                     "",
		`{ 1 < event.level || event.level >= 1 }`:                                     "12 13",
		`{ event:name = "alarm" }`:                                                    "12 13",
		`{ event.level > 5 && event:timeSinceStart > 1s }`:                            "12 13",
		`{ event.level > 9 }`:                                                         "",
		`{ link.reason = "retry" && link:spanID = "0000000000000003" }`:               "12 13",
		`{ link:traceID = "a1" }`:                                                     "12 13",

		`{ name = "check" } || { name = "deliver" }`:              "22 02",
		`{ name = "check" } && { name = "heat" }`:                 "02 04",
		`{ name = "check" } && { name = "deliver" }`:              "",
		`{ kind = server } > { name = "bake" }`:                   "12 13 03",
		`{ kind = server } >> { name = "heat" }`:                  "04",
		`{ kind = server } > { name = "heat" }`:                   "",
		`{ name = "heat" } << { kind = server }`:                  "01",
		`{ name = "heat" } < { }`:                                 "03",
		`{ name = "bake" } ~ { }`:                                 "12 13 02",
		`{ name = "bake" } !> { resource.service.name = "oven" }`: "12 13 03",
		`{ kind = server } &> { name = "check" }`:                 "01 02",
		`({ name = "bake" } | count() > 1) >> { }`:                "",
		`{ kind = server } >> ({ name = "bake" } | count() > 1)`:  "12 13",

		`{ name = "bake" } | count() > 1`:               "12 13",
		`{ } | avg(duration) > 3s`:                      "11 12 13",
		`{ } | max(span.items) = 5`:                     "01 02 03 04",
		`{ } | min(span.items) <= 1`:                    "22",
		`{ } | sum(span.items) = 8`:                     "01 02 03 04",
		`{ } | avg(span.items) = 4`:                     "01 02 03 04",
		`{ } | sum(span.weight) = 2.5`:                  "01 02 03 04",
		`{ } | avg(span.weight) < 3`:                    "01 02 03 04",
		`{ } | sum(duration) > 10s`:                     "11 12 13",
		`{ } | max(event.level) >= 1`:                   "11 12 13",
		`{ } | sum(span.nothing) >= 0`:                  "",
		`{ } | { kind = client } | { status = unset }`:  "03",
		`{ } | by(resource.service.name) | count() > 1`: "12 13 01 02 03 04",
		`{ } | by(kind) | coalesce() | count() = 4`:     "01 02 03 04",
		`{ kind = server } | select(span.user)`:         "11 01",
	} {
		if got := strings.Join(ids(search(t, s, query)), " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", query, got, want)
		}
	}
}

func ids(found []traceeval.Trace) []string {
	var out []string
	for _, t := range found {
		for _, set := range t.SpanSets {
			for _, s := range set.Spans {
				out = append(out, s.ID)
			}
		}
	}
	return out
}

// TestLongQuery is as cheap as its length.
func TestLongQuery(t *testing.T) {
	query := "{ " + strings.Repeat(".items > 4 || ", 5000) + ".items = 1 }"
	if got := strings.Join(ids(search(t, newStore(t, bakery()), query)), " "); got != "22 12 13 03" {
		t.Error(got)
	}
}
