package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineTopicTest {
    @Test
    void wordsThatOtherLinesHaveTooAreShared() {
        LineTopic topic = new LineTopic("Night ferry starts");
        topic.learn(topic.words("The ferry between the islands will run through the night"));
        topic.learn(topic.words("Every islander may take the ferry between midnight and morning"));
        assertEquals(1, topic.shared(topic.words("between the ferry"), false));
        assertEquals(0, topic.shared(topic.words("Subscribe today"), false));
        assertTrue(topic.shared(topic.words("The ferry between the islands will run through the night"), true) < 1);
    }

    @Test
    void wordsOfTheHeadlineAreTold() {
        LineTopic topic = new LineTopic("Night ferry starts");
        assertEquals(1, topic.titled(topic.words("The night ferry")));
        assertEquals(0.5f, topic.titled(topic.words("Their ferry")));
        assertEquals(0, topic.titled(topic.words("of it")));
    }

    @Test
    void scriptsWithoutBlanksAreComparedByPairsOfLetters() {
        LineTopic topic = new LineTopic("渡轮通宵运行");
        assertEquals(1, topic.titled(topic.words("渡轮")));
        assertEquals(0, topic.titled(topic.words("订阅")));
    }
}
