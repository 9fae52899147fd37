package traceql

// intrinsicKind is the type of an intrinsic; ok is false for other words.
func intrinsicKind(name string) (kind ValueKind, ok bool) {
	switch name {
	case "status", "span:status":
		return StatusValue, true
	case "kind", "span:kind":
		return KindValue, true
	case "duration", "traceDuration", "span:duration", "trace:duration", "event:timeSinceStart":
		return DurationValue, true
	case "childCount", "nestedSetLeft", "nestedSetRight", "nestedSetParent", "span:childCount":
		return NumberValue, true
	case "parent":
		return "", true // it is compared with nil
	}
	return StringValue, isStringIntrinsic(name)
}

func isStringIntrinsic(name string) bool {
	switch name {
	case "name", "statusMessage", "rootName", "rootServiceName",
		"span:name", "span:statusMessage", "span:id", "span:parentID",
		"trace:id", "trace:rootName", "trace:rootService",
		"event:name", "link:spanID", "link:traceID",
		"instrumentation:name", "instrumentation:version":
		return true
	}
	return false
}

// keywordKind is the type of a literal written as a word.
func keywordKind(word string) (kind ValueKind, ok bool) {
	switch word {
	case "true", "false":
		return BoolValue, true
	case "nil":
		return NilValue, true
	case "minInt", "maxInt":
		return NumberValue, true
	case "error", "ok", "unset":
		return StatusValue, true
	case "unspecified", "internal", "server", "client", "producer", "consumer":
		return KindValue, true
	}
	return "", false
}
