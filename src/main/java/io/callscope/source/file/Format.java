package io.callscope.source.file;

/// How the records of a file are strung together, after unpacking. The key is what `--summary`
/// prints.
public enum Format {
    JSON("json"),
    JSON_ARRAY("json-array"),
    JSON_ENVELOPE("json-envelope"),
    JSON_LINES("json-lines"),
    CSV("csv"),
    XLSX("xlsx"),
    PARQUET("parquet");

    private final String key;

    Format(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
