package cursus.enrolment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EnrolmentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EnrolmentApplication.class, arguments);
    }
}
