package resource

import "regexp"

// publicHeader matches the headers of mails and requests that hold no secret. All others
// may.
var publicHeader = regexp.MustCompile(`(?i)^(subject|from|to|cc|bcc|reply-to|sender|date|message-id|in-reply-to|references|importance|priority|x-priority|` +
	`precedence|auto-submitted|content-type|content-language|mime-version|accept|accept-language|user-agent|list-[a-z-]+)$`)

// headers shows those that are known to hold no secret.
func (m masker) headers(all Object) Object {
	shown := Object{}
	for name, value := range all {
		if shown[name] = maskLeaves(value); publicHeader.MatchString(name) {
			shown[name] = m.setting("", value)
		}
	}
	return shown
}
