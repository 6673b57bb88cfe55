package io.callscope.datasets;

import io.callscope.model.Problem;
import io.callscope.query.account.Account;
import io.callscope.query.account.Accounts;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.ui.Texts;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The accounts of what was read: which one is shown, and of which file was read last. Belongs to
/// the UI thread.
public final class ReportViewModel {
    private static final int MOST_PROBLEMS = 1_000;

    private final Accounts accounts;
    private final Jobs jobs;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Report>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Account>> announced =
            new ReadOnlyObjectWrapper<>(this, "announced", Optional.empty());
    private final ObjectProperty<ZoneId> zone =
            new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
    private Progress reporting = new Progress();

    ReportViewModel(Library library, Jobs jobs, Notices notices) {
        accounts = new Accounts(library);
        this.jobs = jobs;
        this.notices = notices;
    }

    /// The account that is shown.
    public ReadOnlyObjectProperty<Optional<Report>> shownProperty() {
        return report.getReadOnlyProperty();
    }

    /// The account of the file that was read last; a notice has it, too, if something was lost or
    /// looks as if it were missing.
    public ReadOnlyObjectProperty<Optional<Account>> announcedProperty() {
        return announced.getReadOnlyProperty();
    }

    /// The display zone, of times in accounts. Input.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// Shows the account of a dataset.
    public void show(Dataset dataset) {
        notices.forget(dataset.number());
        reporting.cancel(); // latest wins
        reporting =
                jobs.run(
                        progress ->
                                new Report(
                                        accounts.of(dataset, progress),
                                        "",
                                        accounts.problems(dataset, "", MOST_PROBLEMS)),
                        found -> report.set(Optional.of(found)),
                        notices::fail);
    }

    /// Lists only the problems of one kind in the account that is shown.
    ///
    /// @param kind name of the kind; empty for all
    public void listProblems(String kind) {
        Account account = report.get().orElseThrow().account();
        reporting.cancel(); // latest wins
        reporting =
                jobs.run(
                        _ ->
                                new Report(
                                        account,
                                        kind,
                                        accounts.problems(account.dataset(), kind, MOST_PROBLEMS)),
                        found -> report.set(Optional.of(found)),
                        notices::fail);
    }

    /// Writes an account with all of its problems into a file.
    public void save(Account account, Path file) {
        ReportWriter writer = new ReportWriter(zone.get());
        jobs.run(
                _ -> {
                    List<Problem> all = accounts.problems(account.dataset(), "", Integer.MAX_VALUE);
                    writer.write(new Report(account, "", all), file);
                    return file;
                },
                _ -> {},
                failure -> {
                    if (failure instanceof IOException) {
                        notices.refuse(
                                String.valueOf(file.getFileName()),
                                Texts.get("report.save.failed", file));
                        return true;
                    }
                    return notices.fail(failure);
                });
    }

    public void close() {
        reporting.cancel();
        report.set(Optional.empty());
    }

    /// The dataset is understood otherwise: so is its account.
    void renew(Dataset changed) {
        forget(changed);
        report.get()
                .filter(open -> open.dataset().number() == changed.number())
                .ifPresent(_ -> show(changed));
    }

    /// Tells what came of a file that was read just now.
    void announce(Dataset dataset) {
        jobs.run(
                progress -> accounts.of(dataset, progress),
                account -> {
                    forget(dataset);
                    announced.set(Optional.of(account));
                    if (!account.isWell()) {
                        notices.list().add(Notice.of(account));
                    }
                },
                notices::fail);
    }

    void forget(Dataset dataset) {
        notices.forget(dataset.number());
        announced.set(
                announced.get().filter(account -> account.dataset().number() != dataset.number()));
    }
}
