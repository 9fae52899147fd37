package routing_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// TestAmtoolAgrees asks amtool where alerts go, for random routes and labels.
func TestAmtoolAgrees(t *testing.T) {
	amtool := needAmtool(t)
	random := rand.New(rand.NewPCG(7, 11))
	several := 0
	for range 60 {
		config := randomConfig(random)
		labels := randomLabels(random)
		have := receiversOf(t, config, labels)
		if have != askAmtool(t, amtool, config, labels) {
			t.Errorf("labels %v: we say %s, amtool %s\n%s", labels, have, askAmtool(t, amtool, config, labels), config)
		}
		if strings.Contains(have, ",") {
			several++
		}
	}
	if several < 5 {
		t.Errorf("%d of the cases have several receivers: too few to show what continue does", several)
	}
}

func needAmtool(t *testing.T) string {
	path, err := exec.LookPath("amtool")
	switch {
	case err == nil:
		return path
	case os.Getenv("OBSGEN_REQUIRE_TOOLS") == "1":
		t.Fatal("amtool is missing, and OBSGEN_REQUIRE_TOOLS=1 asks for it")
	}
	t.Skip("amtool is missing: nobody but obsgen has judged where alerts go")
	return ""
}

func receiversOf(t *testing.T, config string, labels []string) string {
	for _, r := range set(t, config).Resources {
		if r.Kind != resource.Route {
			continue
		}
		tree, err := routing.NewTree(r)
		if err != nil {
			t.Fatalf("%v\n%s", err, config)
		}
		given := map[string]string{}
		for _, label := range labels {
			name, value, _ := strings.Cut(label, "=")
			given[name] = value
		}
		var names []string
		for _, d := range tree.Destinations(given) {
			names = append(names, d.Receiver)
		}
		return strings.Join(names, ",")
	}
	t.Fatal("no routes")
	return ""
}

func askAmtool(t *testing.T, amtool, config string, labels []string) string {
	file := filepath.Join(t.TempDir(), "alertmanager.yml")
	if err := os.WriteFile(file, []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	args := append([]string{"config", "routes", "test", "--config.file=" + file}, labels...)
	out, err := exec.CommandContext(t.Context(), amtool, args...).Output()
	if err != nil {
		t.Fatalf("amtool: %v\n%s\n%s", err, out, config)
	}
	return strings.TrimSpace(string(out))
}

// randomConfig has routes three deep and a dozen receivers.
func randomConfig(random *rand.Rand) string {
	var out strings.Builder
	out.WriteString("route:\n  receiver: r0\n")
	randomRoutes(random, &out, "  ", 3)
	out.WriteString("receivers:\n")
	for n := range 12 {
		fmt.Fprintf(&out, "- name: r%d\n", n)
	}
	return out.String()
}

func randomRoutes(random *rand.Rand, out *strings.Builder, indent string, depth int) {
	if depth == 0 {
		return
	}
	out.WriteString(indent + "routes:\n")
	for range 1 + random.IntN(3) {
		fmt.Fprintf(out, "%s- continue: %t\n", indent, random.IntN(2) == 0)
		if random.IntN(3) > 0 {
			fmt.Fprintf(out, "%s  receiver: r%d\n", indent, random.IntN(12))
		}
		randomMatchers(random, out, indent+"  ")
		if random.IntN(2) == 0 {
			randomRoutes(random, out, indent+"  ", depth-1)
		}
	}
}

// randomMatchers are in the notation of today or in the old one.
func randomMatchers(random *rand.Rand, out *strings.Builder, indent string) {
	name, value := string(rune('a'+random.IntN(3))), []string{"1", "2", ""}[random.IntN(3)]
	switch random.IntN(8) {
	case 0:
		fmt.Fprintf(out, "%smatch: {%s: %q}\n", indent, name, value)
	case 1:
		fmt.Fprintf(out, "%smatch_re: {%s: \"1|2\"}\n", indent, name)
	case 2:
		fmt.Fprintf(out, "%smatchers: ['%s=~\"1|%s\"', 'b!=\"1\"']\n", indent, name, value)
	case 3:
		fmt.Fprintf(out, "%smatchers: ['%s!~\"1|3\"']\n", indent, name)
	case 7:
		fmt.Fprintf(out, "%smatchers: ['%s=~\"[%d-3]\"']\n", indent, name, 1+random.IntN(3))
	case 4:
		fmt.Fprintf(out, "%smatchers: ['%s=~\".+\"']\n", indent, name)
	default:
		op := []string{"=", "!="}[random.IntN(2)]
		fmt.Fprintf(out, "%smatchers: ['%s%s\"%s\"']\n", indent, name, op, value)
	}
}

func randomLabels(random *rand.Rand) []string {
	var all []string
	for _, name := range []string{"a", "b", "c"} {
		if n := random.IntN(4); n > 0 {
			all = append(all, fmt.Sprintf("%s=%d", name, n))
		}
	}
	return all
}
