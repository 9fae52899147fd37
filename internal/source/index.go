package source

import (
	"maps"
	"slices"
	"strings"
)

// index resolves constants once every file has been read, in the order of the files.
func (s *scanner) index() *Index {
	index := &Index{places: map[string][]Place{}, literals: s.literals}
	for _, file := range slices.Sorted(maps.Keys(s.fields)) {
		for _, f := range s.fields[file] {
			name := f.text
			if f.constant != "" {
				name = s.constants[f.constant]
			}
			if name != "" {
				index.places[name] = append(index.places[name], f.place)
			}
		}
	}
	return index
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
	for _, candidate := range x.places[name] {
		if slices.Contains(strings.Split(strings.TrimSuffix(candidate.File, ".go"), "/"), folder) {
			return candidate
		}
	}
	return x.Find(name)
}

// near finds a name in the file of a place, or in one whose name begins like it:
// service_health.go and service_health_requests.go belong together.
func (x *Index) near(name string, place Place) Place {
	stem := strings.TrimSuffix(place.File, ".go")
	for _, candidate := range x.places[name] {
		rest, found := strings.CutPrefix(strings.TrimSuffix(candidate.File, ".go"), stem)
		if stem != "" && found && (rest == "" || rest[0] == '_') {
			return candidate
		}
	}
	return place
}
