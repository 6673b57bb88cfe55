package io.callscope.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fetches the original texts of records.
public final class RecordTexts {
    /// Blocks that are fetched at once when a whole dataset is read.
    private static final int BATCH = 20;

    private RecordTexts() {}

    /// What is done with one text.
    interface Use {
        void take(RecordText text) throws SQLException;
    }

    private record Block(long firstId, long lastId, byte[] texts) {
        static Block read(ResultSet row) throws SQLException {
            return new Block(row.getLong(1), row.getLong(2), row.getBytes(3));
        }
    }

    /// The texts of these records, by their ids; an id that the library does not have is left out.
    public static Map<Long, RecordText> of(Session session, long... ids) {
        Map<Long, RecordText> found = HashMap.newHashMap(ids.length);
        if (ids.length == 0) {
            return found;
        }
        long[] sorted = ids.clone();
        Arrays.sort(sorted);
        session.query(
                blocksOf(sorted),
                List.of(),
                rows -> {
                    while (rows.next()) {
                        for (RecordText text :
                                RecordBlock.unpack(rows.getLong(1), rows.getBytes(3))) {
                            if (Arrays.binarySearch(sorted, text.id()) >= 0) {
                                found.put(text.id(), text);
                            }
                        }
                    }
                    return found;
                });
        return found;
    }

    private static String blocksOf(long... sorted) {
        String range =
                "SELECT first_id, last_id, texts FROM record_blocks WHERE last_id >= %d AND first_id <= %d"
                        .formatted(sorted[0], sorted[sorted.length - 1]);
        if (sorted.length == 1) {
            return range;
        }
        String list =
                Arrays.stream(sorted).mapToObj(Long::toString).collect(Collectors.joining(","));
        return range
                + " AND EXISTS (FROM (SELECT unnest([%s]) AS id) WHERE id BETWEEN first_id AND last_id)"
                        .formatted(list);
    }

    /// The first texts, in the file's order; a few more than wanted where they are packed together.
    static List<String> first(Session session, int dataset, int most) {
        List<String> first = new ArrayList<>();
        long last = 0;
        while (first.size() < most) {
            List<Block> blocks = blocks(session, dataset, last);
            for (Block block : blocks) {
                RecordBlock.unpack(block.firstId, block.texts)
                        .forEach(text -> first.add(text.json()));
            }
            if (blocks.size() < BATCH) {
                break;
            }
            last = blocks.getLast().lastId;
        }
        return first;
    }

    /// The last text of a dataset.
    static Optional<RecordText> last(Session session, int dataset) {
        return session.first(
                        "SELECT first_id, last_id, texts FROM record_blocks WHERE dataset = ?"
                                + " ORDER BY first_id DESC LIMIT 1",
                        List.of(dataset),
                        Block::read)
                .map(block -> RecordBlock.unpack(block.firstId, block.texts).getLast());
    }

    private static List<Block> blocks(Session session, int dataset, long behind) {
        return session.list(
                "SELECT first_id, last_id, texts FROM record_blocks WHERE dataset = ? AND first_id > ?"
                        + " ORDER BY first_id LIMIT "
                        + BATCH,
                List.of(dataset, behind),
                Block::read);
    }

    /// All texts of a dataset, in the file's order, a batch at a time.
    static void each(Session session, int dataset, Use use) throws SQLException {
        long last = 0;
        while (true) {
            List<Block> blocks = blocks(session, dataset, last);
            for (Block block : blocks) {
                for (RecordText text : RecordBlock.unpack(block.firstId, block.texts)) {
                    use.take(text);
                }
            }
            if (blocks.size() < BATCH) {
                return;
            }
            last = blocks.getLast().lastId;
        }
    }
}
