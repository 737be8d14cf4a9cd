package cursus.acceptance.pages;

import cursus.acceptance.suite.WithSuite;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that look at the running suite by a {@link Chromium}, which they take as a parameter; each class has its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithSuite
@ExtendWith(ChromiumExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface WithBrowser {}
