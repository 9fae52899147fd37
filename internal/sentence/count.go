package sentence

import "fmt"

// Count is a number of things whose name takes an s: "1 alert", "2 alerts".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
