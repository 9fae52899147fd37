package plan

import "slices"

// lostSecret is the place of a secret that Grafana is asked to keep and does not have; empty
// if there is none. Only backups ask for that: they have what Grafana showed.
func (s sides) lostSecret() (string, error) {
	if s.desired == nil {
		return "", nil
	}
	asked, err := s.desired.Hidden()
	if err != nil || len(asked) == 0 {
		return "", err
	}
	var there []string
	if s.live != nil {
		if there, err = s.live.Hidden(); err != nil {
			return "", err
		}
	}
	for _, path := range asked {
		if !slices.Contains(there, path) {
			return path, nil
		}
	}
	return "", nil
}
