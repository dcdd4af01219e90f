package docket.cli;

import docket.Docket;
import docket.app.Marks.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/// The four commands that mark articles. Each is done when the mark is on disk.
final class MarkCommands {
    private MarkCommands() {}

    @Command(name = "star", description = "Stars articles: they stay whatever else goes.")
    static final class Star extends Marking {
        Star() {
            super(Mark.STARRED, true);
        }
    }

    @Command(name = "unstar", description = "Takes the star away.")
    static final class Unstar extends Marking {
        Unstar() {
            super(Mark.STARRED, false);
        }
    }

    @Command(name = "read", description = "Marks articles read.")
    static final class Read extends Marking {
        Read() {
            super(Mark.READ, true);
        }
    }

    @Command(name = "unread", description = "Marks articles unread.")
    static final class Unread extends Marking {
        Unread() {
            super(Mark.READ, false);
        }
    }

    abstract static sealed class Marking implements Callable<Integer> {
        private final Mark mark;
        private final boolean on;

        @ParentCommand
        private DocketCommand docket = DocketCommand.NONE;

        @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of articles as 'docket list' shows them, or their addresses.")
        private List<String> articles = List.of();

        Marking(Mark mark, boolean on) {
            this.mark = mark;
            this.on = on;
        }

        @Override
        public Integer call() {
            try (Docket program = docket.open()) {
                List<Long> ids = new ArrayList<>();
                int unknown = 0;
                for (String article : articles) {
                    Long id = Lookup.articleOrNull(program, article);
                    if (id == null) {
                        docket.terminal().say("docket: no stored article '" + Words.line(article) + "'.");
                        unknown++;
                    } else {
                        ids.add(id);
                    }
                }
                if (!ids.isEmpty()) {
                    program.marks.set(mark, ids, on);
                }
                return unknown == 0 ? 0 : ids.isEmpty() ? 2 : 1;
            }
        }
    }
}
