package io.callscope.query.filter.sql;

import io.callscope.model.CallField;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What a filter needs to know of the library and the user to become SQL.
///
/// @param zone the display zone
/// @param now what `yesterday` is counted from
/// @param firstQuarter least `quarter` in the library; hours and weekdays are right from it on
/// @param lastQuarter greatest `quarter` in the library
/// @param datasets name of each dataset by its number; several may have the same
/// @param dictionaries all the values of the fields that have few; a field without one is searched
///   row by row
/// @param hasOddIds some call's id has other characters than hexadecimal digits and dashes
/// @param hasOddNumbers some call's number may have other characters than digits and `+`
/// @param added what the user has added to calls
/// @param regexes finds which of certain texts a regular expression is found in
public record SqlContext(
        ZoneId zone,
        Instant now,
        int firstQuarter,
        int lastQuarter,
        Map<Integer, String> datasets,
        Map<CallField, List<String>> dictionaries,
        boolean hasOddIds,
        boolean hasOddNumbers,
        Added added,
        Regexes regexes) {
    /// Asks the database, which takes no longer for some expressions than for others.
    @FunctionalInterface
    public interface Regexes {
        List<String> matching(String expression, List<String> texts);
    }

    public SqlContext {
        datasets = Map.copyOf(datasets);
        dictionaries = Map.copyOf(dictionaries);
    }
}
