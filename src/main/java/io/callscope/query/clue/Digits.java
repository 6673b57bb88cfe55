package io.callscope.query.clue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Groups of digits that stand together in one line, as people write telephone numbers: with single
/// blanks, dashes, points, slashes and parentheses between them.
///
/// @param groups at least one
/// @param joints what stands between them
/// @param end behind the last one
record Digits(List<String> groups, String joints, int end) {
    private static final int MOST = 40;
    private static final int WHOLE = 7;

    static Digits at(Text text, int place, Reader times) {
        List<String> groups = new ArrayList<>();
        StringBuilder joints = new StringBuilder();
        int end = place;
        int next = open(text, place);
        while (next >= 0 && end - place < MOST) {
            int to = next;
            while (text.isDigit(to)) {
                to++;
            }
            if (!groups.isEmpty() && isAnother(text, groups, next, to, times)) {
                break;
            }
            joints.append(text.chars(), end, next);
            groups.add(text.chars().substring(next, to));
            end = to;
            if (text.at(end) == ')' && joints.lastIndexOf("(") > joints.lastIndexOf(")")) {
                joints.append(')');
                end++;
            }
            next = next(text, end);
        }
        return new Digits(List.copyOf(groups), joints.toString(), end);
    }

    /// What follows is a clue of its own: a time, or a second whole number.
    private static boolean isAnother(
            Text text, List<String> groups, int next, int to, Reader times) {
        int known = groups.stream().mapToInt(String::length).sum();
        boolean isSecond = known >= WHOLE && to - next >= WHOLE;
        boolean isClock = text.at(to) == ':' && text.isDigit(to + 1);
        boolean isDate =
                text.at(next - 1) == ' '
                        && times.read(text, next).filter(it -> it.clue().isPresent()).isPresent();
        return isSecond || isClock || isDate;
    }

    private static int open(Text text, int place) {
        if (text.at(place) != '(') {
            return place;
        }
        return text.isDigit(place + 1) ? place + 1 : -1;
    }

    /// Where the next group begins; negative if there is none.
    private static int next(Text text, int end) {
        int at = end;
        String rest = " -./(";
        while (at - end < 3 && !text.isDigit(at)) {
            char c = text.at(at);
            boolean isTwice = at > end && c == text.at(at - 1);
            if (rest.indexOf(c) < 0 || isTwice) {
                return -1;
            }
            if (c == '(' && !closes(text, at)) {
                return -1;
            }
            at++;
        }
        return text.isDigit(at) && at > end
                ? at
                : text.isDigit(at) && text.at(at - 1) == ')' ? at : -1;
    }

    private static boolean closes(Text text, int open) {
        int at = open + 1;
        while (text.isDigit(at) && at - open <= 6) {
            at++;
        }
        return at > open + 1 && text.at(at) == ')';
    }

    String all() {
        return String.join("", groups);
    }

    /// Without the `(0)` that is dialled only inside the country.
    String international() {
        return joints.contains("(") && groups.contains("0")
                ? groups.stream().filter(group -> !group.equals("0")).collect(Collectors.joining())
                : all();
    }

    int count() {
        return all().length();
    }

    /// Parts of an address on the internet, of a version, a decimal number, or years side by side.
    boolean isSomethingElse() {
        boolean onlyPoints = !joints.isEmpty() && joints.chars().allMatch(c -> c == '.');
        if (onlyPoints) {
            boolean isAddress =
                    groups.size() == 4 && groups.stream().allMatch(g -> Digits.isByte(g));
            return isAddress || groups.size() < 3 || groups.stream().anyMatch(g -> g.length() < 2);
        }
        boolean years = groups.stream().allMatch(g -> g.matches("(?:19|20)\\d\\d"));
        boolean isSocial = groups.stream().map(String::length).toList().equals(List.of(3, 2, 4));
        return years || isSocial;
    }

    private static boolean isByte(String group) {
        return group.length() <= 3 && Integer.parseInt(group) <= 255;
    }

    /// Whether the groups alone look like a telephone number: a long end, or the zero of a trunk
    /// call and groups as people say them.
    boolean isGroupedLikeANumber() {
        int last = groups.getLast().length();
        boolean isSigned = joints.chars().anyMatch(c -> c != ' ');
        boolean isTrunk = groups.getFirst().startsWith("0");
        if (count() == 7) {
            return groups.size() == 2 && last == 4 && joints.equals("-");
        }
        boolean isPaired = isTrunk && groups.stream().skip(1).allMatch(g -> g.length() >= 2);
        return (last >= 4 || isPaired) && count() >= (isSigned || isTrunk ? 9 : 10);
    }
}
