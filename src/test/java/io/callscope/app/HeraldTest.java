package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.accounts.NewCalls;
import io.callscope.datasets.DatasetsViewModel;
import io.callscope.datasets.Notice;
import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.query.Query;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.TextPattern;
import io.callscope.store.CallLog;
import io.callscope.ui.SystemNotice;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

class HeraldTest {
    @TempDir private Path folder;

    private final Workspace workspace = Workspace.ofPrivate(() -> {});
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, Assertions::fail);
    private final DatasetsViewModel datasets =
            new DatasetsViewModel(workspace.library(), jobs, UnaryOperator.identity(), _ -> {});
    private final List<String> system = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        datasets.openings()
                .open(
                        List.of(
                                CallLog.write(
                                        folder.resolve("may.jsonl"),
                                        CallLog.call("a", 1, 5),
                                        CallLog.call("b", 2, 5),
                                        CallLog.call("c", 3, 5))));
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    private void tell(SystemNotice notice, Filter filter, String... ids) {
        Account account =
                Account.of("Support desk", Product.PLIVO_ZENTRUNK, "MAEXAMPLE00000000001");
        new Herald(workspace.engine(), jobs, datasets.notices(), notice)
                .tell(new NewCalls(account, Set.of(ids)), Query.ALL.with(filter));
    }

    private boolean show(String title, String text) {
        return system.add(title + ": " + text);
    }

    @Test
    void theSystemTellsHowManyOfTheNewCallsPassTheFilter() {
        tell(this::show, Filter.all(), "a", "b");
        Filter isB = new Filter.Word(TextPattern.plain("zzz"));
        tell(this::show, new Filter.Not(isB), "a");
        tell(this::show, isB, "a", "b");
        assertEquals(
                List.of("Support desk: 2 new calls", "Support desk: 1 new call passes the filter"),
                system);
        assertEquals(List.of(), datasets.notices().list());
    }

    @Test
    void whereTheSystemHasNoPlaceForItTheWindowTells() {
        tell(SystemNotice.none(), Filter.all(), "c");
        assertEquals(
                List.of(new Notice("Support desk", "1 new call", false)),
                datasets.notices().list());
    }
}
