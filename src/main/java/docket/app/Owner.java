package docket.app;

/// Names processes, so that the feeds a dead one claimed can be given back: `pid@start`, for numbers are used again.
final class Owner {
    private Owner() {}

    static String me() {
        return of(ProcessHandle.current());
    }

    static boolean isAlive(String owner) {
        long pid = Long.parseLong(owner.substring(0, owner.indexOf('@')));
        return ProcessHandle.of(pid).map(p -> of(p).equals(owner)).orElse(false);
    }

    private static String of(ProcessHandle process) {
        return process.pid() + "@" + process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
    }
}
