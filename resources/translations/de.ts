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
        <source>Asked on %1. %2.</source>
        <translation>Gebeten am %1. %2.</translation>
    </message>
    <message>
        <source>Asked on %1. %2. “%3”</source>
        <translation>Gebeten am %1. %2. „%3“</translation>
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
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
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
    <name>MonthGrid</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
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
        <source>Please wait %1</source>
        <translation>Bitte warten Sie %1</translation>
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
