package docket.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ShelfTest {
    @Test
    void onlyDifferingLinesAreTouched() {
        List<String> list = new ArrayList<>(List.of("a", "b", "c", "d"));
        Differ.apply(list, List.of("a", "x", "y", "c", "d"));
        assertEquals(List.of("a", "x", "y", "c", "d"), list);
        Differ.apply(list, List.of("d"));
        assertEquals(List.of("d"), list);
        Differ.apply(list, List.of());
        assertEquals(List.of(), list);
    }

    @Test
    void howeverMuchDiffersThereIsOneChange() {
        Shelf<String> shelf = new Shelf<>();
        shelf.become(List.of("a", "b", "c", "d", "e"), false);
        List<String> heard = new ArrayList<>();
        shelf.addListener((ListChangeListener<String>) change -> heard.add(String.join("", change.getList())));
        shelf.become(List.of("x", "b", "y", "d", "z", "f"), true);
        assertEquals(List.of("xbydzf"), heard);
        shelf.become(List.of("x", "b", "y", "d", "z", "f"), true);
        assertEquals(List.of("xbydzf"), heard);
        shelf.become(List.of("n", "m"), false);
        assertEquals(List.of("xbydzf", "nm"), heard);
    }
}
