package cursus.local.services;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A Spring Boot application that runs in this JVM without sharing a class with the launcher or with another application:
 * its class loader sees the JDK and its own classpath only. Everything it is told goes through its arguments, because
 * system properties belong to the whole JVM.
 */
public final class IsolatedApplication implements AutoCloseable {

    private static final String SPRING = "org.springframework.boot.SpringApplication";
    private static final String TOMCAT_URLS = "org.apache.catalina.webresources.TomcatURLStreamHandlerFactory";

    private final String name;
    private final URLClassLoader loader;
    private final Closeable context;

    private IsolatedApplication(String name, URLClassLoader loader, Closeable context) {
        this.name = name;
        this.loader = loader;
        this.context = context;
    }

    /**
     * Starts an application and returns when it is ready.
     *
     * @param name for threads and messages
     * @param classpath its own classes first
     * @param mainClass the class with its {@code main}
     * @throws StartFailed when it does not become ready
     */
    public static IsolatedApplication start(
            String name, List<Path> classpath, String mainClass, List<String> arguments) {
        URLClassLoader loader = new URLClassLoader(name, urls(classpath), ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            leaveUrlHandlersAlone(loader);
            LogRouting.add(loader);
            return new IsolatedApplication(name, loader, run(loader, mainClass, arguments));
        } catch (InvocationTargetException e) {
            discard(loader);
            throw new StartFailed(name, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            discard(loader);
            throw new StartFailed(name, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The class loader of the application, and of every thread that it starts. */
    public ClassLoader loader() {
        return loader;
    }

    /** Closes the application's context, with everything in it. */
    @Override
    public void close() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            context.close();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " did not close.", e);
        } finally {
            thread.setContextClassLoader(before);
            discard(loader);
        }
    }

    private static Closeable run(ClassLoader loader, String mainClass, List<String> arguments)
            throws ReflectiveOperationException {
        Class<?> hookType = loader.loadClass("org.springframework.boot.SpringApplicationHook");
        Class<?> listenerType = loader.loadClass("org.springframework.boot.SpringApplicationRunListener");
        Method main = loader.loadClass(mainClass).getMethod("main", String[].class);
        AtomicReference<Closeable> ready = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();

        Object listener = proxy(loader, listenerType, (proxy, method, values) -> {
            if (method.getName().equals("ready")) {
                ready.set((Closeable) values[0]);
            }
            return null;
        });
        Object hook = proxy(loader, hookType, (proxy, method, values) -> listener);
        Runnable start = () -> {
            try {
                main.invoke(null, (Object) arguments.toArray(String[]::new));
            } catch (InvocationTargetException e) {
                failure.set(e.getCause());
            } catch (IllegalAccessException e) {
                failure.set(e);
            }
        };
        loader.loadClass(SPRING).getMethod("withHook", hookType, Runnable.class).invoke(null, hook, start);
        if (failure.get() != null) {
            throw new InvocationTargetException(failure.get());
        }
        if (ready.get() == null) {
            throw new IllegalStateException("Its main method returned without an application that is ready.");
        }
        return ready.get();
    }

    @SuppressWarnings("ReferenceEquality") // A proxy equals itself only.
    private static Object proxy(ClassLoader loader, Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(
                loader, new Class<?>[] {type}, (proxy, method, values) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == values[0];
                    case "toString" -> "launcher's " + type.getSimpleName();
                    default -> handler.invoke(proxy, method, values);
                });
    }

    /** Tomcat would register a handler for the whole JVM, which works once only. */
    private static void leaveUrlHandlersAlone(ClassLoader loader) throws ReflectiveOperationException {
        try {
            loader.loadClass(TOMCAT_URLS).getMethod("disable").invoke(null);
        } catch (ClassNotFoundException e) {
            // An application without Tomcat.
        }
    }

    private static URL[] urls(List<Path> classpath) {
        return classpath.stream().map(IsolatedApplication::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(URLClassLoader loader) {
        LogRouting.remove(loader);
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
