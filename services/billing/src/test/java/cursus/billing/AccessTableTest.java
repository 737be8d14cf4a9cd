package cursus.billing;

import cursus.testing.AccessTableContract;

/** The service and {@code docs/access.md} name the same endpoints. */
class AccessTableTest extends AccessTableContract {}
