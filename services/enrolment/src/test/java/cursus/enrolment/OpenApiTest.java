package cursus.enrolment;

import cursus.testing.OpenApiContract;

/** The service and its {@code openapi.yaml} say the same. */
class OpenApiTest extends OpenApiContract {}
