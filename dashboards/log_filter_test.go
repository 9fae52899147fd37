package dashboards

import (
	"regexp"
	"strings"
	"testing"
)

func TestExactly(t *testing.T) {
	for _, test := range []struct {
		box, value string
		matches    bool
	}{
		{"", "", true},
		{"", "user-1", true},
		{"user-1", "user-1", true},
		{"user-1", "user-12", false},
		{"user-1", "user", false},
		{"user-1", "", false},
		{"10.0.0.1", "10.0.0.1", true},
		{"10.0.0.1", "10a0.0.1", false},
	} {
		_, expression, _ := strings.Cut(exactly("userId", "userId"), "=~")
		expression = strings.ReplaceAll(strings.Trim(expression, "`"), "${userId:regex}", regexp.QuoteMeta(test.box))
		if got := regexp.MustCompile("^(?:" + expression + ")$").MatchString(test.value); got != test.matches {
			t.Errorf("box %q, value %q: matches %v, want %v", test.box, test.value, got, test.matches)
		}
	}
}

func TestExactlyAnyField(t *testing.T) {
	got := exactly("userId", "userId", "userEmail")
	want := " | userId=~`${userId:regex}|.*\\z${userId:regex}` or userEmail=~`${userId:regex}|.*\\z${userId:regex}`"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
