package page

import (
	"crypto/sha256"
	"encoding/base64"
	"html/template"

	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// head is what stands in the head of every page.
type head struct {
	Title   string
	Style   template.CSS
	Policy  string
	Scripts []template.JS
}

func headOf(title string, scripts ...string) head {
	h := head{Title: title, Style: template.CSS(variables() + file("page.css"))}
	h.Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; script-src"
	for _, name := range scripts {
		script := file(name)
		// html/template escapes nothing in what is JS already, so the hash is that of the page.
		h.Scripts = append(h.Scripts, template.JS(script))
		sum := sha256.Sum256([]byte(script))
		h.Policy += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return h
}

func file(name string) string {
	content, _ := files.ReadFile(name)
	return string(content)
}

// variables are the colours of both themes. A reader's choice overrules the system's.
func variables() string {
	dark, light := "color-scheme:dark;"+theme.Variables(theme.Dark), "color-scheme:light;"+theme.Variables(theme.Light)
	return ":root{" + light + "}\n@media (prefers-color-scheme:dark){:root{" + dark + "}}\n" +
		"html:has(#theme-dark:checked){" + dark + "}\nhtml:has(#theme-light:checked){" + light + "}\n"
}
