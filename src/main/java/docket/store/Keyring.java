package docket.store;

import docket.model.Login;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The desktop's key store by the program it comes with: `secret-tool` (libsecret) on Linux, `security` on macOS. No native
/// code, and no password on a command line, where others could see it. What the key store does not take goes to the files.
final class Keyring implements SecretStore {
    private static final String KIND = "keyring/";

    /// A key store that asks its owner to unlock it may take a while; one that takes longer is not there.
    private static final long PATIENCE_SECONDS = 20;

    /// How the three things are said to a program; `KEY` and `SECRET` stand for themselves.
    ///
    /// @param putInput on its standard input
    private record Words(List<String> put, String putInput, List<String> get, List<String> remove) {}

    private static final Words LIBSECRET = new Words(
            List.of("store", "--label=Docket", "application", "docket", "key", "KEY"), "SECRET",
            List.of("lookup", "application", "docket", "key", "KEY"), List.of("clear", "application", "docket", "key", "KEY"));

    private static final Words MACOS = new Words(List.of("-i"), "add-generic-password -U -s docket -a KEY -w SECRET\n",
            List.of("find-generic-password", "-s", "docket", "-a", "KEY", "-w"), List.of("delete-generic-password", "-s", "docket", "-a", "KEY"));

    private final Path program;
    private final Words words;
    private final SecretFiles otherwise;

    private Keyring(Path program, Words words, SecretFiles otherwise) {
        this.program = program;
        this.words = words;
        this.otherwise = otherwise;
    }

    /// Null where there is none, as on Windows or in a session without a desktop.
    static @Nullable Keyring ofDesktop(Map<String, String> environment, String system, SecretFiles otherwise) {
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            Path security = Path.of("/usr/bin/security");
            return Files.isExecutable(security) ? new Keyring(security, MACOS, otherwise) : null;
        }
        if (environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()) {
            return null;
        }
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path tool = Path.of(folder.isEmpty() ? "." : folder, "secret-tool");
            if (!folder.isEmpty() && Files.isExecutable(tool)) {
                return new Keyring(tool, LIBSECRET, otherwise);
            }
        }
        return null;
    }

    @Override
    public @Nullable String put(Login login) {
        String name = SecretFiles.newName();
        String key = KIND + name;
        run(words.put, name, words.putInput.replace("KEY", name).replace("SECRET", SecretFiles.write(login)));
        // Some say they did and did not.
        return login.equals(get(key)) ? key : otherwise.put(login);
    }

    @Override
    public @Nullable Login get(String key) {
        if (!key.matches(KIND + "[0-9a-f]{32}")) {
            return otherwise.get(key);
        }
        String found = run(words.get, key.substring(KIND.length()), "");
        return found == null ? null : SecretFiles.read(found);
    }

    @Override
    public void remove(String key) {
        if (key.matches(KIND + "[0-9a-f]{32}")) {
            run(words.remove, key.substring(KIND.length()), "");
        } else {
            otherwise.remove(key);
        }
    }

    /// What the program says; null when it fails.
    private @Nullable String run(List<String> arguments, String name, String input) {
        List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
        arguments.forEach(argument -> command.add(argument.replace("KEY", name)));
        Process process = null;
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.US_ASCII));
            }
            // Its answer is one short line, which fits the pipe.
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return null;
            }
            return new String(process.getInputStream().readNBytes(64 << 10), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return null; // no such program, or it left: as good as none
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }
}
