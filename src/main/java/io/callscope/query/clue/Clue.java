package io.callscope.query.clue;

import java.math.BigDecimal;
import java.util.List;

/// A part of a text that can lead to a call. It stands from `start` to before `end`.
public sealed interface Clue {
    int start();

    int end();

    /// An id of a call, or a part of one.
    ///
    /// @param head what it begins with, in lower case without dashes
    /// @param tail what it ends with, where its middle was left out; else empty
    /// @param isWhole it is a whole id, and no other one contains it
    record Id(int start, int end, String head, String tail, boolean isWhole) implements Clue {}

    /// The Call-ID of a SIP dialogue, as it stands in the text.
    ///
    /// @param isWhole a part of it is not enough
    record SipId(int start, int end, String id, boolean isWhole) implements Clue {}

    /// A telephone number or SIP user.
    ///
    /// @param text in the form of [io.callscope.model.PhoneNumber#comparable]: with `+` only if the
    ///   text says that the country code is there; else digits without leading zeros
    record Phone(int start, int end, String text, Extent extent) implements Clue {
        /// How much of the number is told.
        public enum Extent {
            WHOLE,
            /// Its last digits.
            END,
            /// Its first or its last digits.
            PART
        }

        /// Whether country code and all other digits are known.
        public boolean isInternational() {
            return text.startsWith("+");
        }

        /// Without the `+`.
        public String digits() {
            return isInternational() ? text.substring(1) : text;
        }
    }

    /// A moment or a day.
    ///
    /// @param periods what it can mean, several where that is not clear; none where a time of day
    ///   has no day anywhere in the text
    /// @param isDay a whole day
    record Time(int start, int end, List<Period> periods, boolean isDay) implements Clue {}

    /// An amount of money, as exact as it was written.
    record Amount(int start, int end, BigDecimal value) implements Clue {}
}
