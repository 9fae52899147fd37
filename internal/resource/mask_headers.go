package resource

import (
	"regexp"
	"strings"
)

// publicHeader matches the headers of mails and requests that hold no secret. All others
// may.
var publicHeader = regexp.MustCompile(`(?i)^(subject|from|to|cc|bcc|reply-to|sender|date|message-id|in-reply-to|references|importance|priority|x-priority|` +
	`precedence|auto-submitted|content-type|content-language|mime-version|accept|accept-language|user-agent|list-[a-z-]+)$`)

// mailHeaders recognises headers by name, as Alertmanager's mails have them.
func mailHeaders(key string, value any) bool {
	_, isObject := value.(Object)
	return isObject && strings.EqualFold(key, "headers")
}

func (m masker) headers(all Object) Object {
	shown := Object{}
	for name, value := range all {
		if shown[name] = maskLeaves(value); publicHeader.MatchString(name) {
			shown[name] = m.setting("", value)
		}
	}
	return shown
}
