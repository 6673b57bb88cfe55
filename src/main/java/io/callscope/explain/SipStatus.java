package io.callscope.explain;

import java.util.Arrays;
import java.util.List;

/// The SIP answer behind a hangup code, and how that is known.
///
/// @param status a status code, or a few words where it is none: "no reply", "4xx in mid-call"
public record SipStatus(String status, List<Certainty> evidence) {
    public SipStatus {
        evidence = List.copyOf(evidence);
    }

    /// Reads a cell such as `503 DO; 408 I`: the letters stand for documented, observed, inferred.
    static List<SipStatus> parseAll(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("; ")).map(SipStatus::parse).toList();
    }

    private static SipStatus parse(String text) {
        int gap = text.lastIndexOf(' ');
        List<Certainty> evidence =
                text.substring(gap + 1).chars().mapToObj(SipStatus::evidence).toList();
        return new SipStatus(text.substring(0, gap), evidence);
    }

    private static Certainty evidence(int letter) {
        return switch (letter) {
            case 'D' -> Certainty.DOCUMENTED;
            case 'O' -> Certainty.OBSERVED;
            case 'I' -> Certainty.INFERRED;
            default -> throw new IllegalArgumentException("No such letter: " + (char) letter);
        };
    }
}
