package function

import (
	"encoding/base64"
	"encoding/json"
	"net/url"
	"text/template"
)

func encoding() template.FuncMap {
	return template.FuncMap{
		"b64enc":    func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) },
		"b64dec":    b64dec,
		"urlencode": url.QueryEscape,
		"urldecode": url.QueryUnescape,
		"fromJson":  fromJSON,
	}
}

// b64dec gives the message of a fault as its text.
func b64dec(s string) string {
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// fromJSON gives nothing for what is not JSON.
func fromJSON(s string) any {
	var v any
	if json.Unmarshal([]byte(s), &v) != nil {
		return nil
	}
	return v
}
