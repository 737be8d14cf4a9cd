package cursus.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By which fields a list may be asked for, beside a controller's {@link Sorting}; any other is refused as unknown. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SortedBy {

    /** The fields. */
    String[] value();

    /** The order where the request asks for none, such as {@code -number}. */
    String otherwise();
}
