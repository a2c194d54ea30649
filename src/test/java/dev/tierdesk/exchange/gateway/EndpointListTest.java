package dev.tierdesk.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndpointListTest {
    private static final EndpointList.Words WORDS =
            new EndpointList.Words("Method", "Path", "What it does", "Parameters", "deprecated");

    @Test
    void everyEndpointStandsUnderItsTag() {
        assertThat(EndpointList.markdown(Files.file("openapi/petstore.yaml"), WORDS)).isEqualTo("""
                # Pet store 1.2.0

                ## pets

                | Method | Path | What it does | Parameters |
                |---|---|---|---|
                | GET | `/pets` | List pets | x-trace, limit |
                | POST | `/pets` | createPet (deprecated) | x-trace |
                | GET | `/pets/{petId}` | getPet |  |

                ## owners

                | Method | Path | What it does | Parameters |
                |---|---|---|---|
                | GET | `/owners` | List \\| owners |  |
                """);
    }

    @Test
    void withoutTagsThereIsOneTable() {
        assertThat(EndpointList.markdown(Files.file("openapi/documented.yaml"), WORDS))
                .contains("| GET | `/users` | Returns a list of users. |  |")
                .doesNotContain("##");
    }
}
