package standin

import (
	"maps"
	"strconv"
)

func (c *call) viewResource(d *dashboard, version string) object {
	status := object{}
	if d.resource.beta != (version == betaVersion) {
		stored := alphaVersion
		if d.resource.beta {
			stored = betaVersion
		}
		status["conversion"] = object{"failed": false, "storedVersion": stored}
	}
	spec := d.body
	if version == betaVersion {
		spec = upgraded(spec)
	}
	return object{"kind": "Dashboard", "apiVersion": dashboardGroup + "/" + version, "metadata": c.resourceMeta(d, version), "spec": spec, "status": status}
}

func (c *call) resourceMeta(d *dashboard, version string) object {
	labels := map[string]string{"grafana.app/deprecatedInternalID": strconv.FormatInt(d.id, 10)}
	maps.Copy(labels, d.resource.labels)
	meta := object{"name": d.uid, "namespace": "default", "uid": d.resource.uid, "resourceVersion": resourceVersion(d.revision),
		"generation": d.version, "creationTimestamp": d.createdAt, "labels": labels, "annotations": c.resourceAnnotations(d)}
	meta["managedFields"] = []object{{"manager": "grafana", "operation": "Update", "apiVersion": dashboardGroup + "/" + version, "time": d.at,
		"fieldsType": "FieldsV1", "fieldsV1": object{"f:spec": object{}}}}
	return meta
}

func (c *call) resourceAnnotations(d *dashboard) map[string]string {
	all := map[string]string{"grafana.app/createdBy": "user:" + c.admin.uid}
	maps.Copy(all, d.resource.annotations)
	optional := map[string]string{"grafana.app/folder": d.folder, "grafana.app/message": d.resource.message}
	if d.provisioned {
		optional["grafana.app/managedBy"], optional["grafana.app/managerId"] = fileManager, "files"
	}
	if d.version > 1 {
		optional["grafana.app/updatedBy"] = "user:" + c.admin.uid
	}
	for key, value := range optional {
		if value != "" {
			all[key] = value
		}
	}
	return all
}

func resourceVersion(revision int64) string {
	return strconv.FormatInt(1_795_000_000_000_000+revision, 10)
}
