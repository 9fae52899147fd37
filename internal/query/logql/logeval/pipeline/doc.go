// Package pipeline runs the stages of a LogQL query on log lines as Loki 3 does: what a line
// becomes, which labels it has, and which error a stage leaves in __error__.
//
// Loki reads no more of a line than the query needs, and that shows: a parser that nobody
// needs finds no error. Package pipeline stops where Loki stops.
package pipeline
