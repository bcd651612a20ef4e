<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name />
    <message>
        <source> av </source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n rader kopierade. Klistra in dem i Word eller Excel.</source>
        <translation>
            <numerusform>1 row copied. Paste it into Word or Excel.</numerusform>
            <numerusform>%n rows copied. Paste them into Word or Excel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n träffar. Retur öppnar, F5 går till nästa.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Akter att läsa först</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Akterna bakom siffran</source>
        <translation>The cases behind the figure</translation>
    </message>
    <message>
        <source>Aktgranskning stängdes oväntat.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Aktgranskning stängdes oväntat. Fortsätt med {name}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Aktlistan</source>
        <translation>The list of cases</translation>
    </message>
    <message>
        <source>Alla akter har kunnat läsas hittills. Kan någon inte läsas: välj den i urvalet, eller tryck F8 i akten.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Alla akter, en enhet, eller grupper sida vid sida</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Allt kunde inte förstöras</source>
        <translation>Not everything could be destroyed</translation>
    </message>
    <message>
        <source>Allt som hade sparats finns kvar.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Allt som har sparats finns kvar. Det senaste du gjorde kan ha blivit ogjort.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Antalet enligt förvaltningen, bredvid granskningens eget</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arbetsbok, bilaga eller tabell</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Avsnitt med träff: {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Börja</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Checklistan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checklistans villkor hoppade över frågan. Räknas inte i nämnaren.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Retur</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Skift+A</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Skift+Retur</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Den valda rekommendationen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Den valda revisionsfrågan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Det går inte att avgöra av akten. Räknas inte i nämnaren.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Det här kunde inte förstöras:</source>
        <translation>This could not be destroyed:</translation>
    </message>
    <message>
        <source>Det som formuleringarna räknar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Det som passar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Detaljer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Detaljerna är kopierade</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Dra knappen till en mapp eller ett brev, så följer filen med.</source>
        <translation>Drag the button to a folder or a letter, and the file goes with it.</translation>
    </message>
    <message>
        <source>Drar fler akter ur samma urvalsram, med samma frö</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Du läser akter som andra läsare: bara checklistan och den akt som är öppen genomsöks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>En läskopia visar granskningen som den är nu. I den sparas inget.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>En rapport ligger i {path}. Inget ur någon granskning står i den, så den kan skickas.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fel i programmet</source>
        <translation>Error in the program</translation>
    </message>
    <message>
        <source>Filen kan inte läsas</source>
        <translation>The file cannot be read</translation>
    </message>
    <message>
        <source>Filen är skadad</source>
        <translation>The file is damaged</translation>
    </message>
    <message>
        <source>Filen är sparad: {path}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filens format: {number}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filtyp: {suffix}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flera filer på en gång</source>
        <translation>Several files at once</translation>
    </message>
    <message>
        <source>Flera svar kan väljas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Fråga</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Fråga annars vilket program på datorn som öppnar den.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fråga {item}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fråga {number}: {label}</source>
        <translation>Question {number}: {label}</translation>
    </message>
    <message>
        <source>Frågan gäller inte akten. Räknas inte i nämnaren.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Frågan är ställd men inte besvarad än. Räknas inte i nämnaren.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Frågor i akten</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Följ systemet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Förslag: {phrase}. Högerpil tar det.</source>
        <translation>Suggestion: {phrase}. The right arrow takes it.</translation>
    </message>
    <message>
        <source>Förstörda filer: {count}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Försök igen. Hjälper inte det: kopiera detaljerna och be om hjälp med programmet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Förvaltningens synpunkt</source>
        <translation>The administration’s view</translation>
    </message>
    <message>
        <source>Gallringsintyget:</source>
        <translation>The certificate of disposal:</translation>
    </message>
    <message>
        <source>Granskningen har inga revisionsfrågor.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Granskningen själv är klar: personnumret är borttaget ur den.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Granskningen själv är skriven som du valde, och allt i den finns kvar.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Granskningen är gallrad</source>
        <translation>The audit has been disposed of</translation>
    </message>
    <message>
        <source>Granskningen är som den var {moment}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Granskningen öppnades inte</source>
        <translation>The audit was not opened</translation>
    </message>
    <message>
        <source>Granskningens syfte är inte angivet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Granskningsanteckning</source>
        <translation>Review note</translation>
    </message>
    <message>
        <source>Gäller genast. Hög kontrast följer alltid systemets inställning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gäller nästa gång programmet startas.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Görs på sidan Akter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Handbok</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Handbokens innehåll</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Handbokens text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inga nyckeltal är inlästa.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ingen träff. Pröva färre eller kortare ord; å, ä och ö är egna bokstäver.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inget avsnitt har det.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inget formulär är skickat.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inget har ändrats. Allt som är sparat finns kvar.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inget heter så. Pröva ett annat eller kortare ord. Ctrl+F söker i det som står i akterna.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inget svar kan läsas in förrän något är skickat.</source>
        <translation>No response can be read in before anything was sent.</translation>
    </message>
    <message>
        <source>Inget svar kan läsas in: inget formulär är skickat, eller så är granskningen låst.</source>
        <translation>No response can be read in: no form was sent, or the audit is locked.</translation>
    </message>
    <message>
        <source>Inget svar än</source>
        <translation>No response yet</translation>
    </message>
    <message>
        <source>Inget underlag är valt.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inget underlag.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inget är tillagt. Rätta listan och försök igen.</source>
        <translation>Nothing was added. Correct the list and try again.</translation>
    </message>
    <message>
        <source>Inte nu</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Jag har läst</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <source>Klarmarkera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kolumn med beteckningen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kommentar</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Kommentar: {text}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kommunen som granskas; dess värden visas i listan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kommuner som visas en och en under grupperna</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kommuner vars medelvärde eller median den egna jämförs med</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kopiera detaljer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kopiera som tabell</source>
        <translation>Copy as a table</translation>
    </message>
    <message>
        <source>Kraschrapport. Den innehåller inget ur någon granskning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ljust</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lägg till en akt först</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lägg till en rad, tangent L</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lägger det valda nyckeltalet till underlaget för en revisionsfråga</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Läs akterna och svara, en tangent per svar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Mellan vilka antal i hela registret utfallet ligger, med så stor säkerhet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Märk som läst</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mörkt</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nyckeltal</source>
        <translation>Key figures</translation>
    </message>
    <message>
        <source>Nästa reserv kommer när en akt inte kan läsas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nästa:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Något gick fel i programmet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Personnummer finns kvar i säkerhetskopior</source>
        <translation>Identity numbers remain in backups</translation>
    </message>
    <message>
        <source>Plats: {place}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rad {line} har ett personnummer i kolumnen för enhet.</source>
        <translation>Line {line} has an identity number in the column for the unit.</translation>
    </message>
    <message>
        <source>Rad {line} har mer än två kolumner; bara diarienummer och enhet tas emot.</source>
        <translation>Line {line} has more than two columns; only reference and unit are taken.</translation>
    </message>
    <message>
        <source>Rad {line} har samma diarienummer som rad {earlier}.</source>
        <translation>Line {line} has the same reference as line {earlier}.</translation>
    </message>
    <message>
        <source>Rad {line} har samma diarienummer som {case}, som redan finns i granskningen.</source>
        <translation>Line {line} has the same reference as {case}, which is already in the audit.</translation>
    </message>
    <message>
        <source>Rad {line} saknar diarienummer.</source>
        <translation>Line {line} has no reference.</translation>
    </message>
    <message>
        <source>Register tas emot på Urval, nyckeltal och ifyllda formulär på Bedömning.</source>
        <translation>Registers are taken on Sample, key figures and returned forms on Assessment.</translation>
    </message>
    <message>
        <source>Registret, och urvalet som dras ur det</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rekommendationen har ingen mottagare.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rekommendationer</source>
        <translation>Recommendations</translation>
    </message>
    <message>
        <source>Retur</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Retur går till nästa träff, Skift+Retur till föregående.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retur på en siffra visar akterna bakom den.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retur visar frågan i Sammanställning, eller öppnar underlaget. Delete tar bort det.</source>
        <translation>Enter shows the question in the Tally, or opens the ground. Delete removes it.</translation>
    </message>
    <message>
        <source>Retur visar frågan i Sammanställning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retur öppnar kriteriet. Delete tar bort det.</source>
        <translation>Enter opens the criterion. Delete removes it.</translation>
    </message>
    <message>
        <source>Revisionsfrågor</source>
        <translation>Audit questions</translation>
    </message>
    <message>
        <source>Revisionsfrågor, rekommendationer, nyckeltal, uppföljning</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Samma register och samma frö ger samma urval</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sida: {page}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sidor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Siffrorna, akterna bakom dem och formuleringarna</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Skrev {path}.</source>
        <translation>Wrote {path}.</translation>
    </message>
    <message>
        <source>Skriv svaret.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Slag: {kind}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Släpp en granskning (.granskning) eller en checklista (.xlsx eller .md), en fil i taget.</source>
        <translation>Drop an audit (.granskning) or a checklist (.xlsx or .md), one file at a time.</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Stäng filerna i andra program och gallra igen; gallringen går då vidare där den slutade.</source>
        <translation>Close the files in other programs and dispose again; the disposal then goes on where it ended.</translation>
    </message>
    <message>
        <source>Stäng granskningen och öppna den igen. Händer det på nytt: kopiera detaljerna och be om hjälp.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Svar</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Svar i alla akter</source>
        <translation>Answers in all cases</translation>
    </message>
    <message>
        <source>Svar på: {label}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Svaret uppfyller det som frågan prövar.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Svaret uppfyller inte det som frågan prövar.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Svaret är rensat.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>System: {system}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Så länge ingen akt är påbörjad; dragningen står kvar i loggen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sök i granskningen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sök i handboken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sök i handboken   Ctrl+F</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sök kommando, akt eller fråga</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Söker i frågor, vägledning, svar i ord, kommentarer, var i akten, synpunkter och anteckningar.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Söker … %n träffar hittills.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Tangent: {key}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tid: {moment}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tolkning</source>
        <translation>Interpretation</translation>
    </message>
    <message>
        <source>Träffar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Uppfyllt till en del. Räknas i nämnaren, aldrig som uppfyllt.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Uppfyllt, av dem som räknas: uppfyllt, delvis och ej uppfyllt.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Uppfyllt, delvis och ej uppfyllt, i delar av dem som räknas.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Utfallet och formuleringen till rapporten, om akten vore den enda.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Utseende</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Utseende och språk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vad du kan göra</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vad som finns kvar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vad som hände</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Valfri</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Var i akten</source>
        <translation>Where in the file</translation>
    </message>
    <message>
        <source>Var i akten: {text}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vem som granskas, checklista, akter, klarmarkering</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visa eller ändra</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visas så länge knappen eller F2 hålls nere</source>
        <translation>Shown as long as the button or F2 is held down</translation>
    </message>
    <message>
        <source>Vägledning</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Välj kolumnen med beteckningen: den som skiljer akterna åt.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>annan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>den {day} kl. {time}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>kommentar eller plats i akten finns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tomt</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{answered} av {whole} besvarade</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{answer}, sparat.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{what} togs inte emot.</source>
        <translation>{what} was not taken.</translation>
    </message>
    <message>
        <source>Ändra listan med revisionsfrågor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Återställ…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Öppna en granskning först</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Öppna igen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Öppna läskopia</source>
        <translation>Open a reading copy</translation>
    </message>
    <message numerus="yes">
        <source>… och %n fel till.</source>
        <translation>
            <numerusform>… and 1 more mistake.</numerusform>
            <numerusform>… and %n more mistakes.</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ väljer, Retur gör det, Esc stänger.</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
