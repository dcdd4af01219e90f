package docket.cli;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/// The version as the build wrote it.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"docket " + number() + " (Java " + Runtime.version() + ")"};
    }

    static String number() {
        return new String(Resource.bytes("/docket/cli/version.txt"), StandardCharsets.UTF_8).strip();
    }
}
