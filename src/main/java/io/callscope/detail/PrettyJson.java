package io.callscope.detail;

/// Breaks the text of a JSON record into lines for reading. Only the blanks between its parts
/// change: every key and every value keeps its characters, a number its digits.
final class PrettyJson {
    private static final String INDENT = "  ";
    private static final int DEEPEST_INDENT = 12; // beyond, a line would be blanks only

    private final String json;
    private final StringBuilder pretty;
    private int depth;

    private PrettyJson(String json) {
        this.json = json;
        pretty = new StringBuilder(json.length() + json.length() / 4);
    }

    static String of(String json) {
        return new PrettyJson(json).write();
    }

    private String write() {
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            switch (c) {
                case '"' -> {
                    int end = endOfString(at);
                    pretty.append(json, at, end);
                    at = end - 1;
                }
                case '{', '[' -> {
                    pretty.append(c);
                    int next = skipBlanks(at + 1);
                    if (next < json.length() && isClosing(json.charAt(next))) {
                        pretty.append(json.charAt(next));
                        at = next;
                    } else {
                        depth++;
                        newLine();
                    }
                }
                case '}', ']' -> {
                    depth = Math.max(0, depth - 1);
                    newLine();
                    pretty.append(c);
                }
                case ',' -> {
                    pretty.append(c);
                    newLine();
                }
                case ':' -> pretty.append(": ");
                default -> {
                    if (!isBlank(c)) {
                        pretty.append(c);
                    }
                }
            }
            at++;
        }
        return pretty.toString();
    }

    private int endOfString(int start) {
        int at = start + 1;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, json.length());
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < json.length() && isBlank(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private void newLine() {
        pretty.append('\n').append(INDENT.repeat(Math.min(depth, DEEPEST_INDENT)));
    }

    private static boolean isClosing(char c) {
        return c == '}' || c == ']';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF';
    }
}
