package io.zvt.backtest.data;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that a function opens. */
record NamedBytes(String name, Opener opener) implements ByteSource {

    interface Opener {
        InputStream open() throws IOException;
    }

    @Override
    public InputStream open() throws IOException {
        return opener.open();
    }
}
