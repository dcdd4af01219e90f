package docket.cli;

import docket.Docket;
import docket.app.Reading;
import docket.app.Talk;
import docket.html.PlainText;
import docket.model.Comment;
import docket.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "comments", description = "The stored discussion of an article.")
final class CommentsCommand implements Callable<Integer> {
    /// Deeper answers are not indented further: the line must stay readable.
    private static final int DEEPEST = 10;

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "ID|URL", description = "The article's id or address.")
    private String article = "";

    @Option(names = "--fetch", description = "Ask the article's own discussion for news first.")
    private boolean fetch;

    @Option(names = "--elsewhere", description = "With --fetch: also ask services where the article may be discussed; they learn its address.")
    private boolean elsewhere;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        try (Docket program = docket.open()) {
            long id = Lookup.article(program, article);
            boolean asking = fetch && (elsewhere || program.talk.asksElsewhere());
            if (asking) {
                Reading.Opened opened = program.reading.open(id);
                String url = opened == null ? "" : opened.row().url();
                docket.terminal().say("Asking " + String.join(", ", program.talk.asked(url)) + " about " + Words.line(url) + ".");
            }
            List<Problem> problems = fetch ? program.talk.fetch(id, asking) : List.of();
            problems.forEach(problem -> docket.terminal().say(Words.line(problem.summary())));
            for (Talk.Thread thread : program.talk.stored(id)) {
                if (json) {
                    thread.comments().forEach(comment -> docket.terminal().out().println(json(thread, comment)));
                } else {
                    print(thread);
                }
            }
            program.talk.looked(id);
            return problems.isEmpty() ? 0 : 1;
        }
    }

    private static Json json(Talk.Thread thread, Comment comment) {
        return new Json()
                .put("id", comment.id())
                .put("parent", comment.parent())
                .put("author", comment.author())
                .put("published", comment.published())
                .put("text", PlainText.of(comment.html()))
                .put("url", comment.url())
                .put("source", thread.source())
                .put("new", thread.fresh().contains(comment.id()));
    }

    private void print(Talk.Thread thread) {
        Map<String, Integer> depths = new HashMap<>();
        for (Comment comment : thread.comments()) {
            Integer above = comment.parent() == null ? null : depths.get(comment.parent());
            int depth = above == null ? 0 : Math.min(DEEPEST, above + 1);
            depths.put(comment.id(), depth);
            String indent = "  ".repeat(depth);
            int width = docket.terminal().outIsTerminal() ? docket.terminal().width() - indent.length() : Integer.MAX_VALUE;
            docket.terminal().out().println(indent + Words.line((comment.author() == null ? "?" : comment.author())
                    + "  " + When.shown(comment.published(), docket.zone()) + (thread.fresh().contains(comment.id()) ? "  new" : "")));
            Words.plain(PlainText.of(comment.html())).lines().flatMap(line -> Words.wrap(line, width).stream())
                    .forEach(line -> docket.terminal().out().println(indent + line));
            docket.terminal().out().println();
        }
    }
}
