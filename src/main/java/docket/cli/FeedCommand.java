package docket.cli;

import docket.Docket;
import docket.app.Health;
import docket.app.Library.Subscription;
import docket.app.Secrets;
import docket.model.FeedOptions;
import docket.model.Login;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.ProxyChoice;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "feed", description = "Tells how one feed does and how it is asked for, and changes that.")
final class FeedCommand implements Callable<Integer> {
    /// No publisher changes more often than a reader should look, and no reader forgets a feed for longer.
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final int LONGEST_NAME = 500;

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "URL|ID", description = "The feed's address or its id in 'docket feeds'.")
    private String feed = "";

    @Option(names = "--user-agent", paramLabel = "NAME|usual", description = "Name Docket so to this feed's server.")
    private @Nullable String userAgent;

    @Option(names = "--proxy", paramLabel = "HOST:PORT|none|system", description = "Ask by way of this HTTP proxy, of none, or of the system's (the usual).")
    private @Nullable String proxy;

    @Option(names = "--trust-certificate", paramLabel = "FINGERPRINT|forget",
            description = "Believe this one certificate for this feed, whatever is wrong with it: its SHA-256 fingerprint, as the failure names it.")
    private @Nullable String certificate;

    @Option(names = "--login", paramLabel = "NAME|forget", description = "The name to log in with; the password is asked for, or read from the input's first line.")
    private @Nullable String login;

    @Option(names = "--interval", paramLabel = "TIME|auto",
            description = "Look so often: 15m, 2h, 1d; 'auto' leaves it to the feed's own rhythm.")
    private @Nullable String interval;

    @Option(names = "--selector", paramLabel = "CSS|forget",
            description = "Take what this CSS selector finds as the text of its pages; 'forget' leaves it to Docket.")
    private @Nullable String selector;

    @Option(names = "--title", paramLabel = "TITLE|own", description = "Show the feed under this title; 'own' for the one it gives itself.")
    private @Nullable String title;

    @Option(names = "--old-address", description = "Go back to the address the feed had before it moved.")
    private boolean oldAddress;

    @Option(names = "--pause", description = "Do not ask for it any more.")
    private boolean pause;

    @Option(names = "--resume", description = "Ask for it again.")
    private boolean resume;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            Subscription chosen = Lookup.feed(program, feed);
            FeedOptions before = program.feedSettings.of(chosen.id());
            // All is read before anything is changed, so that a slip in the third option leaves the first two.
            FeedOptions options = changed(before);
            Duration time = interval == null || interval.equals("auto") ? null : time(interval);
            Login given = login == null || login.equals("forget") ? null : login(login, chosen);
            if (!options.equals(before)) {
                program.feedSettings.set(chosen.id(), options);
            }
            if (interval != null) {
                program.library.setInterval(chosen.id(), time);
            }
            if (login != null) {
                program.feedSettings.setLogin(chosen.id(), given);
            }
            if (selector != null) {
                program.feedSettings.setSelector(chosen.id(), selector.equals("forget") || selector.isBlank() ? null : selector.strip());
            }
            if (title != null) {
                program.library.rename(chosen.id(), title.equals("own") ? "" : title);
            }
            if (pause || resume) {
                program.library.pause(chosen.id(), pause);
            }
            if (oldAddress && program.library.useEarlierAddress(chosen.id()) == null) {
                String earlier = chosen.facts().earlierUrl();
                throw new Unusable(earlier == null ? "This feed never moved."
                        : "Another subscription has the address " + Secrets.without(earlier) + " now.");
            }
            show(program, Lookup.feed(program, Long.toString(chosen.id())));
            return 0;
        }
    }

    private FeedOptions changed(FeedOptions before) {
        FeedOptions options = before;
        if (userAgent != null) {
            options = options.withUserAgent(userAgent.equals("usual") ? null : name(userAgent));
        }
        if (proxy != null) {
            ProxyChoice choice = ProxyChoice.read(proxy);
            if (choice == null) {
                throw new Unusable("'" + Words.line(proxy) + "' is no proxy: write host:port, none or system.");
            }
            options = options.withProxy(choice);
        }
        if (certificate != null) {
            options = options.withCertificate(certificate.equals("forget") ? null : fingerprint(certificate));
        }
        return options;
    }

    private static String name(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !name.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new Unusable("A User-Agent is 1 to " + LONGEST_NAME + " plain ASCII characters.");
        }
        return name;
    }

    /// With or without colons, capital or small.
    private static String fingerprint(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT).replaceAll("[: ]", "");
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new Unusable("A SHA-256 fingerprint has 64 hexadecimal digits; the failure of the feed names it.");
        }
        return digits;
    }

    static Duration time(String text) {
        Duration time = When.lasting(text);
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new Unusable("Look at a feed every 5m to 30d, or leave it to Docket with 'auto'.");
        }
        return time;
    }

    private Login login(String name, Subscription chosen) {
        String password = docket.terminal().secret("Password of " + Words.line(name) + " for " + Secrets.without(chosen.url()) + ":");
        if (name.isBlank() || name.contains(":") || password.isEmpty()) {
            throw new Unusable("A login needs a name without a colon, and a password on the terminal or as the input's first line.");
        }
        return new Login(name.strip(), password);
    }

    private void show(Docket program, Subscription shown) {
        FeedOptions options = program.feedSettings.of(shown.id());
        String key = options.login();
        Login known = key == null ? null : program.feedSettings.login(key);
        String name = key == null ? null : known == null ? "(not to be had)" : known.name();
        Duration time = shown.interval();
        Health health = shown.health(docket.now(), docket.zone());
        String way = options.proxy().text();
        Problem problem = shown.problem();
        if (json) {
            docket.terminal().out().println(new Json()
                    .put("id", shown.id()).put("url", Secrets.without(shown.url())).put("title", shown.title()).put("site", shown.site())
                    .put("lastChecked", When.json(shown.lastChecked())).put("lastChanged", When.json(shown.lastChanged()))
                    .put("nextCheck", When.json(shown.nextCheck())).put("class", shown.lastChecked() == null && problem == null ? null
                            : problem == null ? Outcome.OK.label() : problem.outcome().label())
                    .put("message", problem == null ? null : problem.summary())
                    .put("health", health.state().label()).put("advice", health.next() == null ? health.advice()
                            : health.advice() == null ? health.next() : health.next() + " " + health.advice())
                    .put("since", When.json(health.since())).put("lastGood", When.json(shown.lastGood()))
                    .put("earlierUrl", shown.facts().earlierUrl() == null ? null : Secrets.without(shown.facts().earlierUrl()))
                    .put("interval", time == null ? null : When.shown(time)).put("userAgent", options.userAgent()).put("proxy", way)
                    .put("certificate", options.certificate()).put("login", name)
                    .put("selector", program.feedSettings.selector(shown.id())));
            return;
        }
        Columns table = new Columns();
        table.row("title", shown.title());
        table.row("address", Secrets.without(shown.url()));
        table.row("last look", when(shown.lastChecked() == null ? null : When.shown(shown.lastChecked(), docket.zone())));
        table.row("last good", when(shown.lastGood() == null ? null : When.shown(shown.lastGood(), docket.zone())));
        table.row("next look", when(shown.nextCheck() == null ? null : When.shown(shown.nextCheck(), docket.zone())));
        if (shown.facts().earlierUrl() != null) {
            table.row("earlier", Secrets.without(shown.facts().earlierUrl()));
        }
        table.row("health", health.state().label() + ". " + health.words());
        table.row("interval", time == null ? "left to the feed's own rhythm" : When.shown(time));
        table.row("User-Agent", options.userAgent() == null ? "Docket's own" : options.userAgent());
        table.row("proxy", way == null ? "the system's" : way);
        table.row("certificate", options.certificate() == null ? "as the system judges" : "also " + options.certificate());
        table.row("login", name == null ? "none" : name);
        String chosenText = program.feedSettings.selector(shown.id());
        table.row("full text", chosenText == null ? "as Docket finds it" : chosenText);
        table.print(docket.terminal());
    }

    private static String when(@Nullable String instant) {
        return instant == null ? "none" : instant;
    }
}
