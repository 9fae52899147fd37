package change

import (
	"slices"
	"testing"
)

func TestPagesIn(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"https://runbooks.example/ops/OvenCold.md", []string{"OvenCold"}},
		{"[a](/r/Oven Cold.md#causes), [b](/r/DoorOpen.md)", []string{"DoorOpen"}},
		{"/r/OvenCold.md#causes /r/OvenCold.mdx OvenCold.md", []string{"OvenCold"}},
		{"", nil},
	} {
		if have := pagesIn(test.text); !slices.Equal(have, test.want) {
			t.Errorf("%s: %q, want %q", test.text, have, test.want)
		}
	}
}
