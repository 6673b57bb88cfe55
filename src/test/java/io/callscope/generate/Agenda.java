package io.callscope.generate;

import java.util.ArrayList;
import java.util.List;

/// When the calls begin and at which site: hour by hour by the business hours of each site, some
/// days a little busier than others; within an hour evenly at random, but already in order. Needs
/// memory for the hours only, however many calls there are.
final class Agenda {
    /// How busy a site is from midnight on, on a working day.
    private static final int[] HOURS = {
        1, 1, 1, 1, 1, 2, 5, 12, 30, 48, 55, 52, 40, 46, 54, 52, 46, 34, 20, 12, 8, 5, 3, 2
    };

    /// How busy the days of the week are, from Monday on.
    private static final int[] DAYS = {18, 17, 16, 16, 15, 4, 2};

    private static final int HOUR = 3600;

    private final Dice dice;
    private final List<Weighted<Site>> hours = new ArrayList<>();
    private final long start;
    private final long count;
    private final long allWeight;

    private int hour = -1;
    private long weightSoFar;
    private long given;
    private long givenAtEndOfHour;
    private double share;

    /// @param start epoch second of the first hour
    Agenda(Dice dice, List<Site> sites, long start, int days, long count) {
        this.dice = dice;
        this.start = start;
        this.count = count;
        long sum = 0;
        for (int day = 0; day < days; day++) {
            int mood = dice.between(17, 23);
            for (int i = 0; i < 24; i++) {
                long second = start + (long) hours.size() * HOUR;
                hours.add(new Weighted<>(sites, site -> mood * weight(site, second)));
                sum += hours.getLast().total();
            }
        }
        allWeight = sum;
    }

    /// Epoch second of the next call, never before the former one.
    long next() {
        while (given == givenAtEndOfHour) {
            hour++;
            share = 0;
            weightSoFar += hours.get(hour).total();
            givenAtEndOfHour = Math.multiplyExact(count, weightSoFar) / allWeight;
        }
        // the least of n even draws from what is left of the hour
        long left = givenAtEndOfHour - given;
        share += (1 - share) * (1 - StrictMath.pow(1 - dice.share(), 1.0 / left));
        given++;
        return start + (long) hour * HOUR + (long) (share * HOUR);
    }

    /// One of the sites that are busy at the time of the last [#next()].
    Site site() {
        return hours.get(hour).draw(dice);
    }

    private static int weight(Site site, long second) {
        long local = second + site.home().offsetMinutes() * 60L;
        int hourOfDay = (int) Math.floorMod(local / HOUR, 24L);
        int dayOfWeek =
                (int) Math.floorMod(local / (24 * HOUR) + 3, 7L); // 1 January 1970: Thursday
        return site.weight() * HOURS[hourOfDay] * DAYS[dayOfWeek];
    }
}
