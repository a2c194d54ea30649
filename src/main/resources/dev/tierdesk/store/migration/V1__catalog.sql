-- The journal: what was written, when and by whom. Rows are only ever added.

CREATE TABLE change_set (
    number BIGINT PRIMARY KEY,
    written_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    author VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    reason VARCHAR,
    source VARCHAR(32) NOT NULL,
    undoes BIGINT REFERENCES change_set (number),
    created_count INTEGER NOT NULL,
    changed_count INTEGER NOT NULL,
    deleted_count INTEGER NOT NULL,
    -- over this change set, its revisions and the digest of the change set before it
    digest VARBINARY(32) NOT NULL
);

-- Every aggregate that ever was. Its row in the table of its kind is there while digest is not null.
CREATE TABLE aggregate (
    id UUID PRIMARY KEY,
    kind VARCHAR(32) NOT NULL,
    revision BIGINT NOT NULL,
    digest VARBINARY(32)
);

CREATE TABLE revision (
    aggregate_id UUID NOT NULL REFERENCES aggregate (id),
    number BIGINT NOT NULL,
    change_set BIGINT NOT NULL REFERENCES change_set (number),
    place INTEGER NOT NULL,
    kind VARCHAR(32) NOT NULL,
    code VARCHAR NOT NULL,
    action VARCHAR(32) NOT NULL,
    -- the canonical text of the aggregate, deflated, and its SHA-256; null where it was deleted
    body VARBINARY,
    digest VARBINARY(32),
    PRIMARY KEY (aggregate_id, number),
    UNIQUE (change_set, place)
);

-- The catalog as it is now. Aggregates refer to each other by code; lists are JSON, null where they are empty.

CREATE TABLE settings (
    id UUID PRIMARY KEY REFERENCES aggregate (id),
    single BOOLEAN DEFAULT TRUE NOT NULL UNIQUE CHECK (single),
    name VARCHAR NOT NULL,
    currencies VARCHAR NOT NULL,
    rounding_mode VARCHAR(32) NOT NULL,
    rounding_scale INTEGER,
    time_zone VARCHAR NOT NULL,
    seller_country VARCHAR,
    small_business BOOLEAN NOT NULL,
    tax_rules VARCHAR,
    variables VARCHAR,
    product_types VARCHAR,
    subscription_age_limit_days INTEGER NOT NULL
);

CREATE TABLE billable_unit (
    id UUID PRIMARY KEY REFERENCES aggregate (id),
    code VARCHAR NOT NULL UNIQUE,
    name VARCHAR NOT NULL,
    unit_label VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    aggregation VARCHAR(32) NOT NULL,
    event_type VARCHAR NOT NULL,
    event_field VARCHAR,
    filters VARCHAR,
    conversion_operation VARCHAR(32),
    conversion_factor NUMERIC(30, 12),
    conversion_rounding VARCHAR(32),
    conversion_precision INTEGER,
    status VARCHAR(32) NOT NULL,
    product_types VARCHAR,
    external_ids VARCHAR
);

CREATE TABLE product (
    id UUID PRIMARY KEY REFERENCES aggregate (id),
    code VARCHAR NOT NULL UNIQUE,
    name VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    features VARCHAR,
    product_type VARCHAR NOT NULL,
    audience VARCHAR(32) NOT NULL,
    tags VARCHAR,
    openapi_url VARCHAR,
    metadata VARCHAR,
    charge_type VARCHAR(32) NOT NULL,
    pricing_model VARCHAR(32),
    key_label VARCHAR,
    key_policy VARCHAR(32) NOT NULL,
    default_key VARCHAR,
    tax_category VARCHAR(32) NOT NULL,
    maturity VARCHAR(32) NOT NULL,
    publish_status VARCHAR(32) NOT NULL,
    external_ids VARCHAR
);

CREATE TABLE product_unit (
    product_id UUID NOT NULL REFERENCES product (id),
    place INTEGER NOT NULL,
    unit VARCHAR NOT NULL REFERENCES billable_unit (code),
    PRIMARY KEY (product_id, place)
);

CREATE TABLE product_cost (
    product_id UUID NOT NULL REFERENCES product (id),
    place INTEGER NOT NULL,
    cost_key VARCHAR NOT NULL,
    amount NUMERIC(30, 12) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    unit VARCHAR REFERENCES billable_unit (code),
    PRIMARY KEY (product_id, place)
);

CREATE TABLE product_requires (
    product_id UUID NOT NULL REFERENCES product (id),
    place INTEGER NOT NULL,
    required VARCHAR NOT NULL REFERENCES product (code),
    PRIMARY KEY (product_id, place)
);

CREATE TABLE plan (
    id UUID PRIMARY KEY REFERENCES aggregate (id),
    code VARCHAR NOT NULL UNIQUE,
    name VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    public_description VARCHAR NOT NULL,
    plan_kind VARCHAR(32) NOT NULL,
    cadence VARCHAR NOT NULL,
    trial_days INTEGER NOT NULL,
    billing_mode VARCHAR(32) NOT NULL,
    visibility VARCHAR(32) NOT NULL,
    status VARCHAR(32) NOT NULL,
    rounding_mode VARCHAR(32),
    rounding_scale INTEGER,
    tags VARCHAR,
    examples VARCHAR,
    metadata VARCHAR,
    external_ids VARCHAR
);

CREATE TABLE plan_currency (
    plan_id UUID NOT NULL REFERENCES plan (id),
    place INTEGER NOT NULL,
    currency VARCHAR(3) NOT NULL,
    PRIMARY KEY (plan_id, place)
);

CREATE TABLE plan_minimum (
    plan_id UUID NOT NULL REFERENCES plan (id),
    place INTEGER NOT NULL,
    currency VARCHAR(3) NOT NULL,
    amount NUMERIC(30, 12) NOT NULL,
    PRIMARY KEY (plan_id, place)
);

CREATE TABLE allowance (
    plan_id UUID NOT NULL REFERENCES plan (id),
    place INTEGER NOT NULL,
    product VARCHAR NOT NULL REFERENCES product (code),
    unit VARCHAR NOT NULL REFERENCES billable_unit (code),
    included_quantity NUMERIC(30, 12) NOT NULL,
    rollover VARCHAR(32) NOT NULL,
    rollover_limit NUMERIC(30, 12),
    rollover_periods INTEGER,
    PRIMARY KEY (plan_id, place)
);

CREATE TABLE price (
    id UUID PRIMARY KEY REFERENCES aggregate (id),
    code VARCHAR NOT NULL UNIQUE,
    name VARCHAR NOT NULL,
    plan VARCHAR REFERENCES plan (code),
    product VARCHAR NOT NULL REFERENCES product (code),
    charge_type VARCHAR(32) NOT NULL,
    unit VARCHAR REFERENCES billable_unit (code),
    component VARCHAR NOT NULL,
    currency VARCHAR(3) NOT NULL,
    model VARCHAR(32) NOT NULL,
    amount NUMERIC(30, 12),
    unit_amount NUMERIC(30, 12),
    formula VARCHAR,
    package_size NUMERIC(30, 12),
    package_amount NUMERIC(30, 12),
    package_rounding VARCHAR(32),
    percent NUMERIC(30, 12),
    fixed_amount NUMERIC(30, 12),
    min_fee NUMERIC(30, 12),
    max_fee NUMERIC(30, 12),
    committed_amount NUMERIC(30, 12),
    committed_quantity NUMERIC(30, 12),
    overage_unit_amount NUMERIC(30, 12),
    included_quantity NUMERIC(30, 12),
    min_amount NUMERIC(30, 12),
    max_amount NUMERIC(30, 12),
    charge_flat_at_zero BOOLEAN NOT NULL,
    cost_variant VARCHAR,
    customer VARCHAR,
    country VARCHAR,
    price_key VARCHAR,
    dimensions VARCHAR,
    billing_timing VARCHAR(32) NOT NULL,
    effective_from TIMESTAMP(9) WITH TIME ZONE,
    effective_until TIMESTAMP(9) WITH TIME ZONE,
    examples VARCHAR,
    external_ids VARCHAR
);

CREATE TABLE tier (
    price_id UUID NOT NULL REFERENCES price (id),
    place INTEGER NOT NULL,
    up_to NUMERIC(30, 12),
    unit_amount NUMERIC(30, 12),
    formula VARCHAR,
    flat_amount NUMERIC(30, 12),
    percent NUMERIC(30, 12),
    block_size NUMERIC(30, 12),
    cap_amount NUMERIC(30, 12),
    PRIMARY KEY (price_id, place)
);

-- `app` writes the catalog, but can only add to the journal: no UPDATE, DELETE or TRUNCATE there.

GRANT SELECT, INSERT ON change_set TO app;
GRANT SELECT, INSERT ON revision TO app;
GRANT SELECT, INSERT, UPDATE ON aggregate TO app;
GRANT SELECT, INSERT, UPDATE ON settings TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON billable_unit TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON product TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON product_unit TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON product_cost TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON product_requires TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plan TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_currency TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_minimum TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON allowance TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON price TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tier TO app;
