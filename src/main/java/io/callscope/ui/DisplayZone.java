package io.callscope.ui;

import java.time.DateTimeException;
import java.time.ZoneId;

/// The zone in which times are shown and filtered: one that the user named, or the system's, which
/// follows the machine from place to place.
///
/// @param id of a zone, or that of [#LOCAL]; one that this Java does not know becomes UTC
public record DisplayZone(String id) {
    public static final DisplayZone UTC = new DisplayZone("UTC");
    public static final DisplayZone LOCAL = new DisplayZone("local");

    public DisplayZone {
        if (!id.equals("local") && !isKnown(id)) {
            id = "UTC"; // as the head of the table then says
        }
    }

    public static DisplayZone of(ZoneId zone) {
        return new DisplayZone(zone.getId());
    }

    /// The zone that is meant at this moment.
    public ZoneId zone() {
        return equals(LOCAL) ? ZoneId.systemDefault() : ZoneId.of(id);
    }

    private static boolean isKnown(String id) {
        try {
            return !ZoneId.of(id).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
