package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private final Columns table = new Columns()
            .row(7, "EFF", "A short title")
            .row(1200, "Techdirt", "A title that is too long for one line of a narrow terminal");

    @Test
    void wrapsTheLastColumnBelowItselfOnATerminal() {
        assertEquals("""
                   7  EFF       A short title
                1200  Techdirt  A title that is too long
                                for one line of a narrow
                                terminal
                """, print(true, 40));
    }

    @Test
    void inAPipeARowIsALine() {
        assertEquals("""
                   7  EFF       A short title
                1200  Techdirt  A title that is too long for one line of a narrow terminal
                """, print(false, 40));
    }

    @Test
    void printsNothingForNoRows() {
        StringWriter out = new StringWriter();
        new Columns().print(terminal(out, true, 80));
        assertEquals("", out.toString());
    }

    private String print(boolean watched, int width) {
        StringWriter out = new StringWriter();
        table.print(terminal(out, watched, width));
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static Terminal terminal(StringWriter out, boolean watched, int width) {
        return new Terminal(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(out), watched, watched, width);
    }
}
