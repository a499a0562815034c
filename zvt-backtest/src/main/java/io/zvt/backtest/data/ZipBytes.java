package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The bytes of the only file in a zip file. */
record ZipBytes(Path zip, String entry) implements ByteSource {

    static ZipBytes of(Path zip) {
        try (ZipInputStream stream = new ZipInputStream(ByteSource.ofFile(zip).open())) {
            ZipEntry entry = stream.getNextEntry();
            if (entry == null) {
                throw refused(zip);
            }
            return new ZipBytes(zip, entry.getName());
        } catch (IOException e) {
            throw refused(zip).with("cause", e.toString());
        }
    }

    private static InvalidInputException refused(Path zip) {
        return InvalidInputException.of("zip", zip, "must be a zip file with a file in it", "download it again");
    }

    @Override
    public String name() {
        return zip.getFileName() + "!" + entry;
    }

    @Override
    public InputStream open() throws IOException {
        ZipInputStream stream = new ZipInputStream(Files.newInputStream(zip));
        stream.getNextEntry();
        return stream;
    }
}
