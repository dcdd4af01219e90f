package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.Docket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where subscriptions lie, and the way back.
class ArrangementTest {
    @TempDir
    Path folder;

    private Docket docket;
    private long law;
    private long courts;

    @BeforeEach
    void open() {
        docket = new Docket(folder, InstantSource.system());
        law = docket.library.folder("Law");
        courts = docket.library.folder("Law/Courts");
        subscribe("a", null);
        subscribe("b", null);
        subscribe("c", law);
        subscribe("d", courts);
    }

    @AfterEach
    void close() {
        docket.close();
    }

    private void subscribe(String name, Long into) {
        docket.library.subscribe("https://" + name + ".example/feed", name, into);
    }

    private long id(String name) {
        return docket.library.subscriptions().stream().filter(feed -> feed.title().equals(name)).findFirst().orElseThrow().id();
    }

    private String tree() {
        StringBuilder text = new StringBuilder();
        list(null, text);
        return text.toString().strip();
    }

    private void list(Long within, StringBuilder text) {
        docket.library.folders().stream().filter(each -> java.util.Objects.equals(each.parent(), within)).forEach(each -> {
            text.append(each.name()).append("( ");
            list(each.id(), text);
            text.append(") ");
        });
        docket.library.subscriptions().stream().filter(feed -> java.util.Objects.equals(feed.folder(), within))
                .sorted(Comparator.comparingInt(Library.Subscription::position)).forEach(feed -> text.append(feed.title()).append(' '));
    }

    @Test
    void movesSeveralFeedsAndTakesThemBack() {
        String before = tree();
        assertEquals("Law( Courts( d ) c ) a b", before);
        Arrangement.Moved moved = docket.arrangement.move(List.of(id("a"), id("d")), law, null);
        assertEquals("Law( Courts( ) c a d ) b", tree());
        docket.arrangement.undo(moved);
        assertEquals(before, tree());
    }

    @Test
    void movesAFeedBeforeAnother() {
        docket.arrangement.move(List.of(id("b")), law, id("c"));
        assertEquals("Law( Courts( d ) b c ) a", tree());
        docket.arrangement.move(List.of(id("c")), null, id("a"));
        assertEquals("Law( Courts( d ) b ) c a", tree());
    }

    @Test
    void aRemovedFolderLeavesWhatLayInItAndComesBack() {
        String before = tree();
        Arrangement.Removed removed = docket.arrangement.removeFolder(law);
        assertEquals("Courts( d ) a b c", tree());
        docket.arrangement.undo(removed);
        assertEquals(before, tree());
    }

    @Test
    void undoLeavesOutAFeedThatIsGone() {
        long a = id("a");
        Arrangement.Moved moved = docket.arrangement.move(List.of(a), law, null);
        docket.library.unsubscribe(a);
        docket.arrangement.undo(moved);
        assertEquals("Law( Courts( d ) c ) b", tree());
    }

    @Test
    void aFeedInTwoFoldersLiesOnceInTheUpperOneWhenTheLowerGoes() {
        docket.library.importOpml("""
                <opml version='2.0'><body><outline text='Law'><outline text='c' xmlUrl='https://c.example/feed'/>
                <outline text='Courts'><outline text='c' xmlUrl='https://c.example/feed'/></outline></outline></body></opml>
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        docket.arrangement.removeFolder(courts);
        assertEquals("Law( c d ) a b", tree());
    }

    @Test
    void aForgottenWatchlistComesBackWhereItStood() {
        docket.search.save("One", "one");
        long two = docket.search.save("Two", "two");
        docket.search.save("Three", "three");
        docket.search.setNotice(two, true);
        List<Search.Watchlist> before = docket.search.watchlists();
        docket.search.forget(two);
        assertEquals(List.of("One", "Three"), docket.search.watchlists().stream().map(Search.Watchlist::name).toList());
        docket.search.restore(before.get(1));
        assertEquals(before, docket.search.watchlists());
        docket.search.change(two, "Zwei", "zwei");
        assertEquals("zwei", docket.search.watchlists().get(1).query());
    }
}
