package io.callscope.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Where the owner of a library may listen. Both sides work it out from the library's file: beside
/// it, or, where that makes too long a name or is on a disk without sockets, in one of the user's
/// other folders under a hash of its name. Each socket has a folder of its own.
public final class Places {
    /// Systems take 103 to 107 bytes.
    private static final int LONGEST = 100;

    private static final int HASH = 16;
    private static final String FOLDER = ".window";
    private static final String SOCKET = "socket";

    private Places() {}

    /// The best first.
    ///
    /// @param library the file, which has to be there
    /// @param others folders of the user
    public static List<Path> of(Path library, List<Path> others) throws IOException {
        Path real = library.toRealPath();
        String name = hash(real.toString()) + FOLDER;
        Path beside = real.resolveSibling(real.getFileName() + FOLDER);
        return Stream.concat(Stream.of(beside), others.stream().map(other -> other.resolve(name)))
                .map(folder -> folder.toAbsolutePath().resolve(SOCKET))
                .filter(Places::isShort)
                .toList();
    }

    private static boolean isShort(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
