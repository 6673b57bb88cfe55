package io.callscope.query.filter.parse;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Says mistakes and their repairs in the user's language.
public final class FilterTexts {
    private FilterTexts() {}

    /// What is wrong and what is understood, in one or two sentences.
    public static String message(Parsed.Mistake mistake) {
        return text(mistake.key(), mistake.args());
    }

    /// What a click on the repair does, or the question that it answers.
    public static String offer(Parsed.Repair repair) {
        return text(repair.key(), repair.args());
    }

    private static String text(String key, List<String> args) {
        ResourceBundle bundle = ResourceBundle.getBundle("io.callscope.query.filter.parse.filter");
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args.toArray());
    }
}
