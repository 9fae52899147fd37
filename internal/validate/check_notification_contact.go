package validate

import (
	"fmt"
	"net/mail"
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen"
)

// contactName leaves room for "-pagerduty" in Grafana's uids of 40 characters.
var contactName = regexp.MustCompile(`^[A-Za-z0-9_-]{1,30}$`)

// notificationContact looks at names and addresses of contacts.
func notificationContact() Check {
	return Check{
		ID: "notification/contact", Severity: Error,
		Title: "contacts whose name or addresses a server refuses",
		Why:   "The name becomes a uid in Grafana, which does not start with one it cannot read; mail to an address that is none is lost.",
		Fix:   "Name the contact with 1 to 30 letters, digits, dashes and underscores, and give e-mail one address per entry of To.",
		Bad:   `obsgen.Contact{Name: "on call!", Email: &obsgen.Email{}}`,
		Good:  `obsgen.Contact{Name: "on-call", Email: &obsgen.Email{To: []string{"on-call@acme.example"}}}`,
		run: func(s *Subject, r *reporter) {
			for _, contact := range s.Bundle.Notification.Contacts {
				address := "notification/" + contact.Name
				if !contactName.MatchString(contact.Name) {
					r.report(address, fmt.Sprintf("%q is not a contact name of 1 to 30 letters, digits, dashes and underscores", contact.Name))
				}
				checkEmail(r, address, contact.Email)
			}
		},
	}
}

// checkEmail does not repeat what is no address: it may be a webhook in the wrong place.
func checkEmail(r *reporter, address string, email *obsgen.Email) {
	if email == nil {
		return
	}
	if len(email.To) == 0 {
		r.report(address, "the e-mail goes to nobody; add an address to Email.To")
	}
	for i, to := range email.To {
		if !isMailAddress(to) {
			r.report(address, fmt.Sprintf("entry %d of Email.To is not one e-mail address; write name@host", i+1))
		}
	}
}

// isMailAddress wants one address only: Grafana joins them with semicolons.
func isMailAddress(text string) bool {
	_, err := mail.ParseAddress(text)
	return err == nil && !strings.ContainsAny(text, ",;\n")
}
