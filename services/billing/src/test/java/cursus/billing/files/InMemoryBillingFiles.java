package cursus.billing.files;

import cursus.billing.InMemoryAggregates;

final class InMemoryBillingFiles extends InMemoryAggregates<BillingFile> implements BillingFiles {}
