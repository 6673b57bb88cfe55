package io.callscope.instance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A command that another process is to carry out. It never prints its variables: a token may be
/// among them.
///
/// @param library whose owner is asked
/// @param folder the working directory, that the words name files in
/// @param words the arguments of the command line
/// @param variables those of the environment that the command needs
public record Request(
        Path library, Path folder, List<String> words, Map<String, String> variables) {
    /// A command line can't be much longer: systems have 2 MB for it, most of them less.
    private static final int MOST_BYTES = 4 << 20;

    public Request {
        words = List.copyOf(words);
        variables = Map.copyOf(variables);
    }

    void write(DataOutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream text = new DataOutputStream(bytes);
        write(library.toString(), text);
        write(folder.toString(), text);
        text.writeInt(words.size());
        for (String word : words) {
            write(word, text);
        }
        text.writeInt(variables.size());
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            write(variable.getKey(), text);
            write(variable.getValue(), text);
        }
        if (bytes.size() > MOST_BYTES) {
            throw new IOException(
                    "the command is too long for the open window: name fewer files at once");
        }
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        out.flush();
    }

    /// Reads a request as it was written.
    ///
    /// @throws ProtocolException if it is none, however long it says that it is
    static Request read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new ProtocolException("a request of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a request that breaks off");
        }
        DataInputStream text = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            return new Request(
                    Path.of(string(text)), Path.of(string(text)), words(text), variables(text));
        } catch (InvalidPathException e) {
            throw new ProtocolException("a request with a path that is none");
        }
    }

    private static List<String> words(DataInputStream in) throws IOException {
        List<String> words = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(string(in));
        }
        return words;
    }

    private static Map<String, String> variables(DataInputStream in) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            variables.put(string(in), string(in));
        }
        return variables;
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /// Whatever length a string says that it has, no more is read than there is.
    private static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new ProtocolException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Request[" + library + ", " + folder + ", " + words.size() + " words]";
    }
}
