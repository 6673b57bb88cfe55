package io.callscope.generate;

/// How a route rounds talk up to billed seconds: 60/6 bills at least 60 seconds, then every 6
/// begun.
record Increment(int first, int next) {

    static Increment parse(String text) {
        int slash = text.indexOf('/');
        return new Increment(
                Integer.parseInt(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    int billed(int talkSeconds) {
        if (talkSeconds == 0) {
            return 0;
        }
        int beyond = Math.max(0, talkSeconds - first);
        return first + (beyond + next - 1) / next * next;
    }
}
