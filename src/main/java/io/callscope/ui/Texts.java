package io.callscope.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words that people read, by key (`feature.part.meaning`).
///
/// Every text is a [MessageFormat], also one without arguments: an apostrophe is written twice.
/// Plurals are choices: `{0,choice,0#no calls|1#one call|1<{1} calls}`, where `{1}` is the same
/// number as text from [Formats]. A key that is not there is a bug: `MissingResourceException`.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.callscope.ui.texts");

    private Texts() {}

    public static String get(String key, Object... args) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(args);
    }

    /// "1 call", "1,532 calls".
    public static String calls(long count) {
        return get("count.calls", count, Formats.count(count));
    }
}
