// Package plan says what apply would do: it compares what a bundle wants with what Grafana
// has and with what obsgen wrote there last. A Plan is a value: what is shown is what is
// executed.
package plan

import (
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
)

// Action is what is to be done with an object.
type Action string

const (
	Create Action = "create"
	Update Action = "update"
	Delete Action = "delete"
	// Unchanged objects are as they should be.
	Unchanged Action = "unchanged"
	// Record writes nothing but the ledger: the object is as it should be, or gone, and the
	// ledger does not say so yet.
	Record Action = "record"
	// Keep is for what the bundle no longer defines and nobody asked to delete.
	Keep Action = "keep"
	// Conflict is not touched until somebody decides; Reason says about what.
	Conflict Action = "conflict"
)

// Actions lists every action, in the order in which a summary counts them.
func Actions() []Action { return []Action{Conflict, Create, Update, Delete, Record, Keep, Unchanged} }

// Step is an object and what is to be done with it.
type Step struct {
	Action Action `json:"action"`
	// Object is what is wanted; for a deletion, what is there. Its body has no secrets.
	Object object.Object `json:"object"`
	Why
	// Changes say what it means for people.
	Changes []change.Change `json:"changes"`
	// Live is the fingerprint of what was found; empty if nothing was.
	Live string `json:"live,omitempty"`
	// Before is the body that was found, where it is about to change.
	Before *object.Object `json:"before,omitempty"`
	// Version is the server's version of what was found.
	Version int `json:"version,omitempty"`
	// Provenance is Grafana's of what was found.
	Provenance string `json:"provenance,omitempty"`
	// Sent is the hash of what is wanted.
	Sent string `json:"sent,omitempty"`
	// Secrets are the fingerprints of its secrets; apply makes them anew.
	Secrets map[string]string `json:"-"`
	// Missing are environment variables of its secrets that were not set.
	Missing []string `json:"missing,omitempty"`
	// Parts are what is there and what is wanted, taken apart: see object.Parts.
	Parts []string `json:"parts,omitempty"`
	// Members are the rules of a group that are obsgen's.
	Members []string `json:"members,omitempty"`
}

// Key is the object's identity.
func (s Step) Key() object.Key { return s.Object.Key() }

// Writes reports whether Grafana is changed, the ledger apart.
func (s Step) Writes() bool { return s.Action == Create || s.Action == Update || s.Action == Delete }

// Plan is all steps, in the order of object.Kinds.
type Plan struct {
	// Format changes when older programs could misread a plan.
	Format  int    `json:"format"`
	Server  string `json:"server"`
	Version string `json:"version"`
	OrgID   int64  `json:"orgId,omitempty"`
	Bundle  string `json:"bundle"`
	Title   string `json:"title"`
	// Ledger is the version of the ledger that the plan was made from.
	Ledger int `json:"ledger"`
	// Editable leaves alerting resources editable in the user interface.
	Editable bool   `json:"editable,omitempty"`
	Steps    []Step `json:"steps"`
	// Effects are changes for people that no single step makes: who is told about alerts
	// of others.
	Effects []change.Change `json:"effects,omitempty"`
	// Notes are what else should be known.
	Notes []string `json:"notes,omitempty"`
}

// Count counts the steps of an action.
func (p *Plan) Count(action Action) int {
	n := 0
	for _, s := range p.Steps {
		if s.Action == action {
			n++
		}
	}
	return n
}

// Deletes counts what is deleted, rules that leave a group that stays among it.
func (p *Plan) Deletes() int {
	n, takes := p.Count(Delete), p.Takes()
	for _, s := range p.Of(Update) {
		for _, uid := range ruleUIDs(s.Before) {
			if takes[uid] == "" {
				n++
			}
		}
	}
	return n
}

// Changes reports whether Grafana would be changed, the ledger apart.
func (p *Plan) Changes() bool { return p.Count(Create)+p.Count(Update)+p.Count(Delete) > 0 }

// Writes reports whether anything would be written, the ledger included.
func (p *Plan) Writes() bool { return p.Changes() || p.Count(Record) > 0 }

// Of are the steps of an action.
func (p *Plan) Of(action Action) []Step {
	var all []Step
	for _, s := range p.Steps {
		if s.Action == action {
			all = append(all, s)
		}
	}
	return all
}
