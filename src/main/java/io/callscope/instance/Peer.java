package io.callscope.instance;

import jdk.net.ExtendedSocketOptions;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/// The other side of a connection must be a process of the same user. Where the system does not say
/// whose it is (Windows), the permissions of the folder that the socket is in have to do.
final class Peer {
    private Peer() {}

    static boolean isOwn(SocketChannel channel) throws IOException {
        if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        return channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(self());
    }

    /// Java does not say who runs it, but a file that it makes does.
    private static UserPrincipal self() throws IOException {
        Path file = Files.createTempFile("callscope", "");
        try {
            return Files.getOwner(file);
        } finally {
            Files.delete(file);
        }
    }
}
