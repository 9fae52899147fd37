// Package imports holds the test of who may import whom.
package imports
