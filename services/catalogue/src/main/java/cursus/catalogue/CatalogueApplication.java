package cursus.catalogue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The catalogue as a process of its own. */
@SpringBootApplication
public class CatalogueApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CatalogueApplication.class, arguments);
    }
}
