package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Published;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void leavesOutWhatIsAbsent() {
        assertEquals("{\"title\":\"A\"}", new Json().put("title", "A").put("byline", null).put("lang", "").toString());
    }

    @Test
    void keepsWhatItIsAboutEvenWhenEmpty() {
        assertEquals("{\"path\":\"\"}", Json.about("path", "").toString());
    }

    @Test
    void doesNotDisguiseHtml() {
        assertEquals("{\"html\":\"<p class='a'>1 & 2 = 3</p>\"}", new Json().put("html", "<p class='a'>1 & 2 = 3</p>").toString());
    }

    @Test
    void staysOnOneLine() {
        assertEquals("{\"text\":\"a\\nb\\r\\u2028c\\\"\\\\\"}", new Json().put("text", "a\nb\r\u2028c\"\\").toString());
    }

    @Test
    void writesObjectsListsNumbersAndDays() {
        Json json = new Json()
                .put("n", 7).put("yes", true).put("day", Published.on(LocalDate.of(2017, 6, 23)))
                .put("list", List.of(new Json().put("a", "b"), new Json())).put("none", List.of()).put("in", new Json().put("count", 0));
        assertEquals("{\"n\":7,\"yes\":true,\"day\":\"2017-06-23\",\"list\":[{\"a\":\"b\"},{}],\"none\":[],\"in\":{\"count\":0}}",
                json.toString());
    }
}
