package io.callscope.app;

public final class CallscopeApp {
    private CallscopeApp() {}

    static int show(Arguments arguments) {
        return arguments.files().size();
    }
}
