package io.callscope.generate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A customer's telephone system: one trunk (Zentrunk) or application (Vobiz) with its own numbers
/// and habits.
///
/// @param weight how busy it is
/// @param outboundPercent share of outbound calls
/// @param numbers its own, of its home country
/// @param domain the trunk's address; old ones name their region
/// @param address from where its requests come, of the documentation range 192.0.2.0/24
record Site(
        Country home,
        int weight,
        int outboundPercent,
        List<String> numbers,
        String domain,
        String transport,
        boolean secure,
        String address) {
    private static final List<String> REGIONS =
            List.of("", "", "", ".us-east-1", ".ap-south-1", ".eu-west-1");
    private static final List<String> TRANSPORTS = List.of("udp", "udp", "udp", "tcp", "tls");

    /// Sites whose homes are these, as many as the weights say.
    static List<Site> draw(Dice dice, List<Country> homes) {
        return homes.stream().map(home -> draw(dice, home)).toList();
    }

    /// `times` times the same home.
    static Stream<Country> at(Country home, int times) {
        return IntStream.range(0, times).mapToObj(_ -> home);
    }

    boolean isOld() {
        return domain.chars().filter(c -> c == '.').count() > 3;
    }

    private static Site draw(Dice dice, Country home) {
        String transport = dice.pick(TRANSPORTS);
        return new Site(
                home,
                (int) Math.min(200, dice.logNormal(20, 0.9) + 1),
                dice.pick(List.of(5, 30, 55, 75, 90, 97)),
                IntStream.range(0, dice.between(2, 40)).mapToObj(_ -> home.number(dice)).toList(),
                dice.digits("9990#############") + dice.pick(REGIONS) + ".zt.plivo.com",
                transport,
                transport.equals("tls"),
                "192.0.2." + dice.between(1, 254));
    }
}
