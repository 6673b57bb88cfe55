package io.callscope.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.SystemTray;
import java.awt.Toolkit;
import java.awt.TrayIcon;
import java.net.URL;
import java.util.Optional;

/// Notices beside an icon in the system's tray, which comes with the first of them and goes with
/// the program. Safe for several threads.
public final class TrayNotice implements SystemNotice, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrayNotice.class);

    private final URL picture;
    private final String name;
    private Optional<TrayIcon> icon = Optional.empty();

    /// @param picture of the icon
    /// @param name of the program
    public TrayNotice(URL picture, String name) {
        this.picture = picture;
        this.name = name;
    }

    @Override
    public synchronized boolean show(String title, String text) {
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return false;
        }
        try {
            TrayIcon shown = icon.isPresent() ? icon.get() : add();
            icon = Optional.of(shown);
            shown.displayMessage(title, text, TrayIcon.MessageType.NONE);
            return true;
        } catch (AWTException e) {
            LOG.info("The system's tray takes no icon", e);
            return false;
        }
    }

    private TrayIcon add() throws AWTException {
        Image image = Toolkit.getDefaultToolkit().createImage(picture);
        TrayIcon added = new TrayIcon(image, name);
        added.setImageAutoSize(true);
        SystemTray.getSystemTray().add(added);
        return added;
    }

    @Override
    public synchronized void close() {
        icon.ifPresent(shown -> SystemTray.getSystemTray().remove(shown));
        icon = Optional.empty();
    }
}
