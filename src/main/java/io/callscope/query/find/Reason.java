package io.callscope.query.find;

import io.callscope.query.clue.Clue;

import java.time.Duration;

/// Why a call fits a clue.
///
/// @param offset of a time: how far the call is away from it; negative if it was before
public record Reason(Clue clue, Kind kind, Duration offset) {
    static Reason of(Clue clue, Kind kind) {
        return new Reason(clue, kind, Duration.ZERO);
    }

    /// What is the same, and how much that says.
    public enum Kind {
        ID(1000),
        SIP_ID(1000),
        /// The id is that of the call's A-leg.
        LEG(900),
        PART_OF_ID(500),
        PART_OF_SIP_ID(400),
        FROM(100),
        TO(100),
        /// The number ends so.
        FROM_END(60),
        TO_END(60),
        FROM_START(55),
        TO_START(55),
        /// The last seven digits are the same, the others are not.
        FROM_NEAR(20),
        TO_NEAR(20),
        /// The call was there then.
        TIME(50),
        /// Within ten minutes.
        NEAR_TIME(30),
        DAY(10),
        AMOUNT(15),
        /// The amount is written with fewer decimals than the call's.
        ROUNDED_AMOUNT(5);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }

        boolean isNumber() {
            return switch (this) {
                case FROM, TO, FROM_END, TO_END, FROM_START, TO_START, FROM_NEAR, TO_NEAR -> true;
                default -> false;
            };
        }

        boolean isNear() {
            return this == FROM_NEAR || this == TO_NEAR || this == NEAR_TIME;
        }

        /// Whether it names this one call.
        boolean isId() {
            return weight >= 400;
        }
    }
}
