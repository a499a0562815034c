package io.zvt.core.value;

/** tmp. */
public record Asset(String code) implements Comparable<Asset> {
    public static Asset of(String c) {
        return new Asset(c);
    }

    @Override
    public int compareTo(Asset o) {
        return code.compareTo(o.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
