package dev.tierdesk.document;

/// The catalog that a first start shows.
public final class Demo {
    private Demo() {}

    public static byte[] bytes() {
        throw new UnsupportedOperationException();
    }
}
