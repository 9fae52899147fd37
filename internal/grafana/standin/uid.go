package standin

import (
	"crypto/sha256"
	"fmt"
	"regexp"
	"strconv"
)

const maxUID = 40

var validUID = regexp.MustCompile(`^[a-zA-Z0-9_-]*$`)

// wrongUID says what is wrong with a uid that somebody chose, in alerting's words.
func wrongUID(uid string) string {
	switch {
	case len(uid) > maxUID:
		return fmt.Sprintf("UID is longer than %d symbols", maxUID)
	case !validUID.MatchString(uid):
		return "invalid format of UID. Only letters, numbers, '-' and '_' are allowed"
	}
	return ""
}

// newUID looks like one that Grafana makes up, and is the same in every run.
func (s *store) newUID() string {
	return fmt.Sprintf("c%sd", strconv.FormatInt(0x1000000+s.next("uid"), 36))
}

// newUUID begins with the same letter always, so that lists have the same order always.
func (s *store) newUUID() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d", s.next("uuid")))
	sum[0] = 0xb0 | sum[0]&0x0f
	sum[6], sum[8] = sum[6]&0x0f|0x40, sum[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// newID is the id of a folder or a dashboard, which share a table.
func (s *store) newID() int64 {
	id := s.next("dashboard")
	if s.traits.storage12 {
		return 3_480_921_000_000_000 + id*71_303_168
	}
	return id
}
