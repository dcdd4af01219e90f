package docket.ui;

import docket.ui.article.ArticlePage;
import docket.ui.article.Paper;
import docket.ui.theme.Words;
import javafx.application.Platform;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;

/// Prints the open article, page by page, so that the window answers between two. JavaFX thread only.
final class Printing {
    private final Desk desk;

    Printing(Desk desk) {
        this.desk = desk;
    }

    void print() {
        ArticlePage page = desk.view.page();
        if (page != null) {
            // Asking for the printers may wait for a print service.
            desk.background.ask(() -> !Printer.getAllPrinters().isEmpty(), any -> {
                PrinterJob job = any ? PrinterJob.createPrinterJob() : null;
                if (job == null) {
                    desk.notices.say(Words.of("print.none"));
                } else {
                    begin(job, page);
                }
            }, trouble -> desk.notices.say(Words.of("print.none")));
        }
    }

    private void begin(PrinterJob job, ArticlePage page) {
        job.getJobSettings().setJobName(page.headline());
        if (!job.showPrintDialog(desk.view.getScene().getWindow())) {
            job.cancelJob();
            return;
        }
        PageLayout layout = job.getJobSettings().getPageLayout();
        Paper.of(page, desk.images, new ReaderActions(desk), layout.getPrintableWidth(), layout.getPrintableHeight(),
                paper -> next(job, paper, 0));
    }

    private void next(PrinterJob job, Paper paper, int number) {
        if (number == paper.pages()) {
            desk.notices.say(Words.of(job.endJob() ? "print.sent" : "print.failed", number));
        } else if (job.printPage(paper.page(number))) {
            Platform.runLater(() -> next(job, paper, number + 1));
        } else {
            job.cancelJob();
            desk.notices.say(Words.of("print.failed"));
        }
    }
}
