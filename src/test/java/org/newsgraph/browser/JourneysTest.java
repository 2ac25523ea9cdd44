package org.newsgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people do on the pages, from one to the next. */
class JourneysTest {
    @RegisterExtension
    static final Stage STAGE = new Stage(Addresses.articles());

    private static Browser browser() {
        return STAGE.browser();
    }

    private static Browser open(String path) {
        return STAGE.open(path);
    }

    @AfterEach
    void theConsoleIsEmpty() {
        assertThat(browser().complaints()).as("console").isEmpty();
    }

    @Test
    void fromTheSearchBoxToAnEntityToItsEvidenceAndBack() {
        open("/").find("#search").sendKeys("Meta");
        browser().find("[role=option]");
        browser().find("#search").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser()
                .waitFor(
                        "the entity's page is not shown",
                        page -> browser().path().startsWith("/about/meta"));
        assertThat(browser().find("h1").getText()).isEqualTo("Meta");
        browser().click(".fact .origin a");
        browser().find(".body mark.lit-s");
        assertThat(browser().find(".body mark.lit-s").getText()).isNotEmpty();
        browser().click(".body a.mention");
        browser().waitFor("no entity's page", page -> browser().path().matches("/(about|entity).*"));
    }

    @Test
    void aReadyQuestionIsAskedByItsForm() {
        open("/queries").click("a[href='/queries/partners']");
        WebElement entity = browser().find("main input[name=entity]");
        entity.sendKeys("Meta", Keys.ESCAPE);
        browser().click("main form button");
        browser().waitFor("no answer names AWS", page -> browser().text().contains("AWS"));
        assertThat(browser().path()).contains("entity=Meta");
    }

    @Test
    void theGraphIsOpenedFurther() {
        open("/graph?entity=id%3Ameta").find("main canvas");
        browser().find("main table tbody tr");
        int before = browser().all("main table tbody tr").size();
        open("/graph?entity=id%3Ameta&depth=2").find("main canvas");
        assertThat(browser().all("main table tbody tr")).hasSizeGreaterThanOrEqualTo(before);
    }

    @Test
    void fromAClassToAPropertyToItsWords() {
        open("/ontology").click("#Organization .leaf a");
        browser().click("main a[href$='/ontology/partnersWith'], main a[href$='partnersWith']");
        browser().waitFor("no page of the relation", page -> browser().path().contains("partnersWith"));
        browser()
                .waitFor(
                        "no word of it",
                        page -> browser()
                                .script("return document.body.textContent")
                                .toString()
                                .contains("Partner"));
    }

    @Test
    void aQueryIsAskedInTheEditor() {
        open("/query").find(".CodeMirror, .yasqe, textarea");
        browser().click("main form button, main button");
        browser().find("main table tbody tr");
    }

    @Test
    void aConstructedGraphIsShownAsAPicture() {
        String query = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> "
                + "CONSTRUCT { ?a ng:partnersWith ?b } WHERE { ?a ng:partnersWith ?b }";
        open("/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).find(".CodeMirror, .yasqe, textarea");
        browser().click("main form button, main button");
        assertThat(browser().find("main canvas").getSize().getWidth()).isGreaterThan(100);
    }
}
