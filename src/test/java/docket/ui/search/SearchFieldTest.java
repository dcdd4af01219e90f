package docket.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SearchFieldTest extends FxTest {
    @Test
    void aLetterIsSearchedForAtOnceAndTheLastOfManyAlways() throws InterruptedException {
        List<String> asked = new ArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        run(() -> {
            SearchField field = new SearchField(query -> {
                asked.add(query);
                if (query.equals("priv")) {
                    last.countDown();
                }
            }, () -> {}, () -> {});
            field.input().setText("p");
            assertEquals(List.of("p"), asked, "before anything else happens");
            field.input().setText("pr");
            field.input().setText("pri");
            field.input().setText("priv");
        });
        assertEquals(true, last.await(30, TimeUnit.SECONDS));
        assertEquals("priv", fx(asked::getLast));
    }
}
