package io.callscope.accounts;

import io.callscope.accounts.Draft.Part;
import io.callscope.model.Product;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;
import io.callscope.ui.ZoneChooser;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.controlsfx.control.PopOver;

import java.time.Instant;
import java.util.Map;

/// The form of an account. Mistakes stand below their fields while one types.
final class AccountForm extends GridPane {
    private final AccountEditor editor;
    private final ChoiceBox<Product> product = new ChoiceBox<>();
    private final Entry name = new Entry("account-name", "accounts.name", new TextField());
    private final Entry id = new Entry("account-id", "accounts.id", new TextField());
    private final Entry sub = new Entry("account-sub", "accounts.sub", new TextField());
    private final Entry token = new Entry("account-token", "accounts.token", new PasswordField());
    private final Button zone = new Button();
    private final Entry currency =
            new Entry("account-currency", "accounts.currency", new TextField());
    private final Entry base = new Entry("account-base", "accounts.base", new TextField());
    private final CheckBox mayAct = new CheckBox(Texts.get("accounts.mayAct"));
    private final Label mayActNote;
    private final Label subNote = note("accounts.sub.note");
    private boolean isFilling;

    AccountForm(AccountEditor editor) {
        this.editor = editor;
        mayActNote = note(editor.canAct() ? "accounts.mayAct.note" : "accounts.mayAct.noLog");
        getStyleClass().add("form");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().addAll(new ColumnConstraints(), values);
        product.setId("account-product");
        product.getItems().setAll(Product.values());
        product.setConverter(new ProductName());
        zone.setId("account-zone");
        zone.getStyleClass().add("secondary");
        zone.setOnAction(_ -> chooseZone());
        mayAct.setId("account-may-act");
        mayAct.setDisable(!editor.canAct());
        sub.field().setPromptText(Texts.get("accounts.sub.prompt"));
        row(label("accounts.product", product), product);
        row(name);
        row(id);
        row(token);
        row(sub);
        add(subNote, 1, getRowCount());
        row(label("accounts.zone", zone), zone);
        row(currency);
        row(base);
        add(mayAct, 1, getRowCount());
        add(mayActNote, 1, getRowCount());
        bind();
    }

    /// Where the keyboard starts.
    TextField first() {
        return name.field();
    }

    private void row(Label key, Node value) {
        addRow(getRowCount(), key, value);
    }

    private void row(Entry entry) {
        addRow(getRowCount(), entry.name(), entry);
        setValignment(entry.name(), VPos.TOP);
    }

    private static Label label(String key, Node value) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(value);
        return label;
    }

    private static Label note(String key) {
        Label note = new Label(Texts.get(key));
        note.getStyleClass().addAll("t-small", "muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private void bind() {
        editor.draftProperty().subscribe(this::show);
        editor.triedProperty().subscribe(_ -> tell());
        editor.editedProperty()
                .subscribe(
                        account ->
                                token.field()
                                        .setPromptText(
                                                Texts.get(
                                                        account.isPresent()
                                                                ? "accounts.token.kept"
                                                                : "accounts.token.prompt")));
        token.field().textProperty().bindBidirectional(editor.tokenProperty());
        product.valueProperty()
                .subscribe(
                        (_, now) -> {
                            if (now != null && now != editor.draftProperty().get().product()) {
                                editor.draftProperty().set(editor.draftProperty().get().with(now));
                            }
                        });
        for (Entry entry : new Entry[] {name, id, sub, currency, base}) {
            entry.field().textProperty().subscribe((_, _) -> read());
        }
        mayAct.selectedProperty().subscribe((_, _) -> read());
    }

    private void read() {
        if (!isFilling) {
            Draft before = editor.draftProperty().get();
            editor.draftProperty()
                    .set(
                            new Draft(
                                    name.field().getText(),
                                    before.product(),
                                    id.field().getText(),
                                    sub.field().getText(),
                                    before.zone(),
                                    currency.field().getText(),
                                    base.field().getText(),
                                    mayAct.isSelected()));
        }
    }

    private void show(Draft draft) {
        isFilling = true;
        product.setValue(draft.product());
        name.show(draft.name());
        id.show(draft.id());
        sub.show(draft.subaccount());
        sub.keep(Draft.hasSubaccounts(draft.product()));
        Arrange.keep(subNote, draft.product() == Product.VOBIZ);
        String offset = Formats.offset(draft.zone(), Instant.now());
        zone.setText(
                draft.zone().getId().equals(offset)
                        ? offset
                        : Texts.get("zone.other", draft.zone().getId(), offset));
        currency.show(draft.currency());
        base.show(draft.base());
        mayAct.setSelected(draft.mayAct());
        Arrange.keep(mayAct, Draft.hasLiveCalls(draft.product()));
        Arrange.keep(mayActNote, Draft.hasLiveCalls(draft.product()));
        isFilling = false;
        tell();
    }

    /// What is still empty is a mistake only once the user has tried to go on.
    private void tell() {
        Map<Part, String> mistakes = editor.mistakes();
        say(name, mistakes, Part.NAME);
        say(id, mistakes, Part.ID);
        say(sub, mistakes, Part.SUBACCOUNT);
        say(currency, mistakes, Part.CURRENCY);
        say(base, mistakes, Part.BASE);
    }

    private void say(Entry entry, Map<Part, String> mistakes, Part part) {
        boolean isUnfinished = entry.field().getText().isBlank() && !editor.triedProperty().get();
        String mistake = mistakes.getOrDefault(part, "");
        boolean isKey = mistake.startsWith("accounts.wrong.");
        entry.say(isUnfinished ? "" : isKey ? Texts.get(mistake) : mistake);
    }

    private void chooseZone() {
        PopOver popOver = new PopOver();
        ZoneChooser chooser =
                new ZoneChooser(
                        editor.draftProperty().get().zone(),
                        chosen -> {
                            popOver.hide();
                            editor.draftProperty().set(editor.draftProperty().get().with(chosen));
                        });
        popOver.setContentNode(chooser);
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_CENTER);
        popOver.setOnShown(_ -> chooser.requestFocus());
        popOver.show(zone);
    }

    private static final class ProductName extends StringConverter<Product> {
        @Override
        public String toString(Product one) {
            return one == null ? "" : Texts.get("product." + one.name());
        }

        @Override
        public Product fromString(String text) {
            throw new UnsupportedOperationException("a choice is not typed");
        }
    }
}
