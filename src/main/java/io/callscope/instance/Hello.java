package io.callscope.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;

/// What both sides say first. It must never change, so that any two versions understand at least
/// that they are not the same.
///
/// @param version of the program
record Hello(String version) {
    private static final int MAGIC = 0xca115c0b;
    private static final int LONGEST = 100;

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeUTF(version);
        out.flush();
    }

    static Hello read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new ProtocolException("no Callscope");
        }
        String version = in.readUTF(); // of 64 KB at most
        if (version.length() > LONGEST) {
            throw new ProtocolException("no version of Callscope");
        }
        return new Hello(version);
    }
}
