// Package ci holds the tests of what obsgen offers to CI systems: action.yml, the workflows
// and the example for GitLab. Their shell steps run here against stand-ins for obsgen and gh.
package ci
