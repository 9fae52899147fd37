package shown

import (
	"fmt"
	"math"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// A value is seen to move if it leaves the band that it kept before by as much as the band is
// wide, and by at least this share of it.
const least = 0.02

// many is how many times as many lines, bars or rows a person notices, or as high on average.
const many = 1.5

// outline is what remains of a series, a table or lines when one steps back.
type outline struct {
	least, most, sum float64
	rows             int
	texts            map[string]bool
}

// changes reports whether a panel looks different: something appears, vanishes, or moves.
func changes(was, is []board.Panel) bool {
	before, after := outlines(was), outlines(is)
	for key, now := range after {
		then, known := before[key]
		if !known && !now.nothing() || known && then.differs(now) {
			return true
		}
	}
	for key, then := range before {
		if _, still := after[key]; !still && !then.nothing() {
			return true
		}
	}
	return false
}

func outlines(panels []board.Panel) map[string]*outline {
	all := map[string]*outline{}
	for _, p := range panels {
		for _, f := range p.Frames() {
			for _, c := range f.Columns {
				if c.Kind != frame.Time {
					key := fmt.Sprint(f.RefID, f.Name, c.Name, c.Labels)
					all[key] = all[key].add(c)
				}
			}
		}
	}
	return all
}

func (o *outline) add(c frame.Column) *outline {
	if o == nil {
		o = &outline{least: math.Inf(1), most: math.Inf(-1), texts: map[string]bool{}}
	}
	for _, v := range c.Numbers {
		if !math.IsNaN(v) {
			o.least, o.most, o.sum, o.rows = min(o.least, v), max(o.most, v), o.sum+v, o.rows+1
		}
	}
	for _, text := range c.Texts {
		o.texts[text] = true
		o.rows++
	}
	return o
}

// nothing is a series of zeros, or of no values at all.
func (o *outline) nothing() bool {
	return len(o.texts) == 0 && (o.rows == 0 || o.least == 0 && o.most == 0)
}

func (o *outline) differs(now *outline) bool {
	if o.nothing() || now.nothing() {
		return o.nothing() != now.nothing()
	}
	if manyTimes(float64(o.rows), float64(now.rows)) || manyTimes(math.Abs(o.mean()), math.Abs(now.mean())) {
		return true
	}
	margin := max(o.most-o.least, least*max(math.Abs(o.least), math.Abs(o.most)))
	return now.most > o.most+margin || now.least < o.least-margin
}

func manyTimes(a, b float64) bool { return a > b*many || b > a*many }

func (o *outline) mean() float64 { return o.sum / float64(max(1, o.rows)) }
