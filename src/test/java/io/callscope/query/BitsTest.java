package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.stream.IntStream;

final class BitsTest {
    @Test
    void whatTheDatabaseWritesIsReadForEveryLength() throws SQLException {
        Random random = new Random(1);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (int length = 1; length <= 130; length++) {
                int size = length;
                int[] every = IntStream.range(0, length).toArray();
                int[] some = IntStream.range(0, length).filter(_ -> random.nextBoolean()).toArray();
                int[] ends = length == 1 ? every : new int[] {0, length - 1};
                for (int[] numbers : new int[][] {every, ends, some, {random.nextInt(size)}}) {
                    if (numbers.length > 0) {
                        byte[] bytes = bytes(statement, numbers, length);
                        assertArrayEquals(
                                numbers,
                                Bits.numbers(bytes, length, numbers.length),
                                "length " + length);
                        assertArrayEquals(
                                numbers,
                                IntStream.range(0, size)
                                        .filter(n -> Bits.has(bytes, size, n))
                                        .toArray(),
                                "length " + length);
                    }
                }
            }
        }
    }

    @Test
    void anotherCountThanSaidIsNeverAccepted() {
        assertThrows(RuntimeException.class, () -> Bits.numbers(new byte[] {5}, 8, 1));
        assertThrows(RuntimeException.class, () -> Bits.numbers(new byte[] {5}, 8, 3));
    }

    private static byte[] bytes(Statement statement, int[] numbers, int length)
            throws SQLException {
        String list =
                IntStream.of(numbers)
                        .mapToObj(n -> "(" + n + ")")
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow();
        String sql =
                "SELECT bitstring_agg(n, 0, %d)::BLOB FROM (VALUES %s) t(n)"
                        .formatted(length - 1, list);
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBytes(1);
        }
    }
}
