package resource

import (
	"testing"

	"github.com/prometheus/alertmanager/config"
)

// TestSendsResolved holds the defaults against Alertmanager's own.
func TestSendsResolved(t *testing.T) {
	for kind, theirs := range map[string]bool{
		"email": config.DefaultEmailConfig.VSendResolved, "slack": config.DefaultSlackConfig.VSendResolved, "rocketchat": config.DefaultRocketchatConfig.VSendResolved,
		"wechat": config.DefaultWechatConfig.VSendResolved, "victorops": config.DefaultVictorOpsConfig.VSendResolved, "pushover": config.DefaultPushoverConfig.VSendResolved,
		"sns": config.DefaultSNSConfig.VSendResolved, "webex": config.DefaultWebexConfig.VSendResolved,
	} {
		if ours, known := sendsResolved(kind); ours != theirs || !known {
			t.Errorf("%s: %t, %t; Alertmanager's is %t", kind, ours, known, theirs)
		}
	}
}
