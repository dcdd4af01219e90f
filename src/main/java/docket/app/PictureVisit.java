package docket.app;

import docket.fetch.Fetched;
import docket.fetch.Web;
import docket.model.Validators;
import docket.store.Images;
import docket.store.Store;
import java.util.concurrent.Semaphore;

/// Fetches one picture of an article and stores it, or notes why not.
final class PictureVisit {
    private final Store store;
    private final Web web;
    /// Decoding takes memory: one at a time.
    private final Semaphore decoding = new Semaphore(1);

    PictureVisit(Store store, Web web) {
        this.store = store;
        this.web = web;
    }

    /// @return true when the picture is on disk
    boolean visit(Images.Wanted wanted) throws InterruptedException {
        if (store.write(db -> Images.reuse(db, wanted.article(), wanted.url()))) {
            return true;
        }
        Fetched fetched = web.get(new Web.Request(wanted.url(), Validators.NONE, Web.Purpose.IMAGE, wanted.articleUrl()));
        Images.Picture picture = null;
        String problem = "The picture could not be read.";
        if (fetched instanceof Fetched.Body body) {
            decoding.acquire();
            try {
                picture = Pictures.prepare(body.bytes());
            } finally {
                decoding.release();
            }
        } else if (fetched instanceof Fetched.Failed failed) {
            problem = failed.problem().summary();
        }
        Images.Picture ready = picture;
        String why = problem;
        store.update(db -> {
            if (ready != null) {
                Images.save(db, wanted.article(), wanted.url(), ready);
            } else {
                Images.failed(db, wanted.article(), wanted.url(), why);
            }
        });
        return ready != null;
    }
}
