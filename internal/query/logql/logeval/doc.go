// Package logeval evaluates LogQL on log lines in memory, as Loki 3 would: for alerts and
// panels on simulated systems. What it cannot evaluate gives an error that names it.
package logeval
