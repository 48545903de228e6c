package dev.gomoddiag.diagnosis;

import dev.gomoddiag.plan.Target;
import java.util.Objects;
import java.util.OptionalInt;

/** What a diagnosis is about; "" and empty where a part does not apply. No part holds credentials. */
public record Subject(String host, String address, OptionalInt port, String url, String module, String version) {
    public static final Subject NOTHING = new Subject("", "", OptionalInt.empty(), "", "", "");

    public Subject {
        Objects.requireNonNull(port, "port");
    }

    public static Subject of(Target target) {
        return NOTHING.withTarget(target);
    }

    public static Subject ofHost(String host) {
        return new Subject(host, "", OptionalInt.empty(), "", "", "");
    }

    public static Subject ofUrl(String url) {
        return new Subject("", "", OptionalInt.empty(), url, "", "");
    }

    public static Subject ofModule(String module, String version) {
        return new Subject("", "", OptionalInt.empty(), "", module, version);
    }

    public Subject withTarget(Target target) {
        return new Subject(target.host(), address, OptionalInt.of(target.port()), url, module, version);
    }

    public Subject withAddress(String literal) {
        return new Subject(host, literal, port, url, module, version);
    }

    public Subject withUrl(String shownUrl) {
        return new Subject(host, address, port, shownUrl, module, version);
    }

    public Subject withModule(String path, String query) {
        return new Subject(host, address, port, url, path, query);
    }
}
