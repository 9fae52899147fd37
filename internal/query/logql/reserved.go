package logql

import "strings"

// isReserved reports the words Loki never reads as a label name.
func isReserved(word string) bool {
	switch strings.ToLower(word) {
	case "and", "or", "unless", "by", "without", "bool", "on", "ignoring",
		"group_left", "group_right", "offset", "unwrap":
		return true
	}
	return isStageWord(word)
}

// isStageWord reports the words that begin a stage after a pipe.
func isStageWord(word string) bool {
	switch strings.ToLower(word) {
	case "json", "logfmt", "regexp", "pattern", "unpack", "decolorize",
		"line_format", "label_format", "drop", "keep", "unwrap":
		return true
	}
	return false
}
