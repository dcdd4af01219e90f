package docket.store;

import docket.model.Login;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Logins as files, one each, mode 0600, in a folder of mode 0700. Not encrypted: whoever may read them is their owner. Two
/// processes never write the same file, so none needs a lock.
final class SecretFiles implements SecretStore {
    private static final String KIND = "file/";
    private static final int MOST_BYTES = 64 << 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    SecretFiles(Path folder) {
        this.folder = folder;
    }

    /// A name that nothing else has.
    static String newName() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// In letters, digits and three signs that need no quoting anywhere.
    static String write(Login login) {
        return base64(login.name()) + "." + base64(login.password());
    }

    /// Null when it is none.
    static @Nullable Login read(String text) {
        String[] parts = text.strip().split("\\.", -1);
        try {
            return parts.length != 2 ? null : new Login(text(parts[0]), text(parts[1]));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /// @throws StoreProblem when it cannot be written
    @Override
    public String put(Login login) {
        String name = newName();
        try {
            OwnFiles.folder(folder);
            try (FileChannel file = FileChannel.open(OwnFiles.create(folder.resolve(name)), StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(write(login).getBytes(StandardCharsets.US_ASCII)));
                file.force(true);
            }
        } catch (IOException e) {
            throw new StoreProblem(StoreProblem.Kind.READ_ONLY, "The password cannot be kept in " + folder + ": " + e.getMessage() + ".", e);
        }
        return KIND + name;
    }

    @Override
    public @Nullable Login get(String key) {
        Path file = file(key);
        try {
            return file == null || Files.size(file) > MOST_BYTES ? null : read(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new StoreProblem(StoreProblem.Kind.READ_ONLY, "The password in " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void remove(String key) {
        Path file = file(key);
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StoreProblem(StoreProblem.Kind.READ_ONLY, "The password in " + folder + " cannot be removed: " + e.getMessage() + ".", e);
        }
    }

    /// Null for a key of another place.
    private @Nullable Path file(String key) {
        return key.matches(KIND + "[0-9a-f]{32}") ? folder.resolve(key.substring(KIND.length())) : null;
    }
}
