package change

import (
	"fmt"
	"math"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// digest is the same number for equal values, and hardly ever for others. It is not 0.
func digest(value any) uint64 {
	switch v := value.(type) {
	case resource.Object:
		sum := uint64(len(v))
		for key, item := range v {
			sum += mixed(digestText(key), digest(item)) // in any order
		}
		return mixed(1, sum)
	case []any:
		sum := uint64(2)
		for _, item := range v {
			sum = mixed(sum, digest(item))
		}
		return sum
	case string:
		return digestText(v)
	case resource.Secret:
		return max(v.Hash(), 1) // its text is the same for all
	case float64:
		return mixed(3, math.Float64bits(v+0)) // of -0, which is 0, too
	}
	return digestText(fmt.Sprintf("%T %v", value, value))
}

// These are FNV-1a's.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

func digestText(text string) uint64 {
	sum := uint64(offset)
	for i := range len(text) {
		sum = (sum ^ uint64(text[i])) * prime
	}
	return max(sum, 1)
}

// mixed depends on the order of the two.
func mixed(a, b uint64) uint64 {
	sum := (a ^ offset) * prime
	sum = (sum ^ sum>>29 ^ b) * prime
	return max(sum^sum>>32, 1)
}
