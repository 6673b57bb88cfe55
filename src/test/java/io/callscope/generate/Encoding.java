package io.callscope.generate;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How the text of a file becomes bytes.
public enum Encoding {
    UTF8(UTF_8, false),
    UTF8_BOM(UTF_8, true),
    UTF16LE_BOM(UTF_16LE, true),
    UTF16BE_BOM(UTF_16BE, true),
    WINDOWS1252(Charset.forName("windows-1252"), false);

    private final Charset charset;
    private final boolean hasMark;

    Encoding(Charset charset, boolean hasMark) {
        this.charset = charset;
        this.hasMark = hasMark;
    }

    /// The encoding of this name (`utf16le-bom`).
    static Optional<Encoding> ofKey(String key) {
        String name = key.replace('-', '_').toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(encoding -> encoding.name().equals(name)).findFirst();
    }

    /// A text as a file has it.
    public byte[] bytes(String text) {
        return (mark() + text).getBytes(charset);
    }

    Charset charset() {
        return charset;
    }

    /// What stands before the text.
    String mark() {
        return hasMark ? "\uFEFF" : "";
    }
}
