package io.zvt.engine.indicator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The market data that may lie beside the project, in {@code ../shared/data}, and is not part of it.
 *
 * <p>A test that needs a file is skipped where the file is not there. The system property {@code zvt.shared.data} names
 * another folder.
 */
final class SharedData {

    private static final String PROPERTY = "zvt.shared.data";

    private SharedData() {}

    /** Reads the rows of a CSV file below its header, split at the commas, empty cells kept. */
    static List<String[]> rows(String file) {
        Path path = folder().resolve(file);
        assumeTrue(
                Files.isReadable(path),
                () -> "skipped: " + path + " is not there; lay the data beside the project in ../shared/data, or name"
                        + " its folder with -D" + PROPERTY + "=...");
        try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
