package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read several times from their beginning, with a name for messages. */
public interface ByteSource {

    /** {@return a name for messages, such as the file's} */
    String name();

    /**
     * Opens the bytes at their beginning; the caller closes the stream.
     *
     * @return the bytes
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Returns the bytes of a file.
     *
     * @param file the file
     * @return its bytes
     */
    static ByteSource ofFile(Path file) {
        return new NamedBytes(String.valueOf(file), () -> {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw InvalidInputException.of(
                        "file",
                        file,
                        "must be a file that this process can read",
                        "check the path, seen from " + Path.of("").toAbsolutePath() + ", and the permissions");
            }
            return Files.newInputStream(file);
        });
    }

    /**
     * Returns the bytes of a resource on the class path.
     *
     * @param beside the class whose package holds the resource
     * @param name name of the resource, as in {@link Class#getResourceAsStream}
     * @return its bytes
     */
    static ByteSource ofResource(Class<?> beside, String name) {
        return new NamedBytes(name, () -> {
            InputStream stream = beside.getResourceAsStream(name);
            if (stream == null) {
                throw InvalidInputException.of(
                        "resource",
                        name,
                        "must be on the class path beside " + beside.getName(),
                        "build the module, so that its resources are copied");
            }
            return stream;
        });
    }

    /**
     * Returns bytes in memory.
     *
     * @param name a name for messages
     * @param bytes the bytes, not copied
     * @return the same bytes
     */
    static ByteSource ofBytes(String name, byte[] bytes) {
        return new NamedBytes(name, () -> new ByteArrayInputStream(bytes));
    }
}
