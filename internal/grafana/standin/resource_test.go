package standin

import (
	"fmt"
	"testing"
)

func resourceOf(name, title string, meta object) object {
	metadata := object{"name": name}
	for key, value := range meta {
		metadata[key] = value
	}
	return object{"apiVersion": "dashboard.grafana.app/v1beta1", "kind": "Dashboard", "metadata": metadata, "spec": object{"title": title}}
}

func TestResources(t *testing.T) {
	managed := object{"annotations": object{"grafana.app/managedBy": "kubectl", "grafana.app/managerId": "obsgen"}}
	tell(t, []story{{"resources", V12_4, []step{{"POST", resourcesAPI, resourceOf("a", "A", managed), 201, ""}}, []step{
		{"POST", resourcesAPI, resourceOf("a", "A", nil), 409, `"reason":"AlreadyExists"`},
		{"GET", resourcesAPI + "/none", nil, 404, `"message":"dashboards.dashboard.grafana.app \"none\" not found"`},
		{"PUT", resourcesAPI + "/a", resourceOf("a", "B", object{"resourceVersion": "1"}), 409, `"reason":"Conflict"`},
		{"GET", resourcesAPI + "/a", nil, 200, `"grafana.app/managerId":"obsgen"`},
		{"PUT", resourcesAPI + "/a", resourceOf("a", "B", managed), 200, `"generation":2`},
		{"PUT", resourcesAPI + "/a", resourceOf("a", "B", managed), 200, `"generation":2`},
		saving("a", "C", "", object{"overwrite": true}),
		{"GET", resourcesAPI + "/a", nil, 200, `"conversion":{"failed":false,"storedVersion":"v0alpha1"}`},
		{"POST", resourcesAPI, resourceOf("b", "B", object{"annotations": object{"grafana.app/folder": "none"}}), 404, "folder not found"},
	}}, {"no resources", V11_0, nil, []step{{"GET", resourcesAPI, nil, 404, `"paths"`}}}})
}

func TestResourcesComeInPages(t *testing.T) {
	c := newClient(t, V12_4)
	for i := range 5 {
		c.take(saving(fmt.Sprintf("d%d", i), fmt.Sprintf("D %d", i), "", nil))
	}
	seen, next := 0, ""
	for range 3 {
		list := c.do("GET", resourcesAPI+"?limit=2&continue="+next, nil).(object)
		seen += len(list["items"].([]any))
		next, _ = list["metadata"].(object)["continue"].(string)
	}
	if seen != 5 || next != "" {
		t.Errorf("saw %d of 5, then %q", seen, next)
	}
}
