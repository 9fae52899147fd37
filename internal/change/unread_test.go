package change

import (
	"fmt"
	"slices"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// TestUnread: of the dashboards that are equal on both sides, those are read of which it is
// asked, and no others.
func TestUnread(t *testing.T) {
	var files []resource.File
	for i := range 100 {
		text := fmt.Sprintf(`{"title": "D%d", "panels": [{"datasource": {"uid": "ds%d"}}], "links": [{"url": "/d/next%d?viewPanel=%d&var-a=b"}, {"url": "/r/R%d.md"}]}`, i, i, i/2, i, i)
		files = append(files, resource.File{Path: "d.json", Content: []byte(text)})
	}
	s, err := newSide(t.Context(), resource.Set{Unread: files})
	if err != nil {
		t.Fatal(err)
	}
	m := s.mentions()
	have := [][]source{
		m.linking("next5", func(l link) bool { return l.panel == "11" }),
		m.linking("next5", func(l link) bool { return slices.Contains(l.variables, "c") }),
		m.linking("elsewhere", func(link) bool { return true }),
		m.reading("ds20"), m.reading("ds"), m.showing("R30"), m.showing("R30"),
	}
	for i, want := range []string{"[dashboard D11]", "[]", "[]", "[dashboard D20]", "[]", "[dashboard D30]", "[dashboard D30]"} {
		if names := fmt.Sprint(namesBut(have[i], noSource)); names != want {
			t.Errorf("%d: %s, want %s", i, names, want)
		}
	}
	for i, isRead := range m.unread.isRead {
		if isRead != slices.Contains([]int{11, 20, 30}, i) {
			t.Errorf("%d is read: %t", i, isRead)
		}
	}
}
