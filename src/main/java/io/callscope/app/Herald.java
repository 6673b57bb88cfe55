package io.callscope.app;

import io.callscope.accounts.NewCalls;
import io.callscope.datasets.Notices;
import io.callscope.model.CallField;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.ui.Formats;
import io.callscope.ui.SystemNotice;
import io.callscope.ui.Texts;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import java.util.List;

/// Tells of new calls that pass the filter: by the system, and where it has no place for that, in
/// the window. Belongs to the UI thread.
final class Herald {
    /// More are looked up by the first of them.
    private static final int MOST = 500;

    private final QueryEngine engine;
    private final Jobs jobs;
    private final Notices notices;
    private final SystemNotice system;

    Herald(QueryEngine engine, Jobs jobs, Notices notices, SystemNotice system) {
        this.engine = engine;
        this.jobs = jobs;
        this.notices = notices;
        this.system = system;
    }

    /// @param shown the filter that they are to pass
    void tell(NewCalls news, Query shown) {
        jobs.run(
                progress -> told(news, shown, progress),
                text -> {
                    if (!text.isEmpty()) {
                        notices.tell(news.account().name(), text);
                    }
                },
                notices::fail);
    }

    /// What is still to be told in the window.
    private String told(NewCalls news, Query shown, Progress progress) {
        List<Condition> ids =
                news.ids().stream()
                        .sorted()
                        .limit(MOST)
                        .<Condition>map(id -> new Condition.Equal(Value.Text.of(id)))
                        .toList();
        Filter these = new Filter.Where(new Target.Of(CallField.CALL_UUID), ids);
        Query query = shown.with(Filter.and(List.of(shown.filter(), these)));
        long count = engine.select(query, progress).figures().calls();
        if (count == 0) {
            return "";
        }
        boolean isAll = shown.filter().equals(Filter.all());
        String text =
                Texts.get(isAll ? "watch.news" : "watch.news.filter", count, Formats.count(count));
        return system.show(news.account().name(), text) ? "" : text;
    }
}
