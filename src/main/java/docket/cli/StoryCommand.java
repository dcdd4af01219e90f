package docket.cli;

import docket.Docket;
import docket.app.Following;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "story", description = "The time line of a story; without an article the stories you follow. What is new since the last visit is marked.")
final class StoryCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "ID|URL", arity = "0..1", description = "The id of the story, or the id or address of any article in it.")
    private @Nullable String story;

    @ArgGroup
    private @Nullable Change change;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    /// What to change before the time line is shown; one of them.
    static final class Change {
        @Option(names = "--follow", description = "Follow it: what joins from now on is marked as new.")
        private boolean follow;

        @Option(names = "--unfollow", description = "Follow it no longer.")
        private boolean unfollow;

        @Option(names = "--merge", paramLabel = "ID|URL", description = "Take all articles of this other story into it.")
        private @Nullable String merge;

        @Option(names = "--split", paramLabel = "ID|URL", arity = "1..*", description = "Make a story of its own of these articles.")
        private @Nullable List<String> split;
    }

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            if (story == null) {
                if (change != null) {
                    throw new Unusable("Name a story: its id, or the id or address of an article in it.");
                }
                followed(program.following.followed());
                return 0;
            }
            long id = changed(program, find(program, story));
            line(program.following.line(id));
            program.following.visited(id);
            return 0;
        }
    }

    private long changed(Docket program, long id) {
        if (change == null) {
            return id;
        }
        if (change.follow) {
            program.following.follow(id);
        } else if (change.unfollow) {
            program.following.unfollow(id);
        } else if (change.merge != null) {
            program.following.merge(id, find(program, change.merge));
        } else if (change.split != null) {
            List<Long> articles = new ArrayList<>();
            change.split.forEach(article -> articles.add(Lookup.article(program, article)));
            Long parted = program.following.split(id, articles);
            if (parted == null) {
                throw new Unusable("Nothing to split: name some of the story's articles, not all.");
            }
            return parted;
        }
        return id;
    }

    private static long find(Docket program, String text) {
        Long found = null;
        if (text.matches("-?\\d{1,18}")) {
            found = program.following.find(Long.parseLong(text));
        }
        if (found == null) {
            found = program.following.of(Lookup.article(program, text));
        }
        if (found == null) {
            throw new Unusable(text + " is in no story yet: stories are found after a refresh.");
        }
        return found;
    }

    private void followed(List<Following.Followed> stories) {
        Columns table = new Columns();
        for (Following.Followed followed : stories) {
            if (json) {
                docket.terminal().out().println(new Json().put("story", followed.story()).put("title", followed.title())
                        .put("articles", followed.articles()).put("new", followed.fresh()));
            } else {
                table.row(followed.story(), followed.fresh() == 0 ? "" : followed.fresh() + " new", followed.articles() + " articles", followed.title());
            }
        }
        table.print(docket.terminal());
    }

    private void line(Following.Line line) {
        Columns table = new Columns();
        for (Following.Step step : line.steps()) {
            if (json) {
                docket.terminal().out().println(new Json().put("story", line.story()).put("id", step.article()).put("title", step.title())
                        .put("outlets", step.outlets()).put("url", step.url()).put("published", step.published())
                        .put("news", step.news()).put("read", step.read()).put("new", step.fresh()));
            } else {
                table.row(step.article(), (step.read() ? " " : "•") + (step.fresh() ? " new" : ""), When.shown(step.published(), docket.zone()),
                        String.join(", ", step.outlets()), step.title() + (step.news().isEmpty() ? "" : " - " + step.news()));
            }
        }
        table.print(docket.terminal());
    }
}
