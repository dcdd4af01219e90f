package docket.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/// All commands by name, in the order that help shows. Only the one that is asked for is built: reading the annotations of
/// all of them takes longer than most commands run.
final class Commands {
    private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("subscribe", SubscribeCommand.class);
        ALL.put("unsubscribe", UnsubscribeCommand.class);
        ALL.put("import", ImportCommand.class);
        ALL.put("export", ExportCommand.class);
        ALL.put("feeds", FeedsCommand.class);
        ALL.put("feed", FeedCommand.class);
        ALL.put("folder", FolderCommand.class);
        ALL.put("refresh", RefreshCommand.class);
        ALL.put("list", ListCommand.class);
        ALL.put("search", SearchCommand.class);
        ALL.put("show", ShowCommand.class);
        ALL.put("related", RelatedCommand.class);
        ALL.put("story", StoryCommand.class);
        ALL.put("comments", CommentsCommand.class);
        ALL.put("save", SaveCommand.class);
        ALL.put("star", MarkCommands.Star.class);
        ALL.put("unstar", MarkCommands.Unstar.class);
        ALL.put("read", MarkCommands.Read.class);
        ALL.put("unread", MarkCommands.Unread.class);
        ALL.put("keep", KeepCommand.class);
        ALL.put("check", CheckCommand.class);
        ALL.put("backup", BackupCommand.class);
        ALL.put("restore", RestoreCommand.class);
        ALL.put("extract", ExtractCommand.class);
        ALL.put("parse", ParseCommand.class);
        ALL.put("sanitize", SanitizeCommand.class);
        ALL.put("canonical", CanonicalCommand.class);
        ALL.put("citations", CitationsCommand.class);
        ALL.put("stories", StoriesCommand.class);
        ALL.put("completion", CompletionCommand.class);
        ALL.put("help", HelpCommand.class);
    }

    static final String HELP = "Show this help message and exit.";

    private Commands() {}

    /// Gives `root` the command that `arguments` name, or all of them where they name none.
    static void addTo(CommandLine root, String... arguments) {
        String asked = named(arguments);
        Class<?> one = asked == null || asked.equals("help") || asked.equals("completion") ? null : ALL.get(asked);
        if (one != null) {
            root.addSubcommand(one);
        } else {
            ALL.values().forEach(root::addSubcommand);
        }
        for (CommandLine command : root.getSubcommands().values()) {
            if (!(command.getCommand() instanceof HelpCommand)) {
                command.getCommandSpec().addOption(
                        OptionSpec.builder("-h", "--help").usageHelp(true).description(HELP).build());
            }
        }
        CommandLine search = root.getSubcommands().get("search");
        if (search != null) {
            // "-word" is part of the query language, not an option.
            search.setUnmatchedOptionsArePositionalParams(true);
        }
    }

    /// The first argument that is neither an option nor an option's value.
    private static @Nullable String named(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--data")) {
                i++;
            } else if (!arguments[i].startsWith("-")) {
                return arguments[i];
            }
        }
        return null;
    }
}
