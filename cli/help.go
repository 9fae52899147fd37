package cli

import (
	"fmt"

	"github.com/spf13/cobra"
)

// help refuses what cobra's own accepts with exit code 0: a command that does not exist.
func help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Say what a command does",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError{fmt.Errorf("%s takes one command, got %d", cmd.CommandPath(), len(args))}
			}
			return nil
		},
		ValidArgsFunction: completeCommand,
		RunE: func(cmd *cobra.Command, args []string) error {
			asked := named(cmd.Root(), args)
			if asked == nil {
				return unknownCommand(cmd.Root(), args)
			}
			asked.InitDefaultHelpFlag() // cobra only does it for the command that runs
			return asked.Help()
		},
	}
}

// named is the root command if there is no name, and nil if no command has it.
func named(root *cobra.Command, names []string) *cobra.Command {
	if len(names) == 0 {
		return root
	}
	for _, child := range root.Commands() {
		if child.Name() == names[0] {
			return child
		}
	}
	return nil
}

func completeCommand(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return commandNames(cmd.Root()), cobra.ShellCompDirectiveNoFileComp
}

func commandNames(cmd *cobra.Command) []string {
	var names []string
	for _, child := range cmd.Commands() {
		if child.IsAvailableCommand() {
			names = append(names, child.Name())
		}
	}
	return names
}
