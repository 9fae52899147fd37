// Package standin behaves as Grafana's HTTP API does, for tests. It plays two versions,
// which differ where real servers did: golden/recordings holds what those answered, and the
// replay test holds the stand-in to it. Where the recordings are silent it follows what
// Grafana's sources do, for 12.4 also those of versions near it: nobody saw a server do it.
package standin

// Face is the Grafana version that a stand-in plays.
type Face string

const (
	V11_0 Face = "11.0.0"
	V12_4 Face = "12.4.0"
)

func (f Face) traits() traits {
	if f == V11_0 {
		return traits11()
	}
	return traits12()
}
