package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// asSaid makes the changes of a part what its aspect says.
func asSaid(changes []Change) []said {
	var all []said
	for _, change := range changes {
		all = append(all, said{change.Path, change.Summary, change.Before, change.After, change.Impact})
	}
	return all
}

// inside puts changes below a path, and a name before their sentences.
func inside(path string, name sentence.Sentence, changes []Change) []Change {
	for i := range changes {
		changes[i].Path = joinPath(path, changes[i].Path)
		changes[i].Summary = name.Then(sentence.Say(": "), changes[i].Summary)
	}
	return changes
}

func without(body resource.Object, keys ...string) resource.Object {
	kept := resource.Object{}
	for key, item := range body {
		kept[key] = item
	}
	for _, key := range keys {
		delete(kept, key)
	}
	return kept
}
