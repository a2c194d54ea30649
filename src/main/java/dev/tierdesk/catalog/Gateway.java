package dev.tierdesk.catalog;

/// A kind of API gateway that enforces what is billed (`catalog.md` 8).
public enum Gateway {
    KONG,
    APIGEE,
    AWS_API_GATEWAY,
    AZURE_APIM,
    MULESOFT
}
