package pipeline

import (
	"fmt"
	"net/netip"
	"strings"
)

// newIPMatcher finds an address in a text that is the one written, in the network written or
// in the range A-B.
func newIPMatcher(pattern string) (match, error) {
	in, err := addresses(pattern)
	if err != nil {
		return nil, err
	}
	return func(s string) bool { return findIP(s, in) }, nil
}

func addresses(pattern string) (func(netip.Addr) bool, error) {
	if addr, err := netip.ParseAddr(pattern); err == nil {
		return func(a netip.Addr) bool { return a == addr }, nil
	}
	if prefix, err := netip.ParsePrefix(pattern); err == nil {
		return prefix.Contains, nil
	}
	from, to, _ := strings.Cut(pattern, "-")
	first, err1 := netip.ParseAddr(from)
	last, err2 := netip.ParseAddr(to)
	if err1 != nil || err2 != nil || first.Zone() != "" || last.Zone() != "" || first.BitLen() != last.BitLen() || last.Less(first) {
		return nil, fmt.Errorf("ip: invalid pattern: %q: write an address, a network such as 10.0.0.0/8 or a range such as 10.0.0.1-10.0.0.9", pattern)
	}
	return func(a netip.Addr) bool {
		return a.BitLen() == first.BitLen() && !a.Less(first) && !last.Less(a)
	}, nil
}

// findIP tries the places at which an address can begin; a run that is none is passed over whole.
func findIP(s string, in func(netip.Addr) bool) bool {
	for i := 0; i < len(s); i++ {
		chars := ipChars(s[i:])
		if chars == "" {
			continue
		}
		n := len(s[i:]) - len(strings.TrimLeft(s[i:], chars))
		if addr, err := netip.ParseAddr(s[i : i+n]); err == nil && in(addr) {
			return true
		}
		i += n
	}
	return false
}

// ipChars are the characters of an address if one can begin here: a dot or a colon is near.
func ipChars(s string) string {
	switch {
	case len(s) >= 4 && isDigit(s[0]) && strings.Contains(s[1:4], "."):
		return "0123456789."
	case len(s) >= 5 && beginsIPv6(s):
		return "0123456789abcdefABCDEF:."
	}
	return ""
}

func beginsIPv6(s string) bool {
	if s[:2] == "::" {
		return isHex(s[2])
	}
	for i := range 4 {
		if !isHex(s[i]) {
			return false
		}
		if s[i+1] == ':' {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool { return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' }
