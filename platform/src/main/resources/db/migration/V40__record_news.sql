-- What came into the ledger lately is found without reading all that came before.
create index record_version_known on record_version (known_at);
-- Made-up records are few where there are any at all, and every figure that may rest on one is marked.
create index record_version_demonstration on record_version (area) where origin = 'DEMONSTRATION';
