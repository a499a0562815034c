package io.zvt.backtest.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The market data that may lie beside the project, in {@code ../shared/data}, and is not part of it.
 *
 * <p>A test that needs a file is skipped where the file is not there. The system property {@code zvt.shared.data} names
 * another folder.
 */
final class SharedData {

    private static final String PROPERTY = "zvt.shared.data";

    private SharedData() {}

    static Path file(String name) {
        Path path = folder().resolve(name);
        assumeTrue(
                Files.isReadable(path),
                () -> "skipped: " + path + " is not there; lay the data beside the project in ../shared/data, or name"
                        + " its folder with -D" + PROPERTY + "=...");
        return path;
    }

    private static Path folder() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Path.of(named);
        }
        Path beside = Path.of("shared", "data");
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(beside))) {
                return at.resolve(beside);
            }
        }
        return start.resolve(beside);
    }
}
