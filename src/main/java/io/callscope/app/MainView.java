package io.callscope.app;

import io.callscope.accounts.AccountsMenu;
import io.callscope.accounts.AccountsOverlay;
import io.callscope.accounts.LoadingView;
import io.callscope.accounts.OngoingStrip;
import io.callscope.accounts.WatchingView;
import io.callscope.charts.ChartsView;
import io.callscope.coverage.CoverageView;
import io.callscope.datasets.NoticeBar;
import io.callscope.datasets.ReportOverlay;
import io.callscope.datasets.SidePane;
import io.callscope.detail.DetailView;
import io.callscope.export.CopyFormat;
import io.callscope.export.ExportingView;
import io.callscope.facets.FacetsView;
import io.callscope.lookup.LookupAnswer;
import io.callscope.lookup.LookupPane;
import io.callscope.lookup.LookupView;
import io.callscope.names.NamesOverlay;
import io.callscope.names.NamesViewModel;
import io.callscope.query.StoredCall;
import io.callscope.search.FilterBarView;
import io.callscope.settings.Settings;
import io.callscope.table.CallTableView;
import io.callscope.ui.Arrange;
import io.callscope.ui.TextClipboard;
import io.callscope.ui.Theme;
import io.callscope.ui.Tools;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Stream;

/// The window: opening and finding at the top, the library at the left, the calls in the middle,
/// the explained call at the right. What there is no room for leaves.
final class MainView extends StackPane {
    private static final double WIDE = 1180;
    private static final double HIGH = 620;

    /// The answer to what is looked for hangs under its field.
    private static final double FIND_TOP = 42;

    private static final double FIND_SHARE = 0.7;

    /// Below it the explained call lies over the table.
    private static final double OVERLAID = 900;

    private final MainViewModel model;
    private final MainActions actions;
    private final NamesViewModel names;
    private final LookupView find;
    private final FilterBarView filter;
    private final ViewsMenu viewsMenu;
    private final ExportButton export;
    private final CallTableView table;
    private final RowActions rowActions;
    private final ChartsView charts;
    private final SideView side;
    private final FacetsView facets;
    private final DetailView detail;
    private final Button sideButton = Tools.icon(Feather.SIDEBAR, "window.side");
    private final StackPane rows;
    private final Panes panes;
    private final BooleanBinding isNarrow = widthProperty().lessThan(WIDE);
    private final BooleanBinding isOverlaid = widthProperty().lessThan(OVERLAID);
    private boolean isDetailWanted = true;

    MainView(
            MainViewModel model,
            MainActions actions,
            Views views,
            Exports exports,
            NamesViewModel names,
            TextClipboard clipboard,
            ObjectProperty<Theme> theme,
            ObjectProperty<Settings> settings) {
        this.model = model;
        this.actions = actions;
        this.names = names;
        table = new CallTableView(model.table());
        table.setOnColumn(new ColumnMenu(model, clipboard, table)::open);
        rowActions = new RowActions(model, clipboard);
        table.setOnRow(new RowMenu(model, rowActions, table)::open);
        find = new LookupView(model.lookup(), table::requestFocus);
        viewsMenu = new ViewsMenu(views);
        export = new ExportButton(exports);
        filter = new FilterBarView(model.search(), table::requestFocus, viewsMenu, export);
        charts = new ChartsView(model.charts());
        facets = new FacetsView(model.facets());
        side = new SideView(new SidePane(model.datasets(), actions::chooseFiles), facets);
        detail = new DetailView(model.detail(), clipboard, () -> showDetail(false));
        LookupAnswer answer = new LookupAnswer(model.lookup(), model::dropFilter, model::showAll);
        StartView start =
                new StartView(
                        model.datasets(),
                        settings,
                        actions::chooseFiles,
                        () -> actions.open(Samples.ZENTRUNK),
                        model.accounts()::open,
                        actions::open);
        rows = new StackPane(table, new Placeholder(model));
        panes = new Panes(side, calls(), detail);
        BorderPane window = new BorderPane();
        window.getStyleClass().add("window");
        window.setTop(
                new VBox(new TopBar(actions, lists(), find, model.zoneProperty(), theme), answer));
        window.setCenter(new StackPane(panes, start));
        window.setBottom(
                new StatusView(
                        model.datasets(),
                        model.detail().callProperty().map(call -> call.map(StoredCall::call)),
                        model.selected(),
                        model.zoneProperty(),
                        new HBox(
                                8,
                                new ExportingView(exports.model()),
                                new LoadingView(model.accounts()),
                                new WatchingView(model.accounts()))));
        AccountActions account = new AccountActions(model, actions, clipboard);
        LookupPane answers = new LookupPane(model.lookup(), find);
        answers.limitProperty().bind(heightProperty().multiply(FIND_SHARE));
        StackPane.setAlignment(answers, Pos.TOP_CENTER);
        StackPane.setMargin(answers, new Insets(FIND_TOP, 20, 20, 20));
        getChildren()
                .addAll(
                        window,
                        answers,
                        new ReportOverlay(model.datasets(), account),
                        new AccountsOverlay(model.accounts()),
                        new NamesOverlay(names));
        bind(start);
    }

    private HBox lists() {
        HBox lists = new HBox(4, new AccountsMenu(model.accounts()), namesButton());
        lists.setAlignment(Pos.CENTER_LEFT);
        return lists;
    }

    private Button namesButton() {
        Button button = Tools.button(Feather.USERS, "names.menu", MainActions.NAMES);
        button.setId("names-open");
        button.setOnAction(_ -> names.open());
        return button;
    }

    private BorderPane calls() {
        sideButton.setOnAction(_ -> showSide(!panes.isSideShown()));
        HBox filterLine = new HBox(8, sideButton, filter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        filterLine.getStyleClass().add("filter-line");
        FiguresView figures = new FiguresView(model.resultProperty());
        figures.visibleProperty().bind(model.stateProperty().map(TableState::hasFigures));
        VBox head =
                new VBox(
                        new NoticeBar(model.datasets()),
                        filterLine,
                        new StackPane(figures, new FirstRowsView(model.stateProperty())),
                        new CoverageView(model.coverage()),
                        new OngoingStrip(model.accounts(), model::find));
        head.setMinWidth(0);
        BorderPane calls = new BorderPane();
        calls.setTop(head); // in the order of the Tab key
        calls.setCenter(rows);
        calls.setBottom(charts);
        calls.setMinWidth(420);
        return calls;
    }

    private void bind(StartView start) {
        model.datasets().datasets().subscribe(() -> showStart(start));
        model.datasets().openings().firstProperty().subscribe(_ -> showStart(start));
        isNarrow.subscribe(this::arrange);
        isOverlaid.subscribe(this::placeDetail);
        model.table()
                .selectedRankProperty()
                .subscribe(rank -> showDetail(isDetailWanted || rank.isPresent()));
        heightProperty().subscribe(height -> Arrange.keep(charts, height.doubleValue() >= HIGH));
        model.stateProperty().subscribe(state -> table.setVisible(state.hasRows()));
        Drop.install(this, actions::open);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onRowKey);
    }

    /// By what is typed, not by the key: a bracket has another key on other keyboards.
    private void onTyped(KeyEvent event) {
        switch (event.getCharacter()) {
            case "m", "M" -> model.selected().use(model.marking()::toggle);
            case "[" -> model.marking().go(-1);
            case "]" -> model.marking().go(1);
            case "n", "N" -> {
                showDetail(true);
                detail.editNote();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onRowKey(KeyEvent event) {
        if (RowMenu.COPY.match(event)) {
            rowActions.copy(CopyFormat.TSV);
            event.consume();
        }
    }

    private void showStart(StartView start) {
        boolean isEmpty =
                model.datasets().datasets().isEmpty()
                        && model.datasets().openings().firstProperty().get().isEmpty();
        Arrange.keep(start, isEmpty);
        panes.setVisible(!isEmpty);
    }

    private void arrange(boolean isNarrow) {
        Arrange.keep(sideButton, isNarrow);
        table.narrowProperty().set(isNarrow);
        charts.setCompact(isNarrow);
        panes.setNarrow(isNarrow);
        showSide(!isNarrow);
    }

    private void showSide(boolean isShown) {
        panes.showSide(isShown);
        model.facets().activeProperty().set(isShown);
    }

    private void showDetail(boolean shown) {
        isDetailWanted = shown;
        placeDetail();
    }

    /// Beside the table, or where there is too little room over it, and then only for a call.
    private void placeDetail() {
        boolean over = isOverlaid.get();
        panes.showDetail(isDetailWanted && !over);
        rows.getChildren().remove(detail);
        if (isDetailWanted && over && model.table().selectedRankProperty().get().isPresent()) {
            rows.getChildren().add(detail);
            StackPane.setAlignment(detail, Pos.CENTER_RIGHT);
        }
    }

    private void onKey(KeyEvent event) {
        if (model.datasets().reports().shownProperty().get().isPresent()
                || model.accounts().shownProperty().get()
                || names.shownProperty().get()) {
            return; // a sheet is over the window
        }
        if (MainActions.FIND.match(event)) {
            find.focusField();
        } else if (MainActions.FILTER.match(event)) {
            filter.focusField();
        } else if (MainActions.OPEN.match(event)) {
            actions.chooseFiles();
        } else if (AccountsMenu.OPEN.match(event)) {
            model.accounts().open();
        } else if (AccountsMenu.LOAD.match(event)) {
            model.accounts().loadAll();
        } else if (MainActions.EXPORT.match(event)) {
            export.open();
        } else if (MainActions.NAMES.match(event)) {
            names.open();
        } else if (MainActions.SAVE_VIEW.match(event)) {
            viewsMenu.save();
        } else if (MainActions.UNDO.match(event) && !isTyping()) {
            model.search().undo();
        } else if (MainActions.REDO.match(event) && !isTyping()) {
            model.search().redo();
        } else if (MainActions.PASTE.match(event) && !isTyping()) {
            actions.paste();
        } else if (event.getCode() == KeyCode.F6) {
            nextPane();
        } else {
            return;
        }
        event.consume();
    }

    private boolean isTyping() {
        return getScene().getFocusOwner() instanceof TextInputControl;
    }

    /// From the facets to the filter, the table, the charts and the explained call, as far as they
    /// are shown.
    private void nextPane() {
        List<Node> shown =
                Stream.<Node>of(facets, filter, table, charts, detail)
                        .filter(this::canTakeFocus)
                        .toList();
        Node focused = getScene().getFocusOwner();
        int now = -1;
        for (int i = 0; i < shown.size(); i++) {
            now = isInside(focused, shown.get(i)) ? i : now;
        }
        if (shown.isEmpty()) {
            return;
        }
        Node next = shown.get((now + 1) % shown.size());
        if (next.equals(table)) {
            table.requestFocus();
        } else {
            next.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private boolean canTakeFocus(Node pane) {
        boolean isEmpty = pane.equals(detail) && model.detail().callProperty().get().isEmpty();
        return pane.getScene() != null && pane.isVisible() && !isEmpty;
    }

    private static boolean isInside(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }
}
