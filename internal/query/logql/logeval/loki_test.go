package logeval_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
)

// TestLoki compares with the answers of Loki 3.7.8, which are in testdata.
func TestLoki(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no corpus", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			c := readCorpus(t, file)
			store := logeval.NewStore(c.entries)
			for _, each := range c.cases {
				if got := each.answer(t, store); !slices.Equal(got, each.want) {
					t.Errorf("%s\n got %s\nwant %s", each, strings.Join(got, "\n     "), strings.Join(each.want, "\n     "))
				}
			}
		})
	}
}
