package serve

import (
	"fmt"
	"net"
)

// Local checks that an address can be reached from this machine only.
func Local(address string) error {
	resolved, err := net.ResolveTCPAddr("tcp", address)
	if err != nil {
		return err
	}
	if !resolved.IP.IsLoopback() {
		return fmt.Errorf("%s can be reached from other machines", address)
	}
	return nil
}

// isLocal reports whether a browser asked for this machine by a name of its own: a page
// of the web could lead a name of its own here, and read what is served.
func isLocal(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	ip := net.ParseIP(name)
	return name == "localhost" || ip != nil && ip.IsLoopback()
}
