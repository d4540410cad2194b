package moonlamp.story;

import java.util.List;
import java.util.Set;

/** Names of children that the bundled storyteller has read often enough to write them without a slip. */
final class FamiliarNames {
    private static final Set<String> ALL = Set.copyOf(
            WordList.expanded("Mia Emma Lily Zoe Nora Ella Ava Ruby Clara Hannah Leah Maya Sophie Anna Ida Rosa Lena "
                    + "Alice Eva Lucy Grace Molly Amina Priya Yuki Sara Nina Olivia Freya Greta Marta Julia "
                    + "Layla Fatima Zara Mei Hana Ines Chloe Elsa Iris Stella Luna Amelia Charlotte Isla "
                    + "Matilda Naomi Paula Romy Selma Tessa Violet Wanda Yara Daisy Edith Flora Josie Kira "
                    + "Aisha Akiko Aline Amara Anaya Anika Anouk Antonia Astrid Aurora Ayla Bella Beatrix "
                    + "Bianca Birgit Camila Carmen Catalina Chiara Dana Darya Delia Dina Eleni Elena "
                    + "Emilia Esther Farah Fiona Frida Gabriela Giulia Hedda Helena Imani Ingrid Irina Isabel "
                    + "Jasmine Johanna Kamala Katya Laila Leila Lotte Lucia Magda Malin Manon Marisol Meera "
                    + "Mila Mina Nadia Nala Nura Odette Olga Paloma Petra Polly Ramona Sakura Salma Signe Sofia "
                    + "Soraya Svea Tara Thandi Uma Valentina Vera Xenia Yasmin Zadie Zuri Tom Ben Max Leo "
                    + "Sam Noah Finn Oscar Jack Theo Eli Hugo Milo Otto Felix Emil Paul Anton Jonah Luca Omar "
                    + "Ali Kofi Ravi Kenji Mateo Diego Ivan Jakub Lars Nils Henry George Arthur Louis Simon "
                    + "David Adam Liam Ethan Lucas Samuel Daniel Jamal Tariq Wei Arjun Pedro Rafael Bruno Caleb "
                    + "Dylan Erik Frank Gustav Harry Jasper Moritz Toby Abel Ahmed Aiden Akira Alvaro Amir "
                    + "Anders Andrei Arlo Benno Bilal Bjorn Carlos Christos Cyrus Dario Dimitri "
                    + "Emre Enzo Farid Fabian Fritz Gabriel Giorgio Hamza Haruto Hassan Hector Idris Igor Isaac "
                    + "Ismael Jan Javier Joel Joshua Jonas Julian Kai Kamal Khalid Kwame Leandro Levi Linus "
                    + "Lorenzo Malik Marco Marek Matteo Mikael Mustafa Nathan Nikolai Olaf Owen Pablo Patrick "
                    + "Pavel Philip Quentin Rashid Rohan Ruben Sandro Santiago Sven Tadeo Thabo Timo Tomas Umar "
                    + "Victor Vikram Xaver Yannick Yusuf Zane"));

    private static final List<String> GIRLS = List.of("Emma", "Lily", "Nora", "Clara");
    private static final List<String> BOYS = List.of("Ben", "Tom", "Max", "Finn");
    /** Most names that end like this are girls'; more cannot be told from a name. */
    private static final List<String> GIRLS_ENDINGS = List.of("a", "ah", "e");

    private FamiliarNames() {}

    /** Whether this is one of them. */
    static boolean have(String name) {
        return ALL.contains(name);
    }

    /** Names to be told instead of another one, in the order in which they are to be tried. */
    static List<String> standIns(String name) {
        String folded = Folding.fold(name);
        for (String ending : GIRLS_ENDINGS) {
            if (folded.endsWith(ending)) {
                return GIRLS;
            }
        }
        return BOYS;
    }
}
