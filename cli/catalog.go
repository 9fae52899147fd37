package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

func (a *app) catalog() *cobra.Command {
	var service, format string
	cmd := &cobra.Command{
		Use:     "catalog",
		Short:   "Show what the services must emit",
		Long:    "Catalog lists the metrics that dashboards and alerts read, and counts the log fields and spans.\nWith --service it does so of what one service must emit. The other formats have all of them.",
		Example: "  obsgen catalog\n  obsgen catalog --service api-gateway\n  obsgen catalog --format json",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			if err := oneOf("format", format, catalogFormats()); err != nil {
				return err
			}
			a.warnOutdated()
			catalog, err := ofService(a.bundle.Catalog, service)
			if err != nil {
				return err
			}
			return a.printCatalog(catalog, format)
		},
	}
	cmd.Flags().StringVar(&service, "service", "", "only what this service emits")
	cmd.Flags().StringVar(&format, "format", "text", "text, json or markdown")
	completeFlag(cmd, "format", catalogFormats())
	completeFlag(cmd, "service", serviceNames(a.bundle.Catalog))
	return cmd
}

func catalogFormats() []string { return []string{"text", "json", "markdown"} }

func serviceNames(catalog obsgen.Catalog) []string {
	var names []string
	for _, service := range catalog.Services {
		names = append(names, service.Name)
	}
	return names
}

// ofService keeps what one service emits.
func ofService(catalog obsgen.Catalog, service string) (obsgen.Catalog, error) {
	if service == "" {
		return catalog, nil
	}
	if err := oneOf("service", service, serviceNames(catalog)); err != nil {
		return catalog, err
	}
	kept := obsgen.Catalog{TargetLabels: catalog.TargetLabels, Logs: catalog.Logs}
	for _, s := range catalog.Services {
		if s.Name == service {
			kept.Services = append(kept.Services, s)
		}
	}
	for _, metric := range catalog.Metrics {
		if slices.Contains(metric.Services, service) {
			kept.Metrics = append(kept.Metrics, metric)
		}
	}
	for _, span := range catalog.Spans {
		if slices.Contains(span.Services, service) {
			kept.Spans = append(kept.Spans, span)
		}
	}
	return kept, nil
}

func (a *app) printCatalog(catalog obsgen.Catalog, format string) error {
	if format == "text" {
		for _, m := range catalog.Metrics {
			fmt.Fprintf(a.stdout, "%-48s %-10s %-8s %s\n", m.Name, m.Type, m.Unit, m.Help)
		}
		fmt.Fprintf(a.stdout, "%s, %s, %s\n", sentence.Count(len(catalog.Metrics), "metric"), sentence.Count(len(catalog.Logs.Fields), "log field"), sentence.Count(len(catalog.Spans), "span"))
		return nil
	}
	bundle := a.bundle
	bundle.Catalog = catalog
	files, err := render.Catalog(&build.Model{Bundle: bundle})
	if err != nil {
		return err
	}
	path := map[string]string{"json": "metrics.json", "markdown": "CATALOG.md"}[format]
	for name, content := range files {
		if strings.HasSuffix(name, path) {
			_, err = a.stdout.Write(content)
		}
	}
	return err
}
