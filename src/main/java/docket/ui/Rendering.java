package docket.ui;

import java.nio.file.Files;
import java.nio.file.Path;

/// How JavaFX draws, chosen before it starts; what is set on the command line stays.
final class Rendering {
    private Rendering() {}

    static void choose() {
        // Without it a ground of two colours, such as a pane and the line at its edge, is an image stretched anew with each frame: in
        // software three fifths of all drawing (3.9 s of processor time against 1.5 for the same quarter of a minute of use).
        if (System.getProperty("prism.disableRegionCaching") == null) {
            System.setProperty("prism.disableRegionCaching", "true");
        }
        // OpenGL that is emulated on the processor is no faster than JavaFX's own drawing, and takes 35 MB more.
        if (System.getProperty("os.name").equals("Linux") && System.getProperty("prism.order") == null && !Files.isDirectory(Path.of("/dev/dri"))) {
            System.setProperty("prism.order", "sw");
        }
    }
}
