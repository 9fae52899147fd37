package report

import (
	"net/url"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/markup"
)

// more says how much is missing, and where it is.
func more(out *strings.Builder, n int, one, many string, options Options) {
	if n == 0 {
		return
	}
	is := " are "
	if n == 1 {
		is = " is "
	}
	out.WriteString("\n**" + count(n, one, many) + is + where(options.Full) + ".**\n")
}

func where(full string) string {
	if full == "" {
		return "not shown here"
	}
	if address, err := url.Parse(full); err == nil && (address.Scheme == "https" || address.Scheme == "http") && len(full) < mostInText*2 {
		return "in [the full report](<" + linkTarget(address) + ">)"
	}
	return "in " + harmless(full)
}

// linkTarget cannot end the link: url.URL escapes <, > and spaces.
func linkTarget(address *url.URL) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C", " ", "%20").Replace(markup.OneLine(address.String()))
}
