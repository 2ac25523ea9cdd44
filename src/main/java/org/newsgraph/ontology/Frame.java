package org.newsgraph.ontology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way a word says a property: its syntactic arguments and what each of them fills (OntoLex synsem: a syntactic frame
 * with its {@code synsem:OntoMap}).
 *
 * @param id local name of the lexical entry, for explanations
 * @param language BCP 47 tag
 * @param lemma the word: infinitive with particle for verbs ({@code auflisten}), nominative singular for nouns; several words
 *     for fixed expressions, each a lemma ({@code nach Angabe})
 * @param reference local name of the property it says ({@code acquires}), of the class it signals ({@code Company} for
 *     {@code Konzern}), or of the status it gives what it governs ({@code Planned} for {@code planen})
 * @param arguments how each argument is realised and what it fills
 * @param supportVerbs for nouns: verbs with which the noun says this; their subject fills the {@code SUBJECT}, where the frame
 *     has one, else the possessor ({@code erzielt einen Gewinn}, {@code listet Partner auf}), unless it is the noun itself
 *     ({@code der Gewinn stieg auf}); empty for a noun that says it without a verb
 * @param status local name of the strongest status a fact said with this word can have ({@code Planned} for {@code
 *     Kaufangebot}), or null when the word sets no bound
 * @param presentStatus as {@code status}, of the present tense only ({@code Planned} for {@code wechselt auf}), or null
 * @param constants values the word itself gives qualifiers, by their local names ({@code kind} operating for {@code
 *     Betriebsgewinn})
 * @param negative whether the amount it says is below zero ({@code Verlust})
 */
public record Frame(
        String id,
        String language,
        String lemma,
        PartOfSpeech partOfSpeech,
        String reference,
        List<Argument> arguments,
        Set<String> supportVerbs,
        @Nullable String status,
        @Nullable String presentStatus,
        Map<String, String> constants,
        boolean negative) {
    public Frame {
        constants = Map.copyOf(constants);
        arguments = List.copyOf(arguments);
        supportVerbs = Set.copyOf(supportVerbs);
    }

    /** Word classes of the lexicon. */
    public enum PartOfSpeech {
        /** A verb. */
        VERB,
        /** A noun. */
        NOUN,
        /** An adjective. */
        ADJECTIVE,
        /** An adverb. */
        ADVERB,
        /** A preposition. */
        PREPOSITION
    }

    /** How an argument stands to its word. */
    public enum Function {
        /** {@code lexinfo:subject}: subject of the active verb. */
        SUBJECT,
        /** {@code lexinfo:directObject}: accusative object, subject of the passive. */
        DIRECT_OBJECT,
        /** {@code lexinfo:indirectObject}: dative. */
        INDIRECT_OBJECT,
        /** {@code lexinfo:genitiveObject}. */
        GENITIVE_OBJECT,
        /** {@code lexinfo:prepositionalAdjunct} with {@code synsem:marker}. */
        PREPOSITIONAL,
        /** {@code lexinfo:predicativeAdjunct}: after als or the predicate of a copula. */
        PREDICATIVE,
        /** {@code lexinfo:sententialClause}: dass-clause, infinitive clause, indirect or direct speech. */
        CLAUSE,
        /** {@code lexinfo:possessiveAdjunct}: genitive, von, possessive pronoun, first part of a compound. */
        POSSESSOR,
        /** {@code lexinfo:copulativeArg}: what the noun itself denotes: apposition, copula subject, list after wie. */
        REFERENT
    }

    /**
     * One argument.
     *
     * @param marker the preposition for {@link Function#PREPOSITIONAL}, else null
     * @param fills {@code subject}, {@code object}, {@code speaker} (who says so, of an accusation or a denial), the local name
     *     of a qualifier property, or nothing (the empty string) when it must only be there with one of its heads ({@code
     *     auf den Markt} bringen)
     * @param heads head lemmas the phrase must have, empty for any ({@code Stelle}, {@code Arbeitsplatz}); {@code sich} for a
     *     reflexive verb
     * @param need whether the frame fires without it
     */
    public record Argument(Function function, @Nullable String marker, String fills, Set<String> heads, Need need) {
        public Argument {
            heads = Set.copyOf(heads);
        }

        /** True when the word says its relation without it as well. */
        public boolean isOptional() {
            return need == Need.OPTIONAL;
        }
    }

    /** Whether a frame fires where an argument is not said. */
    public enum Need {
        /** It does not. */
        REQUIRED,
        /** {@code synsem:optional}: it does. */
        OPTIONAL,
        /** {@code ng:understood}: it does where the text leaves no doubt about which company is meant. */
        UNDERSTOOD
    }
}
