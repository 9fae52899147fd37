package gocode_test

import (
	"encoding/json"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/gocode"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// aDashboard has one of each part.
const aDashboard = `{"uid":"d","title":"D","tags":["t"],"time":{"from":"now-1h","to":"now"},"refresh":"30s","graphTooltip":1,"timezone":"browser",
	"templating":{"list":[{"type":"custom","name":"v","query":"a,b","current":{"text":"a","value":"a"},"options":[{"text":"a","value":"a"}]}]},
	"annotations":{"list":[{"name":"a","enable":true,"iconColor":"red","expr":"up","datasource":{"type":"prometheus","uid":"p"}}]},
	"links":[{"title":"l","type":"link","url":"/x","tags":["t"]}],
	"panels":[{"id":1,"type":"row","title":"R","collapsed":true,"gridPos":{"x":0,"y":0,"w":24,"h":1},"panels":[
		{"id":2,"type":"stat","title":"S","gridPos":{"x":0,"y":1,"w":4,"h":4},"datasource":{"type":"prometheus","uid":"p"},"options":{"reduceOptions":{"calcs":["max"]}},
			"fieldConfig":{"defaults":{"unit":"s","thresholds":{"mode":"absolute","steps":[{"color":"green","value":null},{"color":"red","value":3}]}},"overrides":[{"matcher":{"id":"byName","options":"x"},"properties":[{"id":"unit","value":"s"}]}]},
			"targets":[{"refId":"A","expr":"up","instant":true,"range":false}]}]}]}`

type anyWriter func(resource.Object) (string, error)

// allWriters are this package's functions for bodies of any kind.
func allWriters() map[string]anyWriter {
	return map[string]anyWriter{
		"Datasource": gocode.Datasource, "Contact": gocode.Contact, "MuteTiming": gocode.MuteTiming, "Template": gocode.Template, "Route": gocode.Route,
		"Rule":      func(o resource.Object) (string, error) { return gocode.Rule(o, time.Minute) },
		"Dashboard": func(o resource.Object) (string, error) { return gocode.Dashboard(raw(o), obsgen.Folder{}) },
		"Panel":     func(o resource.Object) (string, error) { return gocode.Panel(raw(o), "") },
	}
}

func raw(o resource.Object) json.RawMessage {
	encoded, err := json.Marshal(o)
	if err != nil {
		panic(err) // it was decoded from JSON
	}
	return encoded
}

func samples() map[string]string {
	return map[string]string{
		"Datasource": `{"uid":"p","name":"P","type":"prometheus","url":"http://p","jsonData":{"a":{"b":[1]}},"secureJsonData":{"x":{"$secret":"${X}"}},"secureJsonFields":{"y":true}}`,
		"Contact":    `{"name":"c","receivers":[{"uid":"a","type":"slack","settings":{"url":{"$secret":"https://h/${X}"},"recipient":"#c"}},{"type":"email","settings":{"addresses":"a@b"}}]}`,
		"MuteTiming": `{"name":"m","time_intervals":[{"weekdays":["sunday"],"times":[{"start_time":"01:00","end_time":"02:00"}],"location":"UTC"}]}`,
		"Template":   `{"name":"t","template":"x"}`,
		"Route":      `{"receiver":"r","group_by":["a"],"group_wait":"5m","routes":[{"receiver":"s","object_matchers":[["a","=","b"]],"matchers":["a=b"],"match":{"a":"b"},"continue":true}]}`,
		"Rule":       fromTheEditor,
		"Dashboard":  aDashboard,
		"Panel":      `{"type":"table","title":"T","gridPos":{"w":3,"h":4},"datasource":"x","targets":[{"expr":"up"}],"options":{"showHeader":false},"transformations":[{"id":"x","options":{"a":1}}]}`,
	}
}
