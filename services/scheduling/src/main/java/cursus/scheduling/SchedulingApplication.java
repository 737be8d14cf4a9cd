package cursus.scheduling;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Scheduling as a process of its own. */
@SpringBootApplication
public class SchedulingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SchedulingApplication.class, arguments);
    }
}
