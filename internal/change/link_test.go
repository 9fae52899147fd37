package change

import (
	"reflect"
	"testing"
)

func TestLinksIn(t *testing.T) {
	for _, test := range []struct {
		text string
		want []link
	}{
		{"/d/ovens", []link{{"ovens", "", nil}}},
		{"https://grafana.example/d/ovens/bread?orgId=1&viewPanel=12&var-oven=a&var-loaf=$loaf", []link{{"ovens", "12", []string{"oven", "loaf"}}}},
		{"/d/ovens?viewPanel=panel-3", []link{{"ovens", "3", nil}}},
		{"[ovens](/d/ovens?viewPanel=1), [doors](/d/doors)", []link{{"ovens", "1", nil}, {"doors", "", nil}}},
		{`<a href="/d/ovens">bread</a> viewPanel=4`, []link{{"ovens", "", nil}}},
		{`/d/ovens?var-oven={{ printf "%q" $labels.oven }}&viewPanel=2`, []link{{"ovens", "2", []string{"oven"}}}},
		{"/d/ovens?var-oven={{ never closed&viewPanel=2", []link{{"ovens", "", []string{"oven"}}}},
		{`{"url": "/d/ovens?var-oven=a\u0026viewPanel=2"}`, []link{{"ovens", "2", []string{"oven"}}}},
		{"/d/${__dashboard.uid} /d/oven$n /d/ and /data", nil},
	} {
		if have := linksIn(test.text); !reflect.DeepEqual(have, test.want) {
			t.Errorf("%s: %q, want %q", test.text, have, test.want)
		}
	}
}
