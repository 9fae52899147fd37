// Package traceql parses TraceQL, the query language of Grafana Tempo.
//
// The parser is written from the public documentation of the language and
// accepts Grafana variables in strings, attribute names and as values. It
// reads a query to check it; it does not run it.
package traceql
