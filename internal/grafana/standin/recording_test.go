package standin

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// exchange is a request that was sent to a real server, and its answer.
type exchange struct {
	Note    string
	Request struct {
		Method, Path string
		Headers      map[string]string
		Body         any
	}
	Response struct {
		Status  int
		Headers map[string]string
		Body    any
	}
}

// flow is what belongs together, in the order in which it was sent.
type flow struct {
	name      string
	exchanges []exchange
}

func flows(t *testing.T, face Face) []flow {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "golden", "recordings", "grafana-"+string(face), "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("recordings of %s: %v, %v", face, files, err)
	}
	var all []flow
	for _, file := range files {
		f := flow{name: strings.TrimSuffix(filepath.Base(file), ".json")}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(text, &f.exchanges); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		all = append(all, f)
	}
	return all
}
