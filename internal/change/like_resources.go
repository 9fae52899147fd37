package change

import "github.com/ltv-assistant/obsgen/internal/resource"

// recogniser gives the ways in which what is gone and what was added may be the same.
type recogniser func(gone, added []*resource.Resource) []likeness[*resource.Resource]

// by recognises in the same ways whatever there is.
func by(tests ...likeness[*resource.Resource]) recogniser {
	return func(_, _ []*resource.Resource) []likeness[*resource.Resource] { return tests }
}

// never is for what is known by its uid alone.
func never(_, _ []*resource.Resource) []likeness[*resource.Resource] { return nil }

// atHome is for resources that are where they were.
func atHome() likeness[*resource.Resource] {
	return equal(func(r *resource.Resource) any { return []any{r.File, r.Folder, r.Group} })
}

func sameBody() likeness[*resource.Resource] {
	return equal(func(r *resource.Resource) any { return r.Body })
}

func sameLabels() likeness[*resource.Resource] {
	return equal(func(r *resource.Resource) any { return r.Body["labels"] })
}

func sameTitle() likeness[*resource.Resource] {
	return equal(func(r *resource.Resource) any { return r.Title }).
		unless(func(r *resource.Resource) bool { return r.Title == "" })
}

func anything() likeness[*resource.Resource] {
	return equal(func(*resource.Resource) any { return nil })
}
