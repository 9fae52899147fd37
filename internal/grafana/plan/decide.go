package plan

import (
	"fmt"
)

// decide says what to do with one object.
func (in Input) decide(p pair) (Step, error) {
	s, err := in.compare(p)
	if err != nil {
		return Step{}, err
	}
	step := s.step()
	step.Action, step.Reason = in.action(s)
	lost, err := s.lostSecret()
	if err != nil {
		return step, err
	}
	if step.Writes() && lost != "" {
		step.Action, step.Reason = Conflict, fmt.Sprintf("its secret %s is nowhere: Grafana has it no more, and no definition names it; define it and try again, or make it by hand", lost)
	}
	if step.Action == Unchanged || step.Action == Keep {
		step.Before, step.Parts = nil, nil // nothing will change: it need not be kept
	}
	return step, nil
}

// action is the table of decisions.
func (in Input) action(s sides) (Action, string) {
	foreign := in.foreignRule(s)
	switch {
	case s.desired == nil && s.live == nil:
		return Record, "no longer defined, and gone from Grafana"
	case s.desired == nil:
		return in.orphan(s)
	case foreign != "":
		return Conflict, foreign
	case s.live == nil && s.entry.Sent != "":
		return Create, "it was deleted in Grafana"
	case s.live == nil:
		return Create, ""
	case s.unchanged:
		return Unchanged, s.live.Locked
	case s.live.Locked != "":
		if s.equal() {
			return Unchanged, s.live.Locked
		}
		return Conflict, s.live.Locked
	case !s.owned:
		return in.unowned(s)
	case s.recorded():
		return Unchanged, ""
	case s.equal():
		return Record, "as defined already"
	case s.edited() && !in.Options.Force:
		return Conflict, s.whoEdited() + "; look at it with obsgen pull, or overwrite it with --force"
	case s.edited():
		return Update, s.whoEdited()
	}
	return Update, ""
}

// unowned is for what somebody else made.
func (in Input) unowned(s sides) (Action, string) {
	switch {
	case in.isDefaultTree(s):
		return Update, ""
	case in.Others[s.key] != "":
		return Conflict, fmt.Sprintf("it is in the ledger of the bundle %s; take it out of that and prune there, or delete that ledger in the folder obsgen if the bundle is no more", in.Others[s.key])
	case !in.Options.Adopt:
		return Conflict, "it exists, and obsgen did not make it; take it over with --adopt"
	case s.equal():
		return Record, "taken over as it is"
	}
	return Update, "taken over"
}

// orphan is for what the bundle no longer defines.
func (in Input) orphan(s sides) (Action, string) {
	switch {
	case in.givesTreeBack(s.key):
		return Record, "no longer the bundle's: it stays as it is, but for the bundle's branch"
	case !in.Options.Prune:
		return Keep, "no longer defined; --prune deletes it"
	case len(in.Desired) == 0 && in.Among == nil:
		return Keep, "the bundle defines nothing at all, which is not taken for a wish to delete everything"
	case s.live.Locked != "":
		return Conflict, s.live.Locked
	case s.edited() && !in.Options.Force:
		return Conflict, "no longer defined, but " + s.whoEdited() + "; delete it with --force"
	}
	return Delete, ""
}
