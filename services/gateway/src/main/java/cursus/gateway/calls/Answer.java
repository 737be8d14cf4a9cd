package cursus.gateway.calls;

/** What a service said to something that may be refused. */
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Problem problem) implements Answer<T> {}
}
