package io.callscope.app;

import io.callscope.export.Exporter;
import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.query.filter.Filter;
import io.callscope.store.Dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Carries out the actions that need no window: opens the files, answers, and gives the exit code.
final class Script {
    private static final int FAILED = 1;
    private static final int WITH_PROBLEMS = 3;

    private final Run run;

    Script(Run run) {
        this.run = run;
    }

    /// What others have open must not change in between, where only some of its calls are meant.
    int answer() throws IOException {
        boolean isShared = run.host().isWindow() && !run.arguments().files().isEmpty();
        return isShared ? run.workspace().library().alone(this::openAndAnswer) : openAndAnswer();
    }

    private int openAndAnswer() throws IOException {
        Arguments arguments = run.arguments();
        try (Workspace workspace = run.workspace()) {
            if (arguments.names().isPresent()) {
                takeNames(arguments.names().get(), workspace);
            }
            List<Workspace.Opened> opened = open(workspace);
            if (arguments.action() == Arguments.Action.LOOKUP) {
                boolean hasFailed = exitCode(opened) == FAILED;
                return hasFailed ? FAILED : new LookupScript(run).answer(exitCode(opened));
            }
            if (arguments.action() == Arguments.Action.SNAPSHOT) {
                Snapshot.write(run, opened);
            } else if (!opened.isEmpty() && opened.stream().allMatch(Script::failed)) {
                if (arguments.action() == Arguments.Action.SUMMARY) {
                    answer(workspace, opened);
                }
            } else {
                answer(workspace, opened);
            }
            return exitCode(opened);
        }
    }

    private void takeNames(Path file, Workspace workspace) throws IOException {
        try {
            int mistakes = workspace.takeNames(file);
            if (mistakes > 0) {
                run.console()
                        .tell(
                                "callscope: %s: %d lines are no names, or in doubt"
                                        .formatted(file, mistakes));
            }
        } catch (IOException e) {
            throw new IOException("the names in " + file + " can't be read; name another file", e);
        }
    }

    private List<Workspace.Opened> open(Workspace workspace) {
        workspace.renew(run.progress());
        if (!run.arguments().files().isEmpty()) {
            List<Workspace.Opened> opened = workspace.open(run.arguments(), run.progress());
            opened.stream()
                    .filter(Script::failed)
                    .forEach(one -> run.console().fail(FAILED, one.name() + ": " + one.failure()));
            return opened;
        }
        return workspace.library().datasets().stream()
                .filter(Dataset::isVisible)
                .map(dataset -> new Workspace.Opened(dataset.path(), Optional.of(dataset), ""))
                .toList();
    }

    private void answer(Workspace workspace, List<Workspace.Opened> opened) throws IOException {
        Arguments arguments = run.arguments();
        QueryEngine engine = workspace.engine();
        Order oldestFirst = new Order(CallField.INITIATION_TIME, false);
        Query query = new Query(filter(arguments), oldestFirst, arguments.zone());
        Result result = engine.select(query, run.progress());
        if (arguments.action() == Arguments.Action.SUMMARY) {
            String summary = new Summary(workspace.library()).json(opened, result.figures());
            run.console().print(summary + "\n");
        } else {
            new Exporter(engine).export(result, arguments.out(), run.progress());
        }
    }

    /// The calls that pass the filter, and of these, where one is to be found, that one.
    private static Filter filter(Arguments arguments) {
        return arguments.find().isEmpty()
                ? arguments.filter()
                : Filter.and(List.of(arguments.filter(), QueryEngine.byId(arguments.find())));
    }

    private static boolean failed(Workspace.Opened opened) {
        return opened.dataset().isEmpty();
    }

    private static int exitCode(List<Workspace.Opened> opened) {
        if (!opened.isEmpty() && opened.stream().allMatch(Script::failed)) {
            return FAILED;
        }
        Predicate<Workspace.Opened> flawed =
                one -> failed(one) || one.dataset().filter(set -> set.problems() > 0).isPresent();
        return opened.stream().anyMatch(flawed) ? WITH_PROBLEMS : 0;
    }
}
