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
import io.callscope.export.ExportingView;
import io.callscope.facets.FacetsView;
import io.callscope.lookup.BoxViewModel;
import io.callscope.lookup.LookupAnswer;
import io.callscope.lookup.LookupPane;
import io.callscope.lookup.LookupView;
import io.callscope.names.NamesOverlay;
import io.callscope.names.NamesViewModel;
import io.callscope.query.StoredCall;
import io.callscope.search.FilterBarView;
import io.callscope.search.FindBar;
import io.callscope.search.FindViewModel;
import io.callscope.settings.Settings;
import io.callscope.table.CallTableView;
import io.callscope.ui.Arrange;
import io.callscope.ui.Shortcut;
import io.callscope.ui.TextClipboard;
import io.callscope.ui.Theme;
import io.callscope.ui.Tools;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// The window: opening and finding at the top, the library at the left, the calls in the middle,
/// the explained call at the right. What there is no room for leaves.
final class MainView extends StackPane implements Screen {
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
    private final FindBar findBar;
    private final FilterBarView filter;
    private final ViewsMenu viewsMenu;
    private final ExportButton export;
    private final CallTableView table;
    private final ChartsView charts;
    private final SideView side;
    private final FacetsView facets;
    private final DetailView detail;
    private final Button sideButton = Tools.icon(Feather.SIDEBAR, "window.side");
    private final StackPane rows;
    private final Panes panes;
    private final TopBar topBar;
    private final PaneCycle cycle;
    private final ShortcutOverlay shortcuts = new ShortcutOverlay();
    private final BooleanBinding isNarrow = widthProperty().lessThan(WIDE);
    private final BooleanBinding isOverlaid = widthProperty().lessThan(OVERLAID);
    private boolean isDetailWanted = true;
    private boolean areChartsWanted = true;

    MainView(
            MainViewModel model,
            MainActions actions,
            Views views,
            Exports exports,
            NamesViewModel names,
            FindViewModel rowFind,
            TextClipboard clipboard,
            ObjectProperty<Theme> theme,
            ObjectProperty<Settings> settings) {
        this.model = model;
        this.actions = actions;
        this.names = names;
        table = new CallTableView(model.table());
        ColumnMenu columnMenu = new ColumnMenu(model, clipboard, table);
        table.setOnColumn(columnMenu::open);
        table.setOnColumns(columnMenu::choose);
        RowActions rowActions = new RowActions(model, clipboard);
        table.setOnRow(new RowMenu(model, rowActions, table)::open);
        Actions catalogue =
                new Actions(model, actions, rowActions, views, names, theme, settings, this);
        BoxViewModel box = catalogue.box(model.lookup(), table::requestFocus);
        find = new LookupView(box, table::requestFocus);
        findBar = new FindBar(rowFind, table::requestFocus);
        viewsMenu = new ViewsMenu(views);
        export = new ExportButton(exports);
        filter = new FilterBarView(model.search(), table::requestFocus, viewsMenu, export);
        charts = new ChartsView(model.charts());
        facets = new FacetsView(model.facets());
        side = new SideView(new SidePane(model.datasets(), actions::chooseFiles), facets);
        detail =
                new DetailView(
                        model.detail(), clipboard, () -> showDetail(false), table::requestFocus);
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
        topBar = new TopBar(actions, lists(), find, model.zoneProperty(), theme);
        cycle = new PaneCycle(List.of(facets, filter, table, charts, detail), this::isEmpty);
        BorderPane window = new BorderPane();
        window.getStyleClass().add("window");
        window.setTop(new VBox(topBar, answer));
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
        LookupPane answers = new LookupPane(box, find);
        answers.limitProperty().bind(heightProperty().multiply(FIND_SHARE));
        StackPane.setAlignment(answers, Pos.TOP_CENTER);
        StackPane.setMargin(answers, new Insets(FIND_TOP, 20, 20, 20));
        getChildren()
                .addAll(
                        window,
                        answers,
                        new ReportOverlay(model.datasets(), account),
                        new AccountsOverlay(model.accounts()),
                        new NamesOverlay(names),
                        shortcuts);
        bind(start);
        new WindowKeys(this, catalogue::all, this::isCovered).install(table);
    }

    private HBox lists() {
        HBox lists = new HBox(4, new AccountsMenu(model.accounts()), namesButton());
        lists.setAlignment(Pos.CENTER_LEFT);
        return lists;
    }

    private Button namesButton() {
        Button button = Tools.button(Feather.USERS, "names.menu", Shortcut.NAMES.combination());
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
        calls.setBottom(new VBox(findBar, charts));
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
        heightProperty()
                .subscribe(
                        height ->
                                Arrange.keep(
                                        charts, areChartsWanted && height.doubleValue() >= HIGH));
        model.stateProperty().subscribe(state -> table.setVisible(state.hasRows()));
        Drop.install(this, actions::open);
        findBar.closeFrom(table);
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

    /// A sheet is over the window.
    private boolean isCovered() {
        return model.datasets().reports().shownProperty().get().isPresent()
                || model.accounts().shownProperty().get()
                || names.shownProperty().get()
                || shortcuts.shownProperty().get();
    }

    private boolean isEmpty(Node pane) {
        return pane.equals(detail) && model.detail().callProperty().get().isEmpty();
    }

    @Override
    public void findCall() {
        find.focusField();
    }

    @Override
    public void findRow() {
        findBar.open();
    }

    @Override
    public void stepRow(int step) {
        findBar.step(step);
    }

    @Override
    public void filter() {
        filter.focusField();
    }

    @Override
    public void saveView() {
        viewsMenu.save();
    }

    @Override
    public void export() {
        export.open();
    }

    @Override
    public void editNote() {
        showDetail(true);
        detail.editNote();
    }

    @Override
    public void chooseZone() {
        topBar.chooseZone();
    }

    @Override
    public void chooseColumns() {
        table.chooseColumns();
    }

    @Override
    public void fitColumns() {
        table.fitAll();
    }

    @Override
    public void nextPane() {
        cycle.next(getScene().getFocusOwner());
    }

    @Override
    public boolean isShown(Part part) {
        return switch (part) {
            case SIDE -> panes.isSideShown();
            case CHARTS -> charts.isVisible();
            case DETAIL -> isDetailWanted;
        };
    }

    @Override
    public void show(Part part, boolean isShown) {
        switch (part) {
            case SIDE -> showSide(isShown);
            case CHARTS -> {
                areChartsWanted = isShown;
                Arrange.keep(charts, isShown);
            }
            case DETAIL -> showDetail(isShown);
        }
    }

    @Override
    public void showShortcuts() {
        shortcuts.open();
    }

    @Override
    public void quit() {
        getScene().getWindow().hide();
    }
}
