package report

import "strconv"

// mostNotCompared of what was not compared are named.
const mostNotCompared = 20

// notCompared names what of both sides was not compared, as a list whose last entry may
// count the rest.
func notCompared(options Options, show func(string) string) []string {
	all := options.NotCompared
	var shown []string
	for _, one := range all[:min(len(all), mostNotCompared)] {
		shown = append(shown, show(one))
	}
	if rest := len(all) - len(shown); rest > 0 {
		shown = append(shown, "and "+strconv.Itoa(rest)+" more")
	}
	return shown
}

// nothingIn is said where no change was found.
func nothingIn(options Options) string {
	if len(options.NotCompared) > 0 {
		return " in what was compared"
	}
	return ""
}
