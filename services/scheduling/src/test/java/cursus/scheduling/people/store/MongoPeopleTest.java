package cursus.scheduling.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Received;
import cursus.scheduling.Samples;
import cursus.scheduling.people.FollowingPeople;
import cursus.scheduling.people.People;
import cursus.scheduling.people.Person;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class MongoPeopleTest {

    private final People people;
    private final FollowingPeople following;

    @Autowired
    MongoPeopleTest(People people) {
        this.people = people;
        this.following = new FollowingPeople(people);
    }

    @Test
    void the_latest_card_wins_even_where_cards_between_are_missing() {
        String id = Samples.freshId();

        following.follow(card(new Person(id, "Camille", "Dupré"), 1));
        following.follow(card(new Person(id, "Camille", "Martin"), 5));

        assertThat(people.find(id)).contains(new Person(id, "Camille", "Martin"));
    }

    @Test
    void an_older_card_that_comes_late_is_passed_over() {
        String id = Samples.freshId();
        following.follow(card(new Person(id, "Camille", "Martin"), 5));

        following.follow(card(new Person(id, "Camille", "Dupré"), 2));

        assertThat(people.find(id)).contains(new Person(id, "Camille", "Martin"));
    }

    @Test
    void several_people_are_found_in_one_query_and_strangers_left_out() {
        Person one = new Person(Samples.freshId(), "Camille", "Dupré");
        Person two = new Person(Samples.freshId(), "Sacha", "Morel");
        following.follow(card(one, 1));
        following.follow(card(two, 1));

        assertThat(people.among(List.of(one.person(), two.person(), Samples.freshId())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(people.among(List.of())).isEmpty();
    }

    private static Received<Person> card(Person person, long sequence) {
        return Samples.received("cursus.enrolment.people.state", "PersonCard", person.person(), sequence, person);
    }
}
