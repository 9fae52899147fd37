package change

// mayMeanTheSame spares parsing two queries to find out that they have nothing to do with
// each other: among hundreds of panels or rules, each may have to be compared with each.
func mayMeanTheSame(before, after string) bool { return fingerprint(before) == fingerprint(after) }

// fingerprint is a set of the longer words of a query. Formatting keeps them; short ones
// may come and go with it, such as by.
func fingerprint(query string) uint64 {
	const shortest = 4
	var set, hash uint64
	length := 0
	for i := range len(query) + 1 {
		if i < len(query) && isWord(query[i]) {
			hash = hash*31 + uint64(query[i])
			length++
			continue
		}
		if word := query[i-length : i]; length >= shortest && (word[0] < '0' || word[0] > '9') && !optional(word) {
			set |= 1 << ((hash ^ hash>>7 ^ hash>>17) % 64)
		}
		hash, length = 0, 0
	}
	return set
}

func isWord(c byte) bool {
	return c == '_' || c == ':' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// optional words can be left out.
func optional(word string) bool { return word == "__name__" || word == "ignoring" }
