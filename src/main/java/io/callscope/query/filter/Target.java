package io.callscope.query.filter;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a filter can ask about: a field of the catalogue, or something that is made of fields.
public sealed interface Target {
    /// A field of the catalogue.
    record Of(CallField field) implements Target {
        @Override
        public String word() {
            return field.word();
        }

        @Override
        public Kind kind() {
            return Kind.of(field.type());
        }

        @Override
        public List<CallField> fields() {
            return List.of(field);
        }
    }

    /// What no single field holds.
    enum Virtual implements Target {
        /// The number of either side.
        NUMBER(Kind.NUMBER, CallField.FROM_NUMBER, CallField.TO_NUMBER),
        /// The country of either side.
        COUNTRY(Kind.COUNTRY, CallField.FROM_COUNTRY, CallField.TO_COUNTRY),
        /// The name that the user has given the number of either side.
        NAME(Kind.TEXT, CallField.FROM_NAME, CallField.TO_NAME),
        /// The group of that name.
        GROUP(Kind.CODE, CallField.FROM_GROUP, CallField.TO_GROUP),
        /// Hour of the day at which the call began, in the display zone.
        HOUR(Kind.HOUR, CallField.INITIATION_TIME),
        /// Day of the week on which the call began, in the display zone.
        WEEKDAY(Kind.WEEKDAY, CallField.INITIATION_TIME);

        private final Kind kind;
        private final List<CallField> fields;
        private final String word = name().toLowerCase(Locale.ROOT);

        Virtual(Kind kind, CallField... fields) {
            this.kind = kind;
            this.fields = List.of(fields);
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public List<CallField> fields() {
            return fields;
        }
    }

    /// What is read and compared the same way.
    enum Kind {
        ID,
        TEXT,
        CODE,
        NUMBER,
        COUNTRY,
        TIME,
        SECONDS,
        INTEGER,
        MONEY,
        DECIMAL,
        YES_NO,
        HOUR,
        WEEKDAY;

        static Kind of(FieldType type) {
            return valueOf(type.name());
        }

        /// Whether values are texts, which a pattern or a regular expression can match.
        public boolean isText() {
            return switch (this) {
                case ID, TEXT, CODE, NUMBER, COUNTRY, INTEGER -> true;
                case TIME, SECONDS, MONEY, DECIMAL, YES_NO, HOUR, WEEKDAY -> false;
            };
        }

        /// Whether values can be compared and ranges make sense.
        public boolean isOrdered() {
            return switch (this) {
                case TIME, SECONDS, INTEGER, MONEY, DECIMAL, HOUR, WEEKDAY -> true;
                case ID, TEXT, CODE, NUMBER, COUNTRY, YES_NO -> false;
            };
        }
    }

    /// The target that a filter calls `word`, whatever its case, and with `-` and `_` alike.
    static Optional<Target> ofWord(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return virtual(plain)
                .or(() -> field(plain))
                .or(() -> field(plain.replace('_', '-')))
                .or(() -> field(plain.replace('-', '_')));
    }

    /// Everything that can be asked about, the catalogue's order first.
    static List<Target> all() {
        return Stream.<Target>concat(
                        Stream.of(CallField.values()).map(Of::new), Stream.of(Virtual.values()))
                .toList();
    }

    private static Optional<Target> virtual(String word) {
        return Stream.of(Virtual.values())
                .filter(v -> v.word().equals(word))
                .<Target>map(v -> v)
                .findFirst();
    }

    private static Optional<Target> field(String word) {
        return CallField.ofWord(word).map(Of::new);
    }

    /// What a filter calls it, at its shortest and most usual.
    String word();

    /// How its values are read and compared.
    Kind kind();

    /// The fields it is made of: it has a value if one of them has.
    List<CallField> fields();
}
