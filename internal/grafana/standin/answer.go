package standin

import (
	"encoding/json"
	"net/http"
)

// object is a JSON object. What the store holds is never changed, only replaced, so that it
// can be shown without a copy.
type object = map[string]any

// answer is a response that is ready to be written.
type answer struct {
	status      int
	contentType string
	body        []byte
}

const (
	plainJSON   = "application/json"
	charsetJSON = "application/json; charset=UTF-8"
)

func reply(status int, body any) answer { return replyAs(plainJSON, status, body) }

func replyAs(contentType string, status int, body any) answer {
	text, err := json.Marshal(body)
	if err != nil {
		return answer{http.StatusInternalServerError, plainJSON, []byte(`{"message":"body json marshal"}`)}
	}
	return answer{status, contentType, text}
}

// said is an answer of one sentence.
func said(status int, message string) answer { return reply(status, object{"message": message}) }

func (a answer) write(w http.ResponseWriter) {
	if a.contentType != "" {
		w.Header().Set("Content-Type", a.contentType)
	}
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body) // the client may be gone
}
