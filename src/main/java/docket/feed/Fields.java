package docket.feed;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// The children of one element, to be asked for by name many times over.
final class Fields {
    private final Element of;
    private final List<Element> children;

    Fields(Element of) {
        this.of = of;
        List<Content> content = of.getContent();
        List<Element> found = new ArrayList<>(content.size());
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Element child) {
                found.add(child);
            }
        }
        children = found;
    }

    Element element() {
        return of;
    }

    List<Element> children() {
        return children;
    }

    @Nullable Element first(Namespace namespace, String name) {
        for (Element child : children) {
            if (is(child, namespace, name)) {
                return child;
            }
        }
        return null;
    }

    List<Element> all(Namespace namespace, String name) {
        List<Element> found = List.of();
        for (Element child : children) {
            if (is(child, namespace, name) && found.size() < Limits.LIST) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.add(child);
            }
        }
        return found;
    }

    /// The words of the first such child that has any, blanks around them taken off.
    @Nullable String text(Namespace namespace, String name) {
        for (Element child : children) {
            if (is(child, namespace, name)) {
                String text = child.getText().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    private static boolean is(Element element, Namespace namespace, String name) {
        return element.getName().equals(name)
                && (element.getNamespace() == namespace || element.getNamespaceURI().equals(namespace.getURI()));
    }
}
