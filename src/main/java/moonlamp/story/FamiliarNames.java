package moonlamp.story;

import java.util.List;
import java.util.Set;

/** Names of children that the bundled storyteller has read often enough to write them without a slip. */
final class FamiliarNames {
    private static final Set<String> ALL = Set.copyOf(
            WordList.expanded("Abel Adam Ahmed Aiden Aisha Akiko Akira Ali Alice Aline Alvaro Amara Amelia Amina "
                    + "Amir Anaya Anders Andrei Anika Anna Anouk Anton Antonia Arjun Arlo Arthur Astrid "
                    + "Aurora Ava Ayla Beatrix Bella Ben Benno Bianca Bilal Birgit Bjorn Bruno Caleb Camila "
                    + "Carlos Carmen Catalina Charlotte Chiara Chloe Christos Clara Cyrus Daisy Dana Daniel "
                    + "Dario Darya David Delia Diego Dimitri Dina Dylan Edith Elena Eleni Eli Ella Elsa Emil "
                    + "Emilia Emma Emre Enzo Erik Esther Ethan Eva Fabian Farah Farid Fatima Felix Finn "
                    + "Fiona Flora Frank Freya Frida Fritz Gabriel Gabriela George Giorgio Giulia Grace "
                    + "Greta Gustav Hamza Hana Hannah Harry Haruto Hassan Hector Hedda Helena Henry Hugo Ida "
                    + "Idris Igor Imani Ines Ingrid Irina Iris Isaac Isabel Isla Ismael Ivan Jack Jakub "
                    + "Jamal Jan Jasmine Jasper Javier Joel Johanna Jonah Jonas Joshua Josie Julia Julian "
                    + "Kai Kamal Kamala Katya Kenji Khalid Kira Kofi Kwame Laila Lars Layla Leah Leandro "
                    + "Leila Lena Leo Levi Liam Lily Linus Lorenzo Lotte Louis Luca Lucas Lucia Lucy Luna "
                    + "Magda Malik Malin Manon Marco Marek Marisol Marta Mateo Matilda Matteo Max Maya Meera "
                    + "Mei Mia Mikael Mila Milo Mina Molly Moritz Mustafa Nadia Nala Naomi Nathan Nikolai "
                    + "Nils Nina Noah Nora Nura Odette Olaf Olga Olivia Omar Oscar Otto Owen Pablo Paloma "
                    + "Patrick Paul Paula Pavel Pedro Petra Philip Polly Priya Quentin Rafael Ramona Rashid "
                    + "Ravi Rohan Romy Rosa Ruben Ruby Sakura Salma Sam Samuel Sandro Santiago Sara Selma "
                    + "Signe Simon Sofia Sophie Soraya Stella Svea Sven Tadeo Tara Tariq Tessa Thabo Thandi "
                    + "Theo Timo Toby Tom Tomas Uma Umar Valentina Vera Victor Vikram Violet Wanda Wei Xaver "
                    + "Xenia Yannick Yara Yasmin Yuki Yusuf Zadie Zane Zara Zoe Zuri"));

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
