package io.callscope.store;

import io.callscope.source.Interpretation;
import io.callscope.work.Progress;

import java.util.function.BiFunction;
import java.util.function.Function;

/// Makes the calls of datasets anew from the texts of their records, which the library keeps: their
/// files are not needed. Whoever asks for it has the lock of the changes.
final class Remaking {
    private final Changes changes;
    private final BiFunction<Session, Progress, Intake> intakes;

    Remaking(Changes changes, BiFunction<Session, Progress, Intake> intakes) {
        this.changes = changes;
        this.intakes = intakes;
    }

    /// By the catalogue of now, where the calls were made by an older one.
    void renewIfOutdated(Session session, int number, Progress progress) {
        if (new Datasets(session).outdated().contains(number)) {
            remake(session, number, progress, Intake::renew);
        }
    }

    /// As the user says that the records are to be understood.
    void readAnew(
            Session session,
            int number,
            Function<Dataset, Interpretation> corrected,
            Progress progress) {
        remake(session, number, progress, (in, set) -> in.readAnew(set, corrected.apply(set)));
    }

    private void remake(Session session, int number, Progress progress, Intake.Making making) {
        session.cancelledBy(progress);
        changes.make(
                session,
                () -> {
                    Dataset dataset = new Datasets(session).byNumber(number).orElseThrow();
                    making.make(intakes.apply(session, progress), dataset);
                    progress.check();
                });
    }
}
