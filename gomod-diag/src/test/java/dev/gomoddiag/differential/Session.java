package dev.gomoddiag.differential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Puts cases to real go commands, a few at a time. */
final class Session {
    private final World world;
    private final RealGo.Workshop workshop;

    Session(World world, RealGo.Workshop workshop) {
        this.world = world;
        this.workshop = workshop;
    }

    /** A case with what a release of go did. */
    record Outcome(Case question, GoRelease release, Observation seen) {}

    /** Runs every case; in their order. */
    List<Outcome> run(List<Case> cases, GoRelease release, int workers) throws IOException, InterruptedException {
        Iterator<Case> left = cases.iterator();
        Outcome[] outcomes = new Outcome[cases.size()];
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Void>> done = new ArrayList<>();
            int[] next = {0};
            for (int i = 0; i < workers; i++) {
                Callable<Void> worker = () -> {
                    try (RealGo go = new RealGo(world, workshop)) {
                        while (true) {
                            int at;
                            Case question;
                            synchronized (left) {
                                if (!left.hasNext()) {
                                    return null;
                                }
                                question = left.next();
                                at = next[0]++;
                            }
                            outcomes[at] = new Outcome(question, release, go.run(question, release));
                        }
                    }
                };
                done.add(threads.submit(worker));
            }
            for (Future<Void> each : done) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a case could not be run", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return List.of(outcomes);
    }
}
