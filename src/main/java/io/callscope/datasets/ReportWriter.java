package io.callscope.datasets;

import io.callscope.model.Problem;
import io.callscope.query.account.Account;
import io.callscope.store.Dataset;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;

/// Writes an account as a file: JSON if its name ends in `.json`, else Markdown, which reads well
/// as plain text.
///
/// @param zone the display zone
record ReportWriter(ZoneId zone) {
    void write(Report report, Path file) throws IOException {
        boolean isJson =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
        Files.writeString(file, isJson ? ReportJson.of(report, zone) : markdown(report));
    }

    /// The account for people.
    String markdown(Report report) {
        Account account = report.account();
        Dataset dataset = account.dataset();
        AccountText words = new AccountText(zone);
        StringBuilder text = new StringBuilder();
        text.append("# ").append(AccountText.title(dataset)).append("\n\n");
        text.append(AccountText.arithmetic(dataset)).append("\n\n");
        boolean isOfAccount = DatasetText.isOfAccount(dataset);
        fact(
                text,
                isOfAccount ? "report.account" : "report.file",
                isOfAccount ? dataset.name() : dataset.path());
        if (isOfAccount) {
            fact(text, "report.fetched", words.fetched(account));
        }
        fact(text, "report.readAs", AccountText.readAs(dataset));
        fact(text, "report.times", words.times(account));
        fact(text, "report.zone", AccountText.zone(account));
        fact(text, "report.currency", AccountText.currency(account));
        if (!dataset.unknownKeys().isEmpty()) {
            fact(text, "report.unknownKeys", AccountText.unknownKeys(dataset));
        }
        if (!isOfAccount) {
            fact(text, "report.took", AccountText.took(dataset));
        }
        if (!account.suspicions().isEmpty()) {
            head(text, Texts.get("report.suspicions"));
            account.suspicions().stream()
                    .flatMap(one -> words.sentences(one).stream())
                    .forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        }
        if (!report.problems().isEmpty()) {
            problems(text, report);
        }
        return text.toString();
    }

    private static void problems(StringBuilder text, Report report) {
        head(text, Texts.get("report.problems"));
        report.account()
                .kinds()
                .forEach(
                        kind ->
                                text.append("- ")
                                        .append(Formats.count(kind.count()))
                                        .append(" × ")
                                        .append(kind.name())
                                        .append('\n'));
        text.append('\n')
                .append(
                        Texts.get(
                                "report.problems.count",
                                Formats.count(report.problems().size()),
                                Formats.count(report.dataset().problems())))
                .append("\n\n|");
        for (String column : ProblemTable.COLUMNS) {
            text.append(' ').append(Texts.get("report.problems." + column)).append(" |");
        }
        text.append("\n|---:|---:|---|---|---|\n");
        report.problems().forEach(problem -> row(text, problem));
    }

    private static void row(StringBuilder text, Problem problem) {
        text.append("| ").append(ProblemTable.place(problem.place().record()));
        text.append(" | ").append(ProblemTable.place(problem.place().line()));
        text.append(" | ").append(cell(problem.field()));
        text.append(" | ").append(cell(problem.value()));
        text.append(" | ").append(cell(problem.reason())).append(" |\n");
    }

    /// One line, whose bars are no borders.
    private static String cell(String text) {
        return ProblemTable.oneLine(text).replace("|", "\\|");
    }

    private static void head(StringBuilder text, String words) {
        text.append("\n## ").append(words).append("\n\n");
    }

    private static void fact(StringBuilder text, String nameKey, String value) {
        text.append("- ").append(Texts.get(nameKey)).append(": ").append(value).append('\n');
    }
}
