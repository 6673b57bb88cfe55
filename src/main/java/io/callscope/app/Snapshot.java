package io.callscope.app;

import java.util.List;

final class Snapshot {
    private Snapshot() {}

    static void write(Arguments arguments, Workspace workspace, List<Workspace.Opened> opened) {}
}
