package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineTopicTest {
    @Test
    void wordsThatOtherLinesHaveTooAreShared() {
        LineTopic topic = new LineTopic("Night ferry starts");
        topic.learn("The ferry between the islands will run through the night");
        topic.learn("Every islander may take the ferry between midnight and morning");
        assertEquals(1, topic.shared("between the ferry", false));
        assertEquals(0, topic.shared("Subscribe today", false));
        assertTrue(topic.shared("The ferry between the islands will run through the night", true) < 1);
    }

    @Test
    void wordsOfTheHeadlineAreTold() {
        LineTopic topic = new LineTopic("Night ferry starts");
        assertEquals(1, topic.titled("The night ferry"));
        assertEquals(0.5f, topic.titled("Their ferry"));
        assertEquals(0, topic.titled("of it"));
    }

    @Test
    void scriptsWithoutBlanksAreComparedByPairsOfLetters() {
        LineTopic topic = new LineTopic("渡轮通宵运行");
        assertEquals(1, topic.titled("渡轮"));
        assertEquals(0, topic.titled("订阅"));
    }
}
