package io.callscope.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Filters as users type them, for the generated Zentrunk calls.
public final class FilterTexts {
    public static final List<String> ON_FIELDS =
            List.of(
                    "outcome:busy",
                    "outcome:no-answer,busy",
                    "-outcome:answered",
                    "talk>2m30s",
                    "talk:10..60",
                    "cost>=0.05",
                    "cost>0.01USD",
                    "to:+91*",
                    "from:+1415*",
                    "country:IN",
                    "from-country:US to-country:GB",
                    "hour:22..06",
                    "weekday:sat,sun",
                    "time:2026-05-02",
                    "time:2026-05..2026-06",
                    "code:4420",
                    "cause:carrier_cancelled",
                    "ended-by:carrier",
                    "trunk:ap-south",
                    "stir:verified",
                    "attestation:A",
                    "direction:inbound is:answered",
                    "is:problem",
                    "billed>60 OR talk<5",
                    "(outcome:busy OR outcome:failed) direction:outbound",
                    "-country:US -country:CA",
                    "id:34fcbc2d*",
                    "number:0198",
                    "to:~555\\d+7$",
                    "delay>20");

    public static final List<String> WORDS =
            List.of(
                    "busy",
                    "normal hangup",
                    "verified",
                    "plivo",
                    "0199",
                    "+1415",
                    "34fcbc2d",
                    "carrier -busy",
                    "india",
                    "zzzz");

    /// Whole filters, with what they are in the database's SQL over the record's own columns.
    static final Map<String, String> SQL = sql();

    private FilterTexts() {}

    private static Map<String, String> sql() {
        Map<String, String> sql = new LinkedHashMap<>();
        sql.put("talk>2m30s", "call_duration > 150");
        sql.put("talk:10..60", "call_duration BETWEEN 10 AND 60");
        sql.put("cost>=0.05", "total_amount >= 0.05");
        sql.put("to:+91*", "starts_with(to_number, '+91')");
        sql.put("country:IN", "from_country = 'IN' OR to_country = 'IN'");
        sql.put("hour:22..06", "hour(initiation_time) >= 22 OR hour(initiation_time) <= 6");
        sql.put("time:2026-05-02", "initiation_time::DATE = DATE '2026-05-02'");
        sql.put("code:4420", "hangup_cause_code = 4420");
        sql.put("trunk:ap-south", "trunk_domain ILIKE '%ap-south%'");
        sql.put("stir:verified", "lower(stir_verification) = 'verified'");
        sql.put("number:0198", "contains(from_number, '0198') OR contains(to_number, '0198')");
        sql.put("to:~555\\d+7$", "regexp_matches(to_number, '555\\d+7$')");
        sql.put("billed>60 OR talk<5", "billed_duration > 60 OR call_duration < 5");
        sql.put(
                "carrier",
                "call_uuid ILIKE '%carrier%' OR from_number ILIKE '%carrier%' OR to_number ILIKE '%carrier%'"
                        + " OR hangup_cause_name ILIKE '%carrier%' OR hangup_source ILIKE '%carrier%'"
                        + " OR trunk_domain ILIKE '%carrier%' OR from_country ILIKE '%carrier%'"
                        + " OR to_country ILIKE '%carrier%'");
        return sql;
    }
}
