package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launch script itself, with stand-ins for the Java it would start.
class LauncherTest {
    private static final Path SCRIPT = Path.of("src/main/launcher/docket").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void needsAPosixShell() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no POSIX shell here");
    }

    @Test
    void isExecutable() {
        assertTrue(Files.isExecutable(SCRIPT));
    }

    @Test
    void startsACommandWithoutJavaFx() throws Exception {
        Ended ended = run(program(), Map.of("DOCKET_JAVA", java("25.0.3").toString()), "list", "--unread");
        assertTrue(ended.out().contains("docket.Main list --unread"), ended.out());
        assertTrue(!ended.out().contains("--module-path"), ended.out());
    }

    @Test
    void startsARefreshWithASmallNursery() throws Exception {
        Map<String, String> environment = Map.of("DOCKET_JAVA", java("25.0.3").toString());
        assertTrue(run(program(), environment, "--data", "refresh", "refresh").out().contains("-Xmn64m"));
        assertTrue(!run(program(), environment, "--data", "refresh", "list", "refresh").out().contains("-Xmn64m"));
    }

    @Test
    void startsTheWindowWithJavaFx() throws Exception {
        Map<String, String> environment = Map.of("DOCKET_JAVA", java("26").toString());
        assertTrue(run(program(), environment, "--data", "demo").out().contains("--module-path"));
        assertTrue(run(program(), environment, "feed:https://example.org/").out().contains("--module-path"));
    }

    /// Java takes a cache only with the class path, in order, that it was made with.
    @Test
    void namesTheJarsInOneOrderAndTheCacheBesideThem() throws Exception {
        Map<String, String> environment = Map.of("DOCKET_JAVA", java("25").toString());
        Path lib = jars("b.jar", "a.jar");
        String without = run(program(), environment, "list").out();
        assertTrue(without.contains("-cp " + lib + "/a.jar:" + lib + "/b.jar docket.Main"), without);
        assertTrue(!without.contains("AOT"), without);
        jars("command.aot", "window.aot");
        assertTrue(run(program(), environment, "list").out().contains("-XX:AOTCache=" + lib + "/command.aot"));
        assertTrue(run(program(), environment).out().contains("-XX:AOTCache=" + lib + "/window.aot"));
    }

    @Test
    void rehearsesIntoTheCache() throws Exception {
        String out = run(program(), Map.of("DOCKET_JAVA", java("25").toString(), "DOCKET_REHEARSAL", "some where"), "refresh").out();
        assertTrue(out.contains("-Ddocket.rehearsal=some where -XX:AOTCacheOutput="), out);
        assertTrue(out.contains("/lib/command.aot "), out);
    }

    @Test
    void followsLinksToItself() throws Exception {
        Path program = program();
        Path near = Files.createSymbolicLink(folder.resolve("near"), folder.relativize(program));
        Path far = Files.createSymbolicLink(folder.resolve("far"), near);
        jars("a.jar");
        Ended ended = run(far, Map.of("DOCKET_JAVA", java("25").toString()), "list");
        assertTrue(ended.out().contains("-cp " + folder.toRealPath() + "/app/lib/a.jar "), ended.out() + ended.err());
    }

    @Test
    void keepsArgumentsWhole() throws Exception {
        Ended ended = run(program(), Map.of("DOCKET_JAVA", java("25").toString()), "search", "two  words", "*", "");
        assertTrue(ended.out().endsWith("docket.Main search two  words * \n"), ended.out());
    }

    @Test
    void passesOverJavasThatAreTooOld() throws Exception {
        Ended ended = run(program(), Map.of("JAVA_HOME", java("17.0.15").toString(), "PATH", java("25.0.1") + "/bin:/bin:/usr/bin"), "list");
        assertTrue(ended.out().contains("25.0.1"), ended.out() + ended.err());
    }

    @Test
    void saysInOneLineWhenTheNamedJavaIsTooOld() throws Exception {
        Ended ended = run(program(), Map.of("DOCKET_JAVA", java("21.0.2").toString()), "list");
        assertEquals(2, ended.status());
        assertEquals(1, ended.err().lines().count(), ended.err());
    }

    /// The packaged program, where `mvn package` has made it.
    @Test
    void thePackagedProgramRuns() throws Exception {
        Path packaged = Path.of("target/docket/bin/docket").toAbsolutePath();
        Assumptions.assumeTrue(Files.isExecutable(packaged) && Files.exists(Path.of("target/docket/lib/docket.jar")), "not packaged yet");
        Ended ended = run(packaged, Map.of("DOCKET_JAVA", System.getProperty("java.home"), "LC_ALL", "C"),
                "canonical", "https://example.org/Stra\u00dfe");
        assertEquals(0, ended.status(), ended.err());
        assertEquals("", ended.err());
        assertTrue(ended.out().startsWith("{\"input\":\"https://example.org/Stra\u00dfe\""), ended.out());
    }

    private Path jars(String... names) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("app/lib"));
        for (String name : names) {
            Files.writeString(lib.resolve(name), "");
        }
        return lib.toRealPath();
    }

    private Path program() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("app/bin"));
        Path program = Files.copy(SCRIPT, bin.resolve("docket"), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }

    /// A JDK folder whose java prints its version and what it was told.
    private Path java(String version) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho " + version + " \"$@\"\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Ended run(Path program, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DOCKET_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Ended(status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
