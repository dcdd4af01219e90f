package docket.ui;

import docket.Docket;
import docket.LoopbackWeb.Answer;
import docket.app.Marks.Mark;
import docket.app.Refresher;
import docket.model.Filter;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Row;
import docket.model.Scope;
import docket.model.Sort;
import docket.store.Settings;
import docket.store.StoreProblem;
import docket.store.Storylines;
import docket.ui.dialogs.Choices;
import docket.ui.dialogs.Preferences;
import docket.ui.sidebar.Line;
import docket.ui.sidebar.SmartView;
import docket.ui.article.Paper;
import docket.ui.theme.Theme;
import docket.ui.theme.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// Makes the set of pictures of the window: every theme, width, state and dialog, on a real store filled from [NewsStand].
/// `mvn test -Dtest=Pictures -Ddocket.pictures=FOLDER [-Ddocket.only=PART_OF_A_NAME,...] [-Ddocket.language=de]`; needs no display.
class Pictures extends Studio {
    Pictures() throws IOException {}

    @Test
    void take() throws Exception {
        Words.speak(Locale.forLanguageTag(System.getProperty("docket.language", "en")));
        try (Docket docket = new Docket(data.resolve("new"), clock)) {
            window(docket, "first-run", 1400, 900, Theme.Choice.LIGHT, desk -> until("first steps", desk.reader::isFirstRun));
            window(docket, "first-run-dark", 1400, 900, Theme.Choice.DARK, desk -> until("first steps", desk.reader::isFirstRun));
            window(docket, "first-run-narrow", 1000, 700, Theme.Choice.SEPIA, desk -> until("first steps", desk.reader::isFirstRun));
        }
        try (Docket docket = new Docket(data.resolve("full"), clock)) {
            fill(docket);
            for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
                String name = theme.name().toLowerCase(Locale.ROOT);
                window(docket, name + "-1400", 1400, 900, theme, desk -> open(desk, NewsStand.STORY));
                window(docket, name + "-1400-trail", 1400, 900, theme, desk -> {
                    open(desk, NewsStand.STORY);
                    act(desk, "trail");
                });
                window(docket, name + "-1000", 1000, 700, theme, desk -> open(desk, NewsStand.STORY));
                window(docket, name + "-760", 760, 640, theme, desk -> {});
            }
        }
        try (Docket docket = new Docket(data.resolve("brief"), clock)) {
            summaries(docket);
        }
        // Each on the store opened anew: what listens to a store keeps all windows over it in memory.
        for (Part part : List.<Part>of(this::states, this::troubles, this::dialogs, this::settings, this::subscribing, this::rest)) {
            try (Docket docket = new Docket(data.resolve("full"), clock)) {
                part.take(docket);
            }
        }
        System.out.println(taken + " pictures in " + folder);
    }

    /// Pictures of one kind.
    private interface Part {
        void take(Docket docket) throws Exception;
    }

    /// Articles of which only the feed's words are there.
    private void summaries(Docket docket) throws Exception {
        String path = "/statehouse/app-store-ages";
        docket.library.subscribe(stand.web.url("/statehouse/feed"), "Statehouse Wire", null);
        docket.refresher.run(new Refresher.Order(null, false, false), progress -> {});
        window(docket, "summary-only", 1400, 900, Theme.Choice.LIGHT, desk -> open(desk, path));
        stand.web.route(path, Answer.status(404));
        docket.reading.fetch(stand.web.url(path), null);
        window(docket, "summary-failed", 1400, 900, Theme.Choice.LIGHT, desk -> open(desk, path));
    }

    private void states(Docket docket) throws Exception {
        Theme.Choice light = Theme.Choice.LIGHT;
        window(docket, "wide-1700-trail", 1700, 950, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "trail");
        });
        window(docket, "story-followed", 1400, 1060, light, desk -> {
            Long story = Objects.requireNonNull(docket.following.of(id(docket, NewsStand.STORY)));
            docket.store.update(db -> Storylines.follow(db, story, NewsStand.NOW.minusSeconds(60)));
            open(desk, NewsStand.STORY);
            act(desk, "trail");
            run(() -> ((ScrollPane) desk.trailPane.lookup(".trail-scroll")).setVvalue(0.35));
        });
        docket.following.followed().forEach(followed -> docket.following.unfollow(followed.story()));
        window(docket, "discussion", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "discussion");
            until("the comments are there", () -> !desk.trailPane.lookupAll(".comment").isEmpty());
        });
        window(docket, "documents", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "documents");
        });
        window(docket, "trail-over-the-reader", 1000, 700, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "trail");
        });
        window(docket, "reader-below", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.view.page(true));
            rest();
        });
        window(docket, "reader-middle", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.view.page(true));
            rest();
            run(() -> desk.view.page(true));
            rest();
        });
        window(docket, "reader-end", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(desk.view::toEnd);
            rest();
        });
        window(docket, "trail-narrow", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.panes.want(new Widths.Wanted(0, 0, 300, Widths.Sidebar.AUTOMATIC)));
            act(desk, "trail");
        });
        window(docket, "one-pane-760-article", 760, 640, light, desk -> open(desk, NewsStand.STORY));
        window(docket, "right-to-left", 1400, 1060, light, desk -> open(desk, NewsStand.ARABIC));
        window(docket, "text-24", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.view.textSize().set(24));
        });
        window(docket, "zoom-200", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.zoom.choose(200));
        });
        window(docket, "zoom-200-trail", 1900, 1000, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.zoom.choose(200));
            act(desk, "trail");
        });
        window(docket, "zoom-200-list", 1400, 900, Theme.Choice.DARK, desk -> run(() -> desk.zoom.choose(200)));
        window(docket, "picture", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "picture");
        });
        window(docket, "paper", 1400, 900, Theme.Choice.DARK, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> Paper.of(desk.view.page(), desk.images, new ReaderActions(desk), 500, 740, paper -> {
                for (int i = 0; i < paper.pages(); i++) {
                    write("paper-" + (i + 1), new javafx.scene.Scene(new javafx.scene.Group(paper.page(i)), 500, 740).snapshot(null));
                }
            }));
            rest();
        });
        window(docket, "plain-text", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "plainText");
        });
        window(docket, "oldest-first", 1400, 900, Theme.Choice.SEPIA, desk -> run(() -> desk.timeline.show(Sort.OLDEST)));
        window(docket, "literata", 1400, 900, light, desk -> {
            run(() -> desk.choices.typeface().set(Choices.Typeface.LITERATA));
            open(desk, NewsStand.STORY);
        });
        // A choice stays, as it does for a person.
        docket.store.update(db -> Settings.put(db, "reading.typeface", Choices.Typeface.SOURCE_SERIF.name()));
        window(docket, "recommended", 1400, 1060, light, desk -> {
            open(desk, "/open-courts/ranking-speech");
            act(desk, "trail");
        });
        window(docket, "story-unfolded", 1400, 900, light, desk -> {
            run(() -> desk.timeline.lines().stream().filter(line -> line instanceof docket.ui.timeline.Line.Card card && !card.others().isEmpty())
                    .findFirst().ifPresent(line -> desk.timeline.fold((docket.ui.timeline.Line.Card) line, true)));
            open(desk, NewsStand.STORY);
            run(() -> desk.notices.say(Words.of("notice.copied")));
        });
        window(docket, "story-apart", 1400, 900, light, desk -> {
            long story = Objects.requireNonNull(docket.following.of(id(docket, NewsStand.STORY)));
            run(() -> desk.storyVerbs.apart(story, true));
            rest();
            docket.following.showApart(story, false);
        });
        window(docket, "feed-gone", 1400, 900, light, desk -> run(() -> desk.notices.offer(
                Words.of("notice.feedGone", "The Old Gazette", 12), Words.of("menu.unsubscribe"), () -> {})));
        window(docket, "followed", 1400, 900, light, desk -> run(() -> desk.places.go(SmartView.FOLLOWED)));
        window(docket, "compact", 1400, 900, light, desk -> run(() -> desk.timelinePane.compact().set(true)));
        window(docket, "search", 1400, 900, light, desk -> search(desk, "code cites:2024/1689"));
        window(docket, "search-nothing", 1400, 900, light, desk -> search(desk, "is:unread zeppelin"));
        window(docket, "search-operator", 1400, 900, light, desk -> search(desk, "scource:office code"));
        window(docket, "find", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "find");
            run(() -> desk.find.lookupAll(".text-field").forEach(node -> ((javafx.scene.control.TextField) node).setText("summary")));
        });
        window(docket, "nothing-starred", 1400, 900, light, desk -> run(() -> desk.places.go(SmartView.LATER)));
        window(docket, "no-article", 1400, 900, light, desk -> {});
        window(docket, "list-scrolled", 1400, 700, light, desk -> run(() -> {
            robot().mouseMove(desk.timelinePane.list().localToScreen(100, 300));
            robot().mouseWheel(7);
        }));
        window(docket, "feed-failing", 1400, 900, Theme.Choice.DARK, desk -> {
            var line = fx(() -> desk.sidebar.lines().stream().filter(each -> each instanceof Line.Feed feed
                    && feed.feed().title().equals("Night Docket")).findFirst());
            line.ifPresent(found -> run(() -> desk.sidebar.choose(found)));
        });
    }

    /// What goes wrong, and what goes on: no network, no room, a feed that stopped, a refresh, the focus.
    private void troubles(Docket docket) throws Exception {
        Problem nobody = new Problem(Outcome.CONNECT, "No feed could be reached: this machine seems to be offline.", null);
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
            String name = "-" + theme.name().toLowerCase(Locale.ROOT);
            window(docket, "state-offline" + name, 1400, 900, theme, desk -> {
                open(desk, NewsStand.STORY);
                act(desk, "trail");
                run(() -> desk.freshness.hear(new Refresher.Progress.Offline(nobody), desk.ages()));
                run(() -> desk.opening.follow("https://example.org/code", "The code, with notes"));
            });
            window(docket, "state-storage" + name, 1400, 900, theme, desk -> {
                open(desk, NewsStand.STORY);
                run(() -> desk.storage.tell(StoreProblem.Kind.FULL));
            });
            window(docket, "state-refreshing" + name, 1400, 900, theme, desk -> {
                open(desk, "/open-courts/ranking-speech");
                run(() -> desk.freshness.hear(new Refresher.Progress.Step(Refresher.Phase.FEEDS, 38, 64), desk.ages()));
                run(() -> desk.sidebarPane.list().requestFocus());
            });
            window(docket, "state-focus" + name, 1400, 900, theme, desk -> {
                open(desk, NewsStand.STORY);
                act(desk, "trail");
                run(() -> desk.trailPane.lookupAll(".trail-item").stream().findFirst().ifPresent(Node::requestFocus));
                run(() -> robot().keyType(KeyCode.TAB));
            });
        }
    }

    private void dialogs(Docket docket) throws Exception {
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
            String name = "-" + theme.name().toLowerCase(Locale.ROOT);
            window(docket, "dialog-preferences" + name, 1400, 900, theme, desk -> act(desk, "preferences"));
            window(docket, "dialog-keys" + name, 1400, 900, theme, desk -> act(desk, "help"));
            window(docket, "dialog-subscribe" + name, 1400, 900, theme, desk -> {
                run(() -> desk.subscriptions.subscribe(stand.web.url("/spectrum-weekly/feed")));
                rest();
                rest();
            });
            window(docket, "dialog-import" + name, 1400, 900, theme, desk -> {
                Path file = Files.writeString(data.resolve("list.opml"), "<opml version=\"2.0\"><body><outline xmlUrl=\"file:///etc/passwd\" text=\"x\"/>"
                        + "<outline text=\"known\" xmlUrl=\"" + stand.web.url("/policy-ledger/feed") + "\"/></body></opml>");
                run(() -> desk.subscriptions.importOpml(file));
                rest();
                rest();
            });
        }
    }

    private void settings(Docket docket) throws Exception {
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
            String name = "-" + theme.name().toLowerCase(Locale.ROOT);
            for (Preferences.Section section : Preferences.Section.values()) {
                window(docket, "dialog-preferences-" + section.name().toLowerCase(Locale.ROOT) + name, 1400, 900, theme,
                        desk -> run(() -> desk.preferences(section)));
            }
            window(docket, "dialog-feed" + name, 1400, 900, theme, desk -> run(() -> desk.sidebarVerbs.settings(desk.sidebar.feeds().getFirst())));
            window(docket, "dialog-move" + name, 1400, 900, theme, desk -> run(() -> desk.sidebarVerbs.moveTo(desk.sidebar.feeds().subList(0, 2))));
            window(docket, "dialog-watchlist" + name, 1400, 900, theme, desk -> run(() -> desk.watchlists.save("cites:2024/1689")));
            window(docket, "dialog-subscribe-known" + name, 1400, 900, theme, desk -> {
                run(() -> desk.subscriptions.subscribe(stand.web.url("/policy-ledger/feed")));
                rest();
            });
            window(docket, "dialog-subscribe-nothing" + name, 1400, 900, theme, desk -> {
                run(() -> desk.subscriptions.subscribe(stand.web.url("/nowhere")));
                rest();
                rest();
            });
            window(docket, "sidebar-rename" + name, 1400, 900, theme, desk -> run(() -> desk.sidebarPane.rename(
                    desk.sidebar.lines().stream().filter(Line.Feed.class::isInstance).findFirst().orElseThrow())));
        }
    }

    /// What the answers to an address look like.
    private void subscribing(Docket docket) throws Exception {
        stand.web.route("/kiosk", Answer.html("<html><head><title>Kiosk</title><link rel='alternate' type='application/rss+xml' href='/all/feed'>"
                + "<link rel='alternate' type='application/rss+xml' href='/policy-ledger/feed'></head><body>Papers</body></html>"));
        stand.web.route("/leaflet", Answer.html("<html><head><title>Leaflet</title></head><body>Only words.</body></html>"));
        stand.web.route("/list.opml", Answer.of("text/x-opml", stand.opml()));
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
            String name = "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
            window(docket, "dialog-subscribe-empty" + name, 1400, 900, theme, desk -> run(desk.subscriptions::subscribe));
            for (Map.Entry<String, String> each : Map.of("found", "/kiosk", "without", "/leaflet", "list", "/list.opml").entrySet()) {
                window(docket, "dialog-subscribe-" + each.getKey() + name, 1400, 900, theme, desk -> {
                    run(() -> desk.subscriptions.subscribe(stand.web.url(each.getValue())));
                    until("it is answered", () -> desk.overlay.lookup(".progress-indicator") == null);
                });
            }
        }
        window(docket, "dialog-subscribe-unreached", 1400, 900, Theme.Choice.LIGHT, desk -> {
            run(() -> desk.subscriptions.subscribe("http://127.0.0.1:1/feed"));
            until("it is answered", () -> desk.overlay.lookup(".progress-indicator") == null);
        });
        window(docket, "dialog-subscribe-small", 760, 520, Theme.Choice.DARK, desk -> {
            run(() -> desk.subscriptions.subscribe(stand.web.url("/kiosk")));
            until("it is answered", () -> desk.overlay.lookup(".progress-indicator") == null);
        });
    }

    /// What is told rarely, and at last the window where all is read.
    private void rest(Docket docket) throws Exception {
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
            String name = "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
            window(docket, "dialog-name" + name, 1400, 900, theme, desk -> run(() -> desk.sidebarVerbs.rename(
                    desk.sidebar.lines().stream().filter(Line.Feed.class::isInstance).findFirst().orElseThrow())));
            window(docket, "dialog-preferences-search" + name, 1400, 900, theme, desk -> {
                run(() -> desk.preferences(Preferences.Section.READING));
                rest();
                run(() -> ((TextField) desk.overlay.lookup(".text-field")).setText("read"));
            });
            window(docket, "sidebar-rail" + name, 1400, 900, theme, desk -> {
                act(desk, "sidebar");
                for (String key : List.of("watch:", "feed:")) {
                    run(() -> desk.rail.lookupAll(".icon-button").stream().filter(each -> key.equals(each.getUserData())).forEach(each -> ((Button) each).fire()));
                    rest();
                    List<Window> menus = fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList());
                    for (Window menu : menus) {
                        write("sidebar-flyout-" + key.replace(":", "") + name, fx(() -> menu.getScene().snapshot(null)));
                        run(menu::hide);
                    }
                }
            });
        }
        window(docket, "feed-moved", 1400, 900, Theme.Choice.LIGHT, desk -> run(() -> desk.notices.offer(
                Words.of("notice.feedMoved", "Spectrum Weekly"), Words.of("remedy.OLD_ADDRESS"), () -> {})));
        window(docket, "dialog-keys-taken", 1400, 900, Theme.Choice.LIGHT, desk -> {
            act(desk, "help");
            run(() -> ((Button) desk.overlay.lookup(".key-button")).fire());
            run(() -> desk.overlay.lookup(".key-button").requestFocus());
            run(() -> robot().keyType(KeyCode.J));
        });
        docket.marks.set(Mark.READ, docket.timeline.rows(new Scope.All(), Filter.ALL, null, 1_000).stream().map(Row::id).toList(), true);
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
            window(docket, "state-all-read-" + theme.name().toLowerCase(java.util.Locale.ROOT), 1400, 900, theme, desk -> {});
        }
    }

    private void fill(Docket docket) throws InterruptedException {
        docket.library.importOpml(stand.opml());
        docket.refresher.run(new Refresher.Order(null, false, true), progress -> {});
        for (String path : List.of("/brussels-register/third-draft", "/policy-ledger/summary-template")) {
            docket.reading.fetch(stand.web.url(path), null);
        }
        docket.talk.fetch(id(docket, NewsStand.STORY), false);
        docket.marks.set(Mark.STARRED, List.of(id(docket, NewsStand.STORY), id(docket, "/statehouse/app-store-ages")), true);
        docket.marks.set(Mark.READ, List.of(id(docket, "/statehouse/app-store-ages"), id(docket, "/fab-chip/cooling-water")), true);
        docket.search.save("AI Act implementation", "cites:2024/1689");
        docket.search.save("Section 230 in court", "cites:\"47 U.S.C. § 230\"");
        docket.search.save("Age verification", "age OR ages");
    }
}
