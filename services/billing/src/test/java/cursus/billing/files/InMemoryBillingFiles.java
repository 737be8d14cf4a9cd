package cursus.billing.files;

import cursus.testing.InMemoryAggregates;

final class InMemoryBillingFiles extends InMemoryAggregates<BillingFile> implements BillingFiles {}
