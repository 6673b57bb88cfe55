package io.callscope.explain;

import java.util.Map;
import java.util.ResourceBundle;

/// The texts of one bundle beside this class. A `{name}` in a text is replaced by the value of that
/// name; no other character is special, so that apostrophes need no care.
final class Texts {
    /// Sentences and labels of this package.
    static final Texts COMMON = new Texts("texts");

    private final ResourceBundle bundle;

    Texts(String name) {
        bundle = ResourceBundle.getBundle(Texts.class.getPackageName() + "." + name);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String get(String key) {
        return bundle.getString(key);
    }

    String get(String key, Map<String, String> values) {
        String text = bundle.getString(key);
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        var filled = new StringBuilder(text.length() + 32);
        int done = 0;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            String name = text.substring(open + 1, close);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("No value for {" + name + "} in " + key);
            }
            filled.append(text, done, open).append(value);
            done = close + 1;
            open = text.indexOf('{', done);
        }
        return filled.append(text, done, text.length()).toString();
    }
}
