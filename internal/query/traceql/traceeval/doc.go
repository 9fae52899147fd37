// Package traceeval evaluates TraceQL on spans in memory, as Tempo 2 would: for panels and
// links of simulated systems. What it cannot evaluate gives an error that names it.
package traceeval
