package change

import "testing"

func TestFits(t *testing.T) {
	for _, test := range []struct {
		pattern string
		path    []string
		want    bool
	}{
		{"for", []string{"for"}, true},
		{"labels/*", []string{"labels", "app.kubernetes.io/name"}, true},
		{"labels/*", []string{"labels", "a", "b"}, false},
		{"labels/*", []string{"labels"}, false},
		{"labels/severity", []string{"labels", "severity"}, true},
		{"labels/severity", []string{"labels/severity"}, false},
		{"labels", []string{"labels", ""}, false},
		{"labels", nil, false},
	} {
		if have := fits(test.pattern, test.path); have != test.want {
			t.Errorf("%s and %q: %t, want %t", test.pattern, test.path, have, test.want)
		}
	}
}
