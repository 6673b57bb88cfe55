package io.callscope.app;

import io.callscope.instance.Caller;
import io.callscope.instance.Console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What this process prints, whether it was found out here or in the one that owns the library.
record ProcessConsole(PrintStream out, PrintStream errors) implements Console, Caller.Reader {
    @Override
    public void print(String text) {
        result(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void tell(String line) {
        errors.println(line);
    }

    @Override
    public void result(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    @Override
    public void news(String lines) {
        errors.print(lines);
        errors.flush();
    }
}
