package io.callscope.store;

import io.callscope.source.Interpretation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What came from one file, and how it was understood.
///
/// @param path absolute; `archive!/member` for a member, `clipboard:…` for pasted text
/// @param format key of a [io.callscope.source.file.Format]
/// @param encoding how its text was written; empty if it is no text
/// @param isAssumed product and shape were not clear from the records
/// @param statedZone where the records name their zone in one way only, or have times without an
///   offset: that zone; none where every time has its own offset
/// @param statedCurrency the one currency of all calls; none where they differ
/// @param problems number of all problems, of values and of damage
/// @param unknownKeys keys that are no field, in the order met
/// @param isVisible the user has it switched on
public record Dataset(
        int number,
        String name,
        String path,
        String format,
        String encoding,
        Interpretation understood,
        boolean isAssumed,
        String statedZone,
        String statedCurrency,
        long records,
        long loaded,
        long rejected,
        long duplicates,
        long problems,
        List<String> unknownKeys,
        Duration took,
        long size,
        boolean isVisible) {

    public Optional<ZoneId> zone() {
        return statedZone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(statedZone));
    }

    public Optional<String> currency() {
        return statedCurrency.isEmpty() ? Optional.empty() : Optional.of(statedCurrency);
    }
}
