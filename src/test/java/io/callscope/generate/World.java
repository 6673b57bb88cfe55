package io.callscope.generate;

import io.callscope.model.Outcome;
import io.callscope.model.Shape;

import java.util.List;
import java.util.stream.Stream;

/// What the calls of one product are drawn from: its hangup causes, prices and customers.
final class World {
    private final List<Cause> causes;
    private final Weighted<Cause> outboundCauses;
    private final Weighted<Cause> inboundCauses;
    private final Prices prices;
    private final List<Country> homes;
    private final RecordWriter writer;

    private World(String product, String prices, List<Country> homes, RecordWriter writer) {
        causes = Cause.read(product + "-causes.csv");
        outboundCauses = new Weighted<>(causes, cause -> cause.weight(true));
        inboundCauses = new Weighted<>(causes, cause -> cause.weight(false));
        this.prices = new Prices(prices + "-prices.csv");
        this.homes = homes;
        this.writer = writer;
    }

    static World of(Shape shape) {
        return switch (shape) {
            case ZENTRUNK_CALL -> zentrunk(new ZentrunkCallWriter());
            case ZENTRUNK_CONSOLE -> zentrunk(new ZentrunkConsoleWriter());
            case CALLSCOPE -> zentrunk(new OwnRowWriter());
            case VOICE_CALL -> voice(new VoiceCallWriter());
            case VOICE_CONSOLE -> voice(new VoiceConsoleWriter());
            case VOBIZ_CALL -> vobiz(new VobizCallWriter());
            case VOBIZ_CDR -> vobiz(new VobizCdrWriter());
        };
    }

    private static World zentrunk(RecordWriter writer) {
        return new World("zentrunk", "zentrunk", homes(14, 8, 4, 4, 2), writer);
    }

    /// Voice is billed like Zentrunk.
    private static World voice(RecordWriter writer) {
        return new World("voice", "zentrunk", homes(14, 8, 4, 4, 2), writer);
    }

    private static World vobiz(RecordWriter writer) {
        return new World("vobiz", "vobiz", homes(2, 20, 2, 0, 1), writer);
    }

    Cause cause(Dice dice, boolean outbound) {
        return (outbound ? outboundCauses : inboundCauses).draw(dice);
    }

    /// The usual cause of an outcome: the first of its table.
    Cause cause(Outcome outcome) {
        return causes.stream()
                .filter(cause -> cause.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    Prices prices() {
        return prices;
    }

    List<Country> homes() {
        return homes;
    }

    RecordWriter writer() {
        return writer;
    }

    private static List<Country> homes(int us, int in, int gb, int ca, int others) {
        return Stream.of(
                        Site.at(Country.US, us),
                        Site.at(Country.IN, in),
                        Site.at(Country.GB, gb),
                        Site.at(Country.CA, ca),
                        Site.at(Country.AU, others),
                        Site.at(Country.DE, others))
                .flatMap(homes -> homes)
                .toList();
    }
}
