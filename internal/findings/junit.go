package findings

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Case is a test case of a JUnit report.
type Case struct {
	// Class groups cases, such as the alert; Name says what was tried.
	Class, Name string
	Findings    []validate.Finding
}

type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

// JUnit is one test suite, which CI systems show as a table of tests. Warnings do not fail
// a case.
func JUnit(out io.Writer, suite string, cases []Case) error {
	s := junitSuite{Name: suite, Tests: len(cases)}
	for _, c := range cases {
		made := junitOf(c)
		if made.Failure != nil {
			s.Failures++
		}
		s.Cases = append(s.Cases, made)
	}
	if _, err := io.WriteString(out, xml.Header); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	encoder := xml.NewEncoder(out)
	encoder.Indent("", "  ")
	if err := encoder.Encode(s); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	_, err := io.WriteString(out, "\n")
	return err
}

func junitOf(c Case) junitCase {
	made := junitCase{Class: printable(c.Class), Name: printable(c.Name)}
	var texts []string
	for _, f := range c.Findings {
		if f.Severity != validate.Error {
			continue
		}
		if made.Failure == nil {
			made.File, made.Line = f.File, f.Line
			made.Failure = &junitFailure{Message: printable(f.Message), Type: f.Check}
		}
		texts = append(texts, where(f)+": "+f.Message)
	}
	if made.Failure != nil {
		made.Failure.Text = printable(strings.Join(texts, "\n"))
	}
	return made
}

// printable leaves out what XML cannot hold.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// byDefinition is a case for each definition with findings; without any, one that passed.
func byDefinition(findings []validate.Finding) []Case {
	if len(findings) == 0 {
		return []Case{{Class: "obsgen", Name: "all checks"}}
	}
	var cases []Case
	at := map[string]int{}
	for _, f := range findings {
		i, known := at[f.Definition+" "+f.Check]
		if !known {
			i = len(cases)
			at[f.Definition+" "+f.Check] = i
			cases = append(cases, Case{Class: f.Definition, Name: f.Check})
		}
		cases[i].Findings = append(cases[i].Findings, f)
	}
	return cases
}
