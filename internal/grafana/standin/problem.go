package standin

import "net/http"

// problem is an answer that ends a request early.
type problem struct{ answer answer }

func (p *problem) Error() string { return string(p.answer.body) }

// refuse says why, and nothing else.
func refuse(status int, message string) error { return &problem{said(status, message)} }

// refuseAs adds the word by which Grafana's own pages tell refusals apart.
func refuseAs(status int, message, word string) error {
	return &problem{reply(status, object{"message": message, "status": word})}
}

// fail is a refusal that Grafana logs, which an old one shows.
func (c *call) fail(status int, message string) error {
	return &problem{reply(status, c.traced(object{"message": message}))}
}

// failAs is an error of Grafana's typed kind.
func (c *call) failAs(status int, id, message string, extra object) error {
	body := object{"message": message, "messageId": id, "statusCode": status}
	if extra != nil {
		body["extra"] = extra
	}
	return &problem{reply(status, c.traced(body))}
}

func (c *call) traced(body object) object {
	if c.traits.tracesErrors {
		body["traceID"] = ""
	}
	return body
}

// broken is what Grafana says where it did not foresee an error.
func (c *call) broken() error {
	return c.fail(http.StatusInternalServerError, "Internal Server Error")
}

func (c *call) badRequest() error { return c.fail(http.StatusBadRequest, "bad request data") }

// empty is an answer without a word.
func empty(status int) error { return &problem{answer{status: status}} }
