package docket.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "completion", description = "Prints what a shell needs to complete Docket's commands.")
final class CompletionCommand implements Callable<Integer> {
    enum Shell {
        bash, zsh, fish
    }

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}. For bash: source <(docket completion bash)")
    private Shell shell = Shell.bash;

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        docket.terminal().out().print(shell == Shell.fish ? fish(root) : AutoComplete.bash("docket", root));
        return 0;
    }

    private static String fish(CommandLine root) {
        StringBuilder script = new StringBuilder("complete -c docket -f -n __fish_use_subcommand\n");
        for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
            CommandSpec spec = command.getValue().getCommandSpec();
            if (spec.usageMessage().hidden()) {
                continue;
            }
            script.append("complete -c docket -n __fish_use_subcommand -a ").append(command.getKey())
                    .append(" -d ").append(quoted(first(spec.usageMessage().description()))).append('\n');
            for (OptionSpec option : spec.options()) {
                script.append("complete -c docket -n '__fish_seen_subcommand_from ").append(command.getKey()).append("' -l ")
                        .append(option.longestName().replaceFirst("^-+", ""))
                        .append(option.arity().max() > 0 ? " -r" : "")
                        .append(" -d ").append(quoted(first(option.description()))).append('\n');
            }
        }
        return script.toString();
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
