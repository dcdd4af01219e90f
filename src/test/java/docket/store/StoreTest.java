package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path temp;

    @Test
    void aNewDataFolderIsForItsOwnerOnly() throws IOException {
        Path folder = temp.resolve("new/docket");
        Store.open(folder).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void aCommitWaitsForTheDisk() {
        try (Store store = Store.open(temp)) {
            assertEquals("wal", store.write(db -> db.text("PRAGMA journal_mode")));
            // 2 is FULL: the log is synced at each commit (sqlite.org/pragma.html#pragma_synchronous).
            assertEquals("2", store.write(db -> db.text("PRAGMA synchronous")));
            assertEquals("1", store.write(db -> db.text("PRAGMA foreign_keys")));
        }
    }

    @Test
    void whatIsDerivedWaitsForNoDiskButTheNextWriteDoes() {
        try (Store store = Store.open(temp)) {
            store.derive(db -> {
                assertEquals(1, db.number("PRAGMA synchronous"));
                Settings.put(db, "derived", "here");
            });
            assertEquals("here", store.read(db -> Settings.get(db, "derived")));
            assertEquals(2L, store.<Long>write(db -> db.number("PRAGMA synchronous")));
        }
    }

    @Test
    void whatIsGatheredIsStoredWhenItIsToldAndOneThatFailsHarmsNoOther() throws Exception {
        try (Store store = Store.open(temp); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> told = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String key = "gathered." + i;
                boolean fails = i % 10 == 7;
                told.add(threads.submit(() -> {
                    store.gather(db -> {
                        Settings.put(db, key, "here");
                        return fails ? db.number("SELECT nothing") : 1;
                    });
                    return store.read(db -> Settings.get(db, key));
                }));
            }
            for (int i = 0; i < 40; i++) {
                Future<String> each = told.get(i);
                if (i % 10 == 7) {
                    assertThrows(ExecutionException.class, each::get);
                    String key = "gathered." + i;
                    assertNull(store.read(db -> Settings.get(db, key)));
                } else {
                    assertEquals("here", each.get());
                }
            }
        }
    }

    @Test
    void whatIsNotGatheredWaitsForNoOthers() {
        try (Store store = Store.open(temp); Store other = Store.open(temp)) {
            // Both in one commit, or the second in one of its own: told in the order given, and seen by another process at once.
            CompletableFuture<Long> gathered = CompletableFuture.supplyAsync(() -> store.gather(db -> {
                Settings.put(db, "gathered", "here");
                return 1L;
            }));
            store.update(db -> Settings.put(db, "prompt", "here"));
            assertEquals("here", other.read(db -> Settings.get(db, "prompt")));
            gathered.join();
            assertEquals("here", other.read(db -> Settings.get(db, "gathered")));
        }
    }

    @Test
    void allFilesOfTheStoreAreForItsOwnerOnly() throws IOException {
        Files.createFile(temp.resolve("docket.db"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try (Store store = Store.open(temp)) {
            store.update(db -> Settings.put(db, "theme", "dark"));
            store.copyTo(temp.resolve("copy.db"));
            try (Stream<Path> files = Files.list(temp)) {
                for (Path file : files.toList()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
                }
            }
        }
        Maintenance.restore(temp, temp.resolve("copy.db"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("docket.db"))));
    }

    @Test
    void whatIsNoStoreIsNotRestoredAndLeavesNothingBehind() throws IOException {
        Path folder = temp.resolve("new");
        Path noise = Files.writeString(temp.resolve("noise"), "no store at all ".repeat(999));
        assertThrows(StoreProblem.class, () -> Maintenance.restore(folder, noise));
        try (Store store = Store.open(folder)) {
            store.update(db -> Settings.put(db, "theme", "dark"));
        }
    }

    @Test
    void everyTableHasANameForPersons() throws IOException {
        Properties names = new Properties();
        try (Store store = Store.open(temp); InputStream file = StoreTest.class.getResourceAsStream("/docket/store/contents.properties")) {
            names.load(file);
            List<String> tables = store.read(db -> db.list("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                    + "AND name NOT LIKE 'sqlite_%'", r -> r.getString(1)));
            assertEquals(List.of(), tables.stream().filter(table -> !names.containsKey(table)).toList());
        }
    }

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() {
        try (Store store = Store.open(temp)) {
            store.update(db -> Settings.put(db, "theme", "dark"));
        }
        try (Store store = Store.open(temp)) {
            assertEquals("dark", store.read(db -> Settings.get(db, "theme")));
        }
    }

    @Test
    void aWriteThatFailsHarmsNoneThatSharesItsCommit() throws Exception {
        try (Store store = Store.open(temp); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            // While the first write holds the writer, the others gather behind it.
            List<Future<?>> writes = new ArrayList<>();
            writes.add(threads.submit(() -> store.update(db -> {
                started.countDown();
                await(go);
            })));
            started.await();
            for (int i = 0; i < 20; i++) {
                String key = "k" + i;
                boolean bad = i == 10;
                writes.add(threads.submit(() -> store.update(db -> {
                    Settings.put(db, key, "v");
                    if (bad) {
                        throw new IllegalStateException("a defect");
                    }
                })));
            }
            go.countDown();
            int failed = 0;
            for (Future<?> write : writes) {
                try {
                    write.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    failed++;
                }
            }
            assertEquals(1, failed);
            assertEquals(19L, store.<Long>read(db -> db.number("SELECT count(*) FROM setting")));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void commitsOfAnotherProcessAreTold() throws Exception {
        try (Store mine = Store.open(temp); Store other = Store.open(temp)) {
            BlockingQueue<Change> told = new LinkedBlockingQueue<>();
            mine.onChange(told::add);
            // In the first moment, and never again.
            other.update(db -> Settings.put(db, "k", "v"));
            Change change = told.poll(20, TimeUnit.SECONDS);
            assertEquals(new Change.Outside(), change);
        }
    }

    @Test
    void aFileOfANewerDocketIsRefusedInWords() {
        try (Store store = Store.open(temp)) {
            store.update(db -> db.execute("PRAGMA user_version = 99"));
        }
        StoreProblem problem = assertThrows(StoreProblem.class, () -> Store.open(temp));
        assertEquals(StoreProblem.Kind.NEWER, problem.kind());
        assertTrue(String.valueOf(problem.getMessage()).contains("newer Docket"));
    }

    @Test
    void aFileThatIsNoStoreIsLeftAsItIs() throws IOException {
        byte[] bytes = "this is a letter to my aunt, not a database at all; ".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(temp.resolve("docket.db"), bytes);
        StoreProblem problem = assertThrows(StoreProblem.class, () -> Store.open(temp));
        assertEquals(StoreProblem.Kind.DAMAGED, problem.kind());
        org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, Files.readAllBytes(temp.resolve("docket.db")));
    }

    @Test
    void aCopyMadeWhileOpenCanBeRestoredAndTheFormerFileIsKept() throws IOException {
        Path copy = temp.resolve("copy.db");
        Path folder = temp.resolve("data");
        try (Store store = Store.open(folder)) {
            store.update(db -> Settings.put(db, "k", "before"));
            store.copyTo(copy);
            store.update(db -> Settings.put(db, "k", "after"));
        }
        Path aside = Maintenance.restore(folder, copy);
        assertNotNull(aside);
        assertTrue(Files.exists(aside));
        try (Store store = Store.open(folder)) {
            assertEquals("before", store.read(db -> Settings.get(db, "k")));
            assertEquals(List.of(), store.read(Maintenance::check));
        }
    }

    @Test
    void restoringAFileThatIsNoCopyChangesNothing() throws IOException {
        Path folder = temp.resolve("data");
        try (Store store = Store.open(folder)) {
            store.update(db -> Settings.put(db, "k", "mine"));
        }
        Path wrong = Files.writeString(temp.resolve("wrong.db"), "nothing of the kind");
        assertThrows(StoreProblem.class, () -> Maintenance.restore(folder, wrong));
        try (Store store = Store.open(folder)) {
            assertEquals("mine", store.read(db -> Settings.get(db, "k")));
        }
    }
}
