package org.newsgraph.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of authors in the words that state them. */
final class Byline {
    /** How much a name looks like an author's. */
    enum Rank {
        /** The site itself, its administrator, or no name at all. */
        NOBODY,
        /** An editorial desk, an organisation. */
        DESK,
        /** A first name or pseudonym. */
        PSEUDONYM,
        PERSON
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 60;
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’]*(?:-\\p{L}[\\p{L}\\p{M}.'’]*)*";
    private static final String PARTICLE =
            "(?:von|vom|van|de|der|den|del|della|dos|da|di|du|la|le|zu|zur|bin|al|el|ten|und zu|y)";
    private static final String PERSON = WORD + "(?: (?:" + PARTICLE + " ){0,2}" + WORD + "){1,3}";
    private static final Pattern NAME = Pattern.compile(PERSON);
    private static final Pattern PSEUDONYM = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}_.'’-]*[\\p{L}\\p{N}]|[\\p{Lu}\\p{N}][\\p{L}\\p{N}_.'’-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}_'’-]*){1,2}");
    private static final String NAMES = PERSON + "(?:(?:,? und |,? and | & |, | / |/)" + PERSON + ")*";
    private static final String END =
            "(?=\\s*(?:$|[|•·–—,;:(/\\[]|-\\s|\\d|am\\b|vom\\b|on\\b|at\\b|in\\b|aus\\b|um\\b))";
    private static final String ROLE =
            "(?i:text|texte|autor|autorin|autoren|autor\\*in|verfasser|verfasserin|author|authors|words|bericht|redaktion|"
                    + "von|by|geschrieben von|written by|story by|text von|autor/in|verfasst von|interview|protokoll)";
    /** At the beginning of a line, or after a date and the like. */
    private static final Pattern STATED = Pattern.compile(
            "(?:^|[|•·–—,]\\s*|\\d\\s+|\\b[Uu]hr,?\\s+|(?i:\\b(?:geschrieben|veröffentlicht|verfasst|erstellt|gepostet|eingestellt|written|"
                    + "posted|published|publiziert|beitrag|artikel|text|kommentar|gastbeitrag|interview|bericht|essay|analyse|"
                    + "kolumne|reportage|rezension|glosse)\\b)[^.!?]{0,40}?\\s)(?:[Vv]on|VON|[Bb]y|BY):?\\s+("
                    + NAMES + ")" + END);

    private static final Pattern LABELLED = Pattern.compile("(?:^|[|•·–—-]\\s*)(?:" + ROLE
            + "\\s*(?:[:|]\\s*|• )|(?i:autor|autorin|autoren|autorinnen)\\s+)(?:• )?(" + NAMES + ")" + END);
    /** {@code 3. Mai 2021, 14:05 Uhr | Ada Beispiel} */
    private static final Pattern DATED = Pattern.compile(
            "\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}\\.?) ?\\d{2,4}(?:[\\s|,•·–—-]+\\d{1,2}[:.]\\d{2}(?:\\s*[Uu]hr)?)?\\s*[|•·–—,-]\\s*("
                    + NAMES + ")" + END);

    private static final Pattern ALONE = Pattern.compile("^(?:Von|VON|By|BY)\\s+(" + NAMES + ")" + END);
    private static final Pattern LEAD = Pattern.compile(
            "^(?:zeige alle beiträge |alle beiträge |view all posts |posts )?(?:veröffentlicht |erstellt |geschrieben |verfasst |gepostet |written |posted |published )?"
                    + "(?:(?:ein |eine )?(?:\\p{L}*beitrag|artikel|text|analyse|kommentar|interview|bericht|kolumne|essay|reportage)\\s+)?"
                    + "(?:(?:von|vom|by|par|por|di|da|autor(?:in|en)?|verfasser(?:in)?)(?![\\p{L}.-])\\s*[:|•]?|(?:author|text|redaktion)\\s*[:|•])\\s*",
            FLAGS);
    private static final Pattern TAIL = Pattern.compile(
            "\\s*(?:[|•·►»(\\[]|\\s[–—-]\\s|,?\\s*\\d|(?<![\\p{L}])(?:am|vom|on|at|via|bei)\\s|@|https?:|(?<![\\p{L}-])(?:fotos?|bilder?|lesezeit|stand|uhr|"
                    + "(?:zuletzt )?(?:veröffentlicht|aktualisiert)|published|updated|posted|alle (?:artikel|beiträge)|all posts|"
                    + "mehr (?:von|artikel|über|zu)|weitere|view all|follow|folgen|profile?|zum autor|zur autorin|kontakt|e-mail|read more|"
                    + "\\p{L}*redakteur\\p{L}*|\\p{L}*reporter\\p{L}*|autor(?:in)?|author|journalist\\p{L}*|staff|editor|correspondent|contributor|"
                    + "ist|schreibt|hat|is|was|has)(?![\\p{L}])).*$",
            FLAGS | Pattern.DOTALL);
    private static final Pattern ADDITION = Pattern.compile("\\s*(?:[|•(\\[]|\\s[–—-]\\s).*$", Pattern.DOTALL);
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:,|;|/|\\||&|(?<!\\p{L})(?:und|and|et|sowie|mit)(?!\\p{L}))\\s*");
    private static final Pattern DESK = Pattern.compile(
            "\\p{L}*(?:redaktion|redaktionsteam|team|verlag|verein|verband|stiftung|institut|universität|magazin|zeitung|presse|ministerium|"
                    + "hochschule|nachrichten|agentur|agenturen|anzeiger|rundschau|büro|schule|kirche|gesellschaft|werke?|gruppe)s?"
                    + "|gmbh|ag|se|kg|e\\.?v\\.?|inc\\.?|ltd\\.?|online|news|blog|media|medien|staff|editors?|desk|newsroom|service|club|group|"
                    + "society|foundation|press|agency|university|the|die|der|das|red|magazine|times|post|tv|radio|verwaltung|pressestelle",
            FLAGS);
    private static final Pattern NOBODY = Pattern.compile(
            "(?:\\p{L}*admin\\p{L}*\\d*|administrator|root|webmaster|user|editor|gast|guest|anonym(?:ous)?|unbekannt|unknown|none|null|"
                    + "author|autor|autorin|default|test|geschrieben|home|kontakt|impressum|website|share|teilen|facebook|twitter)",
            FLAGS);
    /** Words that begin in upper case on a page and are nobody's name. */
    private static final Pattern NO_NAME = Pattern.compile(
            "gesponsert\\p{L}*|sponsored|inhalte?|content|anzeige|werbung|newsletter|archiv|forum|bearbeiten|antworten|lesen|"
                    + "suche|menü|privat\\p{L}*|nachricht\\p{L}*|ich|bin|mein\\p{L}*|unser\\p{L}*|e-mail|mail|drucken|merken|kommentieren|bewerten|melden|login|registrieren|abonnieren|teilen|folgen|profil|autoren|autor|alle|artikel|beiträge|beitrag|mehr|uhr|foto|fotos|kommentare?|kategorie|januar|februar|märz|april|mai|juni|juli|august|"
                    + "september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|gestern|"
                    + "zurück|weiter|seite|startseite|über|uns|news|neu|jetzt|hier|ihr|ihre|unsere?|wir|sie|was|wie|wer|warum|"
                    + "in|im|am|an|auf|aus|bei|für|mit|nach|und|oder|this|that|what|how|why|all|view|more|read|photo|january|february|"
                    + "march|june|july|october|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|home|contact|über",
            FLAGS);

    private Byline() {}

    /** The names in a value that is to hold nothing else. */
    static List<String> declared(String text) {
        String plain = LEAD.matcher(PageText.normal(text)).replaceFirst("");
        return split(ADDITION.matcher(plain).replaceFirst(""));
    }

    /** The names in words that readers see, without what introduces them and what follows them. */
    static List<String> names(String text) {
        String plain = LEAD.matcher(PageText.normal(text)).replaceFirst("");
        return split(TAIL.matcher(plain).replaceFirst(""));
    }

    private static List<String> split(String enumeration) {
        Set<String> names = new LinkedHashSet<>();
        if (enumeration.contains("://") || enumeration.contains("@")) {
            return List.of();
        }
        for (String part : BETWEEN.split(enumeration, -1)) {
            String name = part.strip().replaceFirst("^[:–—-]+\\s*", "").replaceFirst("[\\s:,–—-]+$", "");
            if (name.length() > 1 && name.length() <= LONGEST) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    /** The persons a line states as authors: {@code 3. Mai 2021 von Ada Beispiel}. */
    static List<String> stated(String line) {
        return persons(STATED.matcher(line), LABELLED.matcher(line), DATED.matcher(line));
    }

    /** As {@code stated}, but only when the line begins by saying so. */
    static List<String> opening(String line) {
        return persons(ALONE.matcher(line), LABELLED.matcher(line));
    }

    private static List<String> persons(Matcher... matchers) {
        for (Matcher matcher : matchers) {
            if (matcher.find()) {
                List<String> names = names(matcher.group(1)).stream()
                        .filter(name -> rank(name) == Rank.PERSON)
                        .toList();
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    static Rank rank(@Nullable String name) {
        if (name == null
                || NOBODY.matcher(name).matches()
                || !PSEUDONYM.matcher(name).find()) {
            return Rank.NOBODY;
        }
        for (String word : name.split("[\\s-]+", -1)) {
            if (DESK.matcher(word).matches()) {
                return Rank.DESK;
            }
            if (NO_NAME.matcher(word).matches()) {
                return Rank.NOBODY;
            }
        }
        if (NAME.matcher(name).matches()) {
            return Rank.PERSON;
        }
        return PSEUDONYM.matcher(name).matches() ? Rank.PSEUDONYM : Rank.NOBODY;
    }

    /** Letters and digits only, for comparison. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
