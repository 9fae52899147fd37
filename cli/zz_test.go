package cli
import (
 _ "github.com/rogpeppe/go-internal/testscript"
 _ "github.com/google/go-cmp/cmp"
 _ "github.com/santhosh-tekuri/jsonschema/v6"
)
