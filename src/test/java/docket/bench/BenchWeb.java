package docket.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Feeds on many loopback addresses (127.0.1.1 up), served by a process of its own: what they cost is no part of the figures.
public final class BenchWeb implements AutoCloseable {
    private static final int HOSTS = 200;

    private final Process site;
    private final Writer orders;
    private final BufferedReader answers;
    private final List<String> urls = new ArrayList<>();

    public BenchWeb(int feeds, int entries) throws IOException {
        site = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx256m",
                "-Dsun.net.httpserver.nodelay=true", "-cp", classes(), BenchSite.class.getName(), Integer.toString(feeds), Integer.toString(entries))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        orders = site.outputWriter(StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(site.getInputStream(), StandardCharsets.UTF_8));
        String port = answers.readLine();
        for (int i = 0; i < feeds; i++) {
            urls.add("http://127.0.1." + (1 + i % HOSTS) + ":" + port + path(i));
        }
    }

    static String path(int feed) {
        return "/f/" + feed + "/feed.xml";
    }

    private static String classes() throws IOException {
        try {
            return Path.of(BenchSite.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    public List<String> urls() {
        return urls;
    }

    void latency(Duration each) {
        order("latency " + each.toMillis());
    }

    /// While on, every feed is there and has no entries.
    public void withhold(boolean on) {
        order("withhold " + on);
    }

    /// @param host an address that answers nothing
    void hang(String host) {
        order("hang " + host);
    }

    private void order(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
            if (answers.readLine() == null) {
                throw new IOException("the web of the bench ended");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        site.destroy();
    }
}
