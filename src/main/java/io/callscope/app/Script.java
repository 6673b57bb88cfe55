package io.callscope.app;

import io.callscope.export.Exporter;
import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.query.filter.Filter;
import io.callscope.store.Dataset;
import io.callscope.store.LibraryInUseException;
import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Carries out the actions that need no window: opens the files, answers, and gives the exit code.
final class Script {
    private static final int FAILED = 1;
    private static final int WITH_PROBLEMS = 3;

    private Script() {}

    static int run(Arguments arguments) throws IOException {
        try (Workspace workspace = workspace(arguments)) {
            List<Workspace.Opened> opened = open(arguments, workspace);
            if (arguments.action() == Arguments.Action.LOOKUP) {
                boolean hasFailed = exitCode(opened) == FAILED;
                return hasFailed
                        ? FAILED
                        : new LookupScript(arguments, workspace).run(exitCode(opened));
            }
            if (arguments.action() == Arguments.Action.SNAPSHOT) {
                Snapshot.write(arguments, workspace, opened);
            } else if (!opened.isEmpty() && opened.stream().allMatch(Script::failed)) {
                if (arguments.action() == Arguments.Action.SUMMARY) {
                    answer(arguments, workspace, opened);
                }
            } else {
                answer(arguments, workspace, opened);
            }
            return exitCode(opened);
        } catch (LibraryInUseException e) {
            return Main.fail(
                    FAILED,
                    "the library is in use by an open window; close it or name another with --library");
        }
    }

    private static Workspace workspace(Arguments arguments)
            throws IOException, LibraryInUseException {
        Runnable anyThread = () -> {};
        boolean isOfUser =
                arguments.action() == Arguments.Action.LOOKUP
                        && arguments.files().isEmpty()
                        && arguments.library().isEmpty()
                        && !arguments.isPrivate();
        if (isOfUser) {
            Path file = Folders.ofSystem().data().resolve("library.duckdb").toAbsolutePath();
            Files.createDirectories(file.getParent());
            return Workspace.of(file, anyThread);
        }
        return arguments.library().isPresent()
                ? Workspace.of(arguments.library().get().toAbsolutePath(), anyThread)
                : Workspace.ofPrivate(anyThread);
    }

    private static List<Workspace.Opened> open(Arguments arguments, Workspace workspace) {
        workspace.renew();
        if (!arguments.files().isEmpty()) {
            List<Workspace.Opened> opened = workspace.open(arguments.files(), arguments.stated());
            opened.stream()
                    .filter(Script::failed)
                    .forEach(one -> Main.fail(FAILED, one.name() + ": " + one.failure()));
            return opened;
        }
        return workspace.library().datasets().stream()
                .filter(Dataset::isVisible)
                .map(dataset -> new Workspace.Opened(dataset.path(), Optional.of(dataset), ""))
                .toList();
    }

    private static void answer(
            Arguments arguments, Workspace workspace, List<Workspace.Opened> opened)
            throws IOException {
        QueryEngine engine = workspace.engine();
        Order oldestFirst = new Order(CallField.INITIATION_TIME, false);
        Query query = new Query(filter(arguments), oldestFirst, arguments.zone());
        Result result = engine.select(query, new Progress());
        if (arguments.action() == Arguments.Action.SUMMARY) {
            Main.print(new Summary(workspace.library()).json(opened, result.figures()) + "\n");
        } else {
            new Exporter(workspace.library(), engine)
                    .export(result, arguments.out(), new Progress());
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
