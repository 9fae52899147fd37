package api

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
)

// Version is a server's, such as 11.0.0 or 12.4.0-pre.
type Version struct {
	Major, Minor int
	Text         string
}

func (v Version) String() string { return v.Text }

// AtLeast reports whether a version is this one or newer.
func (v Version) AtLeast(major, minor int) bool {
	return v.Major > major || v.Major == major && v.Minor >= minor
}

// ErrUnsupported is a Grafana that is too old.
var ErrUnsupported = errors.New("it is older than 10.1, the oldest Grafana that obsgen knows; upgrade it")

var leading = regexp.MustCompile(`^(\d+)\.(\d+)\.`)

// Version asks the server for its version, and so whether it is a Grafana at all.
func (c *Client) Version(ctx context.Context) (Version, error) {
	var health struct{ Version, Database string }
	if err := c.Get(ctx, "/api/health", nil, nil, &health); err != nil {
		return Version{}, fmt.Errorf("ask for the version of Grafana at %s: %w", c.URL(), err)
	}
	if health.Version == "" && health.Database != "" {
		return c.versionOf(ctx)
	}
	return c.parsedVersion(health.Version)
}

func (c *Client) parsedVersion(text string) (Version, error) {
	parts := leading.FindStringSubmatch(text)
	if parts == nil {
		return Version{}, fmt.Errorf("%s is no Grafana: it names no version of one; check the URL", c.URL())
	}
	v := Version{Text: text}
	v.Major, _ = strconv.Atoi(parts[1])
	v.Minor, _ = strconv.Atoi(parts[2])
	if !v.AtLeast(10, 1) {
		return v, fmt.Errorf("the Grafana at %s is %s: %w", c.URL(), v, ErrUnsupported)
	}
	return v, nil
}

// versionOf asks where a server says its version only to those who are logged in.
func (c *Client) versionOf(ctx context.Context) (Version, error) {
	var settings struct{ BuildInfo struct{ Version string } }
	if err := c.Get(ctx, "/api/frontend/settings", nil, nil, &settings); err != nil {
		return Version{}, fmt.Errorf("ask for the version of Grafana at %s: %w", c.URL(), err)
	}
	return c.parsedVersion(settings.BuildInfo.Version)
}
