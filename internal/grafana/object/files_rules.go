package object

import (
	"errors"
	"fmt"
	"time"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// groups reads groups of rules. Files name their folder by its title, the API by its uid.
func (r *reader) groups(doc resource.Object) error {
	var errs []error
	for _, from := range resource.Objects(doc, "groups") {
		title, name := literal(resource.Text(from, "folder")), resource.Text(from, "name")
		folder, known := r.folders[title]
		if !known {
			errs = append(errs, fmt.Errorf("rule group %s: the folder %q has no uid", name, title))
			continue
		}
		if !r.known(folder) {
			errs = append(errs, r.add(resource.Folder, folder, title, "", resource.Object{"uid": folder, "title": title}))
		}
		interval, err := model.ParseDuration(resource.Text(from, "interval"))
		if err != nil {
			errs = append(errs, fmt.Errorf("rule group %s: %w", name, err))
			continue
		}
		var rules []any
		for _, rule := range resource.Objects(from, "rules") {
			rules = append(rules, apiRule(rule, folder, name))
		}
		errs = append(errs, r.add(resource.RuleGroup, folder+"/"+name, name, folder, resource.Object{
			"title": name, "folderUid": folder, "interval": int(time.Duration(interval).Seconds()), "rules": rules,
		}))
	}
	return errors.Join(errs...)
}

// apiRule gives the fields the names that the API has for them. The API knows the panel of
// a rule from its annotations.
func apiRule(from resource.Object, folder, group string) resource.Object {
	rule := resource.Object{"orgID": 1, "folderUID": folder, "ruleGroup": group}
	for key, value := range from {
		switch key {
		case "dashboardUid", "panelId":
		case "keepFiringFor":
			rule["keep_firing_for"] = value
		default:
			rule[key] = value
		}
	}
	return rule
}
