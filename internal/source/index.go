package source

import (
	"slices"
	"strings"
)

// Index knows the places of names in definitions.
type Index struct {
	places   [roles]map[string][]Place
	computed []value
	mentions map[string][]Place
}

// index resolves constants once every file has been read.
func (s *scanner) index() *Index {
	index := &Index{mentions: s.mentions}
	for role := range index.places {
		index.places[role] = map[string][]Place{}
	}
	for _, v := range s.found {
		name := v.text
		if v.constant != "" {
			name = s.constants[v.constant]
		}
		if name != "" {
			index.places[v.role][name] = append(index.places[v.role][name], v.place)
		} else if v.role == isName && v.before+v.after != "" {
			index.computed = append(index.computed, v)
		}
	}
	return index
}

// Find returns the place where a field UID, Name or Key has this value, directly or
// through a constant; failing that, where the value is used; failing that, where the
// text stands. The first place wins.
func (x *Index) Find(name string) Place {
	for _, places := range x.places {
		if len(places[name]) > 0 {
			return places[name][0]
		}
	}
	return Place{}
}

// Definition finds an address such as "dashboards/overview/error-ratio": the last part
// in the files of the one before it, or else the one before it. An alert and its runbook
// share a name, so the folder or file that is called like the first part goes first.
func (x *Index) Definition(address string) Place {
	parts := strings.SplitN(address, "/", 3)
	if len(parts) < 2 {
		return Place{}
	}
	place := x.in(parts[0], parts[1])
	if len(parts) > 2 {
		return x.near(parts[2], place)
	}
	return place
}

func (x *Index) in(folder, name string) Place {
	for _, role := range []role{isName, isUsed} {
		for _, candidate := range x.places[role][name] {
			if candidate.within(folder) {
				return candidate
			}
		}
	}
	if place := x.Find(name); place != (Place{}) {
		return place
	}
	return x.guess(folder, name)
}

// within reports whether a folder or the file itself is called so.
func (p Place) within(folder string) bool {
	return slices.Contains(strings.Split(strings.TrimSuffix(p.File, ".go"), "/"), folder)
}

// near finds a name in the file of a place, or in one whose name begins like it:
// service_health.go and service_health_requests.go belong together.
func (x *Index) near(name string, place Place) Place {
	stem := strings.TrimSuffix(place.File, ".go")
	for _, candidate := range x.places[isName][name] {
		rest, found := strings.CutPrefix(strings.TrimSuffix(candidate.File, ".go"), stem)
		if stem != "" && found && (rest == "" || rest[0] == '_') {
			return candidate
		}
	}
	return place
}
