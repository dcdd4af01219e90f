package docket.model;

/// A name and a password for one feed. Its words never tell the password, so that no log or message can.
public record Login(String name, String password) {
    @Override
    public String toString() {
        return "Login[" + name + "]";
    }
}
