package dev.gomoddiag.lab;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Runs cases, one after another, as a program in the internet namespace of its lane; lanes share the list of cases. */
final class Lane {
    private final Order order;
    private final Wires wires;
    private final Client client;

    private Lane(Order order, int number) throws IOException {
        this.order = order;
        wires = new Wires(order.prefix() + number);
        Path base = Files.createDirectories(order.scratch().resolve("lane" + number));
        client = new Client(wires, order.equipment(), order.firstUid() + number, base);
    }

    /** Takes the order's file and the lane's number. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Servers of a time gone by speak TLS 1.0 and 1.1.
        Security.setProperty("jdk.tls.disabledAlgorithms", "SSLv3, NULL, anon");
        Order order = Order.read(Path.of(arguments[0]));
        new Lane(order, Integer.parseInt(arguments[1])).run();
    }

    private void run() throws IOException, InterruptedException {
        List<Case> cases = CaseFile.readAll(order.cases());
        Collections.shuffle(cases, new Random(order.seed()));
        for (Case one : cases) {
            if (order.ids().contains(one.id()) && isMine(one)) {
                Result result = Trial.run(one, order, wires, client);
                Path done = order.results().resolve(one.id() + ".json");
                Path whole = Files.writeString(order.results().resolve(one.id() + ".part"), new Gson().toJson(result));
                Files.move(whole, done);
            }
        }
    }

    private boolean isMine(Case one) throws IOException {
        try {
            Files.createFile(order.results().resolve(one.id() + ".taken"));
            return true;
        } catch (FileAlreadyExistsException anotherLaneHasIt) {
            return false;
        }
    }
}
