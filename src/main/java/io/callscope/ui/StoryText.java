package io.callscope.ui;

import io.callscope.query.find.Story;

/// A story in a sentence: `Tried 4 times, answered at the third.`
public final class StoryText {
    private static final int NAMED = 10;

    private StoryText() {}

    /// The sentence; empty for a single call.
    public static String of(Story story) {
        if (!story.isTold()) {
            return "";
        }
        int tries = story.attempts().size();
        int answered = story.answeredAt();
        String key = answered == 0 ? "story.unanswered" : "story.answered";
        String told = Texts.get(key, tries, Formats.count(tries), nth(answered));
        long back = story.callbacks();
        return back == 0
                ? Texts.get("story.end", told)
                : Texts.get("story.callbacks", told, back, Formats.count(back));
    }

    private static String nth(int place) {
        return place <= NAMED ? Texts.get("story.nth", place) : Texts.get("story.number", place);
    }
}
