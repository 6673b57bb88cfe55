package io.callscope.datasets;

import io.callscope.model.Problem;
import io.callscope.query.account.Account;
import io.callscope.query.account.Decided;
import io.callscope.query.account.Suspicion;
import io.callscope.store.Dataset;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// The account for programs; its counts have the names that `--summary` gives them.
final class ReportJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {}

    static String of(Report report, ZoneId zone) {
        Account account = report.account();
        Dataset dataset = account.dataset();
        ObjectNode root = MAPPER.createObjectNode();
        boolean isOfAccount = DatasetText.isOfAccount(dataset);
        root.put("file", isOfAccount ? null : dataset.path());
        root.put("account", isOfAccount ? dataset.name() : null);
        root.put("changed", account.changed().toString());
        root.put("format", dataset.format());
        root.put("encoding", dataset.encoding().isEmpty() ? null : dataset.encoding());
        root.put("product", dataset.understood().product().name());
        root.put("shape", dataset.understood().shape().key());
        root.put("zone", dataset.zone().map(ZoneId::getId).orElse(null));
        root.put("zone_decided", key(account.zone()));
        root.put("uncertain_times", account.uncertainTimes());
        root.put("currency", dataset.currency().orElse(null));
        root.put("currency_decided", key(account.currency()));
        root.put("records", dataset.records());
        root.put("loaded", dataset.loaded());
        root.put("rejected", dataset.rejected());
        root.put("duplicates", dataset.duplicates());
        root.put("first", account.first().map(Instant::toString).orElse(null));
        root.put("last", account.last().map(Instant::toString).orElse(null));
        ArrayNode unknown = root.putArray("unknown_keys");
        dataset.unknownKeys().forEach(unknown::add);
        root.put("bytes", dataset.size());
        root.put("milliseconds", dataset.took().toMillis());
        suspicions(root.putArray("suspicions"), account, new AccountText(zone));
        root.put("problems_total", dataset.problems());
        ArrayNode kinds = root.putArray("problem_kinds");
        account.kinds()
                .forEach(
                        kind ->
                                kinds.addObject()
                                        .put("kind", kind.name())
                                        .put("count", kind.count()));
        ArrayNode problems = root.putArray("problems");
        report.problems().forEach(problem -> problem(problems.addObject(), problem));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void suspicions(ArrayNode list, Account account, AccountText words) {
        for (Suspicion suspicion : account.suspicions()) {
            ObjectNode node = list.addObject().put("kind", AccountText.key(suspicion));
            node.put("text", String.join(" ", words.sentences(suspicion)));
            switch (suspicion) {
                case Suspicion.CutOff _ -> {}
                case Suspicion.ExportLimit(long records) -> node.put("records", records);
                case Suspicion.Redacted(long calls) -> node.put("calls", calls);
                case Suspicion.Missing missing -> {
                    ArrayNode gaps = node.putArray("gaps");
                    missing.worst()
                            .forEach(
                                    gap ->
                                            gaps.addObject()
                                                    .put("from", gap.from().toString())
                                                    .put("to", gap.to().toString())
                                                    .put("expected", gap.expected()));
                    node.put("more", missing.more());
                }
            }
        }
    }

    private static void problem(ObjectNode node, Problem problem) {
        if (problem.place().record() > 0) {
            node.put("record", problem.place().record());
        }
        if (problem.place().line() > 0) {
            node.put("line", problem.place().line());
        }
        node.put("field", problem.field());
        node.put("value", problem.value());
        node.put("reason", problem.reason());
    }

    private static String key(Decided decided) {
        return decided.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
