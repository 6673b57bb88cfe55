package io.callscope.app;

import io.callscope.model.Problem;
import io.callscope.query.Figures;
import io.callscope.store.Dataset;
import io.callscope.store.Library;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/// The JSON document of `--summary`.
final class Summary {
    private static final int MOST_PROBLEMS = 1_000;
    private static final int MONEY_DECIMALS = 5;

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Library library;

    Summary(Library library) {
        this.library = library;
    }

    String json(List<Workspace.Opened> opened, Figures figures) {
        ObjectNode root = mapper.createObjectNode();
        ArrayNode files = root.putArray("files");
        opened.forEach(one -> file(files.addObject(), one));
        root.put("calls", figures.calls());
        root.put("overlaps", figures.overlaps());
        root.put("answered", figures.answered());
        root.put("talk_seconds", number(figures.talk()));
        root.put("billed_seconds", number(figures.billed()));
        ObjectNode amounts = root.putObject("amount");
        figures.amounts().forEach((currency, amount) -> amounts.put(currency, money(amount)));
        ObjectNode outcomes = root.putObject("outcomes");
        figures.outcomes().forEach((outcome, count) -> outcomes.put(outcome.key(), count));
        root.put("first", figures.first().map(Summary::time).orElse(null));
        root.put("last", figures.last().map(Summary::time).orElse(null));
        return mapper.writeValueAsString(root);
    }

    private void file(ObjectNode file, Workspace.Opened opened) {
        file.put("file", opened.name());
        if (opened.dataset().isPresent()) {
            dataset(file, opened.dataset().get());
            return;
        }
        for (String key : List.of("format", "product", "shape", "zone", "currency")) {
            file.putNull(key);
        }
        counts(file, 0, 0, 0, 0, 1);
        problem(file.putArray("problems").addObject(), Problem.ofFile(opened.failure()));
    }

    private void dataset(ObjectNode file, Dataset dataset) {
        file.put("format", dataset.format());
        file.put("product", dataset.understood().product().name());
        file.put("shape", dataset.understood().shape().key());
        file.put("zone", dataset.zone().map(ZoneId::getId).orElse(null));
        file.put("currency", dataset.currency().orElse(null));
        counts(
                file,
                dataset.records(),
                dataset.loaded(),
                dataset.rejected(),
                dataset.duplicates(),
                dataset.problems());
        ArrayNode problems = file.putArray("problems");
        library.problems(dataset.number(), MOST_PROBLEMS)
                .forEach(problem -> problem(problems.addObject(), problem));
    }

    private static void counts(
            ObjectNode file,
            long records,
            long loaded,
            long rejected,
            long duplicates,
            long problems) {
        file.put("records", records);
        file.put("loaded", loaded);
        file.put("rejected", rejected);
        file.put("duplicates", duplicates);
        file.put("problems_total", problems);
    }

    private static void problem(ObjectNode node, Problem problem) {
        node.put("record", place(problem.place().record()));
        node.put("line", place(problem.place().line()));
        node.put("field", problem.field().isEmpty() ? null : problem.field());
        boolean none = problem.field().isEmpty() && problem.value().isEmpty();
        node.put("value", none ? null : problem.value());
        node.put("reason", problem.reason());
    }

    private static @Nullable Long place(long number) {
        return number == 0 ? null : number;
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// At least five decimals, more where the sum has them, never an exponent.
    private static String money(BigDecimal amount) {
        int scale = Math.max(MONEY_DECIMALS, amount.stripTrailingZeros().scale());
        return amount.setScale(scale).toPlainString();
    }
}
