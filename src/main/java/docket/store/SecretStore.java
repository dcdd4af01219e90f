package docket.store;

import docket.model.Login;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the names and passwords of feeds lie: apart from the store's file, so that no copy or export of it holds one. In the key
/// store of the desktop where there is one, else in files for the owner's eyes only.
public sealed interface SecretStore permits SecretFiles, Keyring {
    /// Keeps a login under a new key.
    ///
    /// @return the key, which says where it lies; null when this place takes none
    @Nullable String put(Login login);

    /// The login under `key`; null when there is none, or it cannot be had now.
    @Nullable Login get(String key);

    void remove(String key);

    /// For one data folder. New logins go to the desktop's key store where it works; old ones are found where they were put.
    ///
    /// `-Ddocket.secrets=files` leaves the key store out.
    static SecretStore open(Path dataFolder) {
        SecretFiles files = new SecretFiles(dataFolder.resolve("secrets"));
        Keyring keyring = "files".equals(System.getProperty("docket.secrets")) ? null
                : Keyring.ofDesktop(System.getenv(), System.getProperty("os.name"), files);
        return keyring != null ? keyring : files;
    }
}
