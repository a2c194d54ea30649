-- Which routes of which gateways belong to a product. Routes: JSON, null where there are none.

CREATE TABLE product_gateway (
    product_id UUID NOT NULL REFERENCES product (id),
    place INTEGER NOT NULL,
    gateway VARCHAR(32) NOT NULL,
    external_id VARCHAR NOT NULL,
    routes VARCHAR,
    status VARCHAR(32) NOT NULL,
    checked TIMESTAMP(9) WITH TIME ZONE,
    PRIMARY KEY (product_id, place)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON product_gateway TO app;
