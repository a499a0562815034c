package io.zvt.backtest.report;

import io.zvt.core.error.PermanentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The texts that a page is made of: ours, and those of uPlot from its WebJar. */
final class Assets {

    private static final String UPLOT = "META-INF/resources/webjars/uplot/";
    private static final String UPLOT_VERSION = "META-INF/maven/org.webjars.npm/uplot/pom.properties";

    private Assets() {}

    static String own(String name) {
        return read("io/zvt/backtest/report/" + name);
    }

    /** Returns a file of uPlot, of whatever version is on the class path. */
    static String uplot(String name) {
        Properties properties = new Properties();
        try (StringReader reader = new StringReader(read(UPLOT_VERSION))) {
            properties.load(reader);
        } catch (IOException e) {
            throw missing(UPLOT_VERSION, e);
        }
        return read(UPLOT + properties.getProperty("version") + "/" + name);
    }

    private static String read(String path) {
        try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw missing(path, null);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw missing(path, e);
        }
    }

    private static PermanentException missing(String path, @Nullable IOException cause) {
        PermanentException error = new PermanentException(
                "RESOURCE_MISSING",
                "cannot read " + path + " from the class path; add zvt-backtest and org.webjars.npm:uplot to it",
                Map.of("resource", path));
        if (cause != null) {
            error.initCause(cause);
        }
        return error;
    }
}
