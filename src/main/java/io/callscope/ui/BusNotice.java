package io.callscope.ui;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Notices of the desktops of Linux, over the session's bus, after the Desktop Notifications
/// Specification 1.2 of freedesktop.org. Safe for several threads.
public final class BusNotice implements SystemNotice {
    private static final Logger LOG = LoggerFactory.getLogger(BusNotice.class);
    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";
    private static final int AS_LONG_AS_USUAL = -1;

    private final String name;
    private final Bus session;

    /// Gets to the session's bus.
    @FunctionalInterface
    interface Bus {
        DBusConnection connect() throws DBusException;
    }

    /// @param name of the program
    public BusNotice(String name) {
        this(name, () -> DBusConnectionBuilder.forSessionBus().withShared(false).build());
    }

    BusNotice(String name, Bus session) {
        this.name = name;
        this.session = session;
    }

    /// False where there is no bus, or nobody on it who shows notices.
    @Override
    public boolean show(String title, String text) {
        try (DBusConnection bus = session.connect()) {
            bus.getRemoteObject(SERVICE, PATH, Notifications.class)
                    .tell(
                            name,
                            new UInt32(0),
                            "",
                            title,
                            escaped(text),
                            List.of(),
                            Map.of(),
                            AS_LONG_AS_USUAL);
            return true;
        } catch (DBusException | IOException | RuntimeException e) {
            // the library answers a missing bus, and a refusal, with errors of many kinds
            LOG.info("The session's bus takes no notice", e);
            return false;
        }
    }

    /// The text of a notice may have marks of its own; its title is plain.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// Who shows notices. Public, since the library calls it by reflection.
    @DBusInterfaceName(SERVICE)
    public interface Notifications extends DBusInterface {
        /// Shows a notice.
        ///
        /// @param replaced the notice that gives way; 0 for none
        /// @param milliseconds until it goes; -1 for as long as others stay
        /// @return its number
        @DBusMemberName("Notify")
        UInt32 tell(
                String program,
                UInt32 replaced,
                String icon,
                String title,
                String text,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds);
    }
}
