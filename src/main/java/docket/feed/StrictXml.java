package docket.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// The JDK's XML reader with everything switched off that could reach out of the document or grow it: no DTDs, no
/// entities, no XInclude, no schema. Prefixes stay unresolved, for [TreeBuilder].
final class StrictXml {
    /// Readers are costly to make and serve one document at a time, so a few are kept.
    private static final Queue<XMLReader> IDLE = new ArrayBlockingQueue<>(8);
    private static final DefaultHandler NONE = new DefaultHandler();

    private StrictXml() {}

    /// @throws SAXException when the text is not well-formed before the root's end, or `tree` had enough
    static void read(String text, int from, TreeBuilder tree) throws SAXException {
        XMLReader idle = IDLE.poll();
        XMLReader reader = idle == null ? create() : idle;
        reader.setContentHandler(tree);
        reader.setErrorHandler(NONE); // fatal errors are thrown
        try {
            StringReader characters = new StringReader(text);
            characters.skip(from);
            reader.parse(new InputSource(characters));
        } catch (IOException | RuntimeException e) {
            throw new SAXException("unreadable", e);
        } finally {
            reader.setContentHandler(NONE);
            IDLE.offer(reader);
        }
    }

    private static XMLReader create() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setValidating(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new SAXException("the platform's XML reader cannot be made safe", e);
        }
    }
}
