package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The README and the sample subscriptions are part of the program: what they say must be so.
class ReadmeTest {
    /// Not `docket https://…`, which opens the window with an address.
    private static final Pattern EXAMPLE = Pattern.compile("(?<![\\w/.-])docket ([a-z]++)(?!:)((?: [^`|;\\n]*)?)");

    @Test
    void everyCommandInTheReadmeExistsWithItsOptions() throws IOException {
        CommandLine line = CliTest.line();
        Set<String> named = new TreeSet<>();
        for (String code : code(Files.readString(Path.of("README.md")))) {
            Matcher example = EXAMPLE.matcher(code);
            while (example.find()) {
                CommandLine command = line.getSubcommands().get(example.group(1));
                assertTrue(command != null, () -> "README names 'docket " + example.group(1) + "'");
                named.add(example.group(1));
                for (String word : example.group(2).split(" ")) {
                    CommandSpec spec = command.getCommandSpec();
                    assertTrue(!word.startsWith("--") || spec.findOption(word) != null, () -> example.group() + ": no " + word);
                }
            }
        }
        Set<String> all = new TreeSet<>(line.getSubcommands().keySet());
        assertEquals(all, named, "the README shows every command");
    }

    @Test
    void theReadmeNamesTheTwoCommands() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains("mvn -q compile exec:exec") && readme.contains("mvn verify"));
        assertTrue(Files.readString(Path.of(".ci/run")).contains("verify"));
    }

    @Test
    void theSampleSubscriptionsAreSixtyFeedsOrMoreInFoldersEachOnce() throws Exception {
        Document opml = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(Resource.bytes("/docket/feeds.opml")));
        assertEquals("2.0", opml.getDocumentElement().getAttribute("version"));
        assertEquals(1, opml.getElementsByTagName("head").getLength());
        NodeList outlines = opml.getElementsByTagName("outline");
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < outlines.getLength(); i++) {
            Element outline = (Element) outlines.item(i);
            // The specification asks for text on every outline, and for type and xmlUrl on feeds (opml.org/spec2).
            assertFalse(outline.getAttribute("text").isBlank());
            boolean folder = outline.getParentNode().getNodeName().equals("body");
            assertEquals(folder, !outline.hasAttribute("xmlUrl"), "feeds lie in folders, and folders at the top");
            if (!folder) {
                assertEquals("rss", outline.getAttribute("type"));
                assertEquals("https", URI.create(outline.getAttribute("xmlUrl")).getScheme());
                assertTrue(addresses.add(outline.getAttribute("xmlUrl")), () -> outline.getAttribute("xmlUrl") + " is there twice");
            }
        }
        assertTrue(addresses.size() >= 60, () -> addresses.size() + " feeds");
    }

    @Test
    void theTestsThatTheReadmeNamesExist() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - 5)).collect(Collectors.toSet());
        }
        Matcher name = Pattern.compile("\\b\\w+(?:Test|Harness|Benchmark)\\b").matcher(Files.readString(Path.of("README.md")));
        int named = 0;
        while (name.find()) {
            assertTrue(tests.contains(name.group()), () -> "README names " + name.group());
            named++;
        }
        assertTrue(named > 30);
    }

    /// What stands in backticks and in fenced blocks.
    private static List<String> code(String markdown) {
        List<String> code = new ArrayList<>();
        Matcher block = Pattern.compile("(?s)```\\w*\\n(.*?)```|`([^`\\n]+)`").matcher(markdown);
        while (block.find()) {
            code.add(block.group(1) != null ? block.group(1) : block.group(2));
        }
        return code;
    }
}
