package io.callscope.store;

/// Another running Callscope owns the library: DuckDB lets one process open a database.
public final class LibraryInUseException extends Exception {
    private static final long serialVersionUID = 1L;

    LibraryInUseException(Throwable cause) {
        super("the library is in use by another Callscope", cause);
    }
}
