package gocode

// reduce makes one number of a series. An instant query has but one.
func (c *composer) reduce(s step) (string, error) {
	of := s.model.text("expression")
	c.reducer(s.refID, of, s.model.text("reducer"))
	if settings := s.model.under("settings"); settings.text("mode") == "replaceNN" {
		c.notef("TODO: in Grafana %s replaces what is no number by %s.", s.refID, asJSON(settings.all["replaceWithValue"]))
	}
	return c.operand(of)
}

// reducer notes what is lost where the present value stands for a range.
func (c *composer) reducer(refID, of, reducer string) {
	span := c.steps[of].span
	switch {
	case span == "":
	case reducer == "last":
		c.notef("In Grafana %s is a range query over %s, of which the last value counts; this asks for the present value.", of, span)
		return
	default:
		c.notef("TODO: in Grafana %s takes the %s of %s over %s; this asks for the present value. Write %s_over_time or the like.", refID, reducer, of, span, reducer)
		return
	}
	if reducer == "count" {
		c.notef("TODO: in Grafana %s counts the values of %s, one; this compares the value itself.", refID, of)
	}
}
