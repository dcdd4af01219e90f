package docket.ui.dialogs;

import docket.app.FeedSettings;
import docket.app.Library;
import docket.app.Secrets;
import docket.model.FeedOptions;
import docket.model.Login;
import docket.model.ProxyChoice;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How one feed is asked for: login, certificate, proxy, and what its server and its pages need.
public final class FeedDialog extends Dialog {
    /// What is set now, read in one go.
    ///
    /// @param login null where there is none, or it is not to be had
    /// @param articles whether full articles are saved with it
    /// @param comments whether the discussions of its articles are
    public record Now(FeedOptions options, @Nullable Login login, @Nullable String selector, boolean articles, boolean comments) {
        /// Reads the store: off the JavaFX thread.
        public static Now of(FeedSettings settings, long feed) {
            FeedOptions options = settings.of(feed);
            String key = options.login();
            return new Now(options, key == null ? null : settings.login(key), settings.selector(feed), settings.savesArticles(feed),
                    settings.keepsComments(feed));
        }
    }

    private static final Pattern FINGERPRINT = Pattern.compile("\\b[0-9a-f]{64}\\b");
    /// RFC 7617 section 2: a name ends at the first colon.
    private static final String NO_NAME = ":";
    private static final int LONGEST_NAME = 500;
    /// Where the certificate stands among the lines, where there is one to trust: below the login.
    private static final int CERTIFICATE = 5;

    private final FeedSettings settings;
    private final Library.Subscription feed;
    private final Background background;
    private final Now now;
    private final Runnable saved;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final CheckBox articles = new CheckBox(Words.of("subscribe.articles"));
    private final CheckBox comments = new CheckBox(Words.of("subscribe.comments"));
    private final CheckBox trust = new CheckBox(Words.of("feed.trust"));
    private final TextField proxy = new TextField();
    private final TextField agent = new TextField();
    private final TextField selector = new TextField();
    private final Prose trouble = words("", "dialog-trouble");
    private final @Nullable String certificate;

    /// @param saved run on the JavaFX thread when something changed: the feed is due then
    public FeedDialog(FeedSettings settings, Library.Subscription feed, Now now, Background background, Runnable saved, Runnable close) {
        super(Words.of("feed.title", feed.title()), close);
        this.settings = settings;
        this.feed = feed;
        this.now = now;
        this.background = background;
        this.saved = saved;
        certificate = seen();
        name.setText(now.login() == null ? "" : now.login().name());
        password.setPromptText(now.login() == null ? "" : Words.of("feed.password.kept"));
        String way = now.options().proxy().text();
        proxy.setText(way == null ? "" : way);
        proxy.setPromptText(Words.of("feed.proxy.prompt"));
        agent.setText(now.options().userAgent() == null ? "" : now.options().userAgent());
        agent.setPromptText(Words.of("feed.agent.prompt"));
        selector.setText(now.selector() == null ? "" : now.selector());
        selector.setPromptText(Words.of("feed.selector.prompt"));
        articles.setSelected(now.articles());
        comments.setSelected(now.comments());
        trust.setSelected(now.options().certificate() != null);
        VBox page = new VBox(words(Secrets.without(feed.url()), "dialog-address"), section("feed.login"), words(Words.of("feed.login.words"), "dialog-words"),
                line("feed.name", name), line("feed.password", password),
                section("feed.way"), line("feed.proxy", proxy), line("feed.agent", agent), line("feed.selector", selector), articles,
                new VBox(comments, words(Words.of("subscribe.comments.note"), "dialog-hint")));
        if (certificate != null) {
            page.getChildren().addAll(CERTIFICATE, List.of(section("feed.certificate"),
                    words(Words.of("feed.certificate.words", spaced(certificate)), "dialog-words"), trust));
        }
        page.getStyleClass().add("preferences");
        ScrollPane scroll = scroll(page, "feed-scroll");
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        fill(scroll, trouble);
        Button save = main("dialog.save", () -> save(close));
        foot(button("dialog.cancel", close), save);
        onEnter(save);
        Platform.runLater(name::requestFocus);
    }

    /// The certificate that is believed, or that which the last failure names.
    private @Nullable String seen() {
        if (now.options().certificate() != null) {
            return now.options().certificate();
        }
        Matcher named = FINGERPRINT.matcher(feed.problem() == null ? "" : feed.problem().summary());
        return named.find() ? named.group() : null;
    }

    /// As other programs show it, to be compared by eye.
    private static String spaced(String digits) {
        return digits.replaceAll("(..)(?=.)", "$1:");
    }

    private static Label section(String key) {
        return words(Words.of(key), "preferences-section");
    }

    private static Node line(String key, TextField field) {
        field.setAccessibleText(Words.of(key));
        Label label = words(Words.of(key), "dialog-label");
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    private void save(Runnable close) {
        ProxyChoice choice = ProxyChoice.read(proxy.getText());
        String called = name.getText().strip();
        String named = agent.getText().strip();
        String problem = choice == null ? Words.of("feed.proxy.wrong", proxy.getText())
                : called.contains(NO_NAME) ? Words.of("feed.name.wrong")
                : !called.isEmpty() && password.getText().isEmpty() && (now.login() == null || !now.login().name().equals(called))
                        ? Words.of("feed.password.missing")
                : named.length() > LONGEST_NAME || !named.chars().allMatch(c -> c >= ' ' && c < 127) ? Words.of("feed.agent.wrong") : "";
        trouble.say(problem);
        if (!problem.isEmpty() || choice == null) {
            return;
        }
        FeedOptions options = now.options().withProxy(choice).withUserAgent(named.isEmpty() ? null : named)
                .withCertificate(trust.isSelected() ? certificate : null);
        boolean whole = articles.isSelected();
        boolean talk = comments.isSelected();
        String css = selector.getText().strip();
        Login login = called.isEmpty() ? null : password.getText().isEmpty() ? now.login() : new Login(called, password.getText());
        background.ask(() -> {
            if (!options.equals(now.options())) {
                settings.set(feed.id(), options);
            }
            if (!java.util.Objects.equals(login, now.login())) {
                settings.setLogin(feed.id(), login);
            }
            settings.setSavesArticles(feed.id(), whole);
            settings.setKeepsComments(feed.id(), talk);
            settings.setSelector(feed.id(), css.isEmpty() ? null : css);
            return true;
        }, done -> {
            close.run();
            saved.run();
        }, failed -> trouble.say(Words.of("notice.trouble", String.valueOf(failed.getMessage()))));
    }
}
