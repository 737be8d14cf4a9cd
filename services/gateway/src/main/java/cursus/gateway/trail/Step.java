package cursus.gateway.trail;

import cursus.gateway.routes.Service;

/** An entry, with the service that told it. */
public record Step(Service service, TrailEntry entry) {}
