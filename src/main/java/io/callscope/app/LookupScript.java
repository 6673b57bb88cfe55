package io.callscope.app;

import io.callscope.lookup.AccountAnswer;
import io.callscope.lookup.ReasonText;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.provider.Account;
import io.callscope.provider.ProviderException;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.clue.Clue;
import io.callscope.query.clue.Clues;
import io.callscope.query.filter.Filter;
import io.callscope.query.find.Answer;
import io.callscope.query.find.Match;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Prints the calls that a text may mean, one line each, the best first: id, how well it fits,
/// time, numbers, outcome, talk seconds, where it is from, why it fits, and the names of the
/// numbers where the user has given one, with tabs between them.
final class LookupScript {
    private static final int FAILED = 1;
    private static final int NOT_FOUND = 4;

    private final Run run;
    private final Arguments arguments;
    private final Workspace workspace;

    LookupScript(Run run) {
        this.run = run;
        arguments = run.arguments();
        workspace = run.workspace();
    }

    /// @param otherwise the exit code if calls are found
    int answer(int otherwise) throws IOException {
        List<Match> found = find();
        Optional<AccountAnswer> said = Optional.empty();
        if (found.isEmpty() && arguments.account().isPresent()) {
            said = Optional.of(ask(arguments.account().get()));
            found = find();
        }
        ReasonText reasons = new ReasonText(arguments.lookup());
        StringBuilder lines = new StringBuilder();
        found.forEach(match -> lines.append(line(match, reasons)).append('\n'));
        run.console().print(lines.toString());
        if (!found.isEmpty()) {
            return otherwise;
        }
        boolean isSaid =
                said.filter(
                                one ->
                                        one.kind() != AccountAnswer.Kind.EMPTY
                                                && one.kind() != AccountAnswer.Kind.FOUND)
                        .isPresent();
        return isSaid
                ? run.console().fail(FAILED, said.get().account() + ": " + said.get().words())
                : run.console().fail(NOT_FOUND, "no call fits");
    }

    private List<Match> find() {
        QueryEngine engine = workspace.engine();
        Answer answer = engine.find(clues(), run.progress());
        if (arguments.filter().equals(Filter.all())) {
            return answer.matches();
        }
        Query query = Query.ALL.with(arguments.filter()).with(arguments.zone());
        int[] ranks = engine.select(query, run.progress()).ranks().clone();
        Arrays.sort(ranks);
        return answer.matches().stream()
                .filter(
                        match ->
                                engine.located(match.stored().call().id())
                                        .filter(at -> Arrays.binarySearch(ranks, at.rank()) >= 0)
                                        .isPresent())
                .toList();
    }

    private List<Clue> clues() {
        return Clues.of(arguments.lookup(), arguments.zone(), InstantSource.system().instant());
    }

    private AccountAnswer ask(String name) throws IOException {
        try (ScriptAccounts accounts = run.accounts().get()) {
            Account account = accounts.named(name);
            AccountArchive archive =
                    new AccountArchive(
                            workspace.library(),
                            () -> List.of(account),
                            accounts::provider,
                            InstantSource.system());
            return archive.ask(clues(), run.progress()).getFirst();
        } catch (ProviderException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String line(Match match, ReasonText reasons) {
        Call call = match.stored().call();
        return String.join(
                "\t",
                call.text(CallField.CALL_UUID).orElse(""),
                match.closeness().name().toLowerCase(Locale.ROOT),
                call.time(CallField.INITIATION_TIME)
                        .map(time -> time.truncatedTo(ChronoUnit.SECONDS).atZone(zone()))
                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                        .orElse(""),
                number(call, CallField.FROM_NUMBER),
                number(call, CallField.TO_NUMBER),
                call.outcome().key(),
                Long.toString(call.number(CallField.TALK_SECONDS).orElse(0)),
                call.text(CallField.DATASET).orElse("") + "#" + match.stored().record(),
                plain(reasons.of(match)) + named(call, CallField.FROM_NAME, CallField.TO_NAME));
    }

    /// Two more columns where one of the numbers has a name.
    private static String named(Call call, CallField from, CallField to) {
        return call.has(from) || call.has(to)
                ? "\t" + plain(call.text(from).orElse("")) + "\t" + plain(call.text(to).orElse(""))
                : "";
    }

    private ZoneId zone() {
        return arguments.zone();
    }

    private static String number(Call call, CallField field) {
        return plain(call.text(field).map(raw -> new PhoneNumber(raw).comparable()).orElse(""));
    }

    /// A value must not break the line or its columns.
    private static String plain(String value) {
        return value.replaceAll("[\\p{Cntrl}]", " ");
    }
}
