package org.newsgraph.article;

import java.util.regex.Pattern;

/** How much a line reads like what a site puts around its articles: offers, pleas, policies, credits, menus. */
final class Chrome {
    /** Up to the next mark and bounded: each of many opening marks would be followed to the end of the line. */
    private static final Pattern QUOTED = Pattern.compile(
            "„[^„“”\"]{0,1000}+[“”\"]|»[^»«]{0,1000}+«|«[^«»]{0,1000}+»|“[^“”]{0,1000}+”|\"[^\"]{0,1000}+\"");

    /** Words of a site about itself. */
    private static final Cues VOCABULARY = Cues.of(
            Cues.cue(
                    1.5,
                    "newsletter\\w*|rss[\\p{L}-]*|news-?feeds?|(?:den|unseren|our|this|the) feed|push-(?:nachricht|mitteilung)\\w*"),
            Cues.cue(1.2, "abonnieren|abonnier\\w*|abonnent\\w*|subscri\\w+|sign up|register now|registrieren"),
            Cues.cue(1.5, "stellenangebote?|stellenmarkt|jobbörse|job alerts?|jobangebote?"),
            Cues.cue(1.5, "cookies?|impressum|datenschutz(?:erklärung|hinweise?)?|nutzungsbedingungen|privacy policy"),
            Cues.cue(1.5, "terms of (?:use|service)|agb|copyright"),
            Cues.cue(1.2, "kommentare?|kommentar(?:bereich|funktion|regeln)|kommentieren|comments?|netiquette"),
            Cues.cue(1.0, "moderier\\w+|moderated|freigeschaltet|diskussion|diskutieren|diskutier\\w*|mitdiskutieren"),
            Cues.cue(0.8, "les(?:er|ern|erin|erinnen)|readers?|leser\\*innen|leserbriefe?|autoren herab\\w+"),
            Cues.cue(0.6, "artikel|beitrag|beiträge|article|posts?|seite|startseite|webseite|homepage|website"),
            Cues.cue(1.5, "google news|bing news|patreon|paypal|whatsapp-kanal|telegram-kanal|steady|buy me a coffee"),
            Cues.cue(1.0, "kostenlos|gratis|gutschein\\w*|rabatt\\w*|e-?mail|for free|sponsored|anzeige|werbung"),
            Cues.cue(0.8, "thema|themen|suchmaschine|suche|schlagworte?|stichworte?|tags|topics?|archiv"));

    /** Words that ask the reader to do something. */
    private static final Cues PLEAS = Cues.of(
            Cues.cue(
                    2.0,
                    "jetzt (?:\\p{L}+ ){0,3}(?:lesen|bewerben|anmelden|bestellen|testen|kaufen|abonnieren|sichern)"),
            Cues.cue(
                    2.0,
                    "(?:lesen|sehen|hören) sie (?:auch|hier|mehr|dazu|weiter)|lies (?:auch|hier|mehr)|read (?:more|also|next)"),
            Cues.cue(
                    2.0,
                    "mehr (?:zum thema|dazu|lesen|erfahren|infos?|informationen|aus|von|news|artikel)|weiterlesen|learn more"),
            Cues.cue(
                    1.5,
                    "zur startseite|zum thema|zur fotoshow|zur bildergalerie|zum artikel|zur übersicht|hier klicken|click here"),
            Cues.cue(
                    1.5,
                    "folgen sie|folge uns|folgt uns|follow us|besuchen sie uns|like uns|schreiben sie uns|kontaktieren sie"),
            Cues.cue(
                    1.2,
                    "teilen|weitersagen|drucken|merken|empfehlen|share|tweet|twittern|print|bookmark|whatsapp|flipboard"),
            Cues.cue(
                    1.5,
                    "ähnliche (?:artikel|beiträge|themen|news)|das könnte (?:sie|dich) (?:auch )?interessieren|you may also like"),
            Cues.cue(
                    1.5,
                    "related (?:articles?|posts?|stories)|recommended|meistgelesen|meist gelesen|most (?:read|popular)"),
            Cues.cue(
                    1.2,
                    "nutze|nutzen sie|bewerben|anmelden|einloggen|log ?in|melden sie sich|melde dich|verpassen|verpasse"),
            Cues.cue(
                    2.0,
                    "this (?:entry|post) was posted|dieser (?:eintrag|beitrag|artikel) (?:wurde|erschien) (?:am|unter|veröffentlicht|in)"),
            Cues.cue(1.2, "unterstützen|unterstütze uns|spenden|donate|support us"),
            Cues.cue(
                    2.0,
                    "(?:vorheriger|voriger|nächster|vorige|nächste) (?:artikel|beitrag|seite)|(?:previous|next) (?:article|post|story)"));

    private static final Pattern INFORMAL = Pattern.compile(
            "(?<!\\p{L})(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?|[Ee]uch|[Ee]ure?[mnrs]?|habt ihr)(?!\\p{L})");
    private static final Pattern FORMAL = Pattern.compile("(?<=\\p{Ll}[ ,] ?)(?:Sie|Ihnen|Ihre?[mnrs]?)(?!\\p{L})");
    private static final Pattern ENGLISH_YOU = Pattern.compile("(?<!\\p{L})(?:[Yy]ou|[Yy]ours?)(?!\\p{L})");
    private static final Pattern VOICE =
            Pattern.compile("(?<!\\p{L})(?:[Ww]ir|uns|[Uu]nsere?[mnrs]?|[Oo]ur|[Ww]e)(?!\\p{L})");
    private static final Pattern JOB = Pattern.compile("\\((?:[mwdfxi]\\s?[/|]\\s?){2}[mwdfxi]\\)");
    private static final Pattern EITHER_SEX = Pattern.compile("\\p{L}{4,}[*:_]in(?!\\p{L})[^.!?]*$");
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:mo|di|mi|do|fr|sa|so)\\p{L}*,? )?\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}) ?(?:\\d{2}|\\d{4})(?:[ ,|–-]+\\d{1,2}[:.]\\d{2})?(?: uhr)?"
                    + "(?:\\s*[·•|]\\s*[^.!?]{0,60})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDIT = Pattern.compile(
            "^\\W{0,3}(?:(?:titel|beitrags|aufmacher|artikel|archiv|vorschau)bild|abbildung|abb\\.|figure|fig\\.|crédits? photos?|foto|bild|bildquelle|bildnachweis|fotos|photo|image|credit|quelle|grafik|illustration|symbolbild)\\w*(?:\\s*\\d+)?\\s*(?:credit|by|von|courtesy)?\\s*:|^©|^\\(c\\) ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STAMP = Pattern.compile(
            "^(?:von|datum|autor|artikel (?:veröffentlicht|aktualisiert)|veröffentlicht(?: am)?|aktualisiert|erstellt|stand|updated?|published|posted(?: on| by)?|last (?:updated|modified))\\s*:.{0,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WIDGET = Pattern.compile(
            "^(?:tweet|twittern|empfehlen|share|teilen|drucken|print|facebook|twitter|pinterest|xing|linkedin|e-?mail|mail|whatsapp|telegram|"
                    + "merken|kommentare?|comments?|leave a (?:comment|reply)|anzeige|werbung|advertisement|sponsored|"
                    + "(?:mehr |text )?(?:kleiner|größer|a a a).{0,12}|nicht mehr fragen\\.?|schließen|close|menü|menu|suche|search|"
                    + "nach oben|top|zurück|back|weiter|next|video|galerie|bildergalerie|fotoshow|tags:?|quellen?:?|"
                    + "startseite|home|jobs|stellenangebote|newsletter|über (?:uns|den autor)|about (?:us|the author))\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ADVERTISED =
            Pattern.compile("^(?:anzeige|werbung|advertisement|sponsored)\\s*[:–-]", Pattern.CASE_INSENSITIVE);
    /** How a site keeps its rights; and how it leads on, in languages other than German and English. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "^\\W*(?:zobacz (?:także|też|również|więcej)|czytaj (?:także|też|również|więcej)|le(?:a|e|er) (?:también|más)|te puede interesar|"
                    + "mirá también|leia (?:também|mais)|veja também|saiba mais|(?:à )?lire aussi|voir aussi|leggi anche|vedi anche|"
                    + "lees (?:ook|meer)|läs (?:också|mer|även)|les (?:også|mer)|læs også|noticias relacionadas|síguenos|suivez-nous|seguici)(?!\\p{L})"
                    + "|(?:alle rechte vorbehalten|all rights reserved|todos los derechos reservados|todos os direitos reservados|tous droits réservés|tutti i diritti riservati|"
                    + "alle rechten voorbehouden|wszelkie prawa zastrzeżone)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}|(?:https?://|www\\.)\\S+");
    private static final Pattern CREDITED = Pattern.compile(
            "[(\\[|/–-]?\\s*(?:foto|bild|photo|image|grafik|illustration|video|bildquelle|bildrechte|bildnachweis)s?(?:\\s*(?:by|credit))?\\s*:\\s*[^.!?:]{2,60}[)\\]]?$|[(\\[]?©\\s*[^.!?]{2,60}[)\\]]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_CREDIT = 300;
    private static final int PLENTY = 400;

    private Chrome() {}

    /** 0 for a line of an article; 1.5 and more when a short line is surely none. */
    static double score(String line) {
        String said = QUOTED.matcher(line).replaceAll("\"\"");
        double words = VOCABULARY.weight(said);
        double pleas = PLEAS.weight(said);
        double score = Math.min(words, 3) * (line.length() > PLENTY ? 0.5 : 0.8) + Math.min(pleas, 3) + form(said);
        if (score > 0) {
            return score
                    + address(said)
                    + (VOICE.matcher(said).find() ? 0.7 : 0)
                    + (said.endsWith("!") ? 0.5 : 0)
                    + question(said, line);
        }
        return question(said, line);
    }

    /** A short question to the reader. */
    private static double question(String said, String line) {
        return said.endsWith("?") && line.length() < 120 && address(said) > 0 ? 0.5 : 0;
    }

    /** Whether a line tells a picture: it begins or ends with whose picture it is. */
    static boolean credit(String line) {
        return line.length() < LONGEST_CREDIT
                && (line.indexOf(':') >= 0 || line.indexOf('©') >= 0)
                && (CREDIT.matcher(line).find() || CREDITED.matcher(line).find());
    }

    /** The second person; it is chrome only beside words of a site. */
    private static double address(String said) {
        boolean found = INFORMAL.matcher(said).find()
                || FORMAL.matcher(said).find()
                || ENGLISH_YOU.matcher(said).find();
        return found ? 1.0 : 0;
    }

    /** Lines that are chrome by their form alone. */
    private static double form(String said) {
        String line = said.strip();
        if (WIDGET.matcher(line).matches()
                || STAMP.matcher(line).matches()
                || DATE.matcher(line).matches()
                || ADVERTISED.matcher(line).find()
                || ELSEWHERE.matcher(line).find()) {
            return 2.0;
        }
        double score = line.length() < 250 && CREDIT.matcher(line).find() ? 2.0 : 0;
        score += line.length() < 150
                        && line.indexOf('(') >= 0
                        && JOB.matcher(line).find()
                ? 1.8
                : 0;
        score += line.length() < 150 && EITHER_SEX.matcher(line).find() ? 1.2 : 0;
        score += line.length() < 120 && ADDRESS.matcher(line).find() ? 1.0 : 0;
        return score + (line.contains(" | ") && line.length() < 200 ? 0.5 : 0);
    }
}
