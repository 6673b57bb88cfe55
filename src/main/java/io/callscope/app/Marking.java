package io.callscope.app;

import io.callscope.detail.DetailViewModel;
import io.callscope.detail.Remarks;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.CallKey;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.store.Library;
import io.callscope.store.Marks;
import io.callscope.table.CallTableViewModel;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Marks and notes calls, and brings what the user has added to calls into everything that shows
/// them. Belongs to the UI thread.
final class Marking implements Remarks {
    private final Marks marks;
    private final QueryEngine engine;
    private final Jobs jobs;
    private final CallTableViewModel table;
    private final DetailViewModel detail;
    private final Runnable askAgain;
    private final Predicate<Exception> onFailure;
    private Progress going = new Progress();

    /// @param askAgain runs the query of now again
    Marking(
            Library library,
            QueryEngine engine,
            Jobs jobs,
            CallTableViewModel table,
            DetailViewModel detail,
            Runnable askAgain,
            Predicate<Exception> onFailure) {
        marks = library.marks();
        this.engine = engine;
        this.jobs = jobs;
        this.table = table;
        this.detail = detail;
        this.askAgain = askAgain;
        this.onFailure = onFailure;
        detail.remarksProperty().set(this);
    }

    /// Marks all of these calls; takes their marks away if they all have one.
    void toggle(Collection<Call> calls) {
        boolean areMarked =
                calls.stream().allMatch(call -> call.flag(CallField.MARKED).orElse(false));
        List<CallKey> keys = calls.stream().map(CallKey::of).flatMap(Optional::stream).toList();
        change(() -> marks.mark(keys, !areMarked));
    }

    @Override
    public void mark(CallKey call, boolean isMarked) {
        change(() -> marks.mark(List.of(call), isMarked));
    }

    @Override
    public void note(CallKey call, String note) {
        change(() -> marks.note(call, note));
    }

    /// Selects the next marked call of the result, or the one before.
    ///
    /// @param step 1 or -1
    void go(int step) {
        going.cancel(); // latest wins
        Result result = table.resultProperty().get();
        int from = table.selectedIndexProperty().get().orElse(step > 0 ? -1 : 0);
        going =
                jobs.run(
                        progress -> engine.nextMarked(result, from, step, progress),
                        found -> select(result, found),
                        onFailure);
    }

    private void select(Result result, OptionalInt found) {
        if (found.isPresent() && result.equals(table.resultProperty().get())) {
            table.selectedIndexProperty().set(found);
        }
    }

    private void change(Runnable change) {
        jobs.run(
                _ -> {
                    change.run();
                    return marks.state();
                },
                _ -> show(),
                onFailure);
    }

    /// Shows what the user has added until now. The query is asked again only if that can change
    /// its calls or their order.
    void show() {
        table.revise(engine.additions()::to);
        detail.revise(engine.additions()::to);
        Query query = table.resultProperty().get().query();
        if (query.filter().asksWhatIsAdded() || query.order().field().isAdded()) {
            askAgain.run();
        }
    }
}
