package io.callscope.datasets;

import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.store.Dataset;
import io.callscope.store.Feed;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

/// A dataset in words.
public final class DatasetText {
    private DatasetText() {}

    /// The path, what it was read as, and how many calls it gave.
    static String of(Dataset dataset) {
        return Texts.get(
                "datasets.tooltip",
                origin(dataset),
                readAs(dataset),
                Texts.calls(dataset.loaded()),
                dataset.problems(),
                Formats.count(dataset.problems()));
    }

    /// Whether its records came from an account with a provider.
    static boolean isOfAccount(Dataset dataset) {
        return dataset.path().startsWith(Feed.SCHEME);
    }

    /// Where its records came from.
    static String origin(Dataset dataset) {
        return isOfAccount(dataset)
                ? Texts.get("datasets.ofAccount", dataset.name())
                : dataset.path();
    }

    public static String product(Product product) {
        return Texts.get("product." + product.name());
    }

    static String shape(Shape shape) {
        return Texts.get("shape." + shape.key());
    }

    /// `Plivo Zentrunk call object, JSON lines, UTF-8`.
    static String readAs(Dataset dataset) {
        return Texts.get(
                dataset.encoding().isEmpty() ? "datasets.readAs" : "datasets.readAs.encoded",
                shape(dataset.understood().shape()),
                Texts.get("format." + dataset.format()),
                dataset.encoding());
    }
}
