package io.callscope.ui;

import io.callscope.model.Outcome;

import java.util.List;

/// One path of an outcome's glyph in its box of 12 by 12.
///
/// @param kind style class: `solid` is filled, `line` is stroked, `cut` is stroked in the colour of
///   the ground
record GlyphPart(String kind, String path) {
    private static final String RING = "M1,6 a5,5 0 1,0 10,0 a5,5 0 1,0 -10,0 Z";
    private static final GlyphPart DISC =
            solid("M.25,6 a5.75,5.75 0 1,0 11.5,0 a5.75,5.75 0 1,0 -11.5,0 Z");
    private static final GlyphPart MINUS = cut("M3.4,6 L8.6,6");

    static List<GlyphPart> of(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> List.of(DISC, cut("M3.5,6.2 L5.2,7.9 L8.5,4.4"));
            case BUSY -> List.of(DISC, MINUS);
            case DROPPED -> List.of(line(RING), solid("M6,1 A5,5 0 0,0 6,11 Z"));
            case CAPACITY ->
                    List.of(
                            solid(
                                    "M.8,7.6h2.8v3.8h-2.8z M4.6,4.4h2.8v7h-2.8z"
                                            + " M8.4,.8h2.8v10.6h-2.8z"));
            case INVALID_NUMBER ->
                    List.of(
                            line(
                                    "M4.7,1.4 L3.7,10.6 M8.3,1.4 L7.3,10.6 M1.4,4.3 L11,4.3"
                                            + " M1,7.8 L10.6,7.8"));
            case NO_ANSWER -> List.of(line(RING));
            case REJECTED -> List.of(line(RING), line("M2.6,9.4 L9.4,2.6"));
            case CANCELLED -> List.of(line("M2.2,2.2 L9.8,9.8 M9.8,2.2 L2.2,9.8"));
            case MACHINE ->
                    List.of(
                            line(
                                    "M1,6 a2.2,2.2 0 1,0 4.4,0 a2.2,2.2 0 1,0 -4.4,0 Z"
                                            + " M6.6,6 a2.2,2.2 0 1,0 4.4,0 a2.2,2.2 0 1,0 -4.4,0 Z"
                                            + " M3.2,8.2 L8.8,8.2"));
            case UNKNOWN ->
                    List.of(line("M3.4,4 C3.4,1 8.6,1 8.6,4 C8.6,6 6,6 6,8" + " M6,10.5 L6,10.55"));
            case BLOCKED ->
                    List.of(
                            solid(
                                    "M3.6,.3 L8.4,.3 L11.7,3.6 L11.7,8.4 L8.4,11.7 L3.6,11.7"
                                            + " L.3,8.4 L.3,3.6Z"),
                            MINUS);
            case BILLING -> List.of(line("M.9,2.4h10.2v7.2h-10.2z"), solid("M1,4h10v1.8h-10z"));
            case FAILED_CUSTOMER -> List.of(line("M6,1.2 L11.1,10.5 L.9,10.5 Z"));
            case FAILED_CARRIER ->
                    List.of(
                            solid("M6,.4 L11.9,11.2 L.1,11.2 Z"),
                            cut("M6,4.6 L6,7 M6,9.1 L6,9.15"));
            case FAILED_PROVIDER ->
                    List.of(solid("M6,0 L12,6 L6,12 L0,6Z"), cut("M6,3.2 L6,6.2 M6,8.4 L6,8.45"));
            case ONGOING ->
                    List.of(line(RING), solid("M3.5,6 a2.5,2.5 0 1,0 5,0 a2.5,2.5 0 1,0 -5,0 Z"));
        };
    }

    private static GlyphPart solid(String path) {
        return new GlyphPart("solid", path);
    }

    private static GlyphPart line(String path) {
        return new GlyphPart("line", path);
    }

    private static GlyphPart cut(String path) {
        return new GlyphPart("cut", path);
    }
}
