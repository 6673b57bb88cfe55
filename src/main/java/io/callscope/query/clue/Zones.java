package io.callscope.query.clue;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The zone that a text names behind a time of day. Several where a short name has several
/// meanings: the calls decide.
///
/// @param ids none if there is no zone
/// @param end behind it
record Zones(List<ZoneId> ids, int end) {
    private static final Pattern OFFSET =
            Pattern.compile(
                    " ?\\(?(?:UTC|GMT|utc)? ?([+-])(\\d{1,2})(?::?(\\d{2}))?\\)?(?![\\d:.])");
    private static final Pattern NAME =
            Pattern.compile(" ?\\(?(Z|[A-Z][a-z]+/[A-Z][A-Za-z_]{2,20}|[A-Za-z]{2,4})\\)?(?!\\w)");
    private static final Map<String, List<String>> NAMES =
            Map.ofEntries(
                    Map.entry("Z", List.of("Z")),
                    Map.entry("UTC", List.of("Z")),
                    Map.entry("GMT", List.of("Z")),
                    Map.entry("IST", List.of("+05:30", "+02:00", "+01:00")),
                    Map.entry("EST", List.of("-05:00")),
                    Map.entry("EDT", List.of("-04:00")),
                    Map.entry("ET", List.of("America/New_York")),
                    Map.entry("CST", List.of("-06:00", "+08:00")),
                    Map.entry("CDT", List.of("-05:00")),
                    Map.entry("CT", List.of("America/Chicago")),
                    Map.entry("MST", List.of("-07:00")),
                    Map.entry("MDT", List.of("-06:00")),
                    Map.entry("PST", List.of("-08:00")),
                    Map.entry("PDT", List.of("-07:00")),
                    Map.entry("PT", List.of("America/Los_Angeles")),
                    Map.entry("BST", List.of("+01:00")),
                    Map.entry("WET", List.of("Z")),
                    Map.entry("CET", List.of("+01:00")),
                    Map.entry("CEST", List.of("+02:00")),
                    Map.entry("EET", List.of("+02:00")),
                    Map.entry("EEST", List.of("+03:00")),
                    Map.entry("MSK", List.of("+03:00")),
                    Map.entry("GST", List.of("+04:00")),
                    Map.entry("PKT", List.of("+05:00")),
                    Map.entry("SGT", List.of("+08:00")),
                    Map.entry("HKT", List.of("+08:00")),
                    Map.entry("JST", List.of("+09:00")),
                    Map.entry("AEST", List.of("+10:00")),
                    Map.entry("AEDT", List.of("+11:00")));

    static Zones at(Text text, int place) {
        Matcher offset = text.matcher(OFFSET, place);
        if (offset.lookingAt()) {
            return offset(offset).orElse(new Zones(List.of(), place));
        }
        Matcher name = text.matcher(NAME, place);
        if (name.lookingAt()) {
            String written = name.group(1);
            List<String> known = NAMES.getOrDefault(written, List.of());
            boolean isRegion = ZoneId.getAvailableZoneIds().contains(written);
            if (!known.isEmpty() || (isRegion && written.contains("/"))) {
                List<String> ids = known.isEmpty() ? List.of(written) : known;
                return new Zones(ids.stream().map(ZoneId::of).toList(), name.end());
            }
        }
        return new Zones(List.of(), place);
    }

    private static Optional<Zones> offset(Matcher matcher) {
        int sign = matcher.group(1).equals("-") ? -1 : 1;
        String minutes = matcher.group(3);
        try {
            ZoneOffset offset =
                    ZoneOffset.ofHoursMinutes(
                            sign * Integer.parseInt(matcher.group(2)),
                            minutes == null ? 0 : sign * Integer.parseInt(minutes));
            return Optional.of(new Zones(List.of(offset), matcher.end()));
        } catch (DateTimeException e) {
            return Optional.empty(); // `14:05-14:10` is a span of time, and no zone
        }
    }
}
