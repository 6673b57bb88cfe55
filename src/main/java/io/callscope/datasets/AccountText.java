package io.callscope.datasets;

import io.callscope.query.account.Account;
import io.callscope.query.account.Suspicion;
import io.callscope.store.Dataset;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;
import io.callscope.ui.TimeAxis;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The account of a file in words.
///
/// @param zone the display zone
record AccountText(ZoneId zone) {
    /// `may.jsonl is open, with 2 problems`.
    static String title(Dataset dataset) {
        return Texts.get(
                DatasetText.isOfAccount(dataset) ? "report.title.account" : "report.title",
                dataset.name(),
                dataset.problems(),
                Formats.count(dataset.problems()));
    }

    /// What is to be known at once: what was lost, and what may be missing.
    static String announcement(Account account) {
        Dataset dataset = account.dataset();
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get("report.announce.loaded", Texts.calls(dataset.loaded())));
        if (dataset.rejected() > 0) {
            parts.add(Texts.get("report.announce.rejected", Formats.count(dataset.rejected())));
        }
        if (dataset.problems() > 0) {
            parts.add(
                    Texts.get(
                            "report.announce.problems",
                            dataset.problems(),
                            Formats.count(dataset.problems())));
        }
        account.suspicions().forEach(one -> parts.add(brief(one)));
        return String.join(", ", parts);
    }

    private static String brief(Suspicion suspicion) {
        return Texts.get("suspicion.brief." + key(suspicion));
    }

    /// What a suspicion is called in files.
    static String key(Suspicion suspicion) {
        return switch (suspicion) {
            case Suspicion.CutOff _ -> "cut-off";
            case Suspicion.ExportLimit _ -> "export-limit";
            case Suspicion.Redacted _ -> "redacted";
            case Suspicion.Missing _ -> "missing";
        };
    }

    /// What it means and what to do, one sentence each.
    List<String> sentences(Suspicion suspicion) {
        return switch (suspicion) {
            case Suspicion.CutOff _ -> List.of(Texts.get("suspicion.cutOff"));
            case Suspicion.ExportLimit(long records) ->
                    List.of(Texts.get("suspicion.exportLimit", Formats.count(records)));
            case Suspicion.Redacted(long calls) ->
                    List.of(Texts.get("suspicion.redacted", calls, Formats.count(calls)));
            case Suspicion.Missing(List<Suspicion.Gap> worst, int more) ->
                    Stream.concat(
                                    worst.stream().map(this::gap),
                                    Stream.of(more)
                                            .filter(n -> n > 0)
                                            .map(n -> Texts.get("suspicion.gaps.more", n)))
                            .toList();
        };
    }

    private String gap(Suspicion.Gap gap) {
        return Texts.get(
                "suspicion.gap",
                new TimeAxis(zone).range(gap.from(), gap.to()),
                new Formats(zone).zoneName(),
                Formats.count(gap.expected()));
    }

    /// When the provider last gave a call.
    String fetched(Account account) {
        return new Formats(zone).time(account.changed());
    }

    /// First and last call.
    String times(Account account) {
        Formats formats = new Formats(zone);
        return account.first()
                .flatMap(
                        first ->
                                account.last()
                                        .map(
                                                last ->
                                                        Texts.get(
                                                                "report.times.text",
                                                                formats.time(first),
                                                                formats.time(last))))
                .orElse(Formats.EMPTY);
    }

    /// The zone of times without an offset, and how it was decided.
    static String zone(Account account) {
        long uncertain = account.uncertainTimes();
        return decidedZone(account)
                + (uncertain == 0
                        ? ""
                        : Texts.get("report.zone.uncertain", uncertain, Formats.count(uncertain)));
    }

    private static String decidedZone(Account account) {
        Dataset dataset = account.dataset();
        return dataset.zone()
                .map(
                        zone ->
                                Texts.get(
                                        "report.zone." + account.zone().name(),
                                        zone.getId(),
                                        DatasetText.product(dataset.understood().product())))
                .orElseGet(() -> Texts.get("report.zone.own"));
    }

    /// The currency of amounts, and how it was decided.
    static String currency(Account account) {
        Dataset dataset = account.dataset();
        return dataset.currency()
                .map(
                        currency ->
                                Texts.get(
                                        "report.currency." + account.currency().name(),
                                        currency,
                                        DatasetText.product(dataset.understood().product())))
                .orElseGet(() -> Texts.get("report.currency.several"));
    }

    /// What it was read as.
    static String readAs(Dataset dataset) {
        return DatasetText.readAs(dataset)
                + (dataset.isAssumed() ? Texts.get("report.assumed") : "");
    }

    static String unknownKeys(Dataset dataset) {
        String keys = String.join(", ", dataset.unknownKeys());
        return Texts.get("report.unknownKeys.kept", dataset.unknownKeys().size(), keys);
    }

    static String took(Dataset dataset) {
        return Texts.get(
                "report.took.text", Formats.took(dataset.took()), Formats.bytes(dataset.size()));
    }

    /// `1,002 records = 1,000 loaded + 1 rejected + 1 duplicate`.
    static String arithmetic(Dataset dataset) {
        return Texts.get(
                "report.arithmetic",
                Formats.count(dataset.records()),
                Formats.count(dataset.loaded()),
                Formats.count(dataset.rejected()),
                dataset.duplicates(),
                Formats.count(dataset.duplicates()));
    }
}
