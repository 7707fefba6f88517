<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AskPage</name>
    <message>
        <source>Which question is it about?</source>
        <translation>Um welche Frage geht es?</translation>
    </message>
    <message>
        <source>Which answer shall stand?</source>
        <translation>Welche Antwort soll gelten?</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
    <message>
        <source>Do you want to say more?</source>
        <translation>Möchten Sie mehr dazu sagen?</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Ist das so richtig?</translation>
    </message>
    <message>
        <source>Your request is saved</source>
        <translation>Ihre Bitte ist gespeichert</translation>
    </message>
    <message>
        <source>It goes to your clinic when you send the next time. Your study doctor decides, and you will read the decision here.</source>
        <translation>Sie geht beim nächsten Senden an Ihre Klinik. Ihre Studienärztin oder Ihr Studienarzt entscheidet, und Sie lesen die Entscheidung hier.</translation>
    </message>
    <message>
        <source>Your study doctor decides whether an answer is changed. What you answered first stays visible.</source>
        <translation>Ihre Studienärztin oder Ihr Studienarzt entscheidet, ob eine Antwort geändert wird. Was Sie zuerst geantwortet haben, bleibt sichtbar.</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>Demonstrationstext</translation>
    </message>
    <message>
        <source>Your answer now: %1</source>
        <translation>Ihre Antwort jetzt: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>You have asked about it already. Your study doctor has not decided yet.</source>
        <translation>Sie haben schon darum gebeten. Die Entscheidung steht noch aus.</translation>
    </message>
    <message>
        <source>In your own words, if you like</source>
        <translation>In Ihren eigenen Worten, wenn Sie möchten</translation>
    </message>
    <message>
        <source>Up to %1 characters. No names, please.</source>
        <translation>Bis zu %1 Zeichen. Bitte keine Namen.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Your answer now</source>
        <translation>Ihre Antwort jetzt</translation>
    </message>
    <message>
        <source>Shall be</source>
        <translation>Soll sein</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was passiert ist</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In Ihren eigenen Worten</translation>
    </message>
    <message>
        <source>To the questionnaire</source>
        <translation>Zum Fragebogen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Ask my study doctor</source>
        <translation>Um Berichtigung bitten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>You asked for: %1</source>
        <translation>Sie haben gebeten um: %1</translation>
    </message>
    <message>
        <source>Your clinic asked to strike it out, as not yours</source>
        <translation>Ihre Klinik hat beantragt, das zu streichen, weil es nicht von Ihnen ist</translation>
    </message>
    <message>
        <source>Your clinic asked for: %1</source>
        <translation>Ihre Klinik bat um: %1</translation>
    </message>
    <message>
        <source>Asked on %1. %2.</source>
        <translation>Gebeten am %1. %2.</translation>
    </message>
    <message>
        <source>Asked on %1. %2. “%3”</source>
        <translation>Gebeten am %1. %2. „%3“</translation>
    </message>
    <message>
        <source>Asked on %1. “%2”</source>
        <translation>Beantragt am %1. „%2“</translation>
    </message>
    <message>
        <source>Accepted by your study doctor on %1, because: %2</source>
        <translation>Angenommen am %1. Grund: %2</translation>
    </message>
    <message>
        <source>Not accepted by your study doctor on %1, because: %2</source>
        <translation>Nicht angenommen am %1. Grund: %2</translation>
    </message>
    <message>
        <source>It waits to be sent.</source>
        <translation>Wartet auf das Senden.</translation>
    </message>
    <message>
        <source>Waiting for your study doctor.</source>
        <translation>Die Entscheidung steht noch aus.</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Your diary is covered while another window is in front.</source>
        <translation>Ihr Tagebuch ist verdeckt, solange ein anderes Fenster davor ist.</translation>
    </message>
</context>
<context>
    <name>DecisionsList</name>
    <message>
        <source>Not confirmed yet</source>
        <translation>Noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Confirmed, with a correction</source>
        <translation>Bestätigt, mit einer Berichtigung</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>examination</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Nobody has asked for a correction.</source>
        <translation>Niemand hat um eine Berichtigung gebeten.</translation>
    </message>
    <message>
        <source>Questionnaires and examinations</source>
        <translation>Fragebögen und Untersuchungen</translation>
    </message>
    <message>
        <source>Nothing was begun yet.</source>
        <translation>Es wurde noch nichts begonnen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Struck out by %1: %2</source>
        <translation>Gestrichen von %1: %2</translation>
    </message>
    <message>
        <source>One request waits for the investigator</source>
        <translation>Ein Antrag wartet auf die Prüfärztin oder den Prüfarzt</translation>
    </message>
    <message>
        <source>%1 requests wait for the investigator</source>
        <translation>%1 Anträge warten auf die Prüfärztin oder den Prüfarzt</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>What is to be corrected?</source>
        <translation>Was soll berichtigt werden?</translation>
    </message>
    <message>
        <source>Which answer shall stand?</source>
        <translation>Welche Antwort soll gelten?</translation>
    </message>
    <message>
        <source>Why is it another person&apos;s?</source>
        <translation>Warum gehört es einer anderen Person?</translation>
    </message>
    <message>
        <source>Why is it to be corrected?</source>
        <translation>Warum soll es berichtigt werden?</translation>
    </message>
    <message>
        <source>Decide on this request</source>
        <translation>Über diesen Antrag entscheiden</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>Your request is recorded</source>
        <translation>Ihr Antrag ist aufgezeichnet</translation>
    </message>
    <message>
        <source>The decision is recorded and signed</source>
        <translation>Die Entscheidung ist aufgezeichnet und unterschrieben</translation>
    </message>
    <message>
        <source>The investigator decides. What was answered first stays visible.</source>
        <translation>Die Prüfärztin oder der Prüfarzt entscheidet. Die erste Antwort bleibt sichtbar.</translation>
    </message>
    <message>
        <source>What was answered first stays visible.</source>
        <translation>Die erste Antwort bleibt sichtbar.</translation>
    </message>
    <message>
        <source>The answer now: %1. It shall be: %2</source>
        <translation>Die Antwort jetzt: %1. Sie soll sein: %2</translation>
    </message>
    <message>
        <source>The answer now: %1</source>
        <translation>Die Antwort jetzt: %1</translation>
    </message>
    <message>
        <source>All of it is another person&apos;s</source>
        <translation>Alles gehört einer anderen Person</translation>
    </message>
    <message>
        <source>It has been asked already to strike out all of it.</source>
        <translation>Es wurde schon beantragt, alles zu streichen.</translation>
    </message>
    <message>
        <source>Single values of an examination are amended on its own page, and a draft can still be changed.</source>
        <translation>Einzelne Werte einer Untersuchung werden auf ihrer eigenen Seite berichtigt, und ein Entwurf kann noch geändert werden.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>It is being asked about already</source>
        <translation>Dazu gibt es schon einen Antrag</translation>
    </message>
    <message>
        <source>%1, all of it</source>
        <translation>%1, alles</translation>
    </message>
    <message>
        <source>%1, question %2</source>
        <translation>%1, Frage %2</translation>
    </message>
    <message>
        <source>Correction accepted: %1</source>
        <translation>Berichtigung angenommen: %1</translation>
    </message>
    <message>
        <source>Correction not accepted: %1</source>
        <translation>Berichtigung nicht angenommen: %1</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Do not accept it</source>
        <translation>Nicht annehmen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Up to %1 characters. No names, please.</source>
        <translation>Bis zu %1 Zeichen. Bitte keine Namen.</translation>
    </message>
    <message>
        <source>Sign the decision</source>
        <translation>Die Entscheidung unterschreiben</translation>
    </message>
    <message>
        <source>Ask the investigator</source>
        <translation>Beantragen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>DeclineButton</name>
    <message>
        <source>You preferred not to answer</source>
        <translation>Sie wollten nicht antworten</translation>
    </message>
    <message>
        <source>I prefer not to answer</source>
        <translation>Ich möchte nicht antworten</translation>
    </message>
</context>
<context>
    <name>DeclineCard</name>
    <message>
        <source>Leave this question without an answer?</source>
        <translation>Diese Frage ohne Antwort lassen?</translation>
    </message>
    <message>
        <source>Your clinic will see that you preferred not to answer it. You can still change this until you confirm.</source>
        <translation>Ihre Klinik sieht, dass Sie hier nicht antworten wollten. Bis Sie bestätigen, können Sie das noch ändern.</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Zurück zur Frage</translation>
    </message>
    <message>
        <source>Yes, leave it without an answer</source>
        <translation>Ja, ohne Antwort lassen</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Site desk</source>
        <translation>Arbeitsplatz des Zentrums</translation>
    </message>
    <message>
        <source>That passphrase does not fit</source>
        <translation>Diese Passphrase passt nicht</translation>
    </message>
    <message>
        <source>The site stays closed. Please type it again.</source>
        <translation>Das Zentrum bleibt geschlossen. Bitte geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Open your site</source>
        <translation>Ihr Zentrum öffnen</translation>
    </message>
    <message>
        <source>Site folder</source>
        <translation>Ordner des Zentrums</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Folder that devices send to</source>
        <translation>Ordner, in den die Geräte senden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Files found: %1</source>
        <translation>Gefundene Dateien: %1</translation>
    </message>
    <message>
        <source>%1 imported, %2 imported before, %3 refused and kept</source>
        <translation>%1 eingelesen, %2 schon früher eingelesen, %3 abgelehnt und aufbewahrt</translation>
    </message>
    <message>
        <source>Close the site</source>
        <translation>Zentrum schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>DisplayChoices</name>
    <message>
        <source>Text size: %1 %</source>
        <translation>Schriftgröße: %1 %</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Where the words stand</source>
        <translation>Wo der Text steht</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>How you press</source>
        <translation>Wie Sie drücken</translation>
    </message>
    <message>
        <source>Standard buttons</source>
        <translation>Normale Knöpfe</translation>
    </message>
    <message>
        <source>Large buttons</source>
        <translation>Große Knöpfe</translation>
    </message>
    <message>
        <source>One switch</source>
        <translation>Ein Schalter</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>This device has no voice for this language.</source>
        <translation>Dieses Gerät hat keine Stimme für diese Sprache.</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Calmly</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Briskly</source>
        <translation>Zügig</translation>
    </message>
    <message>
        <source>Choose step by step</source>
        <translation>Schritt für Schritt wählen</translation>
    </message>
</context>
<context>
    <name>DisplayPanel</name>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>prodiary %1</source>
        <translation>prodiary %1</translation>
    </message>
</context>
<context>
    <name>DltDecision</name>
    <message>
        <source>Was there a dose-limiting toxicity?</source>
        <translation>Gab es eine dosislimitierende Toxizität?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Was the safety committee asked?</source>
        <translation>Wurde das Sicherheitskomitee gefragt?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>When did it meet? (year-month-day)</source>
        <translation>Wann hat es getagt? (Jahr-Monat-Tag)</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht festgehalten</translation>
    </message>
</context>
<context>
    <name>DltPage</name>
    <message>
        <source>Your decision</source>
        <translation>Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Proposed from what is recorded: %1</source>
        <translation>Vorschlag aus dem, was festgehalten ist: %1</translation>
    </message>
    <message>
        <source>The day of the infusion is not recorded, so nothing can be assessed.</source>
        <translation>Der Tag der Infusion ist nicht festgehalten, deshalb kann nichts beurteilt werden.</translation>
    </message>
    <message>
        <source>Infusion, day 0: %1. The window ends after day %2: %3.</source>
        <translation>Infusion, Tag 0: %1. Das Fenster endet nach Tag %2: %3.</translation>
    </message>
    <message>
        <source>Today is day %1: the window is open.</source>
        <translation>Heute ist Tag %1: Das Fenster ist offen.</translation>
    </message>
    <message>
        <source>Today is day %1: the window is closed.</source>
        <translation>Heute ist Tag %1: Das Fenster ist geschlossen.</translation>
    </message>
    <message>
        <source>prodiary only proposes. The investigator decides, and signs the decision.</source>
        <translation>prodiary schlägt nur vor. Die Prüfärztin oder der Prüfarzt entscheidet und unterschreibt die Entscheidung.</translation>
    </message>
    <message>
        <source>The infusion</source>
        <translation>Die Infusion</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Es ist noch nichts entschieden.</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Nicht vollständig</translation>
    </message>
    <message>
        <source>Dose-limiting toxicity: %1</source>
        <translation>Dosislimitierende Toxizität: %1</translation>
    </message>
    <message>
        <source>%1. Proposed then: %2. Reason: %3</source>
        <translation>%1. Damaliger Vorschlag: %2. Grund: %3</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>Sign this decision</source>
        <translation>Diese Entscheidung unterschreiben</translation>
    </message>
    <message>
        <source>Only an investigator can decide.</source>
        <translation>Entscheiden kann nur eine Prüfärztin oder ein Prüfarzt.</translation>
    </message>
    <message>
        <source>The protocol&apos;s rules</source>
        <translation>Die Regeln des Prüfplans</translation>
    </message>
    <message>
        <source>No adverse event is recorded.</source>
        <translation>Es ist kein unerwünschtes Ereignis festgehalten.</translation>
    </message>
    <message>
        <source>Adverse events looked at: %1</source>
        <translation>Betrachtete unerwünschte Ereignisse: %1</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Not known: something is missing</source>
        <translation>Nicht bekannt: Es fehlt etwas</translation>
    </message>
    <message>
        <source>Not met: an event is left out</source>
        <translation>Nicht erfüllt: Ein Ereignis bleibt außer Betracht</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Adverse event without a name</source>
        <translation>Unerwünschtes Ereignis ohne Namen</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>Meets the rule</source>
        <translation>Erfüllt die Regel</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>Record and sign</source>
        <translation>Festhalten und unterschreiben</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
    <message>
        <source>The time for this one is over</source>
        <translation>Die Zeit für diesen Fragebogen ist vorbei</translation>
    </message>
    <message>
        <source>That was the practice</source>
        <translation>Das war die Übung</translation>
    </message>
    <message>
        <source>%1 is locked and saved on this device.</source>
        <translation>%1: abgeschlossen und auf diesem Gerät gespeichert.</translation>
    </message>
    <message>
        <source>%1 can no longer be answered. What you had answered stays saved as unfinished, and your clinic will see it.</source>
        <translation>%1: Dieser Fragebogen kann nicht mehr beantwortet werden. Was Sie schon geantwortet haben, bleibt unvollendet gespeichert, und Ihre Klinik sieht es.</translation>
    </message>
    <message>
        <source>Well done. Nothing of it was recorded.</source>
        <translation>Gut gemacht. Nichts davon wurde aufgenommen.</translation>
    </message>
    <message>
        <source>Your clinic gets it when you press Send. It stays here until your clinic says that it has it.</source>
        <translation>Ihre Klinik bekommt den Fragebogen, wenn Sie auf „Senden“ drücken. Er bleibt hier, bis Ihre Klinik sagt, dass sie ihn hat.</translation>
    </message>
    <message>
        <source>There is nothing you need to do. The next one is on your start page.</source>
        <translation>Sie müssen nichts tun. Den nächsten finden Sie auf Ihrer Startseite.</translation>
    </message>
    <message>
        <source>You can practise again as often as you like: it is under Help.</source>
        <translation>Sie können so oft üben, wie Sie möchten: unter „Hilfe“.</translation>
    </message>
    <message>
        <source>Your clinic takes it along from this tablet.</source>
        <translation>Ihre Klinik übernimmt es von diesem Tablet.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
</context>
<context>
    <name>EndOfVisit</name>
    <message>
        <source>End the visit?</source>
        <translation>Den Besuch beenden?</translation>
    </message>
    <message>
        <source>The visit is over and signed</source>
        <translation>Der Besuch ist beendet und unterschrieben</translation>
    </message>
    <message>
        <source>The visit is over</source>
        <translation>Der Besuch ist beendet</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>Alles ist erledigt.</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>Nicht erledigt: %1.</translation>
    </message>
    <message>
        <source>Why is this left out?</source>
        <translation>Warum wird das ausgelassen?</translation>
    </message>
    <message>
        <source>It stands in the record, with your name.</source>
        <translation>Es steht in der Akte, mit Ihrem Namen.</translation>
    </message>
    <message>
        <source>End the visit and sign</source>
        <translation>Besuch beenden und unterschreiben</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1, %2: “%3”, %4</source>
        <translation>%1, %2: „%3“, %4</translation>
    </message>
    <message>
        <source>Sign the visit</source>
        <translation>Den Besuch unterschreiben</translation>
    </message>
    <message>
        <source>Save the visit record</source>
        <translation>Besuchsprotokoll speichern</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Look for the study</source>
        <translation>Studie suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Es wird nachgesehen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Where are your clinic&apos;s files?</source>
        <translation>Wo sind die Dateien Ihrer Klinik?</translation>
    </message>
    <message>
        <source>Choose the folder that you share with your clinic, or the USB stick they gave you.</source>
        <translation>Wählen Sie den Ordner, den Sie mit Ihrer Klinik teilen, oder den USB-Stick, den Sie bekommen haben.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Are these numbers the same as on your sheet?</source>
        <translation>Stehen diese Zahlen auch auf Ihrem Blatt?</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Ja, sie sind gleich</translation>
    </message>
    <message>
        <source>They are different</source>
        <translation>Nein, sie sind anders</translation>
    </message>
    <message>
        <source>Enrolment was stopped</source>
        <translation>Die Anmeldung wurde abgebrochen</translation>
    </message>
    <message>
        <source>These files may not be from your clinic</source>
        <translation>Diese Dateien sind vielleicht nicht von Ihrer Klinik</translation>
    </message>
    <message>
        <source>Nothing was set up on this device and nothing was sent.</source>
        <translation>Auf diesem Gerät wurde nichts eingerichtet, und es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Please call your clinic before you try again.</source>
        <translation>Bitte rufen Sie Ihre Klinik an, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Type the code from your sheet</source>
        <translation>Geben Sie den Code von Ihrem Blatt ein</translation>
    </message>
    <message>
        <source>Capital or small letters and dashes do not matter.</source>
        <translation>Groß oder klein und Bindestriche spielen keine Rolle.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>Give the tablet to the participant</source>
        <translation>Geben Sie das Tablet der teilnehmenden Person</translation>
    </message>
    <message>
        <source>They choose a PIN of their own now, which nobody else sees. You are signed out by this.</source>
        <translation>Sie wählt jetzt eine eigene PIN, die sonst niemand sieht. Sie werden dabei abgemeldet.</translation>
    </message>
    <message>
        <source>I am the participant</source>
        <translation>Ich nehme an der Studie teil</translation>
    </message>
    <message>
        <source>I have the tablet in my hands.</source>
        <translation>Ich habe das Tablet in den Händen.</translation>
    </message>
    <message>
        <source>Type the PIN once more</source>
        <translation>Geben Sie die PIN noch einmal ein</translation>
    </message>
    <message>
        <source>Type the passphrase once more</source>
        <translation>Geben Sie die Passphrase noch einmal ein</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Wählen Sie eine PIN</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Wählen Sie eine Passphrase</translation>
    </message>
    <message>
        <source>Setting up your diary. This takes a few seconds.</source>
        <translation>Ihr Tagebuch wird eingerichtet. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Six digits or more. You will need it each time you open your diary.</source>
        <translation>Mindestens sechs Ziffern. Sie brauchen sie jedes Mal, wenn Sie Ihr Tagebuch öffnen.</translation>
    </message>
    <message>
        <source>Give the tablet back</source>
        <translation>Das Tablet zurückgeben</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Four words or more. You will need it each time you open your diary.</source>
        <translation>Mindestens vier Wörter. Sie brauchen sie jedes Mal, wenn Sie Ihr Tagebuch öffnen.</translation>
    </message>
    <message>
        <source>The two were not the same</source>
        <translation>Die beiden waren nicht gleich</translation>
    </message>
    <message>
        <source>Please choose again.</source>
        <translation>Bitte wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Your request has been sent</source>
        <translation>Ihre Anfrage ist gesendet</translation>
    </message>
    <message>
        <source>Your clinic will answer it. This can take a day or more. You can close prodiary and come back later.</source>
        <translation>Ihre Klinik antwortet darauf. Das kann einen Tag oder länger dauern. Sie können prodiary schließen und später wiederkommen.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>When the answer has come to your shared folder, press the button below.</source>
        <translation>Wenn die Antwort in Ihrem gemeinsamen Ordner angekommen ist, drücken Sie unten auf den Knopf.</translation>
    </message>
    <message>
        <source>Folder shared with your clinic</source>
        <translation>Gemeinsamer Ordner mit Ihrer Klinik</translation>
    </message>
</context>
<context>
    <name>EntryAnswer</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>You preferred not to answer</source>
        <translation>Sie wollten nicht antworten</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Zuerst: %1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Dann: %1</translation>
    </message>
    <message>
        <source>Changed by your study doctor on %1, because: %2</source>
        <translation>Geändert von Ihrer Studienärztin oder Ihrem Studienarzt am %1. Grund: %2</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Save a copy (PDF)</source>
        <translation>Kopie speichern (PDF)</translation>
    </message>
    <message>
        <source>Your copy is saved</source>
        <translation>Ihre Kopie ist gespeichert</translation>
    </message>
    <message>
        <source>It is called %1 and is in the folder that you chose.</source>
        <translation>Sie heißt %1 und liegt in dem Ordner, den Sie gewählt haben.</translation>
    </message>
    <message>
        <source>A copy is no longer protected</source>
        <translation>Eine Kopie ist nicht mehr geschützt</translation>
    </message>
    <message>
        <source>Here your answers are locked with your PIN. A copy outside the diary can be read by anybody who opens the folder or finds the stick.</source>
        <translation>Hier sind Ihre Antworten mit Ihrer PIN gesichert. Eine Kopie außerhalb des Tagebuchs kann jeder lesen, der den Ordner öffnet oder den Stick findet.</translation>
    </message>
    <message>
        <source>Save it only where you would keep a letter from your doctor.</source>
        <translation>Speichern Sie sie nur dort, wo Sie auch einen Arztbrief aufbewahren würden.</translation>
    </message>
    <message>
        <source>Where shall the copy go?</source>
        <translation>Wohin soll die Kopie?</translation>
    </message>
    <message>
        <source>You confirmed it on %1.</source>
        <translation>Sie haben ihn am %1 bestätigt.</translation>
    </message>
    <message>
        <source>It was late: %1</source>
        <translation>Er kam später: %1</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>Demonstrationstext</translation>
    </message>
    <message>
        <source>Ask for a correction</source>
        <translation>Um eine Berichtigung bitten</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Ihre Antworten</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Kopie speichern</translation>
    </message>
</context>
<context>
    <name>ExaminationAbout</name>
    <message>
        <source>Thirteen items with grades 0 to 3, total 0 to 39; higher is worse. This is the form of 2000, not the QMG-Revised of 2023. Its bands come from a transcription and were not confirmed against the owner&apos;s form: your study should verify them before use. For the legs one source prints 30 to 99 seconds for grade 1, which overlaps grade 2; 31 to 99 is used here. Grip is graded by hand and sex, and its bands may not suit everybody.</source>
        <translation>Dreizehn Punkte mit den Graden 0 bis 3, Summe 0 bis 39; höher ist schlechter. Dies ist die Fassung von 2000, nicht die QMG-Revised von 2023. Die Bereiche stammen aus einer Abschrift und wurden nicht am Formular des Rechteinhabers bestätigt: Ihre Studie sollte sie vor der Verwendung prüfen. Für die Beine nennt eine Quelle 30 bis 99 Sekunden für Grad 1, was sich mit Grad 2 überschneidet; hier gilt 31 bis 99. Die Griffkraft wird nach Hand und Geschlecht eingestuft, und ihre Bereiche passen vielleicht nicht für alle.</translation>
    </message>
    <message>
        <source>Ten items with weights, total 0 to 50; higher is worse. Two grades of eye closure count 0. Six items are tested, four are asked about. The weights come from a reproduction of the publication of 2010: your study should verify them before use. The eye tests are those of the QMG: they are timed once and graded by bands of their own.</source>
        <translation>Zehn Punkte mit Gewichten, Summe 0 bis 50; höher ist schlechter. Zwei Grade des Lidschlusses zählen 0. Sechs Punkte werden geprüft, vier erfragt. Die Gewichte stammen aus einer Wiedergabe der Veröffentlichung von 2010: Ihre Studie sollte sie vor der Verwendung prüfen. Die Augentests sind die der QMG: Die Zeit wird einmal genommen und nach eigenen Bereichen eingestuft.</translation>
    </message>
    <message>
        <source>Bands are whole numbers. Your study rounds a value between two bands down.</source>
        <translation>Die Bereiche sind ganze Zahlen. Ihre Studie rundet einen Wert zwischen zwei Bereichen ab.</translation>
    </message>
    <message>
        <source>Bands are whole numbers. Your study rounds a value between two bands up.</source>
        <translation>Die Bereiche sind ganze Zahlen. Ihre Studie rundet einen Wert zwischen zwei Bereichen auf.</translation>
    </message>
    <message>
        <source>Bands are whole numbers. Your study rounds a value between two bands to the nearest one, halves up.</source>
        <translation>Die Bereiche sind ganze Zahlen. Ihre Studie rundet einen Wert zwischen zwei Bereichen zur nächsten, Halbe aufwärts.</translation>
    </message>
    <message>
        <source>Bands are whole numbers. Your study has set no rounding, so a value between two bands, such as 60.4 seconds, has no grade.</source>
        <translation>Die Bereiche sind ganze Zahlen. Ihre Studie hat kein Runden festgelegt, deshalb hat ein Wert zwischen zwei Bereichen, etwa 60,4 Sekunden, keinen Grad.</translation>
    </message>
    <message>
        <source>The value as measured is always recorded. A total exists only when every item has a grade; nothing is filled in.</source>
        <translation>Der gemessene Wert wird immer festgehalten. Eine Summe gibt es nur, wenn jeder Punkt einen Grad hat; nichts wird ergänzt.</translation>
    </message>
</context>
<context>
    <name>ExaminationFindings</name>
    <message>
        <source>Struck out: it does not count. %1</source>
        <translation>Gestrichen: zählt nicht. %1</translation>
    </message>
    <message>
        <source>Your role reads examinations. A nurse or an investigator can go on with it.</source>
        <translation>Mit Ihrer Rolle können Sie Untersuchungen lesen. Weiterführen kann sie eine Pflegekraft, eine Prüfärztin oder ein Prüfarzt.</translation>
    </message>
    <message>
        <source>It is locked. Touch a line to put it right, with a reason; it is then to be signed again.</source>
        <translation>Sie ist abgeschlossen. Berühren Sie eine Zeile, um sie mit Begründung zu berichtigen; danach ist neu zu unterschreiben.</translation>
    </message>
    <message>
        <source>Touch a line to change it. You can confirm at the end of the list; then it is locked and signed.</source>
        <translation>Berühren Sie eine Zeile, um sie zu ändern. Am Ende der Liste können Sie bestätigen; dann wird abgeschlossen und unterschrieben.</translation>
    </message>
    <message>
        <source>Some items are still open. Touch a line to go there.</source>
        <translation>Einige Punkte sind noch offen. Berühren Sie eine Zeile, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>It is not signed as it now is.</source>
        <translation>So, wie sie jetzt ist, ist sie nicht unterschrieben.</translation>
    </message>
    <message>
        <source>The participant said something else</source>
        <translation>Die teilnehmende Person hat etwas anderes gesagt</translation>
    </message>
    <message>
        <source>Please ask. Nothing is changed by itself, and neither answer counts for more.</source>
        <translation>Bitte fragen Sie nach. Nichts ändert sich von selbst, und keine der Antworten zählt mehr.</translation>
    </message>
    <message>
        <source>%1: you recorded “%2”; in %3 the answer was “%4”.</source>
        <translation>%1: Sie haben „%2“ festgehalten; in %3 war die Antwort „%4“.</translation>
    </message>
    <message>
        <source>Total: %1 of %2</source>
        <translation>Summe: %1 von %2</translation>
    </message>
    <message>
        <source>No total: %1 of %2 items have a grade</source>
        <translation>Keine Summe: %1 von %2 Punkten haben einen Grad</translation>
    </message>
    <message>
        <source>A total exists only when every item has a grade; nothing is filled in.</source>
        <translation>Eine Summe gibt es nur, wenn jeder Punkt einen Grad hat; nichts wird ergänzt.</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Confirm and lock</source>
        <translation>Bestätigen und abschließen</translation>
    </message>
</context>
<context>
    <name>ExaminationFooter</name>
    <message>
        <source>To the visit</source>
        <translation>Zum Besuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Record as not done</source>
        <translation>Als nicht durchgeführt festhalten</translation>
    </message>
    <message>
        <source>Record the change</source>
        <translation>Änderung festhalten</translation>
    </message>
    <message>
        <source>Record and go on</source>
        <translation>Festhalten und weiter</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht durchgeführt</translation>
    </message>
</context>
<context>
    <name>ExaminationItem</name>
    <message>
        <source>Grade %1</source>
        <translation>Grad %1</translation>
    </message>
    <message>
        <source>You ask about this, and test nothing</source>
        <translation>Dies wird erfragt, nicht geprüft</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>Demonstrationstext</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nicht durchgeführt: %1</translation>
    </message>
    <message>
        <source>If it was done after all, record it here.</source>
        <translation>Falls es doch durchgeführt wurde, halten Sie es hier fest.</translation>
    </message>
    <message>
        <source>No grade: between two bands</source>
        <translation>Kein Grad: zwischen zwei Bereichen</translation>
    </message>
    <message>
        <source>No grade: the sex is not written down</source>
        <translation>Kein Grad: Geschlecht nicht eingetragen</translation>
    </message>
    <message>
        <source>No grade: this value cannot be right</source>
        <translation>Kein Grad: Wert kann nicht stimmen</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Festgehalten: %1</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>Noch nicht festgehalten</translation>
    </message>
    <message>
        <source>Recorded: %1. What is typed is not recorded yet.</source>
        <translation>Festgehalten: %1. Das Eingegebene ist noch nicht festgehalten.</translation>
    </message>
    <message>
        <source>Measured in: %1</source>
        <translation>Gemessen in: %1</translation>
    </message>
    <message>
        <source>This value cannot be right</source>
        <translation>Dieser Wert kann nicht stimmen</translation>
    </message>
    <message>
        <source>This test gives values from %1 to %2. Please check the value and its unit.</source>
        <translation>Dieser Test ergibt Werte von %1 bis %2. Bitte prüfen Sie Wert und Einheit.</translation>
    </message>
    <message>
        <source>An unusual value</source>
        <translation>Ein ungewöhnlicher Wert</translation>
    </message>
    <message>
        <source>Please look once more at the value and its unit. If it is right, record it as it is.</source>
        <translation>Bitte sehen Sie noch einmal auf Wert und Einheit. Wenn sie stimmen, halten Sie den Wert so fest.</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>Kein Grad</translation>
    </message>
    <message>
        <source>The value lies between two bands, and the study sets no rounding. The value is recorded as it is; the item has no grade, and the examination no total.</source>
        <translation>Der Wert liegt zwischen zwei Bereichen, und die Studie legt kein Runden fest. Der Wert wird so festgehalten; der Punkt hat keinen Grad und die Untersuchung keine Summe.</translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation>Noch kein Grad</translation>
    </message>
    <message>
        <source>Grip strength is graded by the participant&apos;s sex, and that is not written down yet. The value can be recorded now.</source>
        <translation>Die Griffkraft wird nach dem Geschlecht eingestuft, und das ist noch nicht eingetragen. Der Wert kann schon festgehalten werden.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Grades, which follow from the value</source>
        <translation>Grade, die aus dem Wert folgen</translation>
    </message>
    <message>
        <source>Why is it changed?</source>
        <translation>Warum wird es geändert?</translation>
    </message>
    <message>
        <source>Needed. What was recorded first stays visible, and signatures given before no longer stand.</source>
        <translation>Nötig. Was zuerst festgehalten wurde, bleibt sichtbar; frühere Unterschriften gelten nicht mehr.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht durchgeführt</translation>
    </message>
</context>
<context>
    <name>ExaminationList</name>
    <message>
        <source>Demonstration wording</source>
        <translation>Demonstrationstext</translation>
    </message>
    <message>
        <source>%1 of %2, %3 recorded</source>
        <translation>%1 von %2, %3 festgehalten</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht durchgeführt</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation>Grad %1</translation>
    </message>
    <message>
        <source>%1, no grade</source>
        <translation>%1, kein Grad</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <translation>%1, Grad %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Noch nichts festgehalten</translation>
    </message>
</context>
<context>
    <name>ExaminationNotDone</name>
    <message>
        <source>What was it?</source>
        <translation>Was war es?</translation>
    </message>
    <message>
        <source>More about it, if that helps</source>
        <translation>Mehr dazu, wenn es hilft</translation>
    </message>
    <message>
        <source>Up to %1 characters. No names, please.</source>
        <translation>Bis zu %1 Zeichen. Bitte keine Namen.</translation>
    </message>
</context>
<context>
    <name>ExaminationPage</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Punkte</translation>
    </message>
    <message>
        <source>About this scale</source>
        <translation>Über diese Skala</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>Demonstrationstext</translation>
    </message>
    <message>
        <source>Why is it not done?</source>
        <translation>Warum wird es nicht durchgeführt?</translation>
    </message>
    <message>
        <source>Check the examination</source>
        <translation>Untersuchung prüfen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Put right: %1</source>
        <translation>Berichtigen: %1</translation>
    </message>
    <message>
        <source>The sex is written down now</source>
        <translation>Das Geschlecht ist jetzt eingetragen</translation>
    </message>
    <message>
        <source>One value recorded without a grade can get its grade.</source>
        <translation>Ein Wert, der ohne Grad festgehalten wurde, kann jetzt seinen Grad bekommen.</translation>
    </message>
    <message>
        <source>%1 values recorded without a grade can get their grades.</source>
        <translation>%1 Werte, die ohne Grad festgehalten wurden, können jetzt ihren Grad bekommen.</translation>
    </message>
    <message>
        <source>Give the grades</source>
        <translation>Grade vergeben</translation>
    </message>
    <message>
        <source>%1, item %2 of %3</source>
        <translation>%1, Punkt %2 von %3</translation>
    </message>
</context>
<context>
    <name>FaultPage</name>
    <message>
        <source>Something went wrong on our side</source>
        <translation>Bei uns ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Your answers are saved.</source>
        <translation>Ihre Antworten sind gespeichert.</translation>
    </message>
    <message>
        <source>Please start again. If it happens once more, please tell your clinic.</source>
        <translation>Bitte beginnen Sie neu. Wenn es noch einmal passiert, sagen Sie es Ihrer Klinik.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
</context>
<context>
    <name>FieldTrail</name>
    <message>
        <source>not done: %1</source>
        <translation>nicht gemacht: %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <translation>%1, vorher: %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Noch nichts festgehalten</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nicht durchgeführt: %1</translation>
    </message>
    <message>
        <source>Not done: %1. %2</source>
        <translation>Nicht durchgeführt: %1. %2</translation>
    </message>
    <message>
        <source>%1, no grade</source>
        <translation>%1, kein Grad</translation>
    </message>
    <message>
        <source>%1, grade %2: %3</source>
        <translation>%1, Grad %2: %3</translation>
    </message>
    <message>
        <source>Grade %1: %2</source>
        <translation>Grad %1: %2</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>Measured in: %1</source>
        <translation>Gemessen in: %1</translation>
    </message>
    <message>
        <source>First: %1 (%2, %3)</source>
        <translation>Zuerst: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Then: %1 (%2, %3), because: %4</source>
        <translation>Dann: %1 (%2, %3), Grund: %4</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>USB stick</source>
        <translation>USB-Stick</translation>
    </message>
    <message>
        <source>USB stick: %1</source>
        <translation>USB-Stick: %1</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Eigener Ordner</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Laufwerk</translation>
    </message>
    <message>
        <source>Disk: %1</source>
        <translation>Laufwerk: %1</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Where is the folder?</source>
        <translation>Wo ist der Ordner?</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Alle Orte</translation>
    </message>
    <message>
        <source>Up one folder</source>
        <translation>Einen Ordner höher</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Diesen Ordner nehmen</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Es wird nachgesehen</translation>
    </message>
    <message>
        <source>There are no folders in here.</source>
        <translation>Hier sind keine weiteren Ordner.</translation>
    </message>
    <message>
        <source>There are more folders than can be shown here. You can type the way to one on the page before.</source>
        <translation>Es gibt mehr Ordner, als hier Platz haben. Auf der Seite davor können Sie den Weg zu einem eingeben.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>FormEntry</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nicht durchgeführt: %1</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht festgehalten</translation>
    </message>
    <message>
        <source>This is not asked any more. Empty it, or look at the field that it hangs on.</source>
        <translation>Danach wird nicht mehr gefragt. Leeren Sie das Feld oder prüfen Sie das Feld, von dem es abhängt.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht durchgeführt</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Hide the history</source>
        <translation>Verlauf ausblenden</translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation>Verlauf (%1)</translation>
    </message>
    <message>
        <source>Why is there no value?</source>
        <translation>Warum gibt es keinen Wert?</translation>
    </message>
    <message>
        <source>Why is this changed?</source>
        <translation>Warum wird das geändert?</translation>
    </message>
    <message>
        <source>The form was signed. What stood before stays to be seen, and the signature does not hold any more after the change.</source>
        <translation>Das Formular war unterschrieben. Was vorher dastand, bleibt sichtbar; nach der Änderung gilt die Unterschrift nicht mehr.</translation>
    </message>
    <message>
        <source>Go on to the value</source>
        <translation>Weiter zum Wert</translation>
    </message>
</context>
<context>
    <name>FormListPage</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>New form</source>
        <translation>Neues Formular</translation>
    </message>
    <message>
        <source>Take values from a file (CSV)</source>
        <translation>Werte aus einer Datei übernehmen (CSV)</translation>
    </message>
    <message>
        <source>Nothing has been recorded here yet.</source>
        <translation>Hier ist noch nichts festgehalten.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Nicht vollständig</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Changed since it was signed</source>
        <translation>Seit der Unterschrift geändert</translation>
    </message>
    <message>
        <source>Struck out: %1</source>
        <translation>Gestrichen: %1</translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation>Noch ohne Namen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Struck out: it counts no more</source>
        <translation>Gestrichen: es zählt nicht mehr</translation>
    </message>
    <message>
        <source>One field still needs a value, or a reason why there is none</source>
        <translation>Ein Feld braucht noch einen Wert oder einen Grund, warum es keinen gibt</translation>
    </message>
    <message>
        <source>%1 fields still need a value, or a reason why there is none</source>
        <translation>%1 Felder brauchen noch einen Wert oder einen Grund, warum es keinen gibt</translation>
    </message>
    <message>
        <source>To the first of them</source>
        <translation>Zum ersten davon</translation>
    </message>
    <message>
        <source>This does not go together. Please look again</source>
        <translation>Das passt nicht zusammen. Bitte sehen Sie noch einmal hin</translation>
    </message>
    <message>
        <source>Nothing is refused or changed for it. If it is right as it is, it can be signed.</source>
        <translation>Deshalb wird nichts abgelehnt oder geändert. Wenn es so stimmt, kann es unterschrieben werden.</translation>
    </message>
    <message>
        <source>Why shall this form count no more?</source>
        <translation>Warum soll dieses Formular nicht mehr zählen?</translation>
    </message>
    <message>
        <source>It stays to be seen, struck through, with your name and reason. It cannot be filled in any more.</source>
        <translation>Es bleibt durchgestrichen sichtbar, mit Ihrem Namen und dem Grund. Es kann nicht mehr ausgefüllt werden.</translation>
    </message>
    <message>
        <source>Strike it out</source>
        <translation>Streichen</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>%1 fehlen noch</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>To be signed by: %1</source>
        <translation>Unterschreibt: %1</translation>
    </message>
    <message>
        <source>Strike this form out</source>
        <translation>Dieses Formular streichen</translation>
    </message>
    <message>
        <source>Finish and sign</source>
        <translation>Abschließen und unterschreiben</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>If you feel worse</source>
        <translation>Geht es schlechter?</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
</context>
<context>
    <name>GradeLine</name>
    <message>
        <source>Grade %1, %2: this one</source>
        <translation>Grad %1, %2: dieser</translation>
    </message>
    <message>
        <source>Grade %1, %2</source>
        <translation>Grad %1, %2</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>This tablet is now for</source>
        <translation>Dieses Tablet ist jetzt für</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>Das bin ich</translation>
    </message>
    <message>
        <source>You go on with your own PIN. Your answers belong to you: nobody looks at them while you answer.</source>
        <translation>Es geht mit Ihrer eigenen PIN weiter. Ihre Antworten gehören Ihnen: Niemand sieht sie an, während Sie antworten.</translation>
    </message>
    <message>
        <source>For clinic staff</source>
        <translation>Für Klinikpersonal</translation>
    </message>
</context>
<context>
    <name>HeldTable</name>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer/in</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Fragebogen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>State and mode</source>
        <translation>Stand und Art</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not complete, %1 of %2 answered</source>
        <translation>nicht vollständig, %1 von %2 beantwortet</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 zu prüfen</translation>
    </message>
    <message>
        <source>Nothing is held yet. Import a folder to begin.</source>
        <translation>Noch ist nichts da. Lesen Sie zuerst einen Ordner ein.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>self</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>Interview</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Practise again</source>
        <translation>Noch einmal üben</translation>
    </message>
    <message>
        <source>A short introduction and three practice questions. Nothing of it is recorded.</source>
        <translation>Eine kurze Einführung und drei Übungsfragen. Nichts davon wird aufgenommen.</translation>
    </message>
    <message>
        <source>Start the practice</source>
        <translation>Übung beginnen</translation>
    </message>
    <message>
        <source>I forgot my PIN</source>
        <translation>Ich habe meine PIN vergessen</translation>
    </message>
    <message>
        <source>I forgot my passphrase</source>
        <translation>Ich habe meine Passphrase vergessen</translation>
    </message>
    <message>
        <source>Call your clinic. They can help you to set a new PIN. Nothing you answered is lost.</source>
        <translation>Rufen Sie Ihre Klinik an. Sie hilft Ihnen, eine neue PIN einzurichten. Keine Ihrer Antworten ist verloren.</translation>
    </message>
    <message>
        <source>Call your clinic. They can help you to set a new passphrase. Nothing you answered is lost.</source>
        <translation>Rufen Sie Ihre Klinik an. Sie hilft Ihnen, eine neue Passphrase einzurichten. Keine Ihrer Antworten ist verloren.</translation>
    </message>
    <message>
        <source>If this device is lost or stolen</source>
        <translation>Wenn dieses Gerät verloren oder gestohlen ist</translation>
    </message>
    <message>
        <source>Call your clinic soon: they switch it off for the study. Nobody can read your answers without your PIN. What your clinic has confirmed is safe there.</source>
        <translation>Rufen Sie Ihre Klinik bald an: Sie sperrt das Gerät für die Studie. Ohne Ihre PIN kann niemand Ihre Antworten lesen. Was Ihre Klinik bestätigt hat, ist dort sicher.</translation>
    </message>
    <message>
        <source>Call your clinic soon: they switch it off for the study. Nobody can read your answers without your passphrase. What your clinic has confirmed is safe there.</source>
        <translation>Rufen Sie Ihre Klinik bald an: Sie sperrt das Gerät für die Studie. Ohne Ihre Passphrase kann niemand Ihre Antworten lesen. Was Ihre Klinik bestätigt hat, ist dort sicher.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über prodiary</translation>
    </message>
    <message>
        <source>Protocol: %1</source>
        <translation>Prüfplan: %1</translation>
    </message>
    <message>
        <source>Clinic: %1</source>
        <translation>Klinik: %1</translation>
    </message>
    <message>
        <source>Study version on this device: %1</source>
        <translation>Version der Studie auf diesem Gerät: %1</translation>
    </message>
    <message>
        <source>prodiary, version %1</source>
        <translation>prodiary, Version %1</translation>
    </message>
</context>
<context>
    <name>InterviewPage</name>
    <message>
        <source>This changes how it is answered</source>
        <translation>Damit ändert sich, wie geantwortet wird</translation>
    </message>
    <message>
        <source>Last time it was answered %1; now it would be answered %2.</source>
        <translation>Letztes Mal wurde %1 geantwortet; jetzt würde %2 geantwortet.</translation>
    </message>
    <message>
        <source>Answers in different ways cannot simply be compared. If the participant can, hand the tablet over instead.</source>
        <translation>Antworten auf verschiedenen Wegen lassen sich nicht einfach vergleichen. Wenn die teilnehmende Person es kann, geben Sie ihr lieber das Tablet.</translation>
    </message>
    <message>
        <source>Somebody else answers in the participant&apos;s place. You read aloud and enter.</source>
        <translation>Jemand anderes antwortet an Stelle der teilnehmenden Person. Sie lesen vor und geben ein.</translation>
    </message>
    <message>
        <source>You read aloud and enter. The answers are the participant&apos;s.</source>
        <translation>Sie lesen vor und geben ein. Die Antworten sind die der teilnehmenden Person.</translation>
    </message>
    <message>
        <source>Read every question and all its answers as they stand, in their order. Add nothing, explain nothing, and suggest nothing.</source>
        <translation>Lesen Sie jede Frage und alle Antworten so vor, wie sie dastehen, in ihrer Reihenfolge. Fügen Sie nichts hinzu, erklären Sie nichts und legen Sie nichts nahe.</translation>
    </message>
    <message>
        <source>The record says that %1 read and entered, and who answered.</source>
        <translation>In der Aufzeichnung steht, dass %1 vorgelesen und eingegeben hat und wer geantwortet hat.</translation>
    </message>
    <message>
        <source>The record says that %1 read and entered, and that %2 answered.</source>
        <translation>In der Aufzeichnung steht, dass %1 vorgelesen und eingegeben und %2 geantwortet hat.</translation>
    </message>
    <message>
        <source>Who answers? The participant&apos;s:</source>
        <translation>Wer antwortet? Für die teilnehmende Person:</translation>
    </message>
    <message>
        <source>An answer calls for this advice. Please tell it to whom it concerns now, before you sign.</source>
        <translation>Eine Antwort verlangt diesen Rat. Bitte sagen Sie ihn jetzt der betroffenen Person, bevor Sie unterschreiben.</translation>
    </message>
    <message>
        <source>I have said this</source>
        <translation>Ich habe das gesagt</translation>
    </message>
    <message>
        <source>The answers are locked and signed.</source>
        <translation>Die Antworten sind abgeschlossen und unterschrieben.</translation>
    </message>
    <message>
        <source>The answers are locked. They were given by the participant&apos;s: %1. Now sign that you read them out and entered them.</source>
        <translation>Die Antworten sind abgeschlossen. Gegeben hat sie: %1. Unterschreiben Sie nun, dass Sie vorgelesen und eingegeben haben.</translation>
    </message>
    <message>
        <source>The answers are locked. They are the participant&apos;s. Now sign that you read them out and entered them.</source>
        <translation>Die Antworten sind abgeschlossen. Es sind die der teilnehmenden Person. Unterschreiben Sie nun, dass Sie vorgelesen und eingegeben haben.</translation>
    </message>
    <message>
        <source>To the visit</source>
        <translation>Zum Besuch</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>%1 questions, about 1 minute</source>
        <translation>%1 Fragen, etwa 1 Minute</translation>
    </message>
    <message>
        <source>%1 questions, about %2 minutes</source>
        <translation>%1 Fragen, etwa %2 Minuten</translation>
    </message>
    <message>
        <source>All %1 questions answered</source>
        <translation>Alle %1 Fragen beantwortet</translation>
    </message>
    <message>
        <source>%1 of %2 questions left</source>
        <translation>Noch %1 von %2 Fragen</translation>
    </message>
    <message>
        <source>This one is a little late</source>
        <translation>Dieser Fragebogen kommt etwas später</translation>
    </message>
    <message>
        <source>It was due by %1. That is all right: you can still answer it until %2. At the end we will ask why it is late.</source>
        <translation>Er war bis %1 vorgesehen. Das ist in Ordnung: Sie können ihn noch bis %2 beantworten. Am Ende fragen wir nach dem Grund.</translation>
    </message>
    <message>
        <source>You can go back, change an answer, or rest at any time.</source>
        <translation>Sie können jederzeit zurückgehen, eine Antwort ändern oder Pause machen.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Continue: check and confirm</source>
        <translation>Weiter: prüfen und bestätigen</translation>
    </message>
    <message>
        <source>Continue: %1 left</source>
        <translation>Weiter: noch %1</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>1 digit typed</source>
        <translation>1 Ziffer eingegeben</translation>
    </message>
    <message>
        <source>%1 digits typed</source>
        <translation>%1 Ziffern eingegeben</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>LabImportPage</name>
    <message>
        <source>Where is the laboratory&apos;s file?</source>
        <translation>Wo ist die Datei des Labors?</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welche Datei?</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Stimmt das so?</translation>
    </message>
    <message>
        <source>One sample is recorded</source>
        <translation>Eine Probe ist festgehalten</translation>
    </message>
    <message>
        <source>%1 samples are recorded</source>
        <translation>%1 Proben sind festgehalten</translation>
    </message>
    <message>
        <source>Folder with the file (CSV)</source>
        <translation>Ordner mit der Datei (CSV)</translation>
    </message>
    <message>
        <source>The table needs a header line with the columns subject, sample_time, analyte, value and unit. The columns flag, ref_low, ref_high and lab may be there. Nothing is recorded before you have seen what the file says.</source>
        <translation>Die Tabelle braucht eine Kopfzeile mit den Spalten subject, sample_time, analyte, value und unit. Die Spalten flag, ref_low, ref_high und lab können dabei sein. Nichts wird festgehalten, bevor Sie gesehen haben, was in der Datei steht.</translation>
    </message>
    <message>
        <source>There is no file in this folder whose name ends in .csv.</source>
        <translation>In diesem Ordner ist keine Datei, deren Name auf .csv endet.</translation>
    </message>
    <message>
        <source>There is nothing in it to record for %1.</source>
        <translation>Darin ist nichts für %1 festzuhalten.</translation>
    </message>
    <message>
        <source>To be recorded for %1: results %2, samples %3</source>
        <translation>Wird für %1 festgehalten: Ergebnisse %2, Proben %3</translation>
    </message>
    <message>
        <source>Rows about other participants, not looked at: %1</source>
        <translation>Zeilen über andere Teilnehmende, nicht angesehen: %1</translation>
    </message>
    <message>
        <source>Columns that are not read: %1</source>
        <translation>Spalten, die nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The file does not say which laboratory it was. Fill that in afterwards; until then the form cannot be signed.</source>
        <translation>In der Datei steht nicht, welches Labor es war. Tragen Sie es danach ein; bis dahin kann das Formular nicht unterschrieben werden.</translation>
    </message>
    <message>
        <source>One row is not taken</source>
        <translation>Eine Zeile wird nicht übernommen</translation>
    </message>
    <message>
        <source>%1 rows are not taken</source>
        <translation>%1 Zeilen werden nicht übernommen</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Recorded already; it is not recorded again.</source>
        <translation>Schon festgehalten; es wird nicht noch einmal festgehalten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Referenz: %1</translation>
    </message>
    <message>
        <source>Each sample is a form of its own. Look at it and sign it.</source>
        <translation>Jede Probe ist ein eigenes Formular. Sehen Sie es an und unterschreiben Sie es.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>Record this</source>
        <translation>Das festhalten</translation>
    </message>
    <message>
        <source>To the samples</source>
        <translation>Zu den Proben</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>MeasureField</name>
    <message>
        <source>number reached</source>
        <translation>erreichte Zahl</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>kilograms (kg)</source>
        <translation>Kilogramm (kg)</translation>
    </message>
    <message>
        <source>percent of predicted</source>
        <translation>Prozent des Sollwerts</translation>
    </message>
    <message>
        <source>Value, %1</source>
        <translation>Wert, %1</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Eins weniger</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eins mehr</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>0: %1</source>
        <translation>0: %1</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>NewSecretEntry</name>
    <message>
        <source>Use it from now on</source>
        <translation>Ab jetzt verwenden</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Type the new PIN once more</source>
        <translation>Geben Sie die neue PIN noch einmal ein</translation>
    </message>
    <message>
        <source>Type the new passphrase once more</source>
        <translation>Geben Sie die neue Passphrase noch einmal ein</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>Wählen Sie eine neue PIN</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Wählen Sie eine neue Passphrase</translation>
    </message>
    <message>
        <source>Six digits or more. Nobody else needs to know it.</source>
        <translation>Sechs Ziffern oder mehr. Niemand sonst muss sie kennen.</translation>
    </message>
    <message>
        <source>Four words or more. Nobody else needs to know it.</source>
        <translation>Vier Wörter oder mehr. Niemand sonst muss sie kennen.</translation>
    </message>
    <message>
        <source>Please wait. This takes a few seconds.</source>
        <translation>Bitte warten Sie. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>The two were not the same</source>
        <translation>Die beiden waren nicht gleich</translation>
    </message>
    <message>
        <source>Please choose again.</source>
        <translation>Bitte wählen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>NewSecretPage</name>
    <message>
        <source>A new PIN for %1</source>
        <translation>Eine neue PIN für %1</translation>
    </message>
    <message>
        <source>A new passphrase for %1</source>
        <translation>Eine neue Passphrase für %1</translation>
    </message>
    <message>
        <source>The participant chooses it alone. You give the tablet away for that, and sign in again afterwards. That you were present is recorded.</source>
        <translation>Die Teilnehmerin oder der Teilnehmer wählt allein. Sie geben das Tablet dafür aus der Hand und melden sich danach wieder an. Dass Sie dabei waren, wird aufgezeichnet.</translation>
    </message>
    <message>
        <source>Answers that were not sent yet stay as they are.</source>
        <translation>Antworten, die noch nicht gesendet sind, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>This is not one of your tasks</source>
        <translation>Das gehört nicht zu Ihren Aufgaben</translation>
    </message>
    <message>
        <source>Your role in this study does not include it.</source>
        <translation>Ihre Rolle in dieser Studie umfasst das nicht.</translation>
    </message>
    <message>
        <source>%1 is here with me</source>
        <translation>%1 ist hier bei mir</translation>
    </message>
    <message>
        <source>I have made sure who it is.</source>
        <translation>Ich habe mich vergewissert, wer es ist.</translation>
    </message>
    <message>
        <source>Your new PIN is set</source>
        <translation>Ihre neue PIN gilt</translation>
    </message>
    <message>
        <source>Your new passphrase is set</source>
        <translation>Ihre neue Passphrase gilt</translation>
    </message>
    <message>
        <source>This tablet is now for</source>
        <translation>Dieses Tablet ist jetzt für</translation>
    </message>
    <message>
        <source>The old one opens nothing any more. Please give the tablet back to your clinic now.</source>
        <translation>Der alte Zugang öffnet nichts mehr. Bitte geben Sie das Tablet jetzt Ihrer Klinik zurück.</translation>
    </message>
    <message>
        <source>You will choose a new PIN. Hold the tablet so that only you see it. Nobody at your clinic can see or learn it.</source>
        <translation>Sie wählen eine neue PIN. Halten Sie das Tablet so, dass nur Sie es sehen. Niemand in Ihrer Klinik kann sie sehen oder erfahren.</translation>
    </message>
    <message>
        <source>You will choose a new passphrase. Hold the tablet so that only you see it. Nobody at your clinic can see or learn it.</source>
        <translation>Sie wählen eine neue Passphrase. Halten Sie das Tablet so, dass nur Sie es sehen. Niemand in Ihrer Klinik kann sie sehen oder erfahren.</translation>
    </message>
    <message>
        <source>I give the tablet back</source>
        <translation>Ich gebe das Tablet zurück</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Not now: I give the tablet back</source>
        <translation>Nicht jetzt: Ich gebe das Tablet zurück</translation>
    </message>
    <message>
        <source>Hand the tablet over</source>
        <translation>Das Tablet übergeben</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Characters left: %1</source>
        <translation>Noch freie Zeichen: %1</translation>
    </message>
</context>
<context>
    <name>PageMark</name>
    <message>
        <source>Practice: nothing is recorded.</source>
        <translation>Übung: Nichts wird aufgenommen.</translation>
    </message>
    <message>
        <source>Trial: nothing is kept and nothing is sent.</source>
        <translation>Probe: Nichts wird behalten und nichts gesendet.</translation>
    </message>
    <message>
        <source>Proxy: read aloud and enter what the other person answers.</source>
        <translation>Vertretung: vorlesen und eingeben, was die andere Person antwortet.</translation>
    </message>
    <message>
        <source>Interview: read aloud and enter. The answers are the participant&apos;s.</source>
        <translation>Interview: vorlesen und eingeben. Die Antworten sind die der teilnehmenden Person.</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>Probe beenden</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ParticipantsPage</name>
    <message>
        <source>Signed in: %1</source>
        <translation>Angemeldet: %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Nobody is enrolled on this tablet yet, as far as you may see.</source>
        <translation>Soweit Sie es sehen dürfen, ist auf diesem Tablet noch niemand angemeldet.</translation>
    </message>
    <message>
        <source>Enrolment begun, not answered by the site yet</source>
        <translation>Anmeldung begonnen, vom Zentrum noch nicht beantwortet</translation>
    </message>
    <message>
        <source>This record cannot be opened. Please call the site.</source>
        <translation>Diese Akte lässt sich nicht öffnen. Bitte rufen Sie das Zentrum an.</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Es wird nachgesehen</translation>
    </message>
    <message>
        <source>Open visit: %1, since %2</source>
        <translation>Offener Besuch: %1, seit %2</translation>
    </message>
    <message>
        <source>Unscheduled visit</source>
        <translation>Außerplanmäßiger Besuch</translation>
    </message>
    <message>
        <source>No visit is planned</source>
        <translation>Kein Besuch ist geplant</translation>
    </message>
    <message>
        <source>Next visit: %1, from %2</source>
        <translation>Nächster Besuch: %1, ab %2</translation>
    </message>
    <message>
        <source>Visit now: %1</source>
        <translation>Besuch jetzt: %1</translation>
    </message>
    <message>
        <source>Visit now: %1, until %2</source>
        <translation>Besuch jetzt: %1, bis %2</translation>
    </message>
    <message>
        <source>The site has confirmed nothing yet</source>
        <translation>Das Zentrum hat noch nichts bestätigt</translation>
    </message>
    <message>
        <source>Not everything was sent; last confirmed %1</source>
        <translation>Nicht alles ist gesendet; zuletzt bestätigt %1</translation>
    </message>
    <message>
        <source>The site has everything, confirmed %1</source>
        <translation>Das Zentrum hat alles, bestätigt %1</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>Teilnehmende Person hinzufügen</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>What this diary is for</source>
        <translation>Wofür dieses Tagebuch da ist</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>Eine Frage nach der anderen</translation>
    </message>
    <message>
        <source>Nobody reads along</source>
        <translation>Niemand liest gleich mit</translation>
    </message>
    <message>
        <source>Make it easy for yourself</source>
        <translation>Machen Sie es sich leicht</translation>
    </message>
    <message>
        <source>Only you and your clinic</source>
        <translation>Nur Sie und Ihre Klinik</translation>
    </message>
    <message>
        <source>Your study wants to know how your days are with myasthenia. Now and then you answer a few questions here. There are no right or wrong answers.</source>
        <translation>Ihre Studie möchte wissen, wie Ihre Tage mit Myasthenie sind. Von Zeit zu Zeit beantworten Sie hier einige Fragen. Es gibt keine richtigen oder falschen Antworten.</translation>
    </message>
    <message>
        <source>Choose an answer, then press Next. With Back you can return and change it. With Rest you can stop at any time: what you answered is saved, and you go on where you were.</source>
        <translation>Wählen Sie eine Antwort und drücken Sie auf „Weiter“. Mit „Zurück“ können Sie sie noch ändern. Mit „Pause“ können Sie jederzeit aufhören: Ihre Antworten sind gespeichert, und Sie machen dort weiter, wo Sie waren.</translation>
    </message>
    <message>
        <source>Your answers are sent later, so nobody sees them right away. If you feel worse, do not wait for this diary: press &quot;If you feel worse&quot; at the top and call.</source>
        <translation>Ihre Antworten werden erst später gesendet, niemand sieht sie sofort. Wenn es Ihnen schlechter geht, warten Sie nicht auf dieses Tagebuch: Drücken Sie oben auf „Geht es schlechter?“ und rufen Sie an.</translation>
    </message>
    <message>
        <source>Press &quot;Display&quot; at the top for larger words, other colours or larger buttons. A question can also be read aloud to you.</source>
        <translation>Drücken Sie oben auf „Anzeige“ für größere Schrift, andere Farben oder größere Knöpfe. Sie können sich Fragen auch vorlesen lassen.</translation>
    </message>
    <message>
        <source>Press &quot;Display&quot; at the top for larger words, other colours or larger buttons.</source>
        <translation>Drücken Sie oben auf „Anzeige“ für größere Schrift, andere Farben oder größere Knöpfe.</translation>
    </message>
    <message>
        <source>Your answers lie locked on this device and travel sealed. Only your study team at the clinic can open them. Now try it: three practice questions, and nothing is recorded.</source>
        <translation>Ihre Antworten liegen gesichert auf diesem Gerät und gehen versiegelt auf den Weg. Nur Ihr Studienteam in der Klinik kann sie öffnen. Probieren Sie es jetzt aus: drei Übungsfragen, nichts davon wird aufgenommen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Frage %1 von %2</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Saves, locks, and comes back to this question</source>
        <translation>Speichert, sperrt und kommt zu dieser Frage zurück</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>Demonstrationstext</translation>
    </message>
    <message>
        <source>To the review</source>
        <translation>Zur Übersicht</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>RecordLine</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>My record</source>
        <translation>Mein Verlauf</translation>
    </message>
    <message>
        <source>There is nothing to look back on yet.</source>
        <translation>Noch gibt es nichts zum Zurückblicken.</translation>
    </message>
    <message>
        <source>You have answered %1 of %2 so far.</source>
        <translation>Bisher haben Sie %1 von %2 beantwortet.</translation>
    </message>
    <message>
        <source>Your clinic has not said yet that it has anything.</source>
        <translation>Ihre Klinik hat noch nicht gesagt, dass sie etwas hat.</translation>
    </message>
    <message>
        <source>Your clinic has everything up to %1.</source>
        <translation>Ihre Klinik hat alles bis %1.</translation>
    </message>
    <message>
        <source>Sending did not work on %1: %2</source>
        <translation>Das Senden hat am %1 nicht geklappt: %2</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>Nothing in this month.</source>
        <translation>In diesem Monat ist nichts.</translation>
    </message>
    <message>
        <source>My totals over time</source>
        <translation>Meine Summen im Verlauf</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>Your clinic has it.</source>
        <translation>Ihre Klinik hat ihn.</translation>
    </message>
    <message>
        <source>Sent. Your clinic has not said yet that it has it.</source>
        <translation>Gesendet. Ihre Klinik hat noch nicht gesagt, dass sie ihn hat.</translation>
    </message>
    <message>
        <source>It waits to be sent.</source>
        <translation>Wartet auf das Senden.</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <translation>Erledigt. %1</translation>
    </message>
    <message>
        <source>Begun. You can finish it now.</source>
        <translation>Begonnen. Sie können ihn jetzt abschließen.</translation>
    </message>
    <message>
        <source>Open. You can answer it now.</source>
        <translation>Offen. Sie können ihn jetzt beantworten.</translation>
    </message>
    <message>
        <source>Begun. You can finish it until %1.</source>
        <translation>Begonnen. Sie können ihn bis %1 abschließen.</translation>
    </message>
    <message>
        <source>Open. You can answer it until %1.</source>
        <translation>Offen. Sie können ihn bis %1 beantworten.</translation>
    </message>
    <message>
        <source>Late. You can still finish it until %1.</source>
        <translation>Verspätet. Sie können ihn noch bis %1 abschließen.</translation>
    </message>
    <message>
        <source>Late. You can still answer it until %1.</source>
        <translation>Verspätet. Sie können ihn noch bis %1 beantworten.</translation>
    </message>
    <message>
        <source>Not finished in time.</source>
        <translation>Nicht rechtzeitig abgeschlossen.</translation>
    </message>
    <message>
        <source>Missed.</source>
        <translation>Verpasst.</translation>
    </message>
    <message>
        <source>Coming. It opens on %1.</source>
        <translation>Kommt noch. Offen ab %1.</translation>
    </message>
    <message>
        <source>I touched the wrong answer</source>
        <translation>Ich habe die falsche Antwort berührt</translation>
    </message>
    <message>
        <source>I misread the question</source>
        <translation>Ich habe die Frage falsch gelesen</translation>
    </message>
    <message>
        <source>I answered about another time</source>
        <translation>Ich habe an eine andere Zeit gedacht</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>You preferred not to answer</source>
        <translation>Sie wollten nicht antworten</translation>
    </message>
    <message>
        <source>No answer shall stand</source>
        <translation>Es soll keine Antwort gelten</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>You forgot your PIN?</source>
        <translation>Sie haben Ihre PIN vergessen?</translation>
    </message>
    <message>
        <source>You forgot your passphrase?</source>
        <translation>Sie haben Ihre Passphrase vergessen?</translation>
    </message>
    <message>
        <source>Please call your clinic. They will read a code out to you. This works without a network, and all your answers stay, also those not sent yet.</source>
        <translation>Bitte rufen Sie Ihre Klinik an. Dort liest man Ihnen einen Code vor. Das geht ohne Netz, und alle Ihre Antworten bleiben, auch die noch nicht gesendeten.</translation>
    </message>
    <message>
        <source>The last codes were not right. Your answers are safe.</source>
        <translation>Die letzten Codes waren nicht richtig. Ihre Antworten sind sicher.</translation>
    </message>
    <message>
        <source>This code does not open your diary</source>
        <translation>Dieser Code öffnet Ihr Tagebuch nicht</translation>
    </message>
    <message>
        <source>It is another one&apos;s, or it was used before: each code works once. Your answers are safe.</source>
        <translation>Er gehört zu einem anderen Tagebuch oder wurde schon verwendet: Jeder Code gilt einmal. Ihre Antworten sind sicher.</translation>
    </message>
    <message>
        <source>Please ask your clinic for the right code. Tries left before a wait: %1</source>
        <translation>Bitte fragen Sie Ihre Klinik nach dem richtigen Code. Versuche bis zu einer Wartezeit: %1</translation>
    </message>
    <message>
        <source>Please ask your clinic for the right code.</source>
        <translation>Bitte fragen Sie Ihre Klinik nach dem richtigen Code.</translation>
    </message>
    <message>
        <source>The code is not quite right</source>
        <translation>Der Code stimmt nicht ganz</translation>
    </message>
    <message>
        <source>One of its characters was missed or mistyped. This does not count as a try.</source>
        <translation>Ein Zeichen fehlt oder ist falsch getippt. Das zählt nicht als Versuch.</translation>
    </message>
    <message>
        <source>Please let it be read out once more and compare, group by group.</source>
        <translation>Bitte lassen Sie ihn noch einmal vorlesen und vergleichen Sie Gruppe für Gruppe.</translation>
    </message>
    <message>
        <source>The code that your clinic reads out</source>
        <translation>Der Code, den Ihre Klinik vorliest</translation>
    </message>
    <message>
        <source>Read as:</source>
        <translation>Gelesen als:</translation>
    </message>
    <message>
        <source>Capital or small letters, spaces and dashes do not matter.</source>
        <translation>Groß- oder Kleinschreibung, Leerzeichen und Striche sind egal.</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>ReminderMark</name>
    <message>
        <source>There is something to answer today.</source>
        <translation>Heute gibt es etwas zu beantworten.</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>They say that something is waiting, and never what it is.</source>
        <translation>Sie sagen, dass etwas wartet, und nie, was es ist.</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Mich erinnern</translation>
    </message>
    <message>
        <source>On the day, and once more on the last day.</source>
        <translation>Am Tag selbst und noch einmal am letzten Tag.</translation>
    </message>
    <message>
        <source>Do not remind me</source>
        <translation>Nicht erinnern</translation>
    </message>
    <message>
        <source>You will find what is ready when you open your diary.</source>
        <translation>Was bereit ist, sehen Sie, wenn Sie Ihr Tagebuch öffnen.</translation>
    </message>
    <message>
        <source>At what time?</source>
        <translation>Um wie viel Uhr?</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>As the study has it: %1</source>
        <translation>Wie die Studie es vorsieht: %1</translation>
    </message>
    <message>
        <source>It is the time where you are, also when you travel.</source>
        <translation>Es gilt die Uhrzeit dort, wo Sie sind, auch auf Reisen.</translation>
    </message>
    <message>
        <source>The next reminders</source>
        <translation>Die nächsten Erinnerungen</translation>
    </message>
    <message>
        <source>It stays as a small sign at the edge of your screen. There you can also end it.</source>
        <translation>Es bleibt ein kleines Zeichen am Rand Ihres Bildschirms. Dort können Sie es auch beenden.</translation>
    </message>
    <message>
        <source>A calendar file with the days and the time to the end of your diary, and nothing about you, your study or your clinic. Open it on your phone. If your days change, save a new one and delete the old entries there.</source>
        <translation>Eine Kalenderdatei mit den Tagen und der Uhrzeit bis zum Ende Ihres Tagebuchs, ohne etwas über Sie, Ihre Studie oder Ihre Klinik. Öffnen Sie sie auf Ihrem Telefon. Wenn sich Ihre Tage ändern, speichern Sie eine neue und löschen Sie dort die alten Einträge.</translation>
    </message>
    <message>
        <source>Your phone cannot know what you have answered. It asks you to look each time, also when nothing waits.</source>
        <translation>Ihr Telefon kann nicht wissen, was Sie schon beantwortet haben. Es bittet Sie jedes Mal nachzuschauen, auch wenn nichts wartet.</translation>
    </message>
    <message>
        <source>No reminder is planned.</source>
        <translation>Es ist keine Erinnerung geplant.</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Look whether something waits in your diary.</source>
        <translation>Schauen Sie nach, ob in Ihrem Tagebuch etwas wartet.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>How you are reminded on this device</source>
        <translation>So werden Sie auf diesem Gerät erinnert</translation>
    </message>
    <message>
        <source>In your diary, on its locked screen, and by a short notice of this device while your diary is running.</source>
        <translation>In Ihrem Tagebuch, auf seinem gesperrten Bildschirm und mit einer kurzen Meldung dieses Geräts, solange das Tagebuch läuft.</translation>
    </message>
    <message>
        <source>In your diary and on its locked screen, while it is running. This device cannot show notices outside of it.</source>
        <translation>In Ihrem Tagebuch und auf seinem gesperrten Bildschirm, solange es läuft. Dieses Gerät kann außerhalb davon keine Meldungen zeigen.</translation>
    </message>
    <message>
        <source>When you close the window</source>
        <translation>Wenn Sie das Fenster schließen</translation>
    </message>
    <message>
        <source>End the diary</source>
        <translation>Tagebuch beenden</translation>
    </message>
    <message>
        <source>Reminders come again when you open it.</source>
        <translation>Erinnerungen kommen wieder, wenn Sie es öffnen.</translation>
    </message>
    <message>
        <source>Lock it and keep reminding me</source>
        <translation>Sperren und weiter erinnern</translation>
    </message>
    <message>
        <source>For your own phone</source>
        <translation>Für Ihr eigenes Telefon</translation>
    </message>
    <message>
        <source>Where shall the file go?</source>
        <translation>Wohin soll die Datei?</translation>
    </message>
    <message>
        <source>Save a calendar file for my phone</source>
        <translation>Kalenderdatei für mein Telefon speichern</translation>
    </message>
    <message>
        <source>The calendar file is saved</source>
        <translation>Die Kalenderdatei ist gespeichert</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>%1, all of it</source>
        <translation>%1, alles</translation>
    </message>
    <message>
        <source>%1, question %2</source>
        <translation>%1, Frage %2</translation>
    </message>
    <message>
        <source>Correction not accepted: %1</source>
        <translation>Berichtigung nicht angenommen: %1</translation>
    </message>
    <message>
        <source>Correction accepted: %1</source>
        <translation>Berichtigung angenommen: %1</translation>
    </message>
    <message>
        <source>A wrong answer was touched</source>
        <translation>Eine falsche Antwort wurde berührt</translation>
    </message>
    <message>
        <source>The question was misread</source>
        <translation>Die Frage wurde falsch gelesen</translation>
    </message>
    <message>
        <source>It was answered about another time</source>
        <translation>Es wurde über eine andere Zeit geantwortet</translation>
    </message>
    <message>
        <source>It is another person&apos;s</source>
        <translation>Es gehört einer anderen Person</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>Teilnehmer/in</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The whole entry shall be struck out</source>
        <translation>Der ganze Eintrag soll gestrichen werden</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Es hieß: %1</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Gewünscht: %1</translation>
    </message>
    <message>
        <source>Asked by %1, %2, on %3</source>
        <translation>Beantragt von %1, %2, am %3</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>Accepted by %1 on %2, because: %3</source>
        <translation>Angenommen von %1 am %2, weil: %3</translation>
    </message>
    <message>
        <source>Not accepted by %1 on %2, because: %3</source>
        <translation>Nicht angenommen von %1 am %2, weil: %3</translation>
    </message>
    <message>
        <source>Waits for the investigator</source>
        <translation>Wartet auf die Prüfärztin oder den Prüfarzt</translation>
    </message>
    <message>
        <source>The decision is signed</source>
        <translation>Die Entscheidung ist unterschrieben</translation>
    </message>
    <message>
        <source>The signature was broken by a later change</source>
        <translation>Die Unterschrift gilt wegen einer späteren Änderung nicht mehr</translation>
    </message>
    <message>
        <source>The signature does not match what is recorded. Please tell the study team.</source>
        <translation>Die Unterschrift passt nicht zu dem, was aufgezeichnet ist. Bitte sagen Sie es dem Studienteam.</translation>
    </message>
    <message>
        <source>The decision is not signed on this device</source>
        <translation>Die Entscheidung ist auf diesem Gerät nicht unterschrieben</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Sign the decision</source>
        <translation>Die Entscheidung unterschreiben</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>What kept you?</source>
        <translation>Was hat Sie abgehalten?</translation>
    </message>
    <message>
        <source>Did somebody help you?</source>
        <translation>Hat Ihnen jemand geholfen?</translation>
    </message>
    <message>
        <source>Enter your PIN to confirm</source>
        <translation>Zum Bestätigen Ihre PIN eingeben</translation>
    </message>
    <message>
        <source>Enter your passphrase to confirm</source>
        <translation>Zum Bestätigen Ihre Passphrase eingeben</translation>
    </message>
    <message>
        <source>Please check your answers</source>
        <translation>Bitte prüfen Sie Ihre Antworten</translation>
    </message>
    <message>
        <source>This one comes after its day, so your study asks why. Any reason is all right.</source>
        <translation>Dieser Fragebogen kommt nach seinem Tag, deshalb fragt Ihre Studie nach dem Grund. Jeder Grund ist in Ordnung.</translation>
    </message>
    <message>
        <source>With these answers. Help is welcome; your clinic only needs to know.</source>
        <translation>Bei diesen Antworten. Hilfe ist willkommen; Ihre Klinik muss es nur wissen.</translation>
    </message>
    <message>
        <source>Then the answers are locked.</source>
        <translation>Danach sind die Antworten abgeschlossen.</translation>
    </message>
    <message>
        <source>Touch a line to change it. You can confirm at the end of the list; then the answers are locked.</source>
        <translation>Tippen Sie auf eine Zeile, um sie zu ändern. Am Ende der Liste können Sie bestätigen; danach sind die Antworten abgeschlossen.</translation>
    </message>
    <message>
        <source>Some questions are still open. Touch a line to answer it.</source>
        <translation>Einige Fragen sind noch offen. Tippen Sie auf eine Zeile, um zu antworten.</translation>
    </message>
    <message>
        <source>Touch a line to change it. You can go on at the end of the list.</source>
        <translation>Tippen Sie auf eine Zeile, um sie zu ändern. Am Ende der Liste geht es weiter.</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>Demonstrationstext</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>You preferred not to answer</source>
        <translation>Sie wollten nicht antworten</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Noch nicht beantwortet</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Confirm and lock</source>
        <translation>Bestätigen und abschließen</translation>
    </message>
    <message>
        <source>Go on to confirm</source>
        <translation>Weiter zum Bestätigen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>SafetyNotice</name>
    <message>
        <source>If you feel worse</source>
        <translation>Wenn es Ihnen schlechter geht</translation>
    </message>
</context>
<context>
    <name>SafetyPanel</name>
    <message>
        <source>If you feel worse</source>
        <translation>Geht es schlechter?</translation>
    </message>
</context>
<context>
    <name>ScanSpeed</name>
    <message>
        <source>A frame moves over the buttons every second. Press when it is where you want.</source>
        <translation>Ein Rahmen geht jede Sekunde zum nächsten Knopf. Drücken Sie, wenn er dort ist, wo Sie möchten.</translation>
    </message>
    <message>
        <source>A frame moves over the buttons every %1 seconds. Press when it is where you want.</source>
        <translation>Ein Rahmen geht alle %1 Sekunden zum nächsten Knopf. Drücken Sie, wenn er dort ist, wo Sie möchten.</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
</context>
<context>
    <name>SecretEntry</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
</context>
<context>
    <name>SecretNewsNotice</name>
    <message>
        <source>Your PIN was changed at your clinic on %1</source>
        <translation>Ihre PIN wurde in Ihrer Klinik geändert, am %1</translation>
    </message>
    <message>
        <source>Your passphrase was changed at your clinic on %1</source>
        <translation>Ihre Passphrase wurde in Ihrer Klinik geändert, am %1</translation>
    </message>
    <message>
        <source>Your PIN was changed with a code on %1</source>
        <translation>Ihre PIN wurde mit einem Code geändert, am %1</translation>
    </message>
    <message>
        <source>Your passphrase was changed with a code on %1</source>
        <translation>Ihre Passphrase wurde mit einem Code geändert, am %1</translation>
    </message>
    <message>
        <source>If that was not you, please call your clinic.</source>
        <translation>Wenn Sie das nicht waren, rufen Sie bitte Ihre Klinik an.</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>Das stimmt</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Which language would you like?</source>
        <translation>Welche Sprache möchten Sie?</translation>
    </message>
    <message>
        <source>How large should words be?</source>
        <translation>Wie groß soll die Schrift sein?</translation>
    </message>
    <message>
        <source>Which light is good for your eyes?</source>
        <translation>Welche Farben tun Ihren Augen gut?</translation>
    </message>
    <message>
        <source>Where do you see best?</source>
        <translation>Wo sehen Sie am besten?</translation>
    </message>
    <message>
        <source>How do you press?</source>
        <translation>Wie drücken Sie?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Choice %1 of %2</source>
        <translation>Auswahl %1 von %2</translation>
    </message>
    <message>
        <source>Skip this</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>You can change this at any time: press Display.</source>
        <translation>Das können Sie jederzeit ändern: Drücken Sie auf „Anzeige“.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>This is how large a question is. Make it as large as you like.</source>
        <translation>So groß ist eine Frage. Machen Sie sie so groß, wie Sie möchten.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Evening, warm and dim</source>
        <translation>Abend, warm und gedämpft</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>At the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>In the middle, with both eyes</source>
        <translation>In der Mitte, mit beiden Augen</translation>
    </message>
    <message>
        <source>By touch, mouse or keyboard</source>
        <translation>Mit Finger, Maus oder Tastatur</translation>
    </message>
    <message>
        <source>The same, with larger buttons</source>
        <translation>Ebenso, mit größeren Knöpfen</translation>
    </message>
    <message>
        <source>With one switch</source>
        <translation>Mit einem Schalter</translation>
    </message>
    <message>
        <source>A frame moves over the buttons and you press when it is where you want.</source>
        <translation>Ein Rahmen geht von Knopf zu Knopf, und Sie drücken, wenn er dort ist, wo Sie möchten.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>In a real study your clinic gives you a printed sheet. For this trial its code is:</source>
        <translation>In einer echten Studie gibt Ihnen die Klinik ein gedrucktes Blatt. Für diese Probe ist sein Code:</translation>
    </message>
    <message>
        <source>In a real study your clinic gives you a printed sheet. For this trial its numbers are:</source>
        <translation>In einer echten Studie bekommen Sie ein Blatt. Hier sind seine Zahlen:</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Zeit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>This signature counts like one by hand. At the first one since you signed in, your id is needed as well as your passphrase.</source>
        <translation>Diese Unterschrift zählt wie eine von Hand. Bei der ersten seit Ihrer Anmeldung brauchen Sie Ihre Kennung und Ihre Passphrase.</translation>
    </message>
    <message>
        <source>This signature counts like one by hand.</source>
        <translation>Diese Unterschrift zählt wie eine von Hand.</translation>
    </message>
    <message>
        <source>Your id</source>
        <translation>Ihre Kennung</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Ihre Passphrase</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
</context>
<context>
    <name>SignWords</name>
    <message>
        <source>nurse</source>
        <translation>Pflegekraft</translation>
    </message>
    <message>
        <source>investigator</source>
        <translation>Prüfärztin/Prüfarzt</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>Koordination</translation>
    </message>
    <message>
        <source>I did this myself</source>
        <translation>Ich habe dies selbst durchgeführt</translation>
    </message>
    <message>
        <source>I read it out and entered the answers</source>
        <translation>Ich habe vorgelesen und die Antworten eingegeben</translation>
    </message>
    <message>
        <source>I have reviewed this</source>
        <translation>Ich habe dies geprüft</translation>
    </message>
    <message>
        <source>This is my decision</source>
        <translation>Dies ist meine Entscheidung</translation>
    </message>
    <message>
        <source>alone, on the tablet</source>
        <translation>allein, am Tablet</translation>
    </message>
    <message>
        <source>in an interview</source>
        <translation>im Interview</translation>
    </message>
    <message>
        <source>through a proxy</source>
        <translation>durch eine Vertretung</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner/in</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Elternteil</translation>
    </message>
    <message>
        <source>Son or daughter</source>
        <translation>Sohn oder Tochter</translation>
    </message>
    <message>
        <source>Another relative</source>
        <translation>Andere Angehörige</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Freund/in</translation>
    </message>
    <message>
        <source>Professional carer</source>
        <translation>Pflegeperson</translation>
    </message>
    <message>
        <source>The participant did not want it</source>
        <translation>Die teilnehmende Person wollte nicht</translation>
    </message>
    <message>
        <source>The participant was not able to</source>
        <translation>Die teilnehmende Person konnte nicht</translation>
    </message>
    <message>
        <source>It would not have been safe</source>
        <translation>Es wäre nicht sicher gewesen</translation>
    </message>
    <message>
        <source>It does not apply</source>
        <translation>Es trifft nicht zu</translation>
    </message>
    <message>
        <source>The equipment was missing or broken</source>
        <translation>Das Gerät fehlte oder war defekt</translation>
    </message>
    <message>
        <source>There was no time</source>
        <translation>Es war keine Zeit</translation>
    </message>
    <message>
        <source>It was forgotten</source>
        <translation>Es wurde vergessen</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
</context>
<context>
    <name>SignatureLine</name>
    <message>
        <source>Signed by %1, %2</source>
        <translation>Unterschrieben von %1, %2</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>„%1“, %2</translation>
    </message>
    <message>
        <source>It stands: nothing was changed since.</source>
        <translation>Sie gilt: Seither wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It does not hold: it does not match what is recorded. Please tell the study team.</source>
        <translation>Sie gilt nicht: Sie passt nicht zu dem, was festgehalten ist. Bitte sagen Sie es dem Studienteam.</translation>
    </message>
    <message>
        <source>Broken by a later change.</source>
        <translation>Durch eine spätere Änderung gebrochen.</translation>
    </message>
    <message>
        <source>Broken by a change on %1.</source>
        <translation>Durch eine Änderung am %1 gebrochen.</translation>
    </message>
</context>
<context>
    <name>StaffCopy</name>
    <message>
        <source>Save the visit record</source>
        <translation>Besuchsprotokoll speichern</translation>
    </message>
    <message>
        <source>Save the audit trail as a table (CSV)</source>
        <translation>Den Audit-Trail als Tabelle speichern (CSV)</translation>
    </message>
    <message>
        <source>Save the audit trail (PDF)</source>
        <translation>Den Audit-Trail speichern (PDF)</translation>
    </message>
    <message>
        <source>The copy is saved</source>
        <translation>Die Kopie ist gespeichert</translation>
    </message>
    <message>
        <source>It is called %1 and is in the folder that you chose.</source>
        <translation>Sie heißt %1 und liegt in dem Ordner, den Sie gewählt haben.</translation>
    </message>
    <message>
        <source>A certified copy: all values with their units, who gave and who entered them, the signatures and whether they stand, and the visit&apos;s audit trail. The moment of copying and the state of the chain are on every page.</source>
        <translation>Eine beglaubigte Kopie: alle Werte mit ihren Einheiten, wer sie gab und wer sie eingab, die Unterschriften und ob sie gelten, und der Audit-Trail der Visite. Zeitpunkt der Kopie und Stand der Kette stehen auf jeder Seite.</translation>
    </message>
    <message>
        <source>Every row of the whole trail, with codes and words, for a spreadsheet. Filters do not apply.</source>
        <translation>Jede Zeile des ganzen Trails, mit Codes und Wörtern, für eine Tabellenkalkulation. Filter gelten dabei nicht.</translation>
    </message>
    <message>
        <source>The rows that are found, with the filters stated on the first page.</source>
        <translation>Die gefundenen Zeilen; die Filter stehen auf der ersten Seite.</translation>
    </message>
    <message>
        <source>A copy is no longer protected</source>
        <translation>Eine Kopie ist nicht mehr geschützt</translation>
    </message>
    <message>
        <source>It has the participant&apos;s data in clear. Whoever opens the folder or finds the stick can read it.</source>
        <translation>Sie enthält die Daten der Teilnehmerin oder des Teilnehmers im Klartext. Wer den Ordner öffnet oder den Stick findet, kann sie lesen.</translation>
    </message>
    <message>
        <source>Save it only where source documents are kept.</source>
        <translation>Speichern Sie sie nur dort, wo Quelldokumente aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Where shall the copy go?</source>
        <translation>Wohin soll die Kopie?</translation>
    </message>
</context>
<context>
    <name>StaffMark</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>The last tries were not right.</source>
        <translation>Die letzten Versuche waren nicht richtig.</translation>
    </message>
    <message>
        <source>Look for the card</source>
        <translation>Karte suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Thank you. Please give the tablet to your nurse.</source>
        <translation>Danke. Bitte geben Sie das Tablet Ihrer Pflegekraft.</translation>
    </message>
    <message>
        <source>Your answers are saved and locked.</source>
        <translation>Ihre Antworten sind gespeichert und gesperrt.</translation>
    </message>
    <message>
        <source>I am clinic staff</source>
        <translation>Ich gehöre zum Klinikpersonal</translation>
    </message>
    <message>
        <source>Which card is yours?</source>
        <translation>Welche Karte ist Ihre?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>For clinic staff: choose your id.</source>
        <translation>Für Klinikpersonal: Wählen Sie Ihre Kennung.</translation>
    </message>
    <message>
        <source>Sign in with a card</source>
        <translation>Mit einer Karte anmelden</translation>
    </message>
    <message>
        <source>Where is your staff card?</source>
        <translation>Wo ist Ihre Personalkarte?</translation>
    </message>
    <message>
        <source>Choose the USB stick or the folder with the card that your site gave you. From then on your id and passphrase are enough on this tablet.</source>
        <translation>Wählen Sie den USB-Stick oder den Ordner mit der Karte, die Sie von Ihrem Zentrum haben. Danach genügen auf diesem Tablet Kennung und Passphrase.</translation>
    </message>
    <message>
        <source>Choose the USB stick or the folder with the card that your site gave you. Nothing of it stays on this device.</source>
        <translation>Wählen Sie den USB-Stick oder den Ordner mit der Karte, die Sie von Ihrem Zentrum haben. Auf diesem Gerät bleibt nichts davon.</translation>
    </message>
    <message>
        <source>Folder of the card</source>
        <translation>Ordner der Karte</translation>
    </message>
    <message>
        <source>Type your activation code</source>
        <translation>Geben Sie Ihren Aktivierungscode ein</translation>
    </message>
    <message>
        <source>This is the first time that the card of %1 is used. Your site gave you the code together with it.</source>
        <translation>Die Karte von %1 wird zum ersten Mal benutzt. Den Code haben Sie von Ihrem Zentrum mit der Karte bekommen.</translation>
    </message>
    <message>
        <source>In a real study the site gives this code to the person. For this trial it is:</source>
        <translation>In einer echten Studie gibt das Zentrum der Person diesen Code. Für diese Probe lautet er:</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>Aktivierungscode</translation>
    </message>
    <message>
        <source>Choose your passphrase</source>
        <translation>Wählen Sie Ihre Passphrase</translation>
    </message>
    <message>
        <source>Type the passphrase once more</source>
        <translation>Geben Sie die Passphrase noch einmal ein</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>Geben Sie Ihre Passphrase ein</translation>
    </message>
    <message>
        <source>Four words or more. It opens your card and signs in your name; nobody at the site knows it.</source>
        <translation>Vier Wörter oder mehr. Sie öffnet Ihre Karte und unterschreibt in Ihrem Namen; im Zentrum kennt sie niemand.</translation>
    </message>
    <message>
        <source>Signing in: %1</source>
        <translation>Anmeldung: %1</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>The two were not the same</source>
        <translation>Die beiden waren nicht gleich</translation>
    </message>
    <message>
        <source>Please choose again.</source>
        <translation>Bitte wählen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>I did it all myself</source>
        <translation>Ich habe alles selbst gemacht</translation>
    </message>
    <message>
        <source>Somebody read the questions to me</source>
        <translation>Jemand hat mir die Fragen vorgelesen</translation>
    </message>
    <message>
        <source>Somebody touched the screen for me</source>
        <translation>Jemand hat für mich den Bildschirm berührt</translation>
    </message>
    <message>
        <source>Both: read them and touched the screen</source>
        <translation>Beides: vorgelesen und den Bildschirm berührt</translation>
    </message>
</context>
<context>
    <name>StopwatchCard</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Stopwatch running</source>
        <translation>Stoppuhr läuft</translation>
    </message>
    <message>
        <source>Stopwatch: %1 seconds</source>
        <translation>Stoppuhr: %1 Sekunden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>The space bar does the same</source>
        <translation>Die Leertaste tut dasselbe</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>%1 seconds reached: the test is over. Going on would not change the grade.</source>
        <translation>%1 Sekunden erreicht: Der Test ist zu Ende. Weiteres Halten ändert den Grad nicht.</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>Ends at %1 s</source>
        <translation>Endet bei %1 s</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Your clinic has everything. You can send again, it does no harm.</source>
        <translation>Ihre Klinik hat alles. Sie können noch einmal senden, das schadet nicht.</translation>
    </message>
    <message>
        <source>No questionnaire is waiting. You can send all the same, it does no harm.</source>
        <translation>Kein Fragebogen wartet. Sie können trotzdem senden, das schadet nicht.</translation>
    </message>
    <message>
        <source>Please press “Send now”.</source>
        <translation>Bitte drücken Sie „Jetzt senden“.</translation>
    </message>
    <message>
        <source>Send takes the questionnaire that you have confirmed to your clinic. Only your clinic can open it.</source>
        <translation>„Senden“ bringt den bestätigten Fragebogen zu Ihrer Klinik. Nur Ihre Klinik kann ihn öffnen.</translation>
    </message>
    <message>
        <source>Send takes the %1 questionnaires that you have confirmed to your clinic. Only your clinic can open them.</source>
        <translation>„Senden“ bringt die %1 bestätigten Fragebögen zu Ihrer Klinik. Nur Ihre Klinik kann sie öffnen.</translation>
    </message>
    <message>
        <source>Send to your clinic</source>
        <translation>An Ihre Klinik senden</translation>
    </message>
    <message>
        <source>Answers you have begun but not confirmed go along, marked as unfinished.</source>
        <translation>Begonnene, noch nicht bestätigte Antworten gehen mit, als unvollendet markiert.</translation>
    </message>
    <message>
        <source>Last time it did not go right</source>
        <translation>Letztes Mal ging es nicht gut</translation>
    </message>
    <message>
        <source>Your answers are in the folder</source>
        <translation>Ihre Antworten sind im Ordner</translation>
    </message>
    <message>
        <source>News from your clinic was taken</source>
        <translation>Die Nachricht Ihrer Klinik ist angekommen</translation>
    </message>
    <message>
        <source>No news from your clinic yet</source>
        <translation>Noch keine Nachricht von Ihrer Klinik</translation>
    </message>
    <message>
        <source>They are sealed: only your clinic can open them. They stay on this device until your clinic says that it has them.</source>
        <translation>Sie sind versiegelt: Nur Ihre Klinik kann sie öffnen. Sie bleiben auf diesem Gerät, bis Ihre Klinik sagt, dass sie sie hat.</translation>
    </message>
    <message>
        <source>Nothing is lost. Please look again later.</source>
        <translation>Nichts ist verloren. Bitte sehen Sie später noch einmal nach.</translation>
    </message>
    <message>
        <source>Waiting for your clinic</source>
        <translation>Wartet auf Ihre Klinik</translation>
    </message>
    <message>
        <source>Your clinic has</source>
        <translation>Ihre Klinik hat</translation>
    </message>
    <message>
        <source>Last word from your clinic: %1</source>
        <translation>Letzte Nachricht Ihrer Klinik: %1</translation>
    </message>
    <message>
        <source>Look for news from your clinic</source>
        <translation>Nach Nachrichten Ihrer Klinik sehen</translation>
    </message>
    <message>
        <source>Folder shared with your clinic</source>
        <translation>Gemeinsamer Ordner mit Ihrer Klinik</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>For your visit: %1</source>
        <translation>Für Ihren Besuch: %1</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>For these days at home</source>
        <translation>Für diese Tage zu Hause</translation>
    </message>
    <message>
        <source>For your visit today</source>
        <translation>Für Ihren Besuch heute</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 von %2 beantwortet</translation>
    </message>
    <message>
        <source>%1 questions, about 1 minute</source>
        <translation>%1 Fragen, etwa 1 Minute</translation>
    </message>
    <message>
        <source>%1 questions, about %2 minutes</source>
        <translation>%1 Fragen, etwa %2 Minuten</translation>
    </message>
    <message>
        <source>This was due by %1. You can still answer it today; we will ask why it is late.</source>
        <translation>Das war bis %1 vorgesehen. Sie können es heute noch beantworten; wir fragen dann nach dem Grund.</translation>
    </message>
    <message>
        <source>This was due by %1. You can still answer it until %2; we will ask why it is late.</source>
        <translation>Das war bis %1 vorgesehen. Sie können es noch bis %2 beantworten; wir fragen dann nach dem Grund.</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>Heute ist der letzte Tag</translation>
    </message>
    <message>
        <source>Now, at the visit</source>
        <translation>Jetzt, beim Besuch</translation>
    </message>
    <message>
        <source>Until the day of your infusion</source>
        <translation>Bis zum Tag Ihrer Infusion</translation>
    </message>
    <message>
        <source>Today is the day; you can answer it until %1</source>
        <translation>Heute ist der Tag; Sie haben bis %1 Zeit</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Not needed if you answer the one for your visit this week</source>
        <translation>Nicht nötig, wenn Sie diese Woche den für Ihren Besuch beantworten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>Your clinic has everything.</source>
        <translation>Ihre Klinik hat alles.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Thank you, that is all</source>
        <translation>Danke, das ist alles</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>The clock of this device was changed</source>
        <translation>Die Uhr dieses Geräts wurde verstellt</translation>
    </message>
    <message>
        <source>Your days are counted as before.</source>
        <translation>Ihre Tage werden gezählt wie bisher.</translation>
    </message>
    <message>
        <source>Call your clinic if this is not right.</source>
        <translation>Rufen Sie Ihre Klinik an, wenn das nicht stimmt.</translation>
    </message>
    <message>
        <source>One questionnaire is ready for you.</source>
        <translation>Ein Fragebogen ist für Sie bereit.</translation>
    </message>
    <message>
        <source>%1 questionnaires are ready for you.</source>
        <translation>%1 Fragebögen sind für Sie bereit.</translation>
    </message>
    <message>
        <source>One questionnaire for your visit. After it, or to stop, give the tablet back.</source>
        <translation>Ein Fragebogen für Ihren Besuch. Geben Sie das Tablet danach zurück, oder wenn Sie aufhören möchten.</translation>
    </message>
    <message>
        <source>%1 questionnaires for your visit. After them, or to stop, give the tablet back.</source>
        <translation>%1 Fragebögen für Ihren Besuch. Geben Sie das Tablet danach zurück, oder wenn Sie aufhören möchten.</translation>
    </message>
    <message>
        <source>First, a short practice</source>
        <translation>Zuerst eine kurze Übung</translation>
    </message>
    <message>
        <source>It shows how this diary works, with three questions that nobody keeps. After it your questionnaires are ready.</source>
        <translation>Sie zeigt, wie das Tagebuch geht, mit drei Fragen, die niemand behält. Danach sind Ihre Fragebögen bereit.</translation>
    </message>
    <message>
        <source>About 3 minutes</source>
        <translation>Etwa 3 Minuten</translation>
    </message>
    <message>
        <source>Start the practice</source>
        <translation>Übung beginnen</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles erledigt</translation>
    </message>
    <message>
        <source>Nothing to do today</source>
        <translation>Heute ist nichts zu tun</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Next: %1, for your visit: %2</source>
        <translation>Als Nächstes: %1, für Ihren Besuch: %2</translation>
    </message>
    <message>
        <source>Everything is saved. Please give the tablet back.</source>
        <translation>Alles ist gespeichert. Bitte geben Sie das Tablet zurück.</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mein Verlauf</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Give the tablet back</source>
        <translation>Das Tablet zurückgeben</translation>
    </message>
</context>
<context>
    <name>TrailFilters</name>
    <message>
        <source>About what</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was passiert ist</translation>
    </message>
    <message>
        <source>From day (2026-03-31)</source>
        <translation>Ab Tag (2026-03-31)</translation>
    </message>
    <message>
        <source>Through day (2026-03-31)</source>
        <translation>Bis Tag (2026-03-31)</translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation>Wörter darin</translation>
    </message>
    <message>
        <source>A day is written like 2026-03-31. Until it is, it narrows nothing.</source>
        <translation>Ein Tag wird wie 2026-03-31 geschrieben. Bis dahin schränkt er nichts ein.</translation>
    </message>
    <message>
        <source>Only what stands out</source>
        <translation>Nur Auffälliges</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>TrailPage</name>
    <message>
        <source>About what?</source>
        <translation>Worüber?</translation>
    </message>
    <message>
        <source>By whom?</source>
        <translation>Von wem?</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>Welche Art?</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit-Trail</translation>
    </message>
    <message>
        <source>Reading the audit trail</source>
        <translation>Der Audit-Trail wird gelesen</translation>
    </message>
    <message>
        <source>All that ever happened to it, the oldest first.</source>
        <translation>Alles, was je damit geschah, das Älteste zuerst.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Nothing is found among %1 rows.</source>
        <translation>Unter %1 Zeilen ist nichts gefunden.</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3 found, the newest first; %4 in all</source>
        <translation>Zeilen %1 bis %2 von %3 gefundenen, die neuesten zuerst; insgesamt %4</translation>
    </message>
    <message>
        <source>Newer rows</source>
        <translation>Neuere Zeilen</translation>
    </message>
    <message>
        <source>Older rows</source>
        <translation>Ältere Zeilen</translation>
    </message>
    <message>
        <source>Save what is found (PDF)</source>
        <translation>Gefundenes speichern (PDF)</translation>
    </message>
    <message>
        <source>Save all of it (CSV)</source>
        <translation>Alles speichern (CSV)</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Kopie speichern</translation>
    </message>
</context>
<context>
    <name>TrailRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Before: %1
Now: %2</source>
        <translation>Vorher: %1
Jetzt: %2</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
</context>
<context>
    <name>TrailWords</name>
    <message>
        <source>Questionnaires and examinations</source>
        <translation>Fragebögen und Untersuchungen</translation>
    </message>
    <message>
        <source>Corrections and strikes</source>
        <translation>Berichtigungen und Streichungen</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formulare</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Visits and handovers</source>
        <translation>Visiten und Übergaben</translation>
    </message>
    <message>
        <source>Sign-ins, PINs and codes</source>
        <translation>Anmeldungen, PINs und Codes</translation>
    </message>
    <message>
        <source>Clock and ledger</source>
        <translation>Uhr und Kette</translation>
    </message>
    <message>
        <source>Files sent and receipts</source>
        <translation>Gesendete Dateien und Quittungen</translation>
    </message>
    <message>
        <source>Study, schedule and reminders</source>
        <translation>Studie, Zeitplan und Erinnerungen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>TrayMark</name>
    <message>
        <source>Something is waiting for you.</source>
        <translation>Etwas wartet auf Sie.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>TrendPage</name>
    <message>
        <source>My totals over time</source>
        <translation>Meine Summen im Verlauf</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Noch gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Total of your answers, 0 to %1; lower means fewer symptoms.</source>
        <translation>Summe Ihrer Antworten, 0 bis %1; weniger heißt weniger Beschwerden.</translation>
    </message>
    <message>
        <source>Total of your answers, 0 to %1; lower means fewer difficulties.</source>
        <translation>Summe Ihrer Antworten, 0 bis %1; weniger heißt weniger Belastung.</translation>
    </message>
    <message>
        <source>Total of your answers, 0 to %1.</source>
        <translation>Summe Ihrer Antworten, 0 bis %1.</translation>
    </message>
    <message>
        <source>Where the line is broken, there was no total.</source>
        <translation>Wo die Linie unterbrochen ist, gab es keine Summe.</translation>
    </message>
    <message>
        <source>The same as a list</source>
        <translation>Dasselbe als Liste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: missed</source>
        <translation>%1: verpasst</translation>
    </message>
    <message>
        <source>%1: no total, since not every question was answered</source>
        <translation>%1: keine Summe, weil nicht jede Frage beantwortet ist</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Enter your PIN</source>
        <translation>Geben Sie Ihre PIN ein</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>Geben Sie Ihre Passphrase ein</translation>
    </message>
    <message>
        <source>Opening your diary</source>
        <translation>Ihr Tagebuch wird geöffnet</translation>
    </message>
    <message>
        <source>Forgot your PIN?</source>
        <translation>PIN vergessen?</translation>
    </message>
    <message>
        <source>Forgot your passphrase?</source>
        <translation>Passphrase vergessen?</translation>
    </message>
    <message>
        <source>For clinic staff</source>
        <translation>Für Klinikpersonal</translation>
    </message>
    <message>
        <source>The last tries were not right. Your answers are safe.</source>
        <translation>Die letzten Versuche waren nicht richtig. Ihre Antworten sind sicher.</translation>
    </message>
    <message>
        <source>If you do not remember it, please call your clinic.</source>
        <translation>Wenn Sie sich nicht erinnern, rufen Sie bitte Ihre Klinik an.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>VisitCopyPage</name>
    <message>
        <source>Visit record</source>
        <translation>Visitenprotokoll</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Kopie speichern</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Unscheduled visit</source>
        <translation>Außerplanmäßiger Besuch</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Visit: %1</source>
        <translation>Besuch: %1</translation>
    </message>
    <message>
        <source>Begun %1</source>
        <translation>Begonnen %1</translation>
    </message>
    <message>
        <source>Begun %1, ended %2</source>
        <translation>Begonnen %1, beendet %2</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation>%1. Grund: %2</translation>
    </message>
    <message>
        <source>Done at home</source>
        <translation>Zu Hause erledigt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>Alle Besuche</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Besuch beenden</translation>
    </message>
</context>
<context>
    <name>VisitWork</name>
    <message>
        <source>This step is not for your role.</source>
        <translation>Dieser Schritt gehört nicht zu Ihrer Rolle.</translation>
    </message>
    <message>
        <source>Left out at this visit.</source>
        <translation>Bei diesem Besuch ausgelassen.</translation>
    </message>
    <message>
        <source>The participant has answered it already.</source>
        <translation>Die teilnehmende Person hat ihn schon beantwortet.</translation>
    </message>
    <message>
        <source>It was answered %1.</source>
        <translation>Beantwortet %1.</translation>
    </message>
    <message>
        <source>It was answered %1 and is not signed yet.</source>
        <translation>Beantwortet %1, noch nicht unterschrieben.</translation>
    </message>
    <message>
        <source>It was begun %1.</source>
        <translation>Begonnen %1.</translation>
    </message>
    <message>
        <source>The last time it was answered %1.</source>
        <translation>Beim letzten Mal wurde er %1 beantwortet.</translation>
    </message>
    <message>
        <source>An interview or a proxy would change that. Answers that come in different ways are hard to compare.</source>
        <translation>Ein Interview oder eine Vertretung würde das ändern. Antworten, die auf verschiedene Weise entstehen, lassen sich schwer vergleichen.</translation>
    </message>
    <message>
        <source>Giving the tablet over would change that. Answers that come in different ways are hard to compare.</source>
        <translation>Das Tablet zu übergeben würde das ändern. Antworten, die auf verschiedene Weise entstehen, lassen sich schwer vergleichen.</translation>
    </message>
    <message>
        <source>Hand over to the participant</source>
        <translation>An die teilnehmende Person übergeben</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Wird gesperrt</translation>
    </message>
    <message>
        <source>Locks the record and signs you out; the participant goes on with their own PIN.</source>
        <translation>Sperrt die Akte und meldet Sie ab; die teilnehmende Person macht mit ihrer eigenen PIN weiter.</translation>
    </message>
    <message>
        <source>This locks the record and signs you out. The participant goes on with their own PIN and answers all questionnaires of the visit.</source>
        <translation>Das sperrt die Akte und meldet Sie ab. Die teilnehmende Person macht mit ihrer eigenen PIN weiter und beantwortet alle Fragebögen des Besuchs.</translation>
    </message>
    <message>
        <source>Interview: you read aloud and enter</source>
        <translation>Interview: Sie lesen vor und tragen ein</translation>
    </message>
    <message>
        <source>Proxy: somebody answers for the participant</source>
        <translation>Vertretung: Jemand antwortet für die teilnehmende Person</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Unscheduled visit</source>
        <translation>Außerplanmäßiger Besuch</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Open since %1</source>
        <translation>Offen seit %1</translation>
    </message>
    <message>
        <source>Continue the visit</source>
        <translation>Besuch fortsetzen</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>Beginnen: %1</translation>
    </message>
    <message>
        <source>Held on this device</source>
        <translation>Auf diesem Gerät durchgeführt</translation>
    </message>
    <message>
        <source>Until the day of the infusion</source>
        <translation>Bis zum Tag der Infusion</translation>
    </message>
    <message>
        <source>Due %1, window until %2</source>
        <translation>Fällig %1, Zeitfenster bis %2</translation>
    </message>
    <message>
        <source>Was due %1; still taken until %2</source>
        <translation>War fällig %1; wird noch bis %2 angenommen</translation>
    </message>
    <message>
        <source>Due %1, from %2</source>
        <translation>Fällig %1, ab %2</translation>
    </message>
    <message>
        <source>Was due %1; its window is over</source>
        <translation>War fällig %1; das Zeitfenster ist vorbei</translation>
    </message>
    <message>
        <source>Its day is not known yet</source>
        <translation>Der Tag steht noch nicht fest</translation>
    </message>
    <message>
        <source>Why is this visit held?</source>
        <translation>Warum findet dieser Besuch statt?</translation>
    </message>
    <message>
        <source>It stands in the record, with your name.</source>
        <translation>Es steht in der Akte, mit Ihrem Namen.</translation>
    </message>
    <message>
        <source>Start the visit</source>
        <translation>Besuch beginnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>%1, begun by %2</source>
        <translation>%1, begonnen von %2</translation>
    </message>
    <message>
        <source>%1, begun by %2: %3</source>
        <translation>%1, begonnen von %2: %3</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Ended, not signed</source>
        <translation>Beendet, nicht unterschrieben</translation>
    </message>
    <message>
        <source>Beside the visits</source>
        <translation>Neben den Besuchen</translation>
    </message>
    <message>
        <source>Adverse events</source>
        <translation>Unerwünschte Ereignisse</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>Infusion</translation>
    </message>
    <message>
        <source>DLT evaluation</source>
        <translation>DLT-Bewertung</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit-Trail</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>Senden und empfangen</translation>
    </message>
    <message>
        <source>Last confirmed %1</source>
        <translation>Zuletzt bestätigt %1</translation>
    </message>
    <message>
        <source>One questionnaire waits to be sent</source>
        <translation>Ein Fragebogen wartet auf das Senden</translation>
    </message>
    <message>
        <source>%1 questionnaires wait to be sent</source>
        <translation>%1 Fragebögen warten auf das Senden</translation>
    </message>
    <message>
        <source>All participants</source>
        <translation>Alle Teilnehmenden</translation>
    </message>
</context>
<context>
    <name>WaitNotice</name>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>Please wait %1</source>
        <translation>Bitte warten Sie %1</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Some of what is in your diary has not reached your clinic yet.</source>
        <translation>Ein Teil Ihres Tagebuchs ist noch nicht bei Ihrer Klinik angekommen.</translation>
    </message>
    <message>
        <source>One questionnaire waits for your clinic.</source>
        <translation>Ein Fragebogen wartet auf Ihre Klinik.</translation>
    </message>
    <message>
        <source>%1 questionnaires wait for your clinic.</source>
        <translation>%1 Fragebögen warten auf Ihre Klinik.</translation>
    </message>
    <message>
        <source>One request for a correction waits for your clinic.</source>
        <translation>Eine Bitte um Berichtigung wartet auf Ihre Klinik.</translation>
    </message>
    <message>
        <source>%1 requests for corrections wait for your clinic.</source>
        <translation>%1 Bitten um Berichtigung warten auf Ihre Klinik.</translation>
    </message>
    <message>
        <source>Your clinic does not know yet that a decision of your study doctor has arrived here.</source>
        <translation>Ihre Klinik weiß noch nicht, dass eine Entscheidung über eine Berichtigung hier angekommen ist.</translation>
    </message>
    <message>
        <source>Your clinic does not know yet that %1 decisions of your study doctor have arrived here.</source>
        <translation>Ihre Klinik weiß noch nicht, dass %1 Entscheidungen über Berichtigungen hier angekommen sind.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>A diary for people with myasthenia gravis. What would you like to do?</source>
        <translation>Ein Tagebuch für Menschen mit Myasthenia gravis. Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Enrol this device</source>
        <translation>Dieses Gerät anmelden</translation>
    </message>
    <message>
        <source>You have a sheet from your clinic with a code.</source>
        <translation>Sie haben von Ihrer Klinik ein Blatt mit einem Code.</translation>
    </message>
    <message>
        <source>Preparing the demo study</source>
        <translation>Die Probestudie wird vorbereitet</translation>
    </message>
    <message>
        <source>Try the demo study</source>
        <translation>Die Probestudie ausprobieren</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Look around. Nothing is kept and nothing is sent.</source>
        <translation>Sehen Sie sich um. Nichts wird behalten und nichts gesendet.</translation>
    </message>
    <message>
        <source>Use this tablet at the clinic</source>
        <translation>Dieses Tablet in der Klinik benutzen</translation>
    </message>
    <message>
        <source>For clinic staff with a staff card.</source>
        <translation>Für Klinikpersonal mit Personalkarte.</translation>
    </message>
    <message>
        <source>Open the site desk</source>
        <translation>Arbeitsplatz des Zentrums öffnen</translation>
    </message>
    <message>
        <source>For staff of the clinic.</source>
        <translation>Für Mitarbeitende der Klinik.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
</context>
<context>
    <name>WordingNote</name>
    <message>
        <source>The questions keep their language until you finish them: %1</source>
        <translation>Die Fragen behalten ihre Sprache, bis Sie fertig sind: %1</translation>
    </message>
    <message>
        <source>Language of these questions: %1</source>
        <translation>Sprache dieser Fragen: %1</translation>
    </message>
</context>
</TS>
