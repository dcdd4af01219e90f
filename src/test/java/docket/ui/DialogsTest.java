package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.app.FeedSettings;
import docket.app.Library;
import docket.model.Login;
import docket.ui.dialogs.Choices;
import docket.ui.dialogs.ImportReport;
import docket.ui.dialogs.Preferences;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What dialogs of the window set, and what it does then.
class DialogsTest extends DeskTest {
    private long feed;

    @BeforeEach
    void open() {
        feed = feed("Alpha", null);
        window(980, 700, state(980, 700, true, Set.of()));
        until("the feed is listed", () -> desk.sidebar.feed(feed) != null);
    }

    private <T extends Node> T find(Class<T> type, String name) {
        return fx(() -> desk.overlay.lookupAll("*").stream().filter(type::isInstance).map(type::cast)
                .filter(node -> name.equals(node.getAccessibleText()) || node instanceof Labeled labeled && name.equals(labeled.getText()))
                .findFirst().orElseThrow(() -> new AssertionError(name)));
    }

    private void fire(String name) {
        Button button = find(Button.class, name);
        run(button::fire);
        settle();
    }

    @Test
    void theSearchOfThePreferencesLeavesTheLinesThatAreAboutIt() {
        run(() -> desk.preferences(Preferences.Section.READING));
        settle();
        assertTrue(says("Typeface of articles"));
        assertFalse(says("Theme"));
        TextField search = find(TextField.class, "Find a setting");
        run(() -> search.setText("theme"));
        assertTrue(says("Theme"));
        assertTrue(says("Next theme"));
        assertFalse(says("Typeface of articles"));
        run(() -> search.setText("zeppelin"));
        assertTrue(says("No setting is about that."));
    }

    @Test
    void whatIsSetAppliesAtOnceAndIsKept() {
        run(() -> desk.preferences(Preferences.Section.READING));
        settle();
        CheckBox onOpen = find(CheckBox.class, "Mark read when opened");
        run(() -> {
            onOpen.setSelected(false);
            desk.choices.typeface().set(Choices.Typeface.INTER);
            desk.choices.firstUnread().set(7);
        });
        assertFalse(fx(desk::marksWhenOpen));
        assertTrue(fx(() -> stage.getScene().getRoot().lookup(".read-inter") != null));
        until("it is kept", () -> "false".equals(docket.upkeep.setting("reading.read-when-opened"))
                && "INTER".equals(docket.upkeep.setting("reading.typeface")) && "7".equals(docket.upkeep.setting("feeds.first-unread")));
        Choices again = fx(() -> {
            Choices made = new Choices((name, value) -> {});
            made.take(Choices.Kept.read(docket.upkeep::setting));
            return made;
        });
        assertEquals(7, again.firstUnread().get());
        assertFalse(again.onOpen().get());
    }

    @Test
    void aKeyIsChangedItsConflictIsShownAndItGoesBackToUsual() {
        run(() -> desk.actions.perform("help"));
        settle();
        Button star = find(Button.class, "Star: S. Press to change.");
        run(() -> {
            star.requestFocus();
            star.fire();
        });
        type(KeyCode.F7);
        until("the key is set", () -> desk.actions.key("star").equals("F7"));
        until("it is kept", () -> "star=F7\n".equals(docket.upkeep.setting("keys")));
        run(() -> {
            star.requestFocus();
            star.fire();
        });
        type(KeyCode.F5);
        until("the conflict is shown", () -> says("F5 is \u201cRefresh all feeds\u201d."));
        assertEquals("F7", fx(() -> desk.actions.key("star")));
        fire("Use it here");
        assertEquals("F5", fx(() -> desk.actions.key("star")));
        assertEquals("Shift+R", fx(() -> desk.actions.key("refreshAll")));
        fire("Back to the usual key of Star");
        assertEquals("S", fx(() -> desk.actions.key("star")));
        fire("Back to the usual key of Refresh all feeds");
        until("nothing is kept", () -> "".equals(docket.upkeep.setting("keys")));
    }

    @Test
    void aLoginAndAProxyAreGivenInTheWindow() {
        run(() -> desk.sidebarVerbs.settings(Objects.requireNonNull(desk.sidebar.feed(feed))));
        until("the dialog is there", () -> desk.overlay.isOpen());
        settle();
        TextField name = find(TextField.class, "Name");
        PasswordField password = find(PasswordField.class, "Password");
        TextField proxy = find(TextField.class, "Proxy");
        run(() -> {
            name.setText("reader");
            proxy.setText("nowhere");
        });
        fire("Save");
        assertTrue(says("\u201cnowhere\u201d is no proxy: write host:port, none or system."));
        run(() -> proxy.setText("none"));
        fire("Save");
        assertTrue(says("Type the password too."));
        run(() -> password.setText("secret"));
        fire("Save");
        until("it is kept", () -> {
            FeedSettings settings = docket.feedSettings;
            String key = settings.of(feed).login();
            return key != null && new Login("reader", "secret").equals(settings.login(key)) && "none".equals(settings.of(feed).proxy().text());
        });
        until("the dialog is closed", () -> !desk.overlay.isOpen());
    }

    @Test
    void arrowsGoThroughTheSectionsOfThePreferences() {
        run(() -> desk.preferences(Preferences.Section.READING));
        settle();
        ToggleButton reading = find(ToggleButton.class, "Reading");
        run(reading::requestFocus);
        type(KeyCode.DOWN);
        assertTrue(says("Theme"));
        assertFalse(says("Typeface of articles"));
        ToggleButton appearance = find(ToggleButton.class, "Appearance");
        run(appearance::fire);
        assertTrue(fx(appearance::isSelected), "one of them is always chosen");
        assertTrue(says("Theme"));
    }

    @Test
    void anAnswerToAnAddressIsOneSentenceAndTheFieldKeepsWhatWasTyped() {
        for (String[] each : new String[][] {{"http://127.0.0.1:1/x", "127.0.0.1 refuses connections. Check the address, or look again later."},
            {"two words", "\"two words\" is no web address. Type the address of a site or feed, like example.org."}}) {
            run(() -> desk.subscriptions.subscribe(each[0]));
            until("it is answered", () -> says(each[1]));
            assertEquals(each[0], find(TextField.class, "Address of a feed or a site").getText());
            run(desk.overlay::close);
        }
    }

    @Test
    void aListOfFeedsIsImportedFromItsAddress() {
        try (LoopbackWeb web = LoopbackWeb.start()) {
            web.route("/list", Answer.of("text/x-opml", ("<opml version='2.0'><body><outline text='Law'>"
                    + "<outline type='rss' text='Gamma' xmlUrl='http://127.0.0.1:1/gamma'/></outline>"
                    + "<outline type='rss' text='Delta' xmlUrl='http://127.0.0.1:1/delta'/></body></opml>").getBytes(StandardCharsets.UTF_8)));
            run(() -> desk.subscriptions.subscribe(web.url("/list")));
            until("it is offered", () -> focused() instanceof Button button && button.getText().equals("Import 2 feeds"));
            type(KeyCode.ENTER);
            until("both are followed", () -> docket.library.subscriptions().size() == 3);
            until("what was taken is told", () -> says("2 new feeds."));
        }
    }

    @Test
    void theMenuKeyLeadsToTheSettingsOfAFeed() {
        run(() -> desk.sidebar.choose(Objects.requireNonNull(desk.sidebar.find("feed:" + feed))));
        run(desk.sidebarPane.list()::requestFocus);
        press(KeyCode.SHIFT, KeyCode.F10);
        List<ContextMenu> menus = fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).toList());
        assertEquals(1, menus.size());
        run(() -> menus.getFirst().getItems().stream().filter(item -> "Feed settings\u2026".equals(item.getText())).forEach(MenuItem::fire));
        until("the dialog is there", () -> says("How Docket asks for Alpha"));
        until("its first field has the focus", () -> focused() instanceof TextField);
    }

    @Test
    void tabGoesRoundWithinADialogAndEscapeLeadsBack() {
        run(desk.timelinePane.list()::requestFocus);
        run(() -> desk.watchlists.save("code"));
        settle();
        List<Node> round = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            type(KeyCode.TAB);
            round.add(focused());
        }
        assertEquals(List.of(), round.stream().filter(node -> !isInDialog(node)).toList());
        assertEquals(6, Set.copyOf(round).size(), "the cross, two fields, the tick, two buttons");
        assertEquals(round.subList(0, 6), round.subList(6, 12));
        for (int i = 0; i < 6; i++) {
            press(KeyCode.SHIFT, KeyCode.TAB);
            assertSame(round.get(10 - i), focused());
        }
        type(KeyCode.ESCAPE);
        assertFalse(desk.overlay.isOpen());
        assertSame(desk.timelinePane.list(), focused());
    }

    @Test
    void everyDialogTakesTheFocusAndEnterDoesWhatItsMainButtonSays() {
        run(() -> desk.sidebarVerbs.settings(Objects.requireNonNull(desk.sidebar.feed(feed))));
        until("the dialog is there", () -> desk.overlay.isOpen());
        until("its first field has the focus", () -> focused() instanceof TextField field && "Name".equals(field.getAccessibleText()));
        type(KeyCode.ENTER);
        until("it is saved", () -> !desk.overlay.isOpen());
        run(() -> desk.overlay.show(new ImportReport(new Library.Imported(1, 0, List.of(), List.of("a"), List.of()), desk.overlay::close)));
        until("its button has the focus", () -> focused() instanceof Button button && button.getText().equals("Done"));
        type(KeyCode.ENTER);
        until("it is closed", () -> !desk.overlay.isOpen());
        run(() -> desk.watchlists.save("code"));
        settle();
        Button cancel = find(Button.class, "Cancel");
        run(cancel::requestFocus);
        type(KeyCode.ENTER);
        until("it is closed", () -> !desk.overlay.isOpen());
        assertEquals(List.of(), docket.search.watchlists(), "Enter is the button\u2019s that has the focus");
    }

    private Node focused() {
        return fx(() -> stage.getScene().getFocusOwner());
    }

    private boolean isInDialog(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == desk.overlay) {
                return true;
            }
        }
        return false;
    }

    @Test
    void anotherStartBringsItsAddressToThisWindow() {
        docket.calls.call(List.of("feed:http://127.0.0.1:1/other"));
        until("the dialog is there", () -> says("Subscribe") && desk.overlay.isOpen());
        assertEquals("feed:http://127.0.0.1:1/other", find(TextField.class, "Address of a feed or a site").getText());
    }

    @Test
    void aKeptListIsImportedAndAKeptFeedIsOfferedByItsOwnAddress() throws Exception {
        Path list = Files.writeString(folder.resolve("list.opml"),
                "<opml version='2.0'><body><outline type='rss' text='Gamma' xmlUrl='http://127.0.0.1:1/gamma'/></body></opml>");
        docket.calls.call(List.of(list.toUri().toString()));
        until("it is imported", () -> docket.library.subscriptions().stream().anyMatch(each -> each.title().equals("Gamma")));
        until("what was taken is told", () -> desk.overlay.isOpen());
        run(() -> desk.overlay.close());
        Path kept = Files.writeString(folder.resolve("kept.xml"), "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Delta</title>"
                + "<atom:link rel='self' href='http://127.0.0.1:1/delta'/><item><title>One</title></item></channel></rss>");
        docket.calls.call(List.of(kept.toUri().toString()));
        until("the dialog is there", () -> says("Subscribe") && desk.overlay.isOpen());
        assertEquals("http://127.0.0.1:1/delta", find(TextField.class, "Address of a feed or a site").getText());
    }

    @Test
    void aFileThatIsNeitherIsTold() throws Exception {
        Path other = Files.writeString(folder.resolve("notes.txt"), "Buy milk.");
        docket.calls.call(List.of(other.toUri().toString()));
        until("it is told", () -> says("notes.txt is neither a list of feeds (OPML) nor a feed that names its address."));
    }

    @Test
    void severalUnsubscribedFeedsComeBackTogether() {
        long other = feed("Beta", docket.library.folder("Law"));
        run(() -> desk.sidebar.load(() -> {}));
        until("both are listed", () -> desk.sidebar.feed(other) != null);
        run(() -> desk.sidebarVerbs.unsubscribe(desk.sidebar.feeds()));
        until("both are gone", () -> docket.library.subscriptions().isEmpty());
        until("it is told", () -> says("No longer following 2 feeds."));
        run(() -> ((Button) desk.notices.lookup(".notice-button")).fire());
        until("both are back", () -> docket.library.subscriptions().size() == 2
                && docket.library.subscriptions().stream().anyMatch(each -> each.title().equals("Beta") && each.folder() != null));
    }

    @Test
    void theInvitationToReadNamesTheKeyThatDoesIt() {
        run(() -> desk.reader.invite("Next"));
        assertTrue(says("Press Space to start reading"));
        run(() -> {
            desk.actions.keys().read("readOn=F8\n");
            desk.actions.renew();
        });
        assertTrue(says("Press F8 to start reading"));
    }
}
