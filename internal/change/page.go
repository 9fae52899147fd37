package change

import "strings"

const pageSuffix = ".md"

// pagesIn are the names of the Markdown pages to which the links in a text lead.
func pagesIn(text string) []string {
	var all []string
	for {
		link, rest, found := strings.Cut(text, pageSuffix)
		if !found {
			return all
		}
		at := strings.LastIndexAny(link, outsideLinks+"/")
		if name := link[at+1:]; at >= 0 && link[at] == '/' && (rest == "" || !strings.Contains(wordCharacters, rest[:1])) {
			all = append(all, name)
		}
		text = rest
	}
}
