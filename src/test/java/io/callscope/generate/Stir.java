package io.callscope.generate;

/// What a call's record says about STIR/SHAKEN. "Nothing" is the text `null`, as Zentrunk writes
/// it.
record Stir(String verification, String attestation) {
    private static final String NONE = "null";

    static Stir draw(Dice dice, boolean outbound, Country from, Country to) {
        if (!to.signsCalls()) {
            return new Stir("Not Applicable", NONE);
        }
        int lot = dice.below(100);
        if (outbound) {
            if (from.signsCalls()) {
                return lot < 86 ? verified() : notVerified("B");
            }
            return lot < 60 ? notVerified("C") : notVerified(NONE);
        }
        if (lot >= 86) {
            return new Stir("Not Applicable", NONE); // the header was lost on the way
        }
        if (from.signsCalls() && lot < 60) {
            return verified();
        }
        return notVerified(from.signsCalls() && lot < 74 ? "B" : "C");
    }

    private static Stir verified() {
        return new Stir("Verified", "A");
    }

    private static Stir notVerified(String attestation) {
        return new Stir("Not Verified", attestation);
    }
}
