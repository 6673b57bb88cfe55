package io.callscope.query.clue;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the word before some digits says of them.
enum Label {
    /// They are a telephone number.
    PHONE,
    /// They are the number of something else: an order, a ticket, an account.
    OTHER,
    NONE;

    private static final Pattern NOISE =
            Pattern.compile("[ _:=\"'#.-](?:no|nr|num|number|nummer|id|is|was|are|the|my|our)$");
    private static final Pattern WORD = Pattern.compile("([a-z]+)$");
    private static final Set<String> PHONES =
            Set.of(
                    "phone",
                    "tel",
                    "telephone",
                    "call",
                    "called",
                    "calls",
                    "calling",
                    "caller",
                    "callee",
                    "cli",
                    "ani",
                    "dnis",
                    "did",
                    "from",
                    "to",
                    "dialled",
                    "dialed",
                    "dial",
                    "mobile",
                    "cell",
                    "fax",
                    "whatsapp",
                    "contact",
                    "rang",
                    "number",
                    "numbers",
                    "msisdn",
                    "on",
                    "destination",
                    "originating",
                    "ph",
                    "mob");
    private static final Set<String> OTHERS =
            Set.of(
                    "order",
                    "invoice",
                    "inv",
                    "ticket",
                    "case",
                    "ref",
                    "reference",
                    "po",
                    "sku",
                    "tracking",
                    "account",
                    "acct",
                    "acc",
                    "request",
                    "version",
                    "build",
                    "error",
                    "port",
                    "page",
                    "item",
                    "qty",
                    "quantity",
                    "pin",
                    "otp",
                    "zip",
                    "ext",
                    "extension",
                    "row",
                    "line",
                    "record",
                    "id",
                    "code",
                    "transaction",
                    "txn",
                    "incident",
                    "bug",
                    "issue",
                    "serial",
                    "contract",
                    "vat",
                    "iban",
                    "gst",
                    "gstin",
                    "amount",
                    "total",
                    "bytes",
                    "size",
                    "duration",
                    "trunk",
                    "rma",
                    "card",
                    "iccid",
                    "imei",
                    "imsi",
                    "pid",
                    "postcode",
                    "policy",
                    "booking",
                    "docket",
                    "consignment");

    /// Words that count things only with `number` or `id` behind them.
    private static final Set<String> OWNERS = Set.of("customer", "client", "user", "member");

    /// The label of what stands at a place.
    static Label of(Text text, int place) {
        String before = text.before(place);
        boolean isCounted = false;
        for (int i = 0; i < 3; i++) {
            Matcher noise = NOISE.matcher(before);
            if (!noise.find()) {
                break;
            }
            isCounted = true;
            String rest = before.substring(0, noise.start()).stripTrailing();
            if (!WORD.matcher(rest).find()) {
                break; // "number" alone says what it says
            }
            before = rest;
        }
        Matcher word = WORD.matcher(before);
        if (!word.find()) {
            return NONE;
        }
        String last = word.group(1);
        if (OTHERS.contains(last) || (isCounted && OWNERS.contains(last))) {
            return OTHER;
        }
        return PHONES.contains(last) ? PHONE : NONE;
    }
}
