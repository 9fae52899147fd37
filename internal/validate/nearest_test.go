package validate

import (
	"strings"
	"testing"
)

func TestDidYouMean(t *testing.T) {
	known := []string{"status", "service", "instance", "http_requests_total", "overview"}
	for name, want := range map[string]string{
		"http_request_total": `; did you mean "http_requests_total"?`,
		"overveiw":           `; did you mean "overview"?`,
		"Status":             `; did you mean "status"?`,
		"stauts":             `; did you mean "status"?`,
		"svc":                "",
		"x":                  "",
		"":                   "",
	} {
		if got := didYouMean(name, known); got != want {
			t.Errorf("didYouMean(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestDidYouMeanPrefersTheNearest(t *testing.T) {
	if got := didYouMean("payments", []string{"payment-job", "payments2", "payment", "paymentsxy"}); got != `; did you mean "payment"?` {
		t.Errorf("got %q; want the nearest, and of two the first", got)
	}
}

func TestEditDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"kitten", "sitting", 3}, {"flaw", "lawn", 2}, {"größe", "grösse", 2}, {"a", "", 1}} {
		if got := editDistance(c.a, c.b, 9); got != c.want {
			t.Errorf("editDistance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestOrListListsWhatThereIs(t *testing.T) {
	if got := orList("svc", "it has", []string{"status", "service"}); got != "; it has service, status" {
		t.Errorf("got %q", got)
	}
}

func TestOrListStopsAfterTwenty(t *testing.T) {
	var many []string
	for i := range 23 {
		many = append(many, string(rune('a'+i)))
	}
	if got, end := orList("none", "it has", many), "r, s, t, and 3 more"; !strings.HasSuffix(got, end) {
		t.Errorf("got %q, want it to end in %q", got, end)
	}
}
