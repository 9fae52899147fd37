package change

import (
	"slices"
	"testing"
)

// TestAskedInJSON: dashboards that are not read are searched as text.
func TestAskedInJSON(t *testing.T) {
	names := asked{}
	for _, name := range []string{"job:a:rate5m", "my.metric", "métrique"} {
		names.add(name)
	}
	for text, want := range map[string]bool{
		`{"expr": "job:a:rate5m"}`:                 true,
		`{"expr": "sum(x)\njob:a:rate5m"}`:         true,
		`{"expr": "x \u003ejob:a:rate5m"}`:         true,
		`{"expr": "{\"my.metric\"}"}`:              true,
		`{"expr": "{\"métrique\"}"}`:               true,
		`{"expr": "job:a:rate5m_total"}`:           false,
		`{"expr": "ajob:a:rate5m", "b": "rate5m"}`: false,
		`\u`: false,
	} {
		if have := names.mayBeIn(text); have != want {
			t.Errorf("%s: %v, want %v", text, have, want)
		}
	}
}

func TestAskedInQueries(t *testing.T) {
	names := asked{}
	names.add("my.metric")
	names.add("job:a")
	value := map[string]any{"targets": []any{map[string]any{"expr": `{"my.metric"} / my`}}, "query": "label_values(job:a, x)", "title": "job:b"}
	have := names.readIn(value)
	if slices.Sort(have); !slices.Equal(have, []string{"job:a", "my.metric"}) {
		t.Errorf("reads %q", have)
	}
}
