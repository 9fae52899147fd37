package routing

import (
	"strings"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// class is what of an alert decides which of the other side an inhibition pairs it with.
// Many alerts are of one class, so that not each is compared with each.
type class struct {
	// equal are the values of the labels that must be equal, in order.
	equal string
	// twoSided alerts match the other side of the inhibition too.
	twoSided bool
}

func (i *inhibition) classOf(f *facts, side, otherSide labels.Matchers) class {
	values := make([]string, len(i.equal))
	for n, name := range i.equal {
		value, static := f.static(name)
		if values[n] = "=" + value; !static {
			values[n] = varying
		}
	}
	return class{strings.Join(values, "\x00"), f.mustMatch(otherSide, side)}
}

const varying = "*"

// silences reports whether alerts of one class can silence those of another. A label that
// neither has is equal.
func (c class) silences(target class) bool {
	if c.twoSided && target.twoSided {
		return false
	}
	sources, targets := strings.Split(c.equal, "\x00"), strings.Split(target.equal, "\x00")
	for n := range sources {
		if sources[n] != targets[n] && sources[n] != varying && targets[n] != varying {
			return false
		}
	}
	return true
}
