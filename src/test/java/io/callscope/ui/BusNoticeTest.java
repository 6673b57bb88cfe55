package io.callscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

@EnabledOnOs(OS.LINUX)
class BusNoticeTest {
    private static final long START_MILLIS = 20_000;

    @TempDir private Path folder;
    private String address = "";
    private EmbeddedDBusDaemon daemon;

    /// Somebody who shows notices.
    private static final class Desktop implements BusNotice.Notifications {
        private final List<String> shown = new CopyOnWriteArrayList<>();

        @Override
        public UInt32 tell(
                String program,
                UInt32 replaced,
                String icon,
                String title,
                String text,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds) {
            shown.add(program + ", " + title + ": " + text);
            return new UInt32(1);
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/Notifications";
        }
    }

    @BeforeEach
    void open() throws Exception {
        address = "unix:path=" + folder.resolve("bus");
        daemon = new EmbeddedDBusDaemon(address + ",listen=true");
        daemon.startInBackgroundAndWait(START_MILLIS);
    }

    @AfterEach
    void close() throws Exception {
        daemon.close();
    }

    private DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    @Test
    void theDesktopShowsTheNotice() throws Exception {
        Desktop desktop = new Desktop();
        try (DBusConnection there = connect()) {
            there.requestBusName("org.freedesktop.Notifications");
            there.exportObject(desktop);
            assertTrue(new BusNotice("Callscope", this::connect).show("R&D", "2 new <calls>"));
        }
        assertEquals(List.of("Callscope, R&D: 2 new &lt;calls&gt;"), desktop.shown);
    }

    @Test
    void whereNobodyShowsNoticesTheOtherOneDoes() {
        BusNotice bus = new BusNotice("Callscope", this::connect);
        assertFalse(bus.show("Support desk", "1 new call"));
        assertTrue(bus.or((_, _) -> true).show("Support desk", "1 new call"));
    }

    @Test
    void whereThereIsNoBusItSaysSo() {
        BusNotice bus =
                new BusNotice(
                        "Callscope",
                        () ->
                                DBusConnectionBuilder.forAddress("unix:path=" + folder + "/none")
                                        .build());
        assertFalse(bus.show("Support desk", "1 new call"));
    }
}
