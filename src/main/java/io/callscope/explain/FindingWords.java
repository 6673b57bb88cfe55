package io.callscope.explain;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The findings of a call as sentences, in the order of the catalogue of findings.
final class FindingWords {
    private FindingWords() {}

    static List<String> of(Call call) {
        CostProof cost = CostProof.of(call);
        Map<String, String> values =
                Map.of(
                        "talk", seconds(call, CallField.TALK_SECONDS),
                        "billed", seconds(call, CallField.BILLED_SECONDS),
                        "computed", CostProof.plain(cost.computed().orElse(BigDecimal.ZERO)),
                        "charged", CostProof.plain(cost.charged().orElse(BigDecimal.ZERO)));
        return call.findings().stream()
                .sorted()
                .map(finding -> Texts.COMMON.get("finding." + finding.name(), values))
                .toList();
    }

    private static String seconds(Call call, CallField field) {
        return Words.duration(call.number(field).orElse(0));
    }
}
