package tree

import (
	"slices"
	"testing"
)

func TestOwned(t *testing.T) {
	files := map[string][]byte{"a": nil, "b/c": nil, "d": nil, Manifest: []byte(`{"files": ["a", "gone"]}`)}
	owned, others, err := Owned(files)
	if _, has := owned["a"]; err != nil || len(owned) != 1 || !has || !slices.Equal(others, []string{"b/c", "d"}) {
		t.Errorf("owned are %v, others %v; %v", owned, others, err)
	}
	delete(files, Manifest)
	if owned, others, err := Owned(files); err != nil || len(owned) != 3 || others != nil {
		t.Errorf("without a manifest: owned are %v, others %v; %v", owned, others, err)
	}
	files[Manifest] = []byte("{")
	if _, _, err := Owned(files); err == nil {
		t.Error("a manifest that is cut off is taken for one")
	}
}
