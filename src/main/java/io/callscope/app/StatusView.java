package io.callscope.app;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.model.Call;
import io.callscope.query.account.Account;
import io.callscope.store.Dataset;
import io.callscope.ui.Arrange;
import io.callscope.ui.DisplayZone;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;

import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The bottom line: the selected call, the file that is being read, problems, and the promise of
/// privacy.
final class StatusView extends StatusBar {
    private final DatasetsViewModel datasets;
    private final Button problems = new Button();
    private final Label read = new Label();
    private final Label following = new Label();
    private final Label times = new Label();

    StatusView(
            DatasetsViewModel datasets,
            ObservableValue<Optional<Call>> looked,
            SelectedCalls selected,
            ObservableValue<DisplayZone> zone,
            Node loading) {
        this.datasets = datasets;
        setText("");
        problems.getStyleClass().add("tool");
        problems.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "small", "warning"));
        problems.setId("status-problems");
        problems.setOnAction(_ -> showProblems());
        Label promise = new Label(Texts.get("status.private"));
        promise.getStyleClass().add("muted");
        read.setId("read");
        read.getStyleClass().add("muted");
        following.setId("status-following");
        datasets.files().followedProperty().subscribe(_ -> follow());
        zone.subscribe(now -> times.setText(Texts.get("status.zone", named(now))));
        times.setId("status-zone");
        times.getStyleClass().add("muted");
        getRightItems()
                .addAll(
                        read,
                        new ReadingView(datasets, 90),
                        loading,
                        following,
                        problems,
                        times,
                        promise);
        datasets.reports().announcedProperty().subscribe(this::announce);
        datasets.datasets()
                .subscribe(
                        () -> {
                            count();
                            follow();
                        });
        getLeftItems().add(new SelectionView(datasets, looked, selected));
        count();
    }

    /// `Asia/Kolkata`: the city alone is not enough where there is room for more.
    private static String named(DisplayZone zone) {
        ZoneId id = zone.zone();
        return id instanceof ZoneOffset ? new Formats(id).zoneName() : id.getId();
    }

    private void follow() {
        List<Dataset> all = datasets.files().followed();
        Arrange.keep(following, !all.isEmpty());
        following.setText(
                all.isEmpty()
                        ? ""
                        : Texts.get("status.following", all.size(), all.getFirst().name()));
    }

    /// Quietly: what was lost, a notice tells.
    private void announce(Optional<Account> account) {
        Arrange.keep(read, account.isPresent());
        read.setText(
                account.map(Account::dataset)
                        .map(
                                dataset ->
                                        Texts.get(
                                                "status.read",
                                                dataset.name(),
                                                Texts.calls(dataset.loaded())))
                        .orElse(""));
    }

    private void count() {
        List<Dataset> flawed = flawed();
        long count = flawed.stream().mapToLong(Dataset::problems).sum();
        problems.setText(
                count == 0
                        ? ""
                        : Texts.get(
                                "status.problems",
                                count,
                                Formats.count(count),
                                flawed.size(),
                                flawed.getFirst().name()));
        Arrange.keep(problems, count > 0);
    }

    /// The account of the one file that has any, or a list of the files to choose from.
    private void showProblems() {
        List<Dataset> flawed = flawed();
        if (flawed.size() == 1) {
            datasets.reports().show(flawed.getFirst());
            return;
        }
        ContextMenu menu = new ContextMenu();
        flawed.forEach(dataset -> menu.getItems().add(item(dataset)));
        menu.show(problems, Side.TOP, 0, 0);
    }

    private MenuItem item(Dataset dataset) {
        MenuItem item =
                new MenuItem(
                        Texts.get(
                                "status.problems.ofFile",
                                dataset.name(),
                                dataset.problems(),
                                Formats.count(dataset.problems())));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> datasets.reports().show(dataset));
        return item;
    }

    /// Of the shown ones, the worst first.
    private List<Dataset> flawed() {
        return datasets.datasets().stream()
                .filter(dataset -> dataset.isVisible() && dataset.problems() > 0)
                .sorted(Comparator.comparingLong(Dataset::problems).reversed())
                .toList();
    }
}
