import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the installer of the system it runs on from the packaged program: `mvn -Pinstallers package` runs it.
///
/// A Java of its own with JavaFX inside (jlink), the program beside it (jpackage), a day rehearsed there for its AOT cache, and all
/// of it in a package. Arguments: the packaged program, a folder to work in, the version.
void main(String[] args) throws Exception {
    Path program = Path.of(args[0]);
    Path work = Path.of(args[1]);
    String version = args[2];
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = name.contains("linux") ? "linux" : name.contains("windows") ? "windows" : "macos";
    remove(work);
    Path jars = copyJars(program.resolve("lib"), Files.createDirectories(work.resolve("input")));
    Path icon = icon(system, Path.of("resources/docket/ui"), work);
    Path runtime = work.resolve("runtime");
    tool("jlink", List.of("--module-path", program.resolve("lib/javafx").toString(), "--add-modules",
            "java.desktop,java.net.http,java.sql,java.naming,javafx.controls,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.unsupported",
            "--strip-debug", "--no-header-files", "--no-man-pages", "--output", runtime.toString()));

    List<String> options = new ArrayList<>(List.of("--type", "app-image", "--name", "docket", "--app-version", macVersion(system, version),
            "--vendor", "Docket", "--description", "A desktop news reader for people who follow technology policy", "--copyright", "The Docket authors, MIT License",
            "--input", jars.toString(), "--main-jar", "docket.jar", "--main-class", "docket.Main", "--runtime-image", runtime.toString(),
            "--icon", icon.toString(), "--dest", work.resolve("image").toString()));
    for (String option : JAVA_OPTIONS) {
        options.addAll(List.of("--java-options", option));
    }
    if (system.equals("windows")) {
        options.addAll(List.of("--add-launcher", "docket-commands=src/main/installer/windows-commands.properties"));
    }
    tool("jpackage", options);
    Path image = work.resolve(system.equals("macos") ? "image/docket.app" : "image/docket");
    rehearse(image, work);

    Path dist = work.resolve("dist");
    tool("jpackage", List.of("@src/main/installer/" + system + ".options", "--name", "docket", "--app-version", macVersion(system, version),
            "--app-image", image.toString(), "--license-file", "LICENSE", "--vendor", "Docket",
            "--description", "A desktop news reader for people who follow technology policy", "--dest", dist.toString()));
    try (Stream<Path> made = Files.list(dist)) {
        made.forEach(file -> System.out.println("Made " + file));
    }
}

/// As the launcher of the packaged program starts the window.
private static final List<String> JAVA_OPTIONS = List.of("-Xms64m", "-Xmx512m", "-XX:GCTimeRatio=4", "-XX:+UseG1GC", "-XX:MaxGCPauseMillis=5", "-XX:-ClassUnloadingWithConcurrentMark", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Xlog:aot*=off", "-Xlog:cds*=off",
        "--enable-native-access=javafx.graphics,ALL-UNNAMED");

/// Java takes a cache only with jars of the size and the time that it was made with, and jpackage keeps no times. So every file gets one
/// time, and SOURCE_DATE_EPOCH, from the pom, gives it to the files of the package, too.
private static Instant epoch() {
    return Instant.ofEpochSecond(Long.parseLong(System.getenv().getOrDefault("SOURCE_DATE_EPOCH", "1767225600")));
}

/// Plays the day with the Java, the class path and the options of the image, and tells its launcher of the cache.
private static void rehearse(Path image, Path work) throws IOException, InterruptedException {
    Path settings = find(image, "docket.cfg");
    Path app = settings.getParent();
    try (Stream<Path> files = Files.list(app)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
            Files.setLastModifiedTime(jar, FileTime.from(epoch()));
        }
    }
    String classPath = Files.readAllLines(settings).stream().filter(line -> line.startsWith("app.classpath="))
            .map(line -> app.toAbsolutePath() + line.substring("app.classpath=$APPDIR".length())).collect(Collectors.joining(System.getProperty("path.separator")));
    Path java = find(image, System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java");
    List<String> command = new ArrayList<>(List.of(java.toAbsolutePath().toString(), "-Ddocket.rehearsal=" + work.resolve("rehearsal").toAbsolutePath(),
            "-XX:AOTCacheOutput=" + app.resolve("docket.aot").toAbsolutePath(), "-Dglass.platform=Headless", "-Dprism.order=sw", "-Ddocket.secrets=files"));
    command.addAll(JAVA_OPTIONS);
    command.addAll(List.of("-cp", classPath, "docket.Main"));
    int status = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(work.resolve("rehearsal.log").toFile()).start().waitFor();
    if (status != 0) {
        throw new IOException("The rehearsal ended with " + status + "; see " + work.resolve("rehearsal.log"));
    }
    for (Path launcher : List.of(settings, app.resolve("docket-commands.cfg"))) {
        if (Files.exists(launcher)) {
            Files.writeString(launcher, "java-options=-XX:AOTCache=$APPDIR/docket.aot\n", StandardOpenOption.APPEND);
        }
    }
}

private static void tool(String name, List<String> arguments) throws IOException {
    int status = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("This JDK has no " + name)).run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0) {
        throw new IOException(name + " ended with " + status);
    }
}

private static Path copyJars(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
            Files.copy(jar, to.resolve(jar.getFileName()));
        }
    }
    return to;
}

/// macOS takes no version that begins with 0.
private static String macVersion(String system, String version) {
    return system.equals("macos") && version.startsWith("0.") ? "1" + version.substring(1) : version;
}

/// The icon as the system wants it: a picture, or a container around the same pictures.
private static Path icon(String system, Path pictures, Path work) throws IOException {
    byte[] large = Files.readAllBytes(pictures.resolve("icon-256.png"));
    return switch (system) {
        case "windows" -> Files.write(work.resolve("docket.ico"), ByteBuffer.allocate(22 + large.length).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0).putShort((short) 1).putShort((short) 1).putInt(0).putShort((short) 1).putShort((short) 32)
                .putInt(large.length).putInt(22).put(large).array());
        case "macos" -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream icns = new DataOutputStream(bytes);
            icns.writeBytes("icns");
            icns.writeInt(16 + large.length);
            icns.writeBytes("ic08");
            icns.writeInt(8 + large.length);
            icns.write(large);
            yield Files.write(work.resolve("docket.icns"), bytes.toByteArray());
        }
        default -> pictures.resolve("icon-256.png");
    };
}

private static Path find(Path folder, String name) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
        return all.filter(file -> Files.isRegularFile(file) && file.getFileName().toString().equals(name)).findFirst()
                .orElseThrow(() -> new IOException("No " + name + " in " + folder));
    }
}

private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                path.toFile().setWritable(true);
                Files.delete(path);
            }
        }
    }
}
