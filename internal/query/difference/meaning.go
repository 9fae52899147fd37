package difference

import "hash/fnv"

// Meaning is the same number for queries between which Compare finds no difference, and
// hardly ever for others: among hundreds, it tells which are worth comparing.
func Meaning(language, query string) uint64 {
	b := newBuilder(query)
	read, err := b.read(language, query)
	if err != nil {
		return digest(collapse(normal(query)))
	}
	return read.digest()
}

// MeaningOfRule is Meaning for CompareRules.
func MeaningOfRule(language, query string) uint64 { return Meaning(language, hideClasses(query)) }

// digest is of all that a node means, as meaning, which is for the nodes of one builder.
func (n *node) digest() uint64 {
	texts := []string{string(n.kind)}
	for _, p := range n.parts {
		texts = append(texts, p.key, p.value)
	}
	sum := digest(texts...)
	for _, arg := range n.args {
		sum = sum*prime + arg.digest()
	}
	return sum
}

// prime is that of FNV-1a.
const prime = 1099511628211

func digest(texts ...string) uint64 {
	sum := fnv.New64a()
	for _, text := range texts {
		sum.Write([]byte(text + "\x00"))
	}
	return sum.Sum64()
}
