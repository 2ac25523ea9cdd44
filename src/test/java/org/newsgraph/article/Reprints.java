package org.newsgraph.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An agency report made up for the tests, what papers make of it, and texts that share a form with another but no story. */
public final class Reprints {
    public static final String REPORT =
            "Der Softwarekonzern Novatek hat im vergangenen Jahr den Umsatz auf 2,4 Milliarden"
                    + " Euro gesteigert. Das teilte das Unternehmen am Dienstag in Kassau mit. Novatek-Chefin Ada Brenner sagte,"
                    + " das Geschäft laufe besser als erwartet. Der Konzern beschäftigt 1.200 Menschen an 14 Standorten. Die"
                    + " Gewerkschaft wirft Novatek vor, Überstunden nicht zu bezahlen. Im kommenden Jahr will Novatek den Anbieter"
                    + " Quendo kaufen, über den Preis von 450 Millionen Euro wird noch verhandelt. Die Aktie legte am Nachmittag"
                    + " zu.";

    /** Another lead, two words changed, a sentence of its own at the end. */
    public static final String EDITED = "Gute Nachrichten aus Kassau. "
            + REPORT.replace("Menschen", "Beschäftigte")
                    .replace("Das teilte das Unternehmen am Dienstag in Kassau mit. ", "")
            + " Novatek listet die Tellura GmbH als Partner auf.";

    private static final List<String> WORDS = List.of(
            ("Acker Balken Brunnen Deich Eiche Fabrik Garten Hafen Insel Jahr Kammer Laden Markt Nebel Ofen Pfad Quelle"
                            + " Rathaus Schule Tal Ufer Verein Wald Zaun baut fährt findet geht hält kommt lobt meldet nennt"
                            + " öffnet plant rät sieht teilt übt wählt zahlt alte bunte dünne enge frühe große helle junge"
                            + " kalte lange müde neue offene rasche späte trübe warme")
                    .split(" "));

    private Reprints() {}

    /** The closing report of an exchange: always the same form, always other numbers. */
    public static String marketReport(Random random) {
        return "Der Leitindex hat am Handelstag kaum verändert geschlossen. Zum Handelsschluss notierte das Börsenbarometer"
                + " bei " + random.nextInt(10_000, 20_000) + " Punkten und damit 0," + random.nextInt(100)
                + " Prozent höher als am Vortag. Größter Gewinner unter den Standardwerten waren die Papiere von Hanvest mit"
                + " einem Plus von " + random.nextInt(10) + "," + random.nextInt(100)
                + " Prozent, am Ende des Feldes lagen die Aktien von Kielwerk mit einem Abschlag von "
                + random.nextInt(10)
                + "," + random.nextInt(100) + " Prozent. Der Euro kostete zuletzt 1," + random.nextInt(1000, 3000)
                + " Dollar. Die Rendite der zehnjährigen Anleihe lag bei 2," + random.nextInt(100) + " Prozent.";
    }

    /** A text of words in no order, with a number in every ten of them. */
    public static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i ->
                        i % 10 == 9 ? String.valueOf(random.nextInt(1000)) : WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    /** The text with some of its words replaced; numbers are left as they are. */
    public static String edited(String text, Random random, int changes) {
        String[] words = text.split(" ");
        List<Integer> places = new ArrayList<>(IntStream.range(0, words.length)
                .filter(i -> words[i].chars().noneMatch(Character::isDigit))
                .boxed()
                .toList());
        Collections.shuffle(places, random);
        places.stream().limit(changes).forEach(i -> words[i] = "anders" + i);
        return String.join(" ", words);
    }

    /** The first words of the text. */
    public static String cut(String text, int words) {
        return Arrays.stream(text.split(" ")).limit(words).collect(Collectors.joining(" "));
    }
}
