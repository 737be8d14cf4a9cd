@NullMarked
package cursus.web;

import org.jspecify.annotations.NullMarked;
