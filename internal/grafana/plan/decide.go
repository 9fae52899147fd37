package plan

// decide says what to do with one object.
func (in Input) decide(p pair) (Step, error) {
	s, err := in.compare(p)
	if err != nil {
		return Step{}, err
	}
	step := s.step()
	step.Action, step.Why = in.action(s)
	if step.Action == Unchanged || step.Action == Keep {
		step.Before, step.Parts = nil, nil // nothing will change: it need not be kept
	}
	return step, nil
}

// action is the table of decisions.
func (in Input) action(s sides) (Action, Why) {
	foreign := in.foreignRule(s)
	switch {
	case s.desired == nil && s.live == nil:
		return Record, because("no longer defined, and gone from Grafana")
	case s.desired == nil:
		return in.orphan(s)
	case foreign.Reason != "":
		return Conflict, foreign
	case s.lost != "":
		return Conflict, Why{"its secret " + s.lost + " is nowhere: Grafana has it no more, and no definition names it", "define it and try again, or make it by hand"}
	case s.live == nil && s.entry.Sent != "":
		return Create, because("it was deleted in Grafana")
	case s.live == nil:
		return Create, Why{}
	case s.unchanged:
		return Unchanged, because(s.live.Locked)
	case s.live.Locked != "":
		if s.equal() {
			return Unchanged, because(s.live.Locked)
		}
		return Conflict, because(s.live.Locked)
	case !s.owned:
		return in.unowned(s)
	case s.recorded():
		return Unchanged, Why{}
	case s.equal():
		return Record, because("as defined already")
	case s.edited() && !in.Options.Force:
		return Conflict, Why{s.whoEdited(), "look at it with obsgen pull, or overwrite it with --force"}
	case s.edited():
		return Update, because(s.whoEdited())
	}
	return Update, Why{}
}

// unowned is for what somebody else made.
func (in Input) unowned(s sides) (Action, Why) {
	switch {
	case in.isDefaultTree(s):
		return Update, Why{}
	case in.Others[s.key] != "":
		return Conflict, Why{"it is in the ledger of the bundle " + in.Others[s.key], "take it out of that and prune there, or delete that ledger in the folder obsgen if the bundle is no more"}
	case !in.Options.Adopt:
		return Conflict, Why{"it exists, and obsgen did not make it", "take it over with --adopt"}
	case s.equal():
		return Record, because("taken over as it is")
	}
	return Update, because("taken over")
}

// orphan is for what the bundle no longer defines.
func (in Input) orphan(s sides) (Action, Why) {
	switch {
	case in.givesTreeBack(s.key):
		return Record, because("no longer the bundle's: it stays as it is, but for the bundle's branch")
	case !in.Options.Prune:
		return Keep, Why{"no longer defined", "--prune deletes it"}
	case len(in.Desired) == 0 && in.Among == nil:
		return Keep, because("the bundle defines nothing at all, which is not taken for a wish to delete everything")
	case s.live.Locked != "":
		return Conflict, because(s.live.Locked)
	case s.edited() && !in.Options.Force:
		return Conflict, Why{"no longer defined, but " + s.whoEdited(), "delete it with --force"}
	}
	return Delete, Why{}
}
