package cursus.acceptance.faults;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Something that goes wrong for a while. Each tells what it does, and leaves everything started that it found started. */
sealed interface Fault {

    void strike(Scene scene);

    /** Where faults strike. */
    record Scene(Fleet fleet, Tampering topics, Diary diary) {}

    /** A process is gone at once, as by a power cut, and started again after a while. */
    record ServiceKilled(String service, Duration away) implements Fault {
        @Override
        public void strike(Scene scene) {
            scene.diary().tell("kill -9 of %s, started again after %s".formatted(service, seconds(away)));
            scene.diary().count("faults: kill -9 of " + service);
            Part part = scene.fleet().service(service);
            part.kill();
            Pause.of(away);
            part.start();
        }
    }

    /** The broker is away, stopped cleanly or not. */
    record BrokerAway(boolean killed, Duration away) implements Fault {
        @Override
        public void strike(Scene scene) {
            String how = killed ? "kill -9 of the broker" : "the broker is stopped";
            scene.diary().tell("%s, started again after %s".formatted(how, seconds(away)));
            scene.diary().count("faults: " + how);
            Part broker = scene.fleet().broker();
            if (killed) {
                broker.kill();
            } else {
                broker.stop();
            }
            Pause.of(away);
            broker.start();
        }
    }

    /** The store is stopped cleanly, never killed: the embedded one claims no durability over a kill. */
    record StoreStopped(Duration away) implements Fault {
        @Override
        public void strike(Scene scene) {
            scene.diary().tell("the store is stopped, started again after " + seconds(away));
            scene.diary().count("faults: the store is stopped");
            Part store = scene.fleet().store();
            store.stop();
            Pause.of(away);
            store.start();
        }
    }

    /** A record that was delivered comes once more, byte for byte, behind records that are younger. */
    record RecordRepeated(long draw) implements Fault {
        @Override
        public void strike(Scene scene) {
            scene.diary().tell("delivered again: " + scene.topics().repeat(draw));
            scene.diary().count("faults: record delivered again");
        }
    }

    /** A record that no consumer can take, under the key of no real aggregate. */
    record PoisonPlanted(Poison poison, long draw) implements Fault {
        @Override
        public void strike(Scene scene) {
            scene.diary().tell("poison: " + scene.topics().plant(poison, draw));
            scene.diary().count("faults: poison, " + poison.words());
        }
    }

    /** A second instance comes, so that the partitions are dealt anew under load, and one of the two is killed. */
    record SecondInstance(String service, boolean firstDies, Duration together) implements Fault {
        @Override
        public void strike(Scene scene) {
            Part first = scene.fleet().service(service);
            try (Part second = scene.fleet().another(service)) {
                scene.diary().tell("a second instance of %s is started".formatted(service));
                scene.diary().count("faults: second instance of " + service);
                second.start();
                second.awaitReady();
                Pause.of(together);
                scene.diary()
                        .tell("kill -9 of the %s of two instances of %s"
                                .formatted(firstDies ? "first" : "second", service));
                scene.diary().count("faults: kill -9 of " + service);
                (firstDies ? first : second).kill();
                Pause.of(together);
                first.start();
                first.awaitReady();
            }
        }
    }

    /** A process stands still for longer than its claims and leases last, and then goes on as if nothing had been. */
    record HeldStill(String service, Duration away) implements Fault {
        @Override
        public void strike(Scene scene) {
            scene.diary().tell("SIGSTOP of %s for %s".formatted(service, seconds(away)));
            scene.diary().count("faults: SIGSTOP of " + service);
            Part part = scene.fleet().service(service);
            part.holdStill();
            Pause.of(away);
            part.goOn();
            scene.diary().tell("SIGCONT of " + service);
        }
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1e3);
    }

    /** Any fault, as chance has it. */
    static Fault drawn(RandomGenerator random) {
        Duration away = Pause.between(Duration.ofMillis(200), Duration.ofSeconds(8), random);
        String service = Fleet.SERVICES.get(random.nextInt(Fleet.SERVICES.size()));
        int draw = random.nextInt(100);
        if (draw < 45) {
            return new ServiceKilled(service, away);
        } else if (draw < 53) {
            return new BrokerAway(true, away);
        } else if (draw < 60) {
            return new BrokerAway(false, away);
        } else if (draw < 67) {
            return new StoreStopped(away);
        } else if (draw < 79) {
            return new RecordRepeated(random.nextLong());
        } else if (draw < 86) {
            return new PoisonPlanted(Poison.drawn(random), random.nextLong());
        } else if (draw < 96) {
            return new SecondInstance(service, random.nextBoolean(), away);
        } else {
            return new HeldStill(service, Duration.ofSeconds(35));
        }
    }
}
