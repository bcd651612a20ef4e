<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name></name>
    <message>
        <source> akter</source>
        <translation> cases</translation>
    </message>
    <message>
        <source> av </source>
        <translation> of </translation>
    </message>
    <message>
        <source> av {count}</source>
        <translation> of {count}</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> sekunder</source>
        <translation> seconds</translation>
    </message>
    <message numerus="yes">
        <source>%n akter</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter att klarmarkera till</source>
        <translation>
            <numerusform>%n more case to close</numerusform>
            <numerusform>%n more cases to close</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter att läsa till</source>
        <translation>
            <numerusform>%n more case to read</numerusform>
            <numerusform>%n more cases to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter byter granskare</source>
        <translation>
            <numerusform>%n case changes reviewer</numerusform>
            <numerusform>%n cases change reviewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter får granskare</source>
        <translation>
            <numerusform>%n case gets a reviewer</numerusform>
            <numerusform>%n cases get a reviewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter har ingen granskare.</source>
        <translation>
            <numerusform>%n case has no reviewer.</numerusform>
            <numerusform>%n cases have no reviewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter är inte klara</source>
        <translation>
            <numerusform>%n case is not closed</numerusform>
            <numerusform>%n cases are not closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter öppnades igen.</source>
        <translation>
            <numerusform>%n case was reopened.</numerusform>
            <numerusform>%n cases were reopened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anteckningar till</source>
        <translation>
            <numerusform>%n more note</numerusform>
            <numerusform>%n more notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anteckningar, de öppna först. Retur öppnar akten vid frågan.</source>
        <translation>
            <numerusform>%n note, the open ones first. Enter opens the case at the question.</numerusform>
            <numerusform>%n notes, the open ones first. Enter opens the case at the question.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avsnitt</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bedömningar</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bedömningar mister sitt steg.</source>
        <translation>
            <numerusform>%n assessment loses its step.</numerusform>
            <numerusform>%n assessments lose their step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bedömningar saknar motivering.</source>
        <translation>
            <numerusform>%n assessment has no reasons.</numerusform>
            <numerusform>%n assessments have no reasons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delfrågor</source>
        <translation>
            <numerusform>%n sub-question</numerusform>
            <numerusform>%n sub-questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formuleringar är kopierade</source>
        <translation>
            <numerusform>%n sentence is copied</numerusform>
            <numerusform>%n sentences are copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor att besvara</source>
        <translation>
            <numerusform>%n question to answer</numerusform>
            <numerusform>%n questions to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor att besvara.</source>
        <translation>
            <numerusform>%n question to answer.</numerusform>
            <numerusform>%n questions to answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n följdfrågor ska besvaras.</source>
        <translation>
            <numerusform>%n follow-up question is to be answered.</numerusform>
            <numerusform>%n follow-up questions are to be answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n granskningsanteckningar</source>
        <translation>
            <numerusform>%n review note</numerusform>
            <numerusform>%n review notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gäller frågor där svar saknas</source>
        <translation>
            <numerusform>%n is about a question where answers are missing</numerusform>
            <numerusform>%n are about questions where answers are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handlingar har inte kommit in. Den som har väntat längst står först. Retur öppnar akten.</source>
        <translation>
            <numerusform>%n document has not come in. The one that has waited longest stands first. Enter opens the case.</numerusform>
            <numerusform>%n documents have not come in. The one that has waited longest stands first. Enter opens the case.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n iakttagelser att ta vidare, det som ska lyftas genast först. Retur öppnar akten.</source>
        <translation>
            <numerusform>%n observation to take further, what is to be raised at once first. Enter opens the case.</numerusform>
            <numerusform>%n observations to take further, what is to be raised at once first. Enter opens the case.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kommentarer</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kopplingar till frågor i checklistan</source>
        <translation>
            <numerusform>%n link to a question in the checklist</numerusform>
            <numerusform>%n links to questions in the checklist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kriterier</source>
        <translation>
            <numerusform>%n criterion</numerusform>
            <numerusform>%n criteria</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n platser</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rader</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rader kopierade. Klistra in dem i Word eller Excel.</source>
        <translation>
            <numerusform>1 row copied. Paste it into Word or Excel.</numerusform>
            <numerusform>%n rows copied. Paste them into Word or Excel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rader utan svar från {whom}. Tystnad är inte instämmande.</source>
        <translation>
            <numerusform>%n row without an answer from {whom}. Silence is not agreement.</numerusform>
            <numerusform>%n rows without an answer from {whom}. Silence is not agreement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rader. Det senaste står först. Loggen kan inte ändras.</source>
        <translation>
            <numerusform>%n row. The latest stands first. The log cannot be changed.</numerusform>
            <numerusform>%n rows. The latest stands first. The log cannot be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekommendationer</source>
        <translation>
            <numerusform>%n recommendation</numerusform>
            <numerusform>%n recommendations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reserver kvar i stratum {stratum}.</source>
        <translation>
            <numerusform>%n spare left in stratum {stratum}.</numerusform>
            <numerusform>%n spares left in stratum {stratum}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reserver kvar.</source>
        <translation>
            <numerusform>%n spare left.</numerusform>
            <numerusform>%n spares left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saker att känna till</source>
        <translation>
            <numerusform>%n thing to know</numerusform>
            <numerusform>%n things to know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senare handlingar</source>
        <translation>
            <numerusform>%n later document</numerusform>
            <numerusform>%n later documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skrevs för andra siffror än de som gäller nu (fråga {items})</source>
        <translation>
            <numerusform>%n was written for other figures than those that hold now (question {items})</numerusform>
            <numerusform>%n were written for other figures than those that hold now (questions {items})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n svar</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n svar ersätter synpunkter som redan är avgjorda: {places}. Historiken vid frågan visar det som ersätts.</source>
        <translation>
            <numerusform>%n answer replaces a view that is decided already: {places}. The history at the question shows what is replaced.</numerusform>
            <numerusform>%n answers replace views that are decided already: {places}. The history at the question shows what is replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n svar finns kvar</source>
        <translation>
            <numerusform>%n answer is kept</numerusform>
            <numerusform>%n answers are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n träffar. Retur öppnar, F5 går till nästa.</source>
        <translation>
            <numerusform>%n hit. Enter opens it.</numerusform>
            <numerusform>%n hits. Enter opens, F5 goes to the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n underlag</source>
        <translation>
            <numerusform>%n ground</numerusform>
            <numerusform>%n grounds</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Arkiv</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Fråga</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>&amp;Hjälp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Redigera</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Visa</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>(går inte att läsa)</source>
        <translation>(cannot be read)</translation>
    </message>
    <message>
        <source>(saknas)</source>
        <translation>(missing)</translation>
    </message>
    <message>
        <source>(synpunkt i ord)</source>
        <translation>(view in words)</translation>
    </message>
    <message>
        <source>(visas inte)</source>
        <translation>(not shown)</translation>
    </message>
    <message>
        <source>({figure} enligt förvaltningen)</source>
        <translation>({figure} by the administration)</translation>
    </message>
    <message numerus="yes">
        <source>({figure} enligt förvaltningen, varav %n ej verifierade)</source>
        <translation>
            <numerusform>({figure} by the administration, %n of them not verified)</numerusform>
            <numerusform>({figure} by the administration, %n of them not verified)</numerusform>
        </translation>
    </message>
    <message>
        <source>+ Rad   L</source>
        <translation>+ Row   L</translation>
    </message>
    <message>
        <source>, kan lämnas tomt</source>
        <translation>, may be left empty</translation>
    </message>
    <message>
        <source>1 värde</source>
        <translation>1 value</translation>
    </message>
    <message>
        <source>11 kap. 3 § SoL</source>
        <translation>Chapter 11, section 3 SoL</translation>
    </message>
    <message>
        <source>1–9 och 0 på sidan Bedömning</source>
        <translation>1–9 and 0 on the page Assessment</translation>
    </message>
    <message>
        <source>1–{steps}, och {outside_key} för ”{word}”</source>
        <translation>1–{steps}, and {outside_key} for “{word}”</translation>
    </message>
    <message>
        <source>&lt;b&gt;Aktgranskning {version}&lt;/b&gt;&lt;p&gt;Läser stickprov av akter mot en checklista och räknar svaren.&lt;/p&gt;
&lt;p&gt;Allt stannar på den här datorn. Nyckeltal kan hämtas över nätverket, men bara när du ber om det.&lt;/p&gt;
&lt;p&gt;Byggt med Qt och PySide6 (LGPL), openpyxl, lxml, sqlite-utils, SQLCipher, pyxform och click.
Licenserna står i THIRD_PARTY_NOTICES.md.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Aktgranskning {version}&lt;/b&gt;&lt;p&gt;Reads samples of case files against a checklist and counts the answers.&lt;/p&gt;
&lt;p&gt;Everything stays on this computer. Key figures can be fetched over the network, but only when you ask for it.&lt;/p&gt;
&lt;p&gt;Built with Qt and PySide6 (LGPL), openpyxl, lxml, sqlite-utils, SQLCipher, pyxform and click.
The licences are in THIRD_PARTY_NOTICES.md.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{label} kan inte läsas.&lt;/b&gt;&lt;br&gt;{absence}</source>
        <translation>&lt;b&gt;{label} cannot be read.&lt;/b&gt;&lt;br&gt;{absence}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Är {label} akten på skrivbordet?&lt;/b&gt;&lt;br&gt;Håll F2 för att se diarienumret och jämför. Svar tas emot när du har tryckt Retur.</source>
        <translation>&lt;b&gt;Is {label} the file on the desk?&lt;/b&gt;&lt;br&gt;Hold F2 to see the reference and compare. Answers are taken once you have pressed Enter.</translation>
    </message>
    <message>
        <source>&lt;br&gt;Du läser den som andra läsare, utan att se ”Hittills”.</source>
        <translation>&lt;br&gt;You read it as second reader, without seeing “So far”.</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Återställningsnyckel&lt;/h2&gt;&lt;p&gt;{file}&lt;br&gt;{day}&lt;/p&gt;&lt;p style=&quot;font-family: monospace; font-size: 16pt&quot;&gt;{lines}&lt;/p&gt;&lt;p&gt;Med nyckeln öppnas granskningen utan lösenfras, i Aktgranskning där lösenfrasen frågas efter. Förvara den inlåst. Den gäller tills lösenfrasen byts.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Recovery key&lt;/h2&gt;&lt;p&gt;{file}&lt;br&gt;{day}&lt;/p&gt;&lt;p style=&quot;font-family: monospace; font-size: 16pt&quot;&gt;{lines}&lt;/p&gt;&lt;p&gt;With the key the audit is opened without the passphrase, in Aktgranskning where the passphrase is asked for. Keep it locked up. It is valid until the passphrase is changed.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A&amp;kt</source>
        <translation>&amp;Case</translation>
    </message>
    <message>
        <source>Adressen ska börja med https:// eller http:// följt av tjänstens namn. Den får inte ha å, ä, ö, mellanslag, frågetecken eller lösenord.</source>
        <translation>The address must begin with https:// or http:// followed by the name of the service. It must not have å, ä, ö, spaces, question marks or a password.</translation>
    </message>
    <message>
        <source>Akt</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Akten går inte att hitta. Det redovisas som bortfall.</source>
        <translation>The case file cannot be found. It is reported as non-response.</translation>
    </message>
    <message>
        <source>Akten hör inte till det som granskas. Den räknas inte med.</source>
        <translation>The case does not belong to what is audited. It is not counted.</translation>
    </message>
    <message>
        <source>Akten kan inte läsas</source>
        <translation>The case cannot be read</translation>
    </message>
    <message>
        <source>Akten kan inte läsas…</source>
        <translation>The case cannot be read…</translation>
    </message>
    <message>
        <source>Akten kan läsas</source>
        <translation>The case can be read</translation>
    </message>
    <message>
        <source>Akten lämnas inte ut till granskningen. Det redovisas som bortfall.</source>
        <translation>The case file is not handed out to the auditors. It is reported as non-response.</translation>
    </message>
    <message>
        <source>Akten är ersatt</source>
        <translation>The case is replaced</translation>
    </message>
    <message>
        <source>Akten är inte påbörjad.</source>
        <translation>The case has not begun.</translation>
    </message>
    <message>
        <source>Aktens granskare</source>
        <translation>Reviewer of the case</translation>
    </message>
    <message>
        <source>Aktens namn</source>
        <translation>Name of the case</translation>
    </message>
    <message>
        <source>Aktens nummer:</source>
        <translation>Number of the case:</translation>
    </message>
    <message>
        <source>Akter</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Akter att läsa först</source>
        <translation>Cases to read first</translation>
    </message>
    <message>
        <source>Akter som inte kunde läsas</source>
        <translation>Cases that could not be read</translation>
    </message>
    <message>
        <source>Akter som inte är klarmarkerade</source>
        <translation>Cases that are not closed</translation>
    </message>
    <message>
        <source>Akter som är tilldelade dig, och de du har påbörjat som inte är tilldelade någon</source>
        <translation>Cases assigned to you, and those that you have begun which are assigned to nobody</translation>
    </message>
    <message>
        <source>Akterna bakom siffran</source>
        <translation>The cases behind the figure</translation>
    </message>
    <message>
        <source>Akterna har neutrala namn (Akt 1, Akt 2 …). Granskarens kommentarer följer inte med.</source>
        <translation>The cases have neutral names (Akt 1, Akt 2 …). The reviewer’s comments are not included.</translation>
    </message>
    <message>
        <source>Akterna som drogs tas bort ur granskningen. Dragningen står kvar i loggen och i metodstycket. Det går inte att ångra.</source>
        <translation>The cases that were drawn are removed from the audit. The draw stays in the log and in the paragraph on method. It cannot be undone.</translation>
    </message>
    <message>
        <source>Akterna är sekretess. Vad ska skydda filen om datorn kommer bort?</source>
        <translation>The cases are confidential. What is to protect the file if the computer is lost?</translation>
    </message>
    <message>
        <source>Akterna är tillagda för hand. Urvalet är då inte dokumenterat som slumpmässigt, och inget kan generaliseras från det. Ska urvalet dras slumpmässigt: ta bort akterna på sidan Granskning (Ctrl+1) medan ingen är påbörjad, och läs in registret här.</source>
        <translation>The cases were added by hand. The sample is then not documented as random, and nothing can be generalised from it. If the sample is to be drawn at random: remove the cases on the page Audit (Ctrl+1) while none has begun, and load the register here.</translation>
    </message>
    <message>
        <source>Aktgranskning</source>
        <translation>Aktgranskning</translation>
    </message>
    <message>
        <source>Aktgranskning stängdes oväntat.</source>
        <translation>Aktgranskning closed unexpectedly.</translation>
    </message>
    <message>
        <source>Aktgranskning stängdes oväntat. Fortsätt med {name}?</source>
        <translation>Aktgranskning closed unexpectedly. Go on with {name}?</translation>
    </message>
    <message>
        <source>Aktgranskning – låst</source>
        <translation>Aktgranskning – locked</translation>
    </message>
    <message>
        <source>Aktlistan</source>
        <translation>The list of cases</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alla akter</source>
        <translation>All cases</translation>
    </message>
    <message>
        <source>Alla akter har kunnat läsas hittills. Kan någon inte läsas: välj den i urvalet, eller tryck F8 i akten.</source>
        <translation>All cases could be read so far. If one cannot be read: choose it in the sample, or press F8 in the case.</translation>
    </message>
    <message>
        <source>Alla akter läses av en andra läsare</source>
        <translation>All cases are read by a second reader</translation>
    </message>
    <message>
        <source>Alla akter är genomgångna.</source>
        <translation>All cases have been gone through.</translation>
    </message>
    <message>
        <source>Alla akter är klara.</source>
        <translation>All cases are done.</translation>
    </message>
    <message>
        <source>Alla akter är klara. Resultatet står på sidan Sammanställning.</source>
        <translation>All cases are done. The result stands on the page Tally.</translation>
    </message>
    <message>
        <source>Alla akter, en enhet, eller grupper sida vid sida</source>
        <translation>All cases, one unit, or groups side by side</translation>
    </message>
    <message>
        <source>Alla enheter</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Alla personnummer tas bort ur granskningens texter, ur tidigare lydelser och ur säkerhetskopiorna. Resten av texterna är kvar. Det går inte att ångra, och inte heller det som gjordes före.</source>
        <translation>All identity numbers are removed from the texts of the audit, from earlier wordings and from the backups. The rest of the texts remains. It cannot be undone, nor can what was done before.</translation>
    </message>
    <message>
        <source>Alla som är inlästa</source>
        <translation>All that are loaded</translation>
    </message>
    <message>
        <source>Alla svar</source>
        <translation>All answers</translation>
    </message>
    <message>
        <source>Alla tangenter</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Allt</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Allt i redovisningen, och dessutom ett avsnitt med kommentarerna: fråga, akt, svar och plats i akten.</source>
        <translation>Everything in the report, and besides a section with the comments: question, case, answer and place in the file.</translation>
    </message>
    <message>
        <source>Allt i redovisningen, och dessutom fritextsvar samt bladet Kommentarer: akt, fråga, svar, kommentar, plats i akten, granskare och tid.</source>
        <translation>Everything in the report, and besides answers in free text and the sheet Kommentarer: case, question, answer, comment, place in the file, reviewer and time.</translation>
    </message>
    <message>
        <source>Allt i {label} är besvarat.</source>
        <translation>Everything in {label} is answered.</translation>
    </message>
    <message>
        <source>Allt kunde inte förstöras</source>
        <translation>Not everything could be destroyed</translation>
    </message>
    <message>
        <source>Allt som hade sparats finns kvar.</source>
        <translation>Everything that had been saved is there.</translation>
    </message>
    <message>
        <source>Allt som har skrivits finns kvar.</source>
        <translation>Everything that has been written is still there.</translation>
    </message>
    <message>
        <source>Allt som har sparats finns kvar. Det senaste du gjorde kan ha blivit ogjort.</source>
        <translation>Everything that was saved is there. The last thing you did may not have been done.</translation>
    </message>
    <message>
        <source>Allt är inte sparat</source>
        <translation>Not everything is saved</translation>
    </message>
    <message>
        <source>Alt+←</source>
        <translation>Alt+←</translation>
    </message>
    <message>
        <source>Alt+↑ och Alt+↓</source>
        <translation>Alt+↑ and Alt+↓</translation>
    </message>
    <message>
        <source>Alt+→ och Alt+←</source>
        <translation>Alt+→ and Alt+←</translation>
    </message>
    <message>
        <source>Andel som lottas</source>
        <translation>Share drawn by lot</translation>
    </message>
    <message>
        <source>Andra läsare</source>
        <translation>Second reader</translation>
    </message>
    <message>
        <source>Andra läsning</source>
        <translation>Second reading</translation>
    </message>
    <message>
        <source>Andra läsning av {case}</source>
        <translation>Second reading of {case}</translation>
    </message>
    <message>
        <source>Andra läsning: märk akten som läst</source>
        <translation>Second reading: mark the case as read</translation>
    </message>
    <message>
        <source>Ange hela sökvägen, eller välj mappen med Bläddra…</source>
        <translation>Give the whole path, or choose the folder with Browse…</translation>
    </message>
    <message>
        <source>Anger inget svar</source>
        <translation>Gives no answer</translation>
    </message>
    <message>
        <source>Anges inte</source>
        <translation>Unstated</translation>
    </message>
    <message>
        <source>Annat i rapporten</source>
        <translation>Other in the report</translation>
    </message>
    <message>
        <source>Annat kriterium</source>
        <translation>Another criterion</translation>
    </message>
    <message>
        <source>Annat slag av svar</source>
        <translation>Another type of answer</translation>
    </message>
    <message>
        <source>Ansvarig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Antal akter</source>
        <translation>Number of cases</translation>
    </message>
    <message>
        <source>Antal akter att lägga till</source>
        <translation>Number of cases to add</translation>
    </message>
    <message>
        <source>Antal akter ur {stratum}</source>
        <translation>Number of cases from {stratum}</translation>
    </message>
    <message>
        <source>Antal akter {where} efteråt, ersättare oräknade (nu {size}):</source>
        <translation>Number of cases {where} afterwards, replacements not counted (now {size}):</translation>
    </message>
    <message>
        <source>Antal handlingar</source>
        <translation>Number of documents</translation>
    </message>
    <message>
        <source>Antal i varje stratum</source>
        <translation>Number in each stratum</translation>
    </message>
    <message>
        <source>Antal reserver, i varje stratum om urvalet har sådana:</source>
        <translation>Number of spares, in each stratum if the sample has such:</translation>
    </message>
    <message>
        <source>Antal sidor</source>
        <translation>Number of pages</translation>
    </message>
    <message>
        <source>Antal som förvaltningen anger utan att peka ut akter. De redovisas alltid som ej verifierade.</source>
        <translation>Numbers that the administration gives without pointing out cases. They are always reported as not verified.</translation>
    </message>
    <message>
        <source>Antal ur varje stratum</source>
        <translation>Number from each stratum</translation>
    </message>
    <message>
        <source>Antal utan akter</source>
        <translation>Numbers without cases</translation>
    </message>
    <message>
        <source>Antalet enligt förvaltningen, bredvid granskningens eget</source>
        <translation>The number according to the administration, beside the audit’s own</translation>
    </message>
    <message>
        <source>Antalet rader räknas ut av checklistan.</source>
        <translation>The number of rows is computed by the checklist.</translation>
    </message>
    <message>
        <source>Antalet som du har skrivit sparas inte om du stänger.</source>
        <translation>The number that you have written is not saved if you close.</translation>
    </message>
    <message>
        <source>Antalet är inte sparat</source>
        <translation>The number is not saved</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Anteckning ({state}) i {case}: {item}</source>
        <translation>Note ({state}) in {case}: {item}</translation>
    </message>
    <message>
        <source>Anteckning till statusen</source>
        <translation>Note on the status</translation>
    </message>
    <message>
        <source>Anteckning {number}, {state}</source>
        <translation>Note {number}, {state}</translation>
    </message>
    <message>
        <source>Anteckningen som du har skrivit sparas inte om du stänger.</source>
        <translation>The note that you have written is not saved if you close.</translation>
    </message>
    <message>
        <source>Anteckningen är inte sparad</source>
        <translation>The note is not saved</translation>
    </message>
    <message>
        <source>Använd checklistan</source>
        <translation>Use the checklist</translation>
    </message>
    <message>
        <source>Använd den medföljande</source>
        <translation>Use the shipped one</translation>
    </message>
    <message>
        <source>Använd programmets formulering</source>
        <translation>Use the program’s sentence</translation>
    </message>
    <message>
        <source>Använd som underlag…</source>
        <translation>Use as a ground…</translation>
    </message>
    <message>
        <source>Arbetsbok med alla blad</source>
        <translation>Workbook with all sheets</translation>
    </message>
    <message>
        <source>Arbetsbok, bilaga eller tabell</source>
        <translation>Workbook, appendix or table</translation>
    </message>
    <message>
        <source>Arbetsfiler</source>
        <translation>Working files</translation>
    </message>
    <message>
        <source>Arbetspapper</source>
        <translation>Working paper</translation>
    </message>
    <message>
        <source>Arkiv</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Att följa upp</source>
        <translation>To follow up</translation>
    </message>
    <message>
        <source>Att känna till</source>
        <translation>To know</translation>
    </message>
    <message>
        <source>Att känna till om checklistan</source>
        <translation>To know about the checklist</translation>
    </message>
    <message>
        <source>Att känna till om {what}</source>
        <translation>To know about {what}</translation>
    </message>
    <message>
        <source>Att se om</source>
        <translation>To look at again</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Av {register} akter får högst {tolerable} % avvika. Urvalet räcker då, {confidence}, om det är:</source>
        <translation>Of {register} cases at most {tolerable} % may deviate. The sample is then large enough, {confidence}, if it has:</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Cancelling …</translation>
    </message>
    <message>
        <source>Avgjorda</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Avidentifierad kopia</source>
        <translation>Anonymised copy</translation>
    </message>
    <message>
        <source>Avidentifierad kopia av</source>
        <translation>Anonymised copy of</translation>
    </message>
    <message>
        <source>Avidentifierad kopia…</source>
        <translation>Anonymised copy…</translation>
    </message>
    <message>
        <source>Avsluta</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Avsluta   Ctrl+I</source>
        <translation>End   Ctrl+I</translation>
    </message>
    <message>
        <source>Avsluta programmet</source>
        <translation>Quit the program</translation>
    </message>
    <message>
        <source>Avsnitt med träff: {count}</source>
        <translation>Sections with a hit: {count}</translation>
    </message>
    <message>
        <source>Axeln börjar på {value}</source>
        <translation>The axis begins at {value}</translation>
    </message>
    <message>
        <source>Bara den som har lösenfrasen kan öppna kopian. Lämna lösenfrasen på ett annat sätt än kopian.</source>
        <translation>Only those who have the passphrase can open the copy. Hand over the passphrase by another way than the copy.</translation>
    </message>
    <message>
        <source>Bara den som har lösenfrasen, eller återställningsnyckeln som visas sedan, kan öppna granskningen och dess säkerhetskopior. Tappas båda bort kan ingen det.</source>
        <translation>Only those who have the passphrase, or the recovery key that is shown next, can open the audit and its backups. If both are lost, nobody can.</translation>
    </message>
    <message>
        <source>Bara svar som inte är uppfyllda: delvis, ej uppfyllt, kan ej bedömas</source>
        <translation>Only answers that are not met: partly, not met, cannot be assessed</translation>
    </message>
    <message>
        <source>Bara {unit}</source>
        <translation>Only {unit}</translation>
    </message>
    <message>
        <source>Bedöm den valda revisionsfrågan; 0 är svaret utanför stegen</source>
        <translation>Assess the chosen audit question; 0 is the answer beside the steps</translation>
    </message>
    <message>
        <source>Bedömning</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Bedömning av revisionsfråga</source>
        <translation>Assessment of audit question</translation>
    </message>
    <message>
        <source>Bedömning: Nyckeltal</source>
        <translation>Assessment: Key figures</translation>
    </message>
    <message>
        <source>Bedömning: Rekommendationer</source>
        <translation>Assessment: Recommendations</translation>
    </message>
    <message>
        <source>Bedömning: Revisionsfrågor</source>
        <translation>Assessment: Audit questions</translation>
    </message>
    <message>
        <source>Bedömning: Uppföljning</source>
        <translation>Assessment: Follow-up</translation>
    </message>
    <message>
        <source>Bedömningarna då och nu</source>
        <translation>The assessments then and now</translation>
    </message>
    <message>
        <source>Bedömningen gäller</source>
        <translation>The assessment is of</translation>
    </message>
    <message>
        <source>Bedömningen gäller enheten {unit}.</source>
        <translation>The assessment is of the unit {unit}.</translation>
    </message>
    <message>
        <source>Bedömningen står kvar</source>
        <translation>The assessment stands</translation>
    </message>
    <message>
        <source>Bedömningen togs bort</source>
        <translation>The assessment was removed</translation>
    </message>
    <message>
        <source>Bedömningens datum</source>
        <translation>Date of the assessment</translation>
    </message>
    <message>
        <source>Bedömningens enhet</source>
        <translation>Unit of the assessment</translation>
    </message>
    <message>
        <source>Bedömningens historik</source>
        <translation>History of the assessment</translation>
    </message>
    <message>
        <source>Bedömt av</source>
        <translation>Assessed by</translation>
    </message>
    <message>
        <source>Begärd</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Begärd den</source>
        <translation>Requested on</translation>
    </message>
    <message>
        <source>Begärd från</source>
        <translation>Requested from</translation>
    </message>
    <message>
        <source>Behåll dem som redan är tilldelade</source>
        <translation>Keep those that are assigned already</translation>
    </message>
    <message>
        <source>Behåll den första av dem</source>
        <translation>Keep the first of them</translation>
    </message>
    <message>
        <source>Bekräftelse</source>
        <translation>Acknowledgement</translation>
    </message>
    <message>
        <source>Beräknad</source>
        <translation>Calculated</translation>
    </message>
    <message>
        <source>Beslutets paragraf</source>
        <translation>Section of the decision</translation>
    </message>
    <message>
        <source>Beslutets §</source>
        <translation>Section of the decision</translation>
    </message>
    <message>
        <source>Beslutsdatum</source>
        <translation>Date of decision</translation>
    </message>
    <message>
        <source>Bestäm andra läsning</source>
        <translation>Decide on second reading</translation>
    </message>
    <message>
        <source>Bestäm vilka akter som läses av en andra läsare</source>
        <translation>Decide which cases are read by a second reader</translation>
    </message>
    <message>
        <source>Bestämd form</source>
        <translation>Definite form</translation>
    </message>
    <message>
        <source>Besvarad</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Besvaras inte här.</source>
        <translation>Not answered here.</translation>
    </message>
    <message>
        <source>Besvarat</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Besvarat den</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>Besvarat den (fylls i när svaren läses in)</source>
        <translation>Answered on (filled in when the answers are loaded)</translation>
    </message>
    <message>
        <source>Beteckning</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>Beteckning: kolumnen som skiljer akterna åt</source>
        <translation>Identifier: the column that tells the cases apart</translation>
    </message>
    <message>
        <source>Beteckningar att välja för hand, en per rad</source>
        <translation>Identifiers to choose by hand, one a line</translation>
    </message>
    <message>
        <source>Beteckningarna, koderna och åren nedan skickas till {address}. Inget ur granskningen skickas.</source>
        <translation>The codes and years below are sent to {address}. Nothing of the audit is sent.</translation>
    </message>
    <message>
        <source>Bevarande och gallring</source>
        <translation>Retention and disposal</translation>
    </message>
    <message>
        <source>Bevaras till</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Bilaga till rapporten</source>
        <translation>Appendix to the report</translation>
    </message>
    <message>
        <source>Bild i akten</source>
        <translation>Picture in the file</translation>
    </message>
    <message>
        <source>Blad</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Bläddra…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Bokstaven på svaret (J, D, N, E, B …) eller 1–9</source>
        <translation>The letter on the answer (J, D, N, E, B …) or 1–9</translation>
    </message>
    <message>
        <source>Bortfall</source>
        <translation>Non-response</translation>
    </message>
    <message>
        <source>Bortfall och ersättningar</source>
        <translation>Non-response and replacements</translation>
    </message>
    <message>
        <source>Byt lösenfras</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Byt plats…</source>
        <translation>Change place…</translation>
    </message>
    <message>
        <source>Byt version</source>
        <translation>Change version</translation>
    </message>
    <message>
        <source>Byt version av checklistan</source>
        <translation>Change the version of the checklist</translation>
    </message>
    <message>
        <source>Byt version…</source>
        <translation>Change version…</translation>
    </message>
    <message>
        <source>Byte av version: </source>
        <translation>Change of version: </translation>
    </message>
    <message>
        <source>Bytet gick inte att räkna ut. Inget har ändrats.</source>
        <translation>The change could not be worked out. Nothing has changed.</translation>
    </message>
    <message>
        <source>Bytt till version {version}.</source>
        <translation>Changed to version {version}.</translation>
    </message>
    <message>
        <source>Bör</source>
        <translation>Should</translation>
    </message>
    <message>
        <source>Börja</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Börja granska</source>
        <translation>Begin to review</translation>
    </message>
    <message>
        <source>Börja i akten, eller gå vidare</source>
        <translation>Begin the case, or go on</translation>
    </message>
    <message>
        <source>Börja om</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Caps Lock verkar vara på.</source>
        <translation>Caps Lock seems to be on.</translation>
    </message>
    <message>
        <source>Checklista</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Checklista och svar</source>
        <translation>Checklist and answers</translation>
    </message>
    <message>
        <source>Checklista, akter, svar, förvaltningens synpunkter och siffror, för andra program. Utan akternas fritextsvar och kommentarer, platser i akten och diarienummer.</source>
        <translation>Checklist, cases, answers, the views of the administration and figures, for other programs. Without the cases’ answers in free text and comments, places in the files and references.</translation>
    </message>
    <message>
        <source>Checklistan</source>
        <translation>The checklist</translation>
    </message>
    <message>
        <source>Checklistan går att använda som den är.</source>
        <translation>The checklist can be used as it is.</translation>
    </message>
    <message>
        <source>Checklistan har ingen fråga som räknas, så det finns inget att sammanställa.</source>
        <translation>The checklist has no question that is counted, so there is nothing to tally.</translation>
    </message>
    <message>
        <source>Checklistan kan inte användas än. Rätta den, eller välj en annan.</source>
        <translation>The checklist cannot be used yet. Correct it, or choose another one.</translation>
    </message>
    <message>
        <source>Checklistan är bytt.</source>
        <translation>The checklist is changed.</translation>
    </message>
    <message>
        <source>Checklistan är inläst och går att använda som den är.</source>
        <translation>The checklist is loaded and can be used as it is.</translation>
    </message>
    <message>
        <source>Checklistans kontrollsumma</source>
        <translation>Checksum of the checklist</translation>
    </message>
    <message>
        <source>Checklistans version</source>
        <translation>Version of the checklist</translation>
    </message>
    <message>
        <source>Checklistans version då: {version}.</source>
        <translation>The checklist’s version then: {version}.</translation>
    </message>
    <message>
        <source>Checklistans villkor hoppade över frågan. Räknas inte i nämnaren.</source>
        <translation>The conditions of the checklist skipped the question. Not counted in the denominator.</translation>
    </message>
    <message>
        <source>Checklistor (*.xlsx *.md)</source>
        <translation>Checklists (*.xlsx *.md)</translation>
    </message>
    <message>
        <source>Ctrl+C i en tabell</source>
        <translation>Ctrl+C in a table</translation>
    </message>
    <message>
        <source>Ctrl+Retur</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Retur klarmarkerar akten.</source>
        <translation>Ctrl+Enter closes the case.</translation>
    </message>
    <message>
        <source>Ctrl+Retur, Delete</source>
        <translation>Ctrl+Enter, Delete</translation>
    </message>
    <message>
        <source>Ctrl+Skift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Ctrl+Skift+Retur</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Z tar tillbaka allt.</source>
        <translation>Ctrl+Z brings everything back.</translation>
    </message>
    <message>
        <source>Ctrl+Z tar tillbaka bytet. Alla övriga svar är kvar som de är.</source>
        <translation>Ctrl+Z takes the change back. All other answers remain as they are.</translation>
    </message>
    <message>
        <source>Dag då granskningen av akten börjar, fylls i av programmet</source>
        <translation>Day on which the review of the case begins, filled in by the program</translation>
    </message>
    <message>
        <source>Dagar</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Datum och klockslag</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>De heter Akt 1, Akt 2 och så vidare. Diarienummer kan skrivas till sedan.</source>
        <translation>They are called Akt 1, Akt 2 and so on. References can be added later.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delfråga till</source>
        <translation>Sub-question of</translation>
    </message>
    <message>
        <source>Delvis</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>Den gamla utskriften gäller inte längre. Förstör den.</source>
        <translation>The old printout is no longer valid. Destroy it.</translation>
    </message>
    <message>
        <source>Den som läser akter som andra läsare ser inte vad granskningen har kommit fram till hittills.</source>
        <translation>Whoever reads cases as second reader does not see what the audit has found so far.</translation>
    </message>
    <message>
        <source>Den tidigare granskningens checklista, revisionsfrågor, rekommendationer och svar följer med, och dess siffror visas bredvid de nya. Det du lämnar tomt är som där. Filen själv läses bara; inget ändras i den.</source>
        <translation>The checklist, audit questions, recommendations and responses of the earlier audit come along, and its figures are shown beside the new ones. What you leave empty is as it was there. The file itself is only read; nothing in it is changed.</translation>
    </message>
    <message>
        <source>Den valda rekommendationen</source>
        <translation>The chosen recommendation</translation>
    </message>
    <message>
        <source>Den valda revisionsfrågan</source>
        <translation>The chosen audit question</translation>
    </message>
    <message>
        <source>Det du har fyllt i finns kvar till nästa gång, utom lösenfrasen</source>
        <translation>What you have filled in is kept until the next time, except the passphrase</translation>
    </message>
    <message>
        <source>Det finns ingen akt med numret {number}.</source>
        <translation>There is no case with the number {number}.</translation>
    </message>
    <message>
        <source>Det finns ingen revisionsfråga än. Skriv en under Revisionsfrågor; då kan nyckeltalet bli underlag.</source>
        <translation>There is no audit question yet. Write one under Audit questions; then the key figure can become a ground.</translation>
    </message>
    <message>
        <source>Det finns ingen säkerhetskopia än.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Det finns redan en fil med det namnet. Välj ett annat.</source>
        <translation>There is a file with that name already. Choose another.</translation>
    </message>
    <message>
        <source>Det gick inte att öppna {path}. Öppna filen själv i en filhanterare.</source>
        <translation>{path} could not be opened. Open the file yourself in a file manager.</translation>
    </message>
    <message>
        <source>Det går inte att avgöra av akten. Räknas inte i nämnaren.</source>
        <translation>The case does not show it. Not counted in the denominator.</translation>
    </message>
    <message>
        <source>Det går sedan inte att ångra det som gjordes före.</source>
        <translation>What was done before can then not be undone.</translation>
    </message>
    <message>
        <source>Det här förstörs och kan inte fås tillbaka</source>
        <translation>This is destroyed and cannot be brought back</translation>
    </message>
    <message>
        <source>Det här kunde inte förstöras:</source>
        <translation>This could not be destroyed:</translation>
    </message>
    <message>
        <source>Det här är en upplysning utan svar. Gå till en fråga; där visar Ctrl+I svaren i alla akter.</source>
        <translation>This is information without an answer. Go to a question; there Ctrl+I shows the answers in all cases.</translation>
    </message>
    <message>
        <source>Det här är ett exempel: akterna är påhittade och redan granskade. Lägg till en akt att öva på, på sidan Granskning (Ctrl+1), eller se siffrorna på sidan Sammanställning (Ctrl+4).</source>
        <translation>This is an example: the cases are invented and already reviewed. Add a case to practise on, on the page Audit (Ctrl+1), or see the figures on the page Tally (Ctrl+4).</translation>
    </message>
    <message>
        <source>Det här är inte sparat, och försvinner om du stänger: {}.</source>
        <translation>This is not saved, and is lost if you close: {}.</translation>
    </message>
    <message>
        <source>Det osparade är kopierat. Klistra in det där det kan ligga säkert.</source>
        <translation>What is not saved has been copied. Paste it where it can lie safely.</translation>
    </message>
    <message>
        <source>Det senaste</source>
        <translation>The latest</translation>
    </message>
    <message>
        <source>Det som du har skrivit sparas inte om du stänger.</source>
        <translation>What you have written is not saved if you close.</translation>
    </message>
    <message>
        <source>Det som du har ändrat sparas inte om du stänger.</source>
        <translation>What you have changed is not saved if you close.</translation>
    </message>
    <message>
        <source>Det som formuleringarna räknar</source>
        <translation>What the sentences count</translation>
    </message>
    <message>
        <source>Det som passar</source>
        <translation>What matches</translation>
    </message>
    <message>
        <source>Det som räknas</source>
        <translation>What is counted</translation>
    </message>
    <message>
        <source>Det som skiljer sig</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Det urval som nu är draget ersätts av ett nytt. Det står kvar i loggen och på den här sidan, med frö, tid och vem som drog det, och metodstycket säger hur många gånger det drogs: att urvalet har dragits om ska synas.</source>
        <translation>The sample that is drawn now is replaced by a new one. It stays in the log and on this page, with seed, time and who drew it, and the paragraph on method says how many times it was drawn: it is to be seen that the sample was drawn again.</translation>
    </message>
    <message>
        <source>Det är inte granskningens namn.</source>
        <translation>That is not the name of the audit.</translation>
    </message>
    <message>
        <source>Det är inte samma lösenfras som i den första rutan. Skriv den igen.</source>
        <translation>It is not the same passphrase as in the first field. Write it again.</translation>
    </message>
    <message>
        <source>Det är inte sparat</source>
        <translation>It is not saved</translation>
    </message>
    <message numerus="yes">
        <source>Det är varken lösenfrasen eller återställningsnyckeln. Försök igen om %n sekunder.</source>
        <translation>
            <numerusform>That is neither the passphrase nor the recovery key. Try again in a second.</numerusform>
            <numerusform>That is neither the passphrase nor the recovery key. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Detaljer</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Detaljerna är kopierade</source>
        <translation>The details are copied</translation>
    </message>
    <message>
        <source>Diagram över nyckeltalet</source>
        <translation>Chart of the key figure</translation>
    </message>
    <message>
        <source>Diagram: {title}</source>
        <translation>Chart: {title}</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Diarienumren är sekretess. Arbetsboken är då lika känslig som akterna: skicka den bara på ett sätt som är godkänt för det.</source>
        <translation>References are confidential. The workbook is then as sensitive as the case files: send it only in a way that is approved for that.</translation>
    </message>
    <message>
        <source>Ditt namn. Det följer med varje svar du ger på den här datorn.</source>
        <translation>Your name. It goes with every answer that you give on this computer.</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Dokument…</source>
        <translation>Document…</translation>
    </message>
    <message>
        <source>Dold</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Dolt tills akten är besvarad. Ctrl+H visar det.</source>
        <translation>Hidden until the case is answered. Ctrl+H shows it.</translation>
    </message>
    <message>
        <source>Dra knappen till en mapp eller ett brev, så följer filen med.</source>
        <translation>Drag the button to a folder or a letter, and the file goes with it.</translation>
    </message>
    <message>
        <source>Dra om</source>
        <translation>Draw again</translation>
    </message>
    <message>
        <source>Dra om urvalet?</source>
        <translation>Draw the sample again?</translation>
    </message>
    <message>
        <source>Dra tillbaka</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Dra tillbaka rekommendation {label}</source>
        <translation>Withdraw recommendation {label}</translation>
    </message>
    <message>
        <source>Dra tillbaka…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Dra urval</source>
        <translation>Draw the sample</translation>
    </message>
    <message>
        <source>Draget</source>
        <translation>Drawn</translation>
    </message>
    <message>
        <source>Draget och gjort till akter</source>
        <translation>Drawn and made into cases</translation>
    </message>
    <message>
        <source>Draget, ännu inte akter</source>
        <translation>Drawn, not cases yet</translation>
    </message>
    <message>
        <source>Dragning</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>Drar fler akter ur samma urvalsram, med samma frö</source>
        <translation>Draws more cases from the same frame, with the same seed</translation>
    </message>
    <message>
        <source>Drar reserver …</source>
        <translation>Drawing spares …</translation>
    </message>
    <message>
        <source>Drar urvalet …</source>
        <translation>Drawing the sample …</translation>
    </message>
    <message>
        <source>Du har akter att läsa som andra läsare. När de är lästa visar Ctrl+I svaren i alla akter.</source>
        <translation>You have cases to read as second reader. When they are read, Ctrl+I shows the answers in all cases.</translation>
    </message>
    <message>
        <source>Du kan också släppa en granskning eller en checklista (Excel) här.</source>
        <translation>You can also drop an audit or a checklist (Excel) here.</translation>
    </message>
    <message>
        <source>Du läser akter som andra läsare: bara checklistan och den akt som är öppen genomsöks.</source>
        <translation>You read cases as second reader: only the checklist and the case that is open are searched.</translation>
    </message>
    <message>
        <source>Dubbletter</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Då</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Då följer svaren med. Annars räknas den nya frågan som obesvarad.</source>
        <translation>Then the answers follow. Otherwise the new question counts as unanswered.</translation>
    </message>
    <message>
        <source>Dölj eller visa ”Hittills”</source>
        <translation>Hide or show “So far”</translation>
    </message>
    <message>
        <source>Dölj historiken</source>
        <translation>Hide the history</translation>
    </message>
    <message>
        <source>Efter</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Egen skala</source>
        <translation>Own scale</translation>
    </message>
    <message>
        <source>Eget ord…</source>
        <translation>A word of my own…</translation>
    </message>
    <message>
        <source>Ej angivet</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Ej avgjorda</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>Ej klara</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Ej påbörjad</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>Ej ställd</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>Ej tillämpligt</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Ej uppfyllt</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Ej verifierat</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>En akt kan stå i flera celler, för frågan kan ha flera svar.</source>
        <translation>A case can stand in several cells, as the question can have several answers.</translation>
    </message>
    <message>
        <source>En akt per rad: diarienummer, och efter ett tabbtecken eller semikolon enheten. Diarienumren är sekretess och visas bara när du ber om det.</source>
        <translation>One case a line: the reference, and after a tab or a semicolon the unit. References are confidential and shown only when you ask for them.</translation>
    </message>
    <message>
        <source>En beteckning per rad, som den står i registret</source>
        <translation>One identifier a line, as it stands in the register</translation>
    </message>
    <message>
        <source>En egen fil</source>
        <translation>A file of my own</translation>
    </message>
    <message>
        <source>En eller ett</source>
        <translation>En or ett</translation>
    </message>
    <message>
        <source>En gallring har börjat</source>
        <translation>A disposal has begun</translation>
    </message>
    <message>
        <source>En görs var halvtimme medan du arbetar, och före inläsningar, dragningar och byten av version. De fem senaste behålls, och den sista för var och en av tio dagar dessförinnan.</source>
        <translation>One is made every half hour while you work, and before loading, drawing and changing versions. The latest five are kept, and the last one of each of the ten days before.</translation>
    </message>
    <message>
        <source>En läskopia visar granskningen som den är nu. I den sparas inget.</source>
        <translation>A reading copy shows the audit as it is now. Nothing is saved in it.</translation>
    </message>
    <message>
        <source>En medföljande</source>
        <translation>A shipped one</translation>
    </message>
    <message>
        <source>En rapport ligger i {path}. Inget ur någon granskning står i den, så den kan skickas.</source>
        <translation>A report lies in {path}. It holds nothing of any audit, so it can be sent.</translation>
    </message>
    <message>
        <source>En tabell med akt, fråga, svar och tid. Utan akternas fritextsvar och kommentarer, platser i akten och diarienummer.</source>
        <translation>A table with case, question, answer and time. Without the cases’ answers in free text and comments, places in the files and references.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enhet</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Enhet, diarienummer och granskare ändras i tabellen: skriv i rutan, eller tryck Retur.</source>
        <translation>Unit, reference and reviewer are changed in the table: type in the cell, or press Enter.</translation>
    </message>
    <message>
        <source>Enhet: {unit}</source>
        <translation>Unit: {unit}</translation>
    </message>
    <message numerus="yes">
        <source>Enheten har %n akter. Med så få kan någon kännas igen, också med neutrala namn på akterna.</source>
        <translation>
            <numerusform>The unit has %n case. With so few somebody may be recognised, even where the cases have neutral names.</numerusform>
            <numerusform>The unit has %n cases. With so few somebody may be recognised, even where the cases have neutral names.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enhetsvis: hela enheter till samma granskare</source>
        <translation>By unit: whole units to the same reviewer</translation>
    </message>
    <message>
        <source>Enkelt slumpmässigt</source>
        <translation>Simple random</translation>
    </message>
    <message>
        <source>Enligt förvaltningen: {figure}.</source>
        <translation>According to the administration: {figure}.</translation>
    </message>
    <message>
        <source>Enstaka kommuner: {besides}…</source>
        <translation>Single municipalities: {besides}…</translation>
    </message>
    <message>
        <source>Ersatt av</source>
        <translation>Replaced by</translation>
    </message>
    <message>
        <source>Ersatt av {label}</source>
        <translation>Replaced by {label}</translation>
    </message>
    <message>
        <source>Ersätt</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Ersätt med nästa reserv</source>
        <translation>Replace with the next spare</translation>
    </message>
    <message>
        <source>Ersätta filen?</source>
        <translation>Replace the file?</translation>
    </message>
    <message>
        <source>Ersätter</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>Ett antal är större än vad som återstår. Sammanställningen räknar högst så många som återstår.</source>
        <translation>A number is larger than what remains. The tally counts at most as many as remain.</translation>
    </message>
    <message>
        <source>Ett arbetspapper kan innehålla sekretessbelagda uppgifter. Spara det bara där sådana får förvaras. Varje sida får en rad om sekretess i sidhuvudet.</source>
        <translation>A working paper may hold confidential data. Save it only where such may be kept. Each page gets a line on secrecy in its header.</translation>
    </message>
    <message>
        <source>Ett bestämt antal från varje stratum</source>
        <translation>A fixed number from each stratum</translation>
    </message>
    <message>
        <source>Ett dokument jämförs med granskningen genom dokumentets egen Kontrollsumma (verify --head).</source>
        <translation>A document is compared with the audit by the checksum (Kontrollsumma) of the document itself (verify --head).</translation>
    </message>
    <message>
        <source>Ett eller en (obestämd)</source>
        <translation>One (indefinite)</translation>
    </message>
    <message>
        <source>Ett svar per rad</source>
        <translation>One answer a row</translation>
    </message>
    <message>
        <source>Ett svar ändras, så akten klarmarkeras på nytt.</source>
        <translation>An answer is changed, so the case is closed anew.</translation>
    </message>
    <message>
        <source>Ett val</source>
        <translation>One choice</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel (.xlsx) eller Markdown (.md)</source>
        <translation>Excel (.xlsx) or Markdown (.md)</translation>
    </message>
    <message>
        <source>Excel-arbetsbok</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>Excel-arbetsböcker (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Exempel</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Exporten avbröts. Ingen fil skrevs eller ändrades.</source>
        <translation>The export was cancelled. No file was written or changed.</translation>
    </message>
    <message>
        <source>Exportera</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Exportera personnummer?</source>
        <translation>Export identity numbers?</translation>
    </message>
    <message>
        <source>Exportera till Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Exportera till {format}</source>
        <translation>Export to {format}</translation>
    </message>
    <message>
        <source>Exportera ändå</source>
        <translation>Export anyway</translation>
    </message>
    <message>
        <source>Exportera ändå?</source>
        <translation>Export anyway?</translation>
    </message>
    <message>
        <source>Exporterad {day} kl. {at:%H:%M}: {path}</source>
        <translation>Exported {day} at {at:%H:%M}: {path}</translation>
    </message>
    <message>
        <source>Exporterade filer</source>
        <translation>Exported files</translation>
    </message>
    <message>
        <source>Exportera…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>F1 visar alla tangenter.</source>
        <translation>F1 shows all keys.</translation>
    </message>
    <message>
        <source>Faktakontroll</source>
        <translation>Fact check</translation>
    </message>
    <message>
        <source>Fanns</source>
        <translation>Was there</translation>
    </message>
    <message>
        <source>Fanns vid
granskningen</source>
        <translation>Existed at
the review</translation>
    </message>
    <message>
        <source>Fanns vid granskningen</source>
        <translation>Existed at the review</translation>
    </message>
    <message>
        <source>Fel i programmet</source>
        <translation>Error in the program</translation>
    </message>
    <message>
        <source>Fel i {what}</source>
        <translation>Mistakes in {what}</translation>
    </message>
    <message>
        <source>Fel: {count}</source>
        <translation>Errors: {count}</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Fil som kom tillbaka</source>
        <translation>File that came back</translation>
    </message>
    <message>
        <source>Filen finns inte.</source>
        <translation>The file does not exist.</translation>
    </message>
    <message>
        <source>Filen går att läsa in som den är.</source>
        <translation>The file can be loaded as it is.</translation>
    </message>
    <message>
        <source>Filen går inte att läsa.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Filen kan inte läsas</source>
        <translation>The file cannot be read</translation>
    </message>
    <message>
        <source>Filen som den var innan ligger kvar bredvid.</source>
        <translation>The file as it was before lies beside it.</translation>
    </message>
    <message>
        <source>Filen är samma checklista som den som används. Det finns inget att byta till.</source>
        <translation>The file is the same checklist as the one in use. There is nothing to change to.</translation>
    </message>
    <message>
        <source>Filen är skadad</source>
        <translation>The file is damaged</translation>
    </message>
    <message>
        <source>Filen är sparad: {path}</source>
        <translation>The file is saved: {path}</translation>
    </message>
    <message>
        <source>Filens SHA-256: {sha256}
Urvalsramens SHA-256: {of_frame}</source>
        <translation>SHA-256 of the file: {sha256}
SHA-256 of the frame: {of_frame}</translation>
    </message>
    <message>
        <source>Filens format: {number}</source>
        <translation>Format of the file: {number}</translation>
    </message>
    <message>
        <source>Filens slag</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Filer som ersattes vid en återställning</source>
        <translation>Files that were replaced by a restoring</translation>
    </message>
    <message>
        <source>Filnamn</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Filtyp: {suffix}</source>
        <translation>File type: {suffix}</translation>
    </message>
    <message>
        <source>Finns inte längre i {folder}</source>
        <translation>No longer in {folder}</translation>
    </message>
    <message>
        <source>Fler finns inte att ta fram.</source>
        <translation>There are no more to bring in.</translation>
    </message>
    <message>
        <source>Fler ord som inte hör ihop hjälper mest.</source>
        <translation>More words that have nothing to do with each other help most.</translation>
    </message>
    <message>
        <source>Fler reserver</source>
        <translation>More spares</translation>
    </message>
    <message>
        <source>Fler reserver…</source>
        <translation>More spares…</translation>
    </message>
    <message>
        <source>Flera</source>
        <translation>Several</translation>
    </message>
    <message>
        <source>Flera filer på en gång</source>
        <translation>Several files at once</translation>
    </message>
    <message>
        <source>Flera svar kan väljas</source>
        <translation>Several answers can be chosen</translation>
    </message>
    <message>
        <source>Flera val</source>
        <translation>Several choices</translation>
    </message>
    <message>
        <source>Flytta ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Flytta ner</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Flytta revisionsfrågan upp eller ned</source>
        <translation>Move the audit question up or down</translation>
    </message>
    <message>
        <source>Flytta steget ned</source>
        <translation>Move the step down</translation>
    </message>
    <message>
        <source>Flytta steget upp</source>
        <translation>Move the step up</translation>
    </message>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flyttad</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Formen på varje steg följer av dess plats. Bedömningar på steg som skalan inte har kvar visas med ordet de hade, och märks.</source>
        <translation>The shape of each step follows from its place. Assessments on steps that the scale no longer has are shown with the word they had, and marked.</translation>
    </message>
    <message>
        <source>Formulering</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>Formulering · {of_whom}</source>
        <translation>Sentence · {of_whom}</translation>
    </message>
    <message>
        <source>Formuleringen för en enhet kan inte ändras; den för alla akter kan det.</source>
        <translation>The sentence of one unit cannot be changed; that of all cases can.</translation>
    </message>
    <message>
        <source>Formuleringen för en granskare kan inte ändras; den för alla akter kan det.</source>
        <translation>The sentence of one reviewer cannot be changed; that of all cases can.</translation>
    </message>
    <message>
        <source>Formuleringen för ett stratum kan inte ändras; den för alla akter kan det.</source>
        <translation>The sentence of one stratum cannot be changed; that of all cases can.</translation>
    </message>
    <message>
        <source>Formuleringen är ändrad, och skrevs för andra siffror än de som gäller nu.</source>
        <translation>The sentence is changed, and was written for other figures than those now in force.</translation>
    </message>
    <message>
        <source>Formuleringen är ändrad.</source>
        <translation>The sentence is changed.</translation>
    </message>
    <message>
        <source>Formulär nr {number} till {addressee}</source>
        <translation>Form no. {number} to {addressee}</translation>
    </message>
    <message>
        <source>Formulär som kom tillbaka</source>
        <translation>Form that came back</translation>
    </message>
    <message>
        <source>Formuläret besvarat den</source>
        <translation>Form answered on</translation>
    </message>
    <message>
        <source>Formuläret har mottagarens alla rekommendationer som varken är genomförda eller avvisade. Mottagaren fyller i det och skickar tillbaka filen.</source>
        <translation>The form holds all the addressee’s recommendations that are neither carried out nor rejected. The addressee fills it in and sends the file back.</translation>
    </message>
    <message>
        <source>Formuläret skickat den</source>
        <translation>Form sent on</translation>
    </message>
    <message>
        <source>Formuläret skickat till</source>
        <translation>Form sent to</translation>
    </message>
    <message>
        <source>Formuläret är inte skrivet</source>
        <translation>The form is not written</translation>
    </message>
    <message>
        <source>Formulärets kännetecken</source>
        <translation>Mark of the form</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Fortsätt granska</source>
        <translation>Go on reviewing</translation>
    </message>
    <message>
        <source>Fortsätt på Ny granskning: {name}, steg {step} av {steps}</source>
        <translation>Go on with New audit: {name}, step {step} of {steps}</translation>
    </message>
    <message>
        <source>Fritext</source>
        <translation>Free text</translation>
    </message>
    <message>
        <source>Fråga</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Fråga annars vilket program på datorn som öppnar den.</source>
        <translation>Otherwise ask which program on the computer opens it.</translation>
    </message>
    <message>
        <source>Fråga som kolumnen fyller i</source>
        <translation>Question that the column fills in</translation>
    </message>
    <message>
        <source>Fråga {item}</source>
        <translation>Question {item}</translation>
    </message>
    <message>
        <source>Fråga {number}: {label}</source>
        <translation>Question {number}: {label}</translation>
    </message>
    <message>
        <source>Frågan gäller inte akten. Räknas inte i nämnaren.</source>
        <translation>The question does not apply to the case. Not counted in the denominator.</translation>
    </message>
    <message>
        <source>Frågan har inga rader. L lägger till en där raderna står.</source>
        <translation>The question has no rows. L adds one where the rows stand.</translation>
    </message>
    <message>
        <source>Frågan i checklistan är underlag för</source>
        <translation>The question of the checklist is a ground of</translation>
    </message>
    <message>
        <source>Frågan räknas inte i sammanställningen.</source>
        <translation>The question is not counted in the tally.</translation>
    </message>
    <message>
        <source>Frågan står i checklistan. Där ändras den, och där tas den bort.</source>
        <translation>The question stands in the checklist. It is changed there, and removed there.</translation>
    </message>
    <message>
        <source>Frågan står inte i någon rad. Gå till raden som ska tas bort.</source>
        <translation>The question is not in a row. Go to the row that is to be removed.</translation>
    </message>
    <message>
        <source>Frågan är ställd men inte besvarad än. Räknas inte i nämnaren.</source>
        <translation>The question is asked but not answered yet. Not counted in the denominator.</translation>
    </message>
    <message>
        <source>Frågans lydelse</source>
        <translation>Wording of the question</translation>
    </message>
    <message>
        <source>Frågans namn</source>
        <translation>Name of the question</translation>
    </message>
    <message>
        <source>Frågor</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Frågor i akten</source>
        <translation>Questions in the case</translation>
    </message>
    <message>
        <source>Frågor i checklistan</source>
        <translation>Questions of the checklist</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Från version {before} till version {after} · {file}</source>
        <translation>From version {before} to version {after} · {file}</translation>
    </message>
    <message>
        <source>Från år</source>
        <translation>From year</translation>
    </message>
    <message>
        <source>Frö</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Frö: {seed}</source>
        <translation>Seed: {seed}</translation>
    </message>
    <message>
        <source>Fröet är det som lotten utgår från: samma frö ger samma akter, så att lottningen kan göras om.</source>
        <translation>The seed is what the lot starts from: the same seed gives the same cases, so that the lot can be drawn again.</translation>
    </message>
    <message>
        <source>Fullständighet</source>
        <translation>Completeness</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Fyll i den i Excel och spara. Bladet Läs mig förklarar kolumnerna.</source>
        <translation>Fill it in with Excel and save it. The sheet Läs mig explains the columns.</translation>
    </message>
    <message>
        <source>Fyll i en fråga ur en kolumn</source>
        <translation>Fill in a question from a column</translation>
    </message>
    <message>
        <source>Följ systemet</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>Följder</source>
        <translation>Consequences</translation>
    </message>
    <message>
        <source>Följer upp {called}. Siffrorna därifrån lästes {taken}.</source>
        <translation>Follows up {called}. Its figures were read on {taken}.</translation>
    </message>
    <message>
        <source>Fönstret låses också när datorn låses eller vilar, och med Ctrl+L. En krypterad granskning öppnas sedan med sin lösenfras; det du har skrivit finns kvar.</source>
        <translation>The window also locks when the computer is locked or sleeps, and with Ctrl+L. An encrypted audit then opens with its passphrase; what you have written remains.</translation>
    </message>
    <message>
        <source>Fönstret är låst</source>
        <translation>The window is locked</translation>
    </message>
    <message>
        <source>För belopp och datum: gränser med semikolon mellan. Tomt: varje värde är ett stratum.</source>
        <translation>For amounts and dates: limits separated by semicolons. Empty: each value is a stratum.</translation>
    </message>
    <message>
        <source>För hand (inget kan generaliseras)</source>
        <translation>By hand (nothing can be generalised)</translation>
    </message>
    <message>
        <source>För hand, inte slumpmässigt</source>
        <translation>By hand, not at random</translation>
    </message>
    <message>
        <source>För kort: minst {least} tecken.</source>
        <translation>Too short: at least {least} characters.</translation>
    </message>
    <message>
        <source>För svag: den som har filen gissar den på minuter eller timmar.</source>
        <translation>Too weak: whoever has the file guesses it in minutes or hours.</translation>
    </message>
    <message>
        <source>Fördela</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Fördela akterna</source>
        <translation>Assign the cases</translation>
    </message>
    <message>
        <source>Fördela…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Fördelning</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Före</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Föregående akt</source>
        <translation>Previous case</translation>
    </message>
    <message>
        <source>Föregående fråga</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <source>Föregående träff</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Förhandsgranska checklista</source>
        <translation>Preview a checklist</translation>
    </message>
    <message>
        <source>Förhandsgranska checklista…</source>
        <translation>Preview a checklist…</translation>
    </message>
    <message>
        <source>Förhandsgranska…</source>
        <translation>Preview…</translation>
    </message>
    <message>
        <source>Förhandsgranskning</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Förhandsgranskning: {file_name}</source>
        <translation>Preview: {file_name}</translation>
    </message>
    <message>
        <source>Förslag: {phrase}. Högerpil tar det.</source>
        <translation>Suggestion: {phrase}. The right arrow takes it.</translation>
    </message>
    <message>
        <source>Första gången? Öppna exemplet: påhittade akter att prova på, som ingen kan förstöra.</source>
        <translation>The first time? Open the example: invented cases to try out, which nobody can spoil.</translation>
    </message>
    <message>
        <source>Förstörda filer: {count}.</source>
        <translation>Files destroyed: {count}.</translation>
    </message>
    <message>
        <source>Försök igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Försök igen. Hjälper inte det: kopiera detaljerna och be om hjälp med programmet.</source>
        <translation>Try again. If that does not help: copy the details and ask for help with the program.</translation>
    </message>
    <message>
        <source>Försökte kl {moment:%H:%M:%S}; det gick inte.</source>
        <translation>Tried at {moment:%H:%M:%S}; it did not work.</translation>
    </message>
    <message>
        <source>Förv: {value}</source>
        <translation>Admin.: {value}</translation>
    </message>
    <message>
        <source>Förv: {value} (tillkom senare)</source>
        <translation>Admin.: {value} (came later)</translation>
    </message>
    <message>
        <source>Förvaltningen</source>
        <translation>The administration</translation>
    </message>
    <message>
        <source>Förvaltningen anger samma svar.</source>
        <translation>The administration states the same answer.</translation>
    </message>
    <message>
        <source>Förvaltningen har ingen synpunkt än. S på en fråga i en akt skriver en; ett utskick läses in.</source>
        <translation>The administration has no view yet. S on a question in a case writes one; a dispatch is loaded.</translation>
    </message>
    <message>
        <source>Förvaltningen: var i akten</source>
        <translation>The administration: where in the file</translation>
    </message>
    <message>
        <source>Förvaltningen: {answer}</source>
        <translation>The administration: {answer}</translation>
    </message>
    <message>
        <source>Förvaltningens lista över alla ärenden, i Excel eller CSV. När granskningen är skapad visas sidan Urval, där listan läses in och akterna lottas fram.</source>
        <translation>The administration’s list of all matters, in Excel or CSV. When the audit is created, the page Sample is shown, where the list is read in and the cases are drawn by lot.</translation>
    </message>
    <message>
        <source>Förvaltningens ord</source>
        <translation>The administration’s words</translation>
    </message>
    <message>
        <source>Förvaltningens ord: borttagna</source>
        <translation>The administration’s words: removed</translation>
    </message>
    <message>
        <source>Förvaltningens ord: ”{words}”</source>
        <translation>The administration’s words: ”{words}”</translation>
    </message>
    <message>
        <source>Förvaltningens svar</source>
        <translation>The administration’s answer</translation>
    </message>
    <message>
        <source>Förvaltningens synpunkt</source>
        <translation>The administration’s view</translation>
    </message>
    <message>
        <source>Förvaltningens synpunkter</source>
        <translation>The administration’s views</translation>
    </message>
    <message>
        <source>Förvaltningens synpunkt…</source>
        <translation>The administration’s view…</translation>
    </message>
    <message>
        <source>Förändring</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Gallra</source>
        <translation>Dispose</translation>
    </message>
    <message>
        <source>Gallra granskningen</source>
        <translation>Dispose of the audit</translation>
    </message>
    <message>
        <source>Gallra vidare</source>
        <translation>Go on disposing</translation>
    </message>
    <message>
        <source>Gallra ändå</source>
        <translation>Dispose anyway</translation>
    </message>
    <message>
        <source>Gallrar …</source>
        <translation>Disposing …</translation>
    </message>
    <message>
        <source>Gallra…</source>
        <translation>Dispose…</translation>
    </message>
    <message>
        <source>Gallringen av {name} avbröts innan den var klar (beslut: {decision}). Det som redan är förstört kan inte fås tillbaka. Gallringen kan gå vidare där den slutade. Ska den inte det: stäng, och ta bort filen {file}.gallring; finns granskningen kvar går den sedan att öppna.</source>
        <translation>The disposal of {name} was interrupted before it was done (decision: {decision}). What is destroyed already cannot be brought back. The disposal can go on where it ended. If it should not: close, and delete the file {file}.gallring; if the audit is still there it can then be opened.</translation>
    </message>
    <message>
        <source>Gallringen gäller de filer som programmet känner till. Kopior på andra platser, i e-post, i synkroniserade mappar, i datorns egna säkerhetskopior och på papper omfattas inte och gallras för sig.</source>
        <translation>The disposal covers the files that the program knows of. Copies in other places, in e-mail, in synchronised folders, in the computer’s own backups and on paper are not covered and are disposed of separately.</translation>
    </message>
    <message>
        <source>Gallringen är påbörjad men inte avslutad</source>
        <translation>The disposal is begun but not ended</translation>
    </message>
    <message>
        <source>Gallringsbeslut</source>
        <translation>Decision on disposal</translation>
    </message>
    <message>
        <source>Gallringsintyget:</source>
        <translation>The certificate of disposal:</translation>
    </message>
    <message>
        <source>Gjord</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Gjort igen</source>
        <translation>Done again</translation>
    </message>
    <message>
        <source>Gjort igen: </source>
        <translation>Done again: </translation>
    </message>
    <message>
        <source>Godtagbar: att gissa den tar månader eller år.</source>
        <translation>Acceptable: guessing it takes months or years.</translation>
    </message>
    <message>
        <source>Granskad nämnd eller verksamhet</source>
        <translation>Audited board or activity</translation>
    </message>
    <message>
        <source>Granskad verksamhet</source>
        <translation>Audited activity</translation>
    </message>
    <message>
        <source>Granskare</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>Granskare: {reviewer}</source>
        <translation>Reviewer: {reviewer}</translation>
    </message>
    <message>
        <source>Granskarens namn, fylls i av programmet</source>
        <translation>Name of the reviewer, filled in by the program</translation>
    </message>
    <message>
        <source>Granskning</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Granskningar (*.granskning)</source>
        <translation>Audits (*.granskning)</translation>
    </message>
    <message>
        <source>Granskningen av akterna har börjat. Byts versionen följer svaren med, och först visas vad som ändras.</source>
        <translation>The review of the cases has begun. If the version is changed the answers follow, and first it is shown what changes.</translation>
    </message>
    <message>
        <source>Granskningen bevaras till {day}, och den tiden är inte slut.</source>
        <translation>The audit is kept until {day}, and that time is not over.</translation>
    </message>
    <message>
        <source>Granskningen bevaras till {day}.</source>
        <translation>The audit is kept until {day}.</translation>
    </message>
    <message>
        <source>Granskningen har inga akter att klarmarkera än.</source>
        <translation>The audit has no cases to close yet.</translation>
    </message>
    <message>
        <source>Granskningen har inga akter än.
Dra ett urval på sidan Urval (Ctrl+2), eller lägg till akter på sidan Granskning (Ctrl+1).</source>
        <translation>The audit has no cases yet.
Draw a sample on the page Sample (Ctrl+2), or add cases on the page Audit (Ctrl+1).</translation>
    </message>
    <message>
        <source>Granskningen har inga revisionsfrågor än. Skriv den första här, eller läs in en checklista med revisionsfrågor på sidan Granskning (Ctrl+1).</source>
        <translation>The audit has no audit questions yet. Write the first here, or load a checklist with audit questions on the page Audit (Ctrl+1).</translation>
    </message>
    <message>
        <source>Granskningen har inga revisionsfrågor.</source>
        <translation>The audit has no audit questions.</translation>
    </message>
    <message>
        <source>Granskningen har ingen checklista än.
Läs in en på sidan Granskning (Ctrl+1).</source>
        <translation>The audit has no checklist yet.
Load one on the page Audit (Ctrl+1).</translation>
    </message>
    <message>
        <source>Granskningen själv är klar: personnumret är borttaget ur den.</source>
        <translation>The audit itself is done: the identity number is removed from it.</translation>
    </message>
    <message>
        <source>Granskningen själv är skriven som du valde, och allt i den finns kvar.</source>
        <translation>The audit itself is written as you chose, and everything in it is still there.</translation>
    </message>
    <message>
        <source>Granskningen skulle bevaras till {day}, och den dagen har passerat. Arkiv → Gallra… förstör den, på ett beslut.</source>
        <translation>The audit was to be kept until {day}, and that day has passed. File → Dispose… destroys it, upon a decision.</translation>
    </message>
    <message>
        <source>Granskningen är gallrad</source>
        <translation>The audit has been disposed of</translation>
    </message>
    <message>
        <source>Granskningen är inte krypterad.</source>
        <translation>The audit is not encrypted.</translation>
    </message>
    <message>
        <source>Granskningen är krypterad. När lösenfrasen byts skrivs granskningen, dess säkerhetskopior och filer som en återställning har sparat om, och återställningsnyckeln byts: den gamla lösenfrasen och den gamla nyckeln öppnar dem inte längre. Andra kopior som du har gjort påverkas inte.</source>
        <translation>The audit is encrypted. When the passphrase is changed, the audit, its backups and the files that a restoring kept are written anew, and the recovery key changes: the old passphrase and the old key no longer open them. Other copies that you have made are not affected.</translation>
    </message>
    <message>
        <source>Granskningen är krypterad. Skriv dess lösenfras, eller återställningsnyckeln som skrevs ut.</source>
        <translation>The audit is encrypted. Write its passphrase, or the recovery key that was printed.</translation>
    </message>
    <message>
        <source>Granskningen är skapad. Nästa steg: lägg till akter, eller tryck på Klistra in en lista….</source>
        <translation>The audit is created. Next step: add cases, or press Paste a list….</translation>
    </message>
    <message>
        <source>Granskningen är skapad. Nästa steg: läs in en checklista.</source>
        <translation>The audit is created. Next step: read in a checklist.</translation>
    </message>
    <message>
        <source>Granskningen är skapad. Ta fram den första akten och tryck Retur; sedan är varje tangent ett svar.</source>
        <translation>The audit is created. Take out the first case and press Enter; from then on each key is an answer.</translation>
    </message>
    <message>
        <source>Granskningen är skapad. Tryck på Läs in register… och välj listan över alla ärenden i perioden.</source>
        <translation>The audit is created. Press Read in a register… and choose the list of all matters in the period.</translation>
    </message>
    <message>
        <source>Granskningen är som den var {moment}.</source>
        <translation>The audit is as it was {moment}.</translation>
    </message>
    <message>
        <source>Granskningen öppnades inte</source>
        <translation>The audit was not opened</translation>
    </message>
    <message>
        <source>Granskningen, dess säkerhetskopior och filer som en återställning har sparat skrivs om utan kryptering. Lösenfrasen och återställningsnyckeln behövs inte längre.</source>
        <translation>The audit, its backups and the files that a restoring kept are rewritten without encryption. The passphrase and the recovery key are no longer needed.</translation>
    </message>
    <message>
        <source>Granskningen: {met} uppfyllt.</source>
        <translation>The audit: {met} met.</translation>
    </message>
    <message>
        <source>Granskningens fil</source>
        <translation>The file of the audit</translation>
    </message>
    <message>
        <source>Granskningens lås</source>
        <translation>Lock of the audit</translation>
    </message>
    <message>
        <source>Granskningens namn</source>
        <translation>Name of the audit</translation>
    </message>
    <message>
        <source>Granskningens syfte</source>
        <translation>Purpose of the audit</translation>
    </message>
    <message>
        <source>Granskningens syfte är inte angivet.</source>
        <translation>The purpose of the audit is not stated.</translation>
    </message>
    <message>
        <source>Granskningens syfte är inte angivet. Det skrivs under Skala och syfte…</source>
        <translation>The purpose of the audit is not stated. It is written under Scale and purpose…</translation>
    </message>
    <message>
        <source>Granskningsanteckning</source>
        <translation>Review note</translation>
    </message>
    <message>
        <source>Granskningsanteckning av</source>
        <translation>Review note by</translation>
    </message>
    <message>
        <source>Granskningsanteckningar</source>
        <translation>Review notes</translation>
    </message>
    <message>
        <source>Granskningsanteckningar i alla akter…</source>
        <translation>Review notes in all cases…</translation>
    </message>
    <message>
        <source>Granskningsanteckningar…</source>
        <translation>Review notes…</translation>
    </message>
    <message>
        <source>Granskningsanteckningens datum</source>
        <translation>Date of the review note</translation>
    </message>
    <message>
        <source>Granskningsanteckningens läge</source>
        <translation>State of the review note</translation>
    </message>
    <message>
        <source>Granskningsanteckningens rad</source>
        <translation>Row of the review note</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Grund för bevarandet</source>
        <translation>Ground for keeping</translation>
    </message>
    <message>
        <source>Grund: {ground}.</source>
        <translation>Ground: {ground}.</translation>
    </message>
    <message>
        <source>Grundadress till tjänsten (API v2)</source>
        <translation>Base address of the service (API v2)</translation>
    </message>
    <message>
        <source>Grupp</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Gruppen är inte sparad</source>
        <translation>The group is not saved</translation>
    </message>
    <message>
        <source>Grupperna sida vid sida, en rad för varje fråga</source>
        <translation>The groups side by side, a row for each question</translation>
    </message>
    <message>
        <source>Gränser för belopp eller datum, med semikolon mellan</source>
        <translation>Limits for amounts or dates, separated by semicolons</translation>
    </message>
    <message>
        <source>Gäller från</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Gäller genast. Hög kontrast följer alltid systemets inställning.</source>
        <translation>Applies at once. High contrast always follows the setting of the system.</translation>
    </message>
    <message>
        <source>Gäller nästa gång programmet startas.</source>
        <translation>Applies the next time the program is started.</translation>
    </message>
    <message>
        <source>Gäller till</source>
        <translation>In force until</translation>
    </message>
    <message>
        <source>Gå till akt</source>
        <translation>Go to case</translation>
    </message>
    <message>
        <source>Gå till akten</source>
        <translation>Go to the case</translation>
    </message>
    <message>
        <source>Gå till akt…</source>
        <translation>Go to case…</translation>
    </message>
    <message>
        <source>Gå till samma fråga i nästa eller föregående rad eller akt</source>
        <translation>Go to the same question in the next or previous row or case</translation>
    </message>
    <message>
        <source>Gå till {label}</source>
        <translation>Go to {label}</translation>
    </message>
    <message>
        <source>Går inte att bedöma</source>
        <translation>Cannot be assessed</translation>
    </message>
    <message>
        <source>Går inte att läsa</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Går inte att läsa som en granskning</source>
        <translation>Cannot be read as an audit</translation>
    </message>
    <message>
        <source>Gör om</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Gör revisionsfrågan till delfråga, eller till en fråga för sig</source>
        <translation>Make the audit question a sub-question, or a question of its own</translation>
    </message>
    <message>
        <source>Gör till akter</source>
        <translation>Make into cases</translation>
    </message>
    <message>
        <source>Gör till delfråga till den ovanför</source>
        <translation>Make it a sub-question of the one above</translation>
    </message>
    <message>
        <source>Gör till en fråga för sig</source>
        <translation>Make it a question of its own</translation>
    </message>
    <message>
        <source>Gör urvalet till akter …</source>
        <translation>Making the sample into cases …</translation>
    </message>
    <message>
        <source>Görs på sidan Akter</source>
        <translation>Done on the page Cases</translation>
    </message>
    <message>
        <source>HH.mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>Handbok</source>
        <translation>Handbook</translation>
    </message>
    <message>
        <source>Handboken finns bara på svenska.</source>
        <translation>The handbook is in Swedish only.</translation>
    </message>
    <message>
        <source>Handbokens innehåll</source>
        <translation>Contents of the handbook</translation>
    </message>
    <message>
        <source>Handbokens text</source>
        <translation>Text of the handbook</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Handling i akten</source>
        <translation>Document in the file</translation>
    </message>
    <message>
        <source>Handling nr {number}</source>
        <translation>Document no. {number}</translation>
    </message>
    <message>
        <source>Handlingar som akten väntar på</source>
        <translation>Documents that the case waits for</translation>
    </message>
    <message>
        <source>Handlingar som tillkom efter granskningen: {later}. De är inte medräknade.</source>
        <translation>Documents that came after the review: {later}. They are not counted.</translation>
    </message>
    <message>
        <source>Handlingen den dag då akten granskades</source>
        <translation>The document, on the day when the case was reviewed</translation>
    </message>
    <message>
        <source>Handlingen den dag då akten granskades: {presence}</source>
        <translation>The document on the day when the case was reviewed: {presence}</translation>
    </message>
    <message>
        <source>Handlingen tillkom efter granskningen. Synpunkten redovisas, och svaret står kvar.</source>
        <translation>The document came after the review. The view is reported, and the answer stands.</translation>
    </message>
    <message>
        <source>Har flera inläsningar samma värde gäller den som lästes in sist. Det som tas bort kan ångras med Ctrl+Z när rutan är stängd.</source>
        <translation>If several loadings have the same value, the one loaded last counts. What is removed can be undone with Ctrl+Z when this dialog is closed.</translation>
    </message>
    <message>
        <source>Har inte kommit in</source>
        <translation>Has not come in</translation>
    </message>
    <message>
        <source>Hela granskningen</source>
        <translation>The whole audit</translation>
    </message>
    <message>
        <source>Hela urvalsramen</source>
        <translation>The whole frame</translation>
    </message>
    <message>
        <source>Heltal</source>
        <translation>Whole number</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Historik, senast först</source>
        <translation>History, latest first</translation>
    </message>
    <message>
        <source>Hittills: {label}</source>
        <translation>So far: {label}</translation>
    </message>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hur</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Hur långt exporten har kommit</source>
        <translation>How far the export has come</translation>
    </message>
    <message>
        <source>Hur långt inläsningen har kommit</source>
        <translation>How far the loading has come</translation>
    </message>
    <message>
        <source>Hämta</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>Hämta från nätet…</source>
        <translation>Fetch from the network…</translation>
    </message>
    <message>
        <source>Hämta nyckeltal från nätet</source>
        <translation>Fetch key figures from the network</translation>
    </message>
    <message>
        <source>Hämtar nyckeltal</source>
        <translation>Fetching key figures</translation>
    </message>
    <message>
        <source>Hämtar … {size} kB</source>
        <translation>Fetching … {size} kB</translation>
    </message>
    <message>
        <source>Hämtat</source>
        <translation>Fetched</translation>
    </message>
    <message>
        <source>Hämtat den</source>
        <translation>Fetched on</translation>
    </message>
    <message>
        <source>Här jämförs nyckeltal med andra kommuners, år för år. Läs in… tar emot en export i Excel eller CSV, eller JSON från öppna data. Ett nyckeltal kan sedan användas som underlag för en bedömning.</source>
        <translation>Here key figures are compared with those of other municipalities, year by year. Load… takes an export in Excel or CSV, or JSON of open data. A key figure can then be used as a ground of an assessment.</translation>
    </message>
    <message>
        <source>Här skrivs ingen kommentar: {why}.</source>
        <translation>No comment is written here: {why}.</translation>
    </message>
    <message>
        <source>Här skrivs ingen plats i akten: {why}.</source>
        <translation>No place in the file is written here: {why}.</translation>
    </message>
    <message>
        <source>Här skrivs inget svar: {why}.</source>
        <translation>No answer is written here: {why}.</translation>
    </message>
    <message>
        <source>Hög</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Högsta andel avvikelser som kan godtas i hela urvalsramen</source>
        <translation>Highest share of deviations that can be tolerated in the whole frame</translation>
    </message>
    <message>
        <source>Högsta godtagbara andel avvikelser</source>
        <translation>Highest tolerable share of deviations</translation>
    </message>
    <message>
        <source>I den tidigare granskningen</source>
        <translation>In the earlier audit</translation>
    </message>
    <message>
        <source>I filen hade de stått här:</source>
        <translation>In the file they would have stood here:</translation>
    </message>
    <message>
        <source>I granskningen:</source>
        <translation>In the audit:</translation>
    </message>
    <message>
        <source>I mappen {parent}</source>
        <translation>In the folder {parent}</translation>
    </message>
    <message>
        <source>I proportion till stratumens storlek</source>
        <translation>In proportion to the size of the strata</translation>
    </message>
    <message>
        <source>I urvalet</source>
        <translation>In the sample</translation>
    </message>
    <message>
        <source>I urvalsramen</source>
        <translation>In the frame</translation>
    </message>
    <message>
        <source>Iakttagelse</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Iakttagelser utanför checklistan</source>
        <translation>Observations beside the checklist</translation>
    </message>
    <message>
        <source>Inga akter ännu. Dra ett slumpmässigt urval på sidan Urval (Ctrl+2), lägg till så många som ska granskas, eller klistra in en lista från Excel.</source>
        <translation>No cases yet. Draw a random sample on the page Sample (Ctrl+2), add as many as are to be reviewed, or paste a list from Excel.</translation>
    </message>
    <message>
        <source>Inga granskningsanteckningar. De skrivs vid en fråga på sidan Akter (Ctrl+Skift+G).</source>
        <translation>No review notes. They are written at a question on the page Cases (Ctrl+Shift+G).</translation>
    </message>
    <message>
        <source>Inga nyckeltal är inlästa.</source>
        <translation>No key figures have been read in.</translation>
    </message>
    <message>
        <source>Inga personnummer. Diarienummer räknas inte hit: de är sekretess som helhet.</source>
        <translation>No identity numbers. References are not counted here: they are confidential as a whole.</translation>
    </message>
    <message>
        <source>Inga rader</source>
        <translation>No rows</translation>
    </message>
    <message>
        <source>Inga revisionsfrågor finns än. De skrivs under Revisionsfrågor.</source>
        <translation>There are no audit questions yet. They are written under Audit questions.</translation>
    </message>
    <message>
        <source>Inga svar måste ges igen.</source>
        <translation>No answers must be given again.</translation>
    </message>
    <message>
        <source>Inga: alla rader är med</source>
        <translation>None: all rows are included</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Ingen akt byter granskare.</source>
        <translation>No case changes reviewer.</translation>
    </message>
    <message>
        <source>Ingen akt väntar på någon handling. En handling läggs till under Om akten (F3).</source>
        <translation>No case waits for a document. A document is added under About the case (F3).</translation>
    </message>
    <message>
        <source>Ingen av akterna kan läsas. Nästa steg: lägg till akter som kan det.</source>
        <translation>None of the cases can be read. Next step: add cases that can.</translation>
    </message>
    <message>
        <source>Ingen bedömning är gjord än.</source>
        <translation>No assessment has been made yet.</translation>
    </message>
    <message>
        <source>Ingen checklista ännu. Läs in en arbetsbok med frågorna, släpp den här, eller använd en av de medföljande.</source>
        <translation>No checklist yet. Load a workbook with the questions, drop it here, or use one of those shipped.</translation>
    </message>
    <message>
        <source>Ingen checklista är inläst.</source>
        <translation>No checklist is loaded.</translation>
    </message>
    <message>
        <source>Ingen fler akt väntar på dig.</source>
        <translation>No more case waits for you.</translation>
    </message>
    <message>
        <source>Ingen grupp än. Ny grupp… samlar kommuner som den egna jämförs med, som medelvärde eller median.</source>
        <translation>No group yet. New group… gathers municipalities that one’s own is compared with, by mean or median.</translation>
    </message>
    <message>
        <source>Ingen iakttagelse är märkt. Iakttagelser skrivs och märks under Om akten (F3).</source>
        <translation>No observation is marked. Observations are written and marked under About the case (F3).</translation>
    </message>
    <message>
        <source>Ingen kan ändra något i granskningen förrän den låses upp med en orsak. Export går som vanligt och visar vem som låste den, när, och kontrollsumman.</source>
        <translation>Nobody can change anything in the audit until it is unlocked with a reason. Export works as usual and shows who locked it, when, and the checksum.</translation>
    </message>
    <message>
        <source>Ingen krypterad granskning är öppen, så ingen lösenfras behövs.</source>
        <translation>No encrypted audit is open, so no passphrase is needed.</translation>
    </message>
    <message>
        <source>Ingen rekommendation vilar på frågan.</source>
        <translation>No recommendation rests on the question.</translation>
    </message>
    <message>
        <source>Ingen rekommendation är skriven. Nästa steg: Ny rekommendation… anger texten, till vem den går och vad den vilar på.</source>
        <translation>No recommendation is written. Next step: New recommendation… states the text, to whom it goes and what it rests on.</translation>
    </message>
    <message>
        <source>Ingen reserv är kvar i stratum {stratum}.</source>
        <translation>No spare is left in stratum {stratum}.</translation>
    </message>
    <message>
        <source>Ingen reserv är kvar.</source>
        <translation>No spare is left.</translation>
    </message>
    <message>
        <source>Ingen skrivare finns. Kopiera nyckeln, eller skriv av den för hand.</source>
        <translation>There is no printer. Copy the key, or write it down by hand.</translation>
    </message>
    <message>
        <source>Ingen synpunkt väntar på ställningstagande.</source>
        <translation>No view waits for a decision.</translation>
    </message>
    <message>
        <source>Ingen synpunkt är avgjord än.</source>
        <translation>No view is decided yet.</translation>
    </message>
    <message>
        <source>Ingen säkerhetskopia än</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Ingen säkerhetskopia är känd.</source>
        <translation>No backup is known.</translation>
    </message>
    <message>
        <source>Ingen träff. Pröva färre eller kortare ord; å, ä och ö är egna bokstäver.</source>
        <translation>No hit. Try fewer or shorter words; å, ä and ö are letters of their own.</translation>
    </message>
    <message>
        <source>Inget antal är noterat.</source>
        <translation>No number is noted.</translation>
    </message>
    <message>
        <source>Inget att visa.</source>
        <translation>Nothing to show.</translation>
    </message>
    <message>
        <source>Inget avsnitt har det.</source>
        <translation>No section has it.</translation>
    </message>
    <message>
        <source>Inget formulär är skickat.</source>
        <translation>No form is sent.</translation>
    </message>
    <message>
        <source>Inget formulär är skickat. Skicka formulär… skriver en fil som mottagaren fyller i och skickar tillbaka.</source>
        <translation>No form has been sent. Send a form… writes a file that the addressee fills in and sends back.</translation>
    </message>
    <message>
        <source>Inget giltigt svar</source>
        <translation>No valid answer</translation>
    </message>
    <message>
        <source>Inget giltigt svar: {located}.</source>
        <translation>No valid answer: {located}.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Allt som är sparat finns kvar.</source>
        <translation>Nothing was changed. Everything that is saved is there.</translation>
    </message>
    <message>
        <source>Inget heter så. Pröva ett annat eller kortare ord. Ctrl+F söker i det som står i akterna.</source>
        <translation>Nothing is called that. Try another or a shorter word. Ctrl+F searches what stands in the cases.</translation>
    </message>
    <message>
        <source>Inget intervall: det visas bara där varje akt är uppfylld, delvis eller ej uppfylld.</source>
        <translation>No interval: it is shown only where every case is met, partly or not met.</translation>
    </message>
    <message>
        <source>Inget register ännu. Läs in förvaltningens lista över alla ärenden i perioden (.xlsx, .csv eller .ods), eller släpp filen här.</source>
        <translation>No register yet. Load the administration’s list of all cases in the period (.xlsx, .csv or .ods), or drop the file here.</translation>
    </message>
    <message>
        <source>Inget skiljer sig från den checklista som används.</source>
        <translation>Nothing differs from the checklist in use.</translation>
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
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>Inget underlag än. Frågor i checklistan, intervjuer, dokument och nyckeltal kan läggas till.</source>
        <translation>No grounds yet. Questions of the checklist, interviews, documents and key figures can be added.</translation>
    </message>
    <message>
        <source>Inget underlag är valt.</source>
        <translation>No ground is chosen.</translation>
    </message>
    <message>
        <source>Inget underlag är valt. Ändra… anger revisionsfrågor och frågor i checklistan.</source>
        <translation>No grounds are chosen. Change… states audit questions and questions of the checklist.</translation>
    </message>
    <message>
        <source>Inget underlag.</source>
        <translation>No ground.</translation>
    </message>
    <message>
        <source>Inget urval är draget ännu. När det är draget visas det här, innan det blir akter.</source>
        <translation>No sample is drawn yet. Once it is, it is shown here, before it becomes cases.</translation>
    </message>
    <message>
        <source>Inget utskick än. Nytt utskick… skriver en arbetsbok som förvaltningen fyller i och skickar tillbaka.</source>
        <translation>No dispatch yet. New dispatch… writes a workbook that the administration fills in and sends back.</translation>
    </message>
    <message>
        <source>Inget är antecknat om hur den kontrollerades</source>
        <translation>Nothing is noted on how it was checked</translation>
    </message>
    <message>
        <source>Inget är bestämt om hur länge granskningen bevaras.</source>
        <translation>Nothing is decided on how long the audit is kept.</translation>
    </message>
    <message>
        <source>Inget är besvarat än. Börja i en akt på sidan Akter (Ctrl+3), så räknas svaren här.</source>
        <translation>Nothing is answered yet. Begin a case on the page Cases (Ctrl+3), and the answers are counted here.</translation>
    </message>
    <message>
        <source>Inget är tillagt. Rätta listan och försök igen.</source>
        <translation>Nothing was added. Correct the list and try again.</translation>
    </message>
    <message>
        <source>Inget återstår. Granskningen kan låsas; sedan ändras inget utan att den låses upp.</source>
        <translation>Nothing remains. The audit can be locked; after that nothing changes unless it is unlocked.</translation>
    </message>
    <message>
        <source>Ingår</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>Ingår i registret</source>
        <translation>Included in the register</translation>
    </message>
    <message>
        <source>Initialer</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Inläsning av nyckeltal</source>
        <translation>Loading of key figures</translation>
    </message>
    <message>
        <source>Inläsningar</source>
        <translation>Loadings</translation>
    </message>
    <message>
        <source>Inläsningar…</source>
        <translation>Loadings…</translation>
    </message>
    <message>
        <source>Inläsningen avbröts. Inget har ändrats.</source>
        <translation>The loading was cancelled. Nothing has changed.</translation>
    </message>
    <message>
        <source>Inläst</source>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>Inläst från {addressee}: svar på {answered} av {asked}. Ctrl+Z tar tillbaka inläsningen.</source>
        <translation>Loaded from {addressee}: response to {answered} of {asked}. Ctrl+Z takes the loading back.</translation>
    </message>
    <message numerus="yes">
        <source>Inläst från {whom}: %n synpunkter. Utskicket är besvarat: {rows}. Ctrl+Z tar tillbaka inläsningen.</source>
        <translation>
            <numerusform>Read in from {whom}: %n view. The dispatch is answered: {rows}. Ctrl+Z takes the import back.</numerusform>
            <numerusform>Read in from {whom}: %n views. The dispatch is answered: {rows}. Ctrl+Z takes the import back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inläst: </source>
        <translation>Loaded: </translation>
    </message>
    <message>
        <source>Inläst: {content}.</source>
        <translation>Read in: {content}.</translation>
    </message>
    <message>
        <source>Inlästa nyckeltal</source>
        <translation>Loaded key figures</translation>
    </message>
    <message>
        <source>Innehåll</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Inom parentes: hur många av gruppens kommuner som har värde. De övriga ingår inte i måttet.</source>
        <translation>In brackets: how many of the municipalities of the group have a value. The others are not in the measure.</translation>
    </message>
    <message>
        <source>Insert, Skift+Insert</source>
        <translation>Insert, Shift+Insert</translation>
    </message>
    <message>
        <source>Inställningar för nyckeltal</source>
        <translation>Settings for key figures</translation>
    </message>
    <message>
        <source>Inställningar…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Instämmer</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>Inte angivet</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Inte avgjort</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>Inte bedömd</source>
        <translation>Not assessed</translation>
    </message>
    <message>
        <source>Inte bestämd</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>Inte klarmarkerad.</source>
        <translation>Not closed.</translation>
    </message>
    <message>
        <source>Inte känt om de ingår</source>
        <translation>Not known whether they are included</translation>
    </message>
    <message>
        <source>Inte låst</source>
        <translation>Not locked</translation>
    </message>
    <message>
        <source>Inte nu</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Inte sparat</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Inte sparat. {why}</source>
        <translation>Not saved. {why}</translation>
    </message>
    <message>
        <source>Inte sparat: {waiting}. {why}</source>
        <translation>Not saved: {waiting}. {why}</translation>
    </message>
    <message>
        <source>Inte än</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Intervall</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Intervall {confidence} %</source>
        <translation>Intervals {confidence} %</translation>
    </message>
    <message>
        <source>Intervall: {interval}.</source>
        <translation>Interval: {interval}.</translation>
    </message>
    <message>
        <source>Intervallen gäller hela det register som urvalet drogs ur, så långt det hör till populationen, och i ett stratifierat urval varje stratum för sig. De är exakta och tvåsidiga, och beräknade för varje fråga för sig: med till exempel 95 procents konfidens omfattar intervallet det rätta talet i minst 95 av 100 urval. När många frågor prövas är det därför att vänta att något intervall inte gör det.</source>
        <translation>The intervals hold for the whole register that the sample was drawn from, as far as it belongs to the population, and in a stratified sample for each stratum by itself. They are exact and two-sided, and computed for each question by itself: with for example 95 per cent confidence the interval covers the right number in at least 95 of 100 samples. When many questions are tested, it is therefore to be expected that some interval does not.</translation>
    </message>
    <message>
        <source>Intervju</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Intervju…</source>
        <translation>Interview…</translation>
    </message>
    <message>
        <source>JSON-paket</source>
        <translation>JSON package</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Ja i {yes} av {counted}</source>
        <translation>Yes in {yes} of {counted}</translation>
    </message>
    <message>
        <source>Ja räknas bland de av gruppens kommuner som har lämnat uppgift.</source>
        <translation>Yes is counted among those municipalities of the group that have reported.</translation>
    </message>
    <message>
        <source>Ja: {label}</source>
        <translation>Yes: {label}</translation>
    </message>
    <message>
        <source>Jag har ett register: dra ett urval</source>
        <translation>I have a register: draw a sample</translation>
    </message>
    <message>
        <source>Jag har läst</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <source>Jag lägger till eller klistrar in akterna sedan</source>
        <translation>I add or paste the cases later</translation>
    </message>
    <message>
        <source>Jämförelse</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Jämförelsegrupp</source>
        <translation>Comparison group</translation>
    </message>
    <message>
        <source>Jämförelsegruppens kommuner</source>
        <translation>Municipalities of the comparison group</translation>
    </message>
    <message>
        <source>Jämförelsegruppens mått</source>
        <translation>Measure of the comparison group</translation>
    </message>
    <message>
        <source>Jämförelsegrupper</source>
        <translation>Comparison groups</translation>
    </message>
    <message>
        <source>Jämförelsegrupper…</source>
        <translation>Comparison groups…</translation>
    </message>
    <message>
        <source>Jämförelsegrupper… lägger till kommuner att jämföra med.</source>
        <translation>Comparison groups… adds municipalities to compare with.</translation>
    </message>
    <message>
        <source>Jämförs med</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>Jämnt, i akternas ordning</source>
        <translation>Evenly, in the order of the cases</translation>
    </message>
    <message>
        <source>Kalkylblad</source>
        <translation>Spreadsheet</translation>
    </message>
    <message>
        <source>Kan akten läsas tas svar emot i den, och den räknas med.</source>
        <translation>If the case can be read, it takes answers and is counted.</translation>
    </message>
    <message>
        <source>Kan ej bedömas</source>
        <translation>Not assessable</translation>
    </message>
    <message>
        <source>Kan inte läsas</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Kan läsas</source>
        <translation>Can be read</translation>
    </message>
    <message>
        <source>Kasta urvalet</source>
        <translation>Throw the sample away</translation>
    </message>
    <message>
        <source>Kasta urvalet?</source>
        <translation>Throw the sample away?</translation>
    </message>
    <message>
        <source>Kasta urvalet…</source>
        <translation>Throw the sample away…</translation>
    </message>
    <message>
        <source>Kastade dragningar</source>
        <translation>Draws thrown away</translation>
    </message>
    <message>
        <source>Kastar urvalet …</source>
        <translation>Throwing the sample away …</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Klara akter</source>
        <translation>Cases done</translation>
    </message>
    <message>
        <source>Klara akter som öppnas igen, eftersom svar ändras eller något återstår att göra: {cases}.</source>
        <translation>Closed cases that are reopened, as answers change or something is left to do: {cases}.</translation>
    </message>
    <message>
        <source>Klarmarkera</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>Klarmarkera akten</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>Klarmarkera {case}</source>
        <translation>Close {case}</translation>
    </message>
    <message>
        <source>Klarmarkerad {day}.</source>
        <translation>Closed {day}.</translation>
    </message>
    <message>
        <source>Klarmarkering</source>
        <translation>Sign-off</translation>
    </message>
    <message>
        <source>Klart senast</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Klistra in en lista…</source>
        <translation>Paste a list…</translation>
    </message>
    <message>
        <source>Klockslag</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>Kolumn för enhet</source>
        <translation>Column for unit</translation>
    </message>
    <message>
        <source>Kolumn för stratum</source>
        <translation>Column for strata</translation>
    </message>
    <message>
        <source>Kolumn i villkoret</source>
        <translation>Column of the condition</translation>
    </message>
    <message>
        <source>Kolumn med beteckningen</source>
        <translation>Column with the identity</translation>
    </message>
    <message>
        <source>Kolumn som fyller i en fråga</source>
        <translation>Column that fills in a question</translation>
    </message>
    <message>
        <source>Kolumnen {column}: ingen av cellerna i de första raderna passar frågan {item}, som då börjar obesvarad. Läs in registret igen om en annan kolumn skulle ha valts.</source>
        <translation>The column {column}: none of the cells in the first rows suits the question {item}, which then begins unanswered. Read the register in again if another column should have been chosen.</translation>
    </message>
    <message>
        <source>Kolumner</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Kom in</source>
        <translation>Came in</translation>
    </message>
    <message>
        <source>Kom in den</source>
        <translation>Came in on</translation>
    </message>
    <message>
        <source>Kommentar</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Kommentar (Esc går tillbaka till frågorna)</source>
        <translation>Comment (Esc goes back to the questions)</translation>
    </message>
    <message>
        <source>Kommentar – behövs för {answers}</source>
        <translation>Comment – needed for {answers}</translation>
    </message>
    <message>
        <source>Kommentar: {text}</source>
        <translation>Comment: {text}</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kommun eller grupp</source>
        <translation>Municipality or group</translation>
    </message>
    <message>
        <source>Kommun: {own}…</source>
        <translation>Municipality: {own}…</translation>
    </message>
    <message>
        <source>Kommunen som granskas; dess värden visas i listan</source>
        <translation>The municipality that is audited; its values are shown in the list</translation>
    </message>
    <message>
        <source>Kommuner</source>
        <translation>Municipalities</translation>
    </message>
    <message>
        <source>Kommuner i gruppen: {number}</source>
        <translation>Municipalities in the group: {number}</translation>
    </message>
    <message>
        <source>Kommuner som visas en och en under grupperna</source>
        <translation>Municipalities that are shown one by one below the groups</translation>
    </message>
    <message>
        <source>Kommuner vars medelvärde eller median den egna jämförs med</source>
        <translation>Municipalities with whose average or median one’s own is compared</translation>
    </message>
    <message>
        <source>Kommunkoder (tomt: alla kommuner)</source>
        <translation>Municipality codes (empty: all municipalities)</translation>
    </message>
    <message>
        <source>Konfidensnivå i procent</source>
        <translation>Level of confidence in per cent</translation>
    </message>
    <message>
        <source>Kontrollerar lösenfrasen …</source>
        <translation>Checking the passphrase …</translation>
    </message>
    <message>
        <source>Kopian har samma siffror, utan diarienummer, fritexter och namn. Datum och tal som någon har svarat finns kvar: pekar de ut någon, lämna inte ut kopian.</source>
        <translation>The copy has the same figures, without references, free texts and names. Dates and numbers given as answers remain: if they point somebody out, do not hand out the copy.</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopiera alla</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>Kopiera alla formuleringar</source>
        <translation>Copy all sentences</translation>
    </message>
    <message>
        <source>Kopiera den till Word eller Excel: de rader som är markerade, där flera kan vara det</source>
        <translation>Copy it to Word or Excel: the rows that are selected, where several can be</translation>
    </message>
    <message>
        <source>Kopiera det osparade</source>
        <translation>Copy what is not saved</translation>
    </message>
    <message>
        <source>Kopiera detaljer</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Kopiera frågans formulering</source>
        <translation>Copy the question’s sentence</translation>
    </message>
    <message>
        <source>Kopiera fröet</source>
        <translation>Copy the seed</translation>
    </message>
    <message>
        <source>Kopiera metodstycket</source>
        <translation>Copy the paragraph on method</translation>
    </message>
    <message>
        <source>Kopiera sammanställningen som tabell</source>
        <translation>Copy the tally as a table</translation>
    </message>
    <message>
        <source>Kopiera som tabell</source>
        <translation>Copy as a table</translation>
    </message>
    <message>
        <source>Kopierad, men skriven för andra siffror än de som gäller nu.</source>
        <translation>Copied, but written for other figures than those now in force.</translation>
    </message>
    <message>
        <source>Kopierad.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Kopierat.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Koppla</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Koppla en fråga i checklistan</source>
        <translation>Link a question of the checklist</translation>
    </message>
    <message>
        <source>Koppla en fråga…</source>
        <translation>Link a question…</translation>
    </message>
    <message>
        <source>Koppling</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Kopplingen står i checklistan.</source>
        <translation>The link stands in the checklist.</translation>
    </message>
    <message>
        <source>Korstabell</source>
        <translation>Cross table</translation>
    </message>
    <message>
        <source>Korstabell…</source>
        <translation>Cross table…</translation>
    </message>
    <message>
        <source>Kraschrapport. Den innehåller inget ur någon granskning.</source>
        <translation>Crash report. It holds nothing from any audit.</translation>
    </message>
    <message>
        <source>Kriteriets källa</source>
        <translation>Source of the criterion</translation>
    </message>
    <message>
        <source>Kriteriets slag</source>
        <translation>Kind of the criterion</translation>
    </message>
    <message>
        <source>Kriterium</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Kriterium för revisionsfråga</source>
        <translation>Criterion of audit question</translation>
    </message>
    <message>
        <source>Kryptera</source>
        <translation>Encrypt</translation>
    </message>
    <message>
        <source>Kryptera {what}</source>
        <translation>Encrypt {what}</translation>
    </message>
    <message>
        <source>Krypterad</source>
        <translation>Encrypted</translation>
    </message>
    <message>
        <source>Krypterad (lösenfrasen ändrad)</source>
        <translation>Encrypted (passphrase changed)</translation>
    </message>
    <message>
        <source>Kryssa i rutan om granskningen ska gallras ändå.</source>
        <translation>Tick the box if the audit is to be disposed of anyway.</translation>
    </message>
    <message>
        <source>Kvar att förstöra</source>
        <translation>Left to destroy</translation>
    </message>
    <message>
        <source>Kvar står {staying}.</source>
        <translation>{staying} remain.</translation>
    </message>
    <message>
        <source>Källa</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Källa: {source}, hämtat {day}</source>
        <translation>Source: {source}, retrieved {day}</translation>
    </message>
    <message>
        <source>Källsystem</source>
        <translation>Source system</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Statute</translation>
    </message>
    <message>
        <source>Letar efter säkerhetskopior …</source>
        <translation>Looking for backups …</translation>
    </message>
    <message>
        <source>Ligger i</source>
        <translation>Lies in</translation>
    </message>
    <message>
        <source>Lika många från varje stratum</source>
        <translation>As many from each stratum</translation>
    </message>
    <message>
        <source>Lista med akter</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>Ljust</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Logg</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logg…</source>
        <translation>Log…</translation>
    </message>
    <message>
        <source>Lokal regel</source>
        <translation>Local rule</translation>
    </message>
    <message>
        <source>Lyft genast</source>
        <translation>Raise at once</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Lägg dem bredvid granskningen</source>
        <translation>Put them beside the audit</translation>
    </message>
    <message>
        <source>Lägg först till det som är skrivet, eller töm fälten.</source>
        <translation>Add what is written first, or empty the fields.</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Lägg till   Ctrl+Retur</source>
        <translation>Add   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Lägg till en akt först</source>
        <translation>Add a case first</translation>
    </message>
    <message>
        <source>Lägg till en rad</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Lägg till en rad, tangent L</source>
        <translation>Add a row, key L</translation>
    </message>
    <message>
        <source>Lägg till ett steg</source>
        <translation>Add a step</translation>
    </message>
    <message>
        <source>Lägg till från listan</source>
        <translation>Add from the list</translation>
    </message>
    <message>
        <source>Lägg till kolumn för stratum</source>
        <translation>Add a column for strata</translation>
    </message>
    <message>
        <source>Lägg till villkor</source>
        <translation>Add a condition</translation>
    </message>
    <message>
        <source>Lägg till {count} akter</source>
        <translation>Add {count} cases</translation>
    </message>
    <message>
        <source>Lägger det valda nyckeltalet till underlaget för en revisionsfråga</source>
        <translation>Adds the chosen key figure to the grounds of an audit question</translation>
    </message>
    <message>
        <source>Lämna textfältet med Esc; sedan klarmarkerar Ctrl+Retur akten.</source>
        <translation>Leave the text field with Esc; Ctrl+Enter then closes the case.</translation>
    </message>
    <message>
        <source>Lämna textfältet, tillbaka till frågorna; därifrån avslutas ”Samma fråga i alla akter”</source>
        <translation>Leave the text field, back to the questions; from there, end “Same question in all cases”</translation>
    </message>
    <message>
        <source>Lämnades inte ut</source>
        <translation>Not handed out</translation>
    </message>
    <message>
        <source>Lämnas ({count})</source>
        <translation>Left alone ({count})</translation>
    </message>
    <message>
        <source>Läs akter mot en checklista, en tangent per svar, och få svaren räknade medan du arbetar.</source>
        <translation>Read case files against a checklist, one key an answer, and have the answers counted as you work.</translation>
    </message>
    <message>
        <source>Läs akterna och svara, en tangent per svar</source>
        <translation>Read the cases and answer, one key an answer</translation>
    </message>
    <message>
        <source>Läs in</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Läs in checklista…</source>
        <translation>Load a checklist…</translation>
    </message>
    <message>
        <source>Läs in en checklista först, om registret ska fylla i svar.</source>
        <translation>Load a checklist first if the register is to fill in answers.</translation>
    </message>
    <message>
        <source>Läs in en senare</source>
        <translation>Load one later</translation>
    </message>
    <message>
        <source>Läs in ett annat register…</source>
        <translation>Load another register…</translation>
    </message>
    <message>
        <source>Läs in nyckeltal</source>
        <translation>Load key figures</translation>
    </message>
    <message>
        <source>Läs in nyckeltal först. Det görs under Nyckeltal överst på sidan.</source>
        <translation>Load key figures first. That is done under Key figures at the top of the page.</translation>
    </message>
    <message>
        <source>Läs in register</source>
        <translation>Load a register</translation>
    </message>
    <message>
        <source>Läs in register…</source>
        <translation>Load a register…</translation>
    </message>
    <message>
        <source>Läs in registret först. Sedan väljs metod och antal här.</source>
        <translation>Load the register first. Method and number are then chosen here.</translation>
    </message>
    <message>
        <source>Läs in svar</source>
        <translation>Load answers</translation>
    </message>
    <message>
        <source>Läs in svar…</source>
        <translation>Load answers…</translation>
    </message>
    <message>
        <source>Läs in…</source>
        <translation>Load…</translation>
    </message>
    <message>
        <source>Läs sedan in den: knappen {button} på sidan Granskning, eller släpp filen på den sidan.</source>
        <translation>Then load it: the button {button} on the page Audit, or drop the file on that page.</translation>
    </message>
    <message>
        <source>Läs {label}</source>
        <translation>Read {label}</translation>
    </message>
    <message>
        <source>Läser checklistan …</source>
        <translation>Reading the checklist …</translation>
    </message>
    <message>
        <source>Läser granskningen …</source>
        <translation>Reading the audit …</translation>
    </message>
    <message>
        <source>Läser in nyckeltalen …</source>
        <translation>Loading the key figures …</translation>
    </message>
    <message>
        <source>Läser in registret …</source>
        <translation>Loading the register …</translation>
    </message>
    <message>
        <source>Läser in svaren …</source>
        <translation>Loading the answers …</translation>
    </message>
    <message>
        <source>Läser loggen …</source>
        <translation>Reading the log …</translation>
    </message>
    <message>
        <source>Läser nyckeltalen …</source>
        <translation>Reading the key figures …</translation>
    </message>
    <message>
        <source>Läser och kontrollerar checklistan …</source>
        <translation>Reading and checking the checklist …</translation>
    </message>
    <message>
        <source>Läser och kontrollerar {file} …</source>
        <translation>Reading and checking {file} …</translation>
    </message>
    <message>
        <source>Läser och kontrollerar …</source>
        <translation>Reading and checking …</translation>
    </message>
    <message>
        <source>Läser registrets första rader …</source>
        <translation>Reading the first rows of the register …</translation>
    </message>
    <message>
        <source>Läser svaren …</source>
        <translation>Reading the answers …</translation>
    </message>
    <message>
        <source>Läser säkerhetskopiorna …</source>
        <translation>Reading the backups …</translation>
    </message>
    <message>
        <source>Läses ett annat register in kastas det dragna urvalet. Dragningen står kvar i loggen.</source>
        <translation>If another register is loaded, the drawn sample is thrown away. The draw stays in the log.</translation>
    </message>
    <message>
        <source>Läskopia, hämtad kl {time}: inget sparas.</source>
        <translation>Copy to read, taken at {time}: nothing is saved.</translation>
    </message>
    <message>
        <source>Läst av andra läsare</source>
        <translation>Read by a second reader</translation>
    </message>
    <message>
        <source>Läst av andra läsare: {name} {day}.</source>
        <translation>Read by second reader: {name} {day}.</translation>
    </message>
    <message>
        <source>Läst period</source>
        <translation>Period read</translation>
    </message>
    <message>
        <source>Låg</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Lås fönstret</source>
        <translation>Lock the window</translation>
    </message>
    <message>
        <source>Lås fönstret när ingen har rört programmet på</source>
        <translation>Lock the window when nobody has touched the program for</translation>
    </message>
    <message>
        <source>Lås granskningen</source>
        <translation>Lock the audit</translation>
    </message>
    <message>
        <source>Lås upp</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Lås upp granskningen</source>
        <translation>Unlock the audit</translation>
    </message>
    <message>
        <source>Lås upp…</source>
        <translation>Unlock…</translation>
    </message>
    <message>
        <source>Låsning</source>
        <translation>Locking</translation>
    </message>
    <message>
        <source>Låsning…</source>
        <translation>Locking…</translation>
    </message>
    <message>
        <source>Låst</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Låst av {name} {when}</source>
        <translation>Locked by {name} {when}</translation>
    </message>
    <message>
        <source>Låst av {who} {when}.</source>
        <translation>Locked by {who} {when}.</translation>
    </message>
    <message>
        <source>Låt svaret stå</source>
        <translation>Let the answer stand</translation>
    </message>
    <message>
        <source>Låt svaret stå   Ctrl+B</source>
        <translation>Let the answer stand   Ctrl+B</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lösenfras eller återställningsnyckel</source>
        <translation>Passphrase or recovery key</translation>
    </message>
    <message>
        <source>Lösenfrasen är fel, eller så är filen skadad: vilketdera går inte att avgöra. Filen är orörd. Skriv lösenfrasen igen, så många gånger du behöver, eller öppna en säkerhetskopia.</source>
        <translation>The passphrase is wrong, or the file is damaged: which of them cannot be told. The file is untouched. Write the passphrase again, as many times as you need, or open a backup.</translation>
    </message>
    <message>
        <source>Lösenfrasens styrka</source>
        <translation>Strength of the passphrase</translation>
    </message>
    <message>
        <source>Lösenfras…</source>
        <translation>Passphrase…</translation>
    </message>
    <message>
        <source>Mapp</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Mapp för säkerhetskopior</source>
        <translation>Folder for backups</translation>
    </message>
    <message>
        <source>Mappen finns inte. Välj en annan med Bläddra…</source>
        <translation>The folder does not exist. Choose another with Browse…</translation>
    </message>
    <message>
        <source>Mappen nås inte nu: {folder}</source>
        <translation>The folder cannot be reached now: {folder}</translation>
    </message>
    <message>
        <source>Med 95 % säkerhet</source>
        <translation>With 95 % confidence</translation>
    </message>
    <message>
        <source>Med frågan försvinner {going}.</source>
        <translation>With the question go {going}.</translation>
    </message>
    <message>
        <source>Med nyckeln öppnas granskningen och dess säkerhetskopior om lösenfrasen tappas bort. Skriv ut den och lås in den där obehöriga inte kommer åt den. Programmet sparar den ingenstans; den kan visas igen under Arkiv → Lösenfras… med lösenfrasen, och byts när lösenfrasen byts.</source>
        <translation>The key opens the audit and its backups if the passphrase is lost. Print it and lock it away where nobody unauthorised can reach it. The program stores it nowhere; it can be shown again under File → Passphrase… with the passphrase, and changes when the passphrase is changed.</translation>
    </message>
    <message>
        <source>Medel</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Medföljande checklista</source>
        <translation>Shipped checklist</translation>
    </message>
    <message>
        <source>Mellan vilka antal i hela registret utfallet ligger, med så stor säkerhet.</source>
        <translation>Between which numbers in the whole register the outcome lies, with that much confidence.</translation>
    </message>
    <message>
        <source>Metod</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Metod, tabeller med siffror och formuleringar under revisionsfrågorna. Texterna till bedömningarna är med som de är skrivna: motiveringar, intervjuanteckningar och annat underlag, rekommendationer och svar. Utan akternas fritextsvar och kommentarer, platser i akten och diarienummer.</source>
        <translation>Method, tables with figures, and sentences under the audit questions. The texts of the assessments are included as they are written: rationales, interview notes and other grounds, recommendations and responses. Without the cases’ answers in free text and comments, places in the files and references.</translation>
    </message>
    <message>
        <source>Metodstycke</source>
        <translation>Paragraph on method</translation>
    </message>
    <message>
        <source>Metodstycke till rapporten</source>
        <translation>Paragraph on method for the report</translation>
    </message>
    <message>
        <source>Min checklista.xlsx</source>
        <translation>My checklist.xlsx</translation>
    </message>
    <message>
        <source>Mina</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Motivering</source>
        <translation>Rationale</translation>
    </message>
    <message>
        <source>Motivering till bedömningen</source>
        <translation>Rationale of the assessment</translation>
    </message>
    <message>
        <source>Motivering till ställningstagandet</source>
        <translation>Rationale of the decision</translation>
    </message>
    <message>
        <source>Mottagare</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>Mottagare (flera skrivs med semikolon emellan)</source>
        <translation>Addressees (several are separated by semicolons)</translation>
    </message>
    <message>
        <source>Märk som läst</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Märkt</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>Märkta iakttagelser</source>
        <translation>Marked observations</translation>
    </message>
    <message>
        <source>Märkta iakttagelser…</source>
        <translation>Marked observations…</translation>
    </message>
    <message>
        <source>Måste besvaras</source>
        <translation>Must be answered</translation>
    </message>
    <message>
        <source>Mått</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Mörkt</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Namn behövs inte: funktionen räcker.</source>
        <translation>A name is not needed: the function is enough.</translation>
    </message>
    <message>
        <source>Namnlös granskning</source>
        <translation>Audit without a name</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nej, den utgår</source>
        <translation>No, it is dropped</translation>
    </message>
    <message>
        <source>Nr</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Nu visas {case}.</source>
        <translation>{case} is shown now.</translation>
    </message>
    <message>
        <source>Nu visas ”{label}”.</source>
        <translation>“{label}” is shown now.</translation>
    </message>
    <message>
        <source>Nuvarande lösenfras eller återställningsnyckel</source>
        <translation>Present passphrase or recovery key</translation>
    </message>
    <message>
        <source>Ny anteckning</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Ny checklista</source>
        <translation>New checklist</translation>
    </message>
    <message>
        <source>Ny checklista…</source>
        <translation>New checklist…</translation>
    </message>
    <message>
        <source>Ny delfråga till den valda</source>
        <translation>New sub-question of the chosen one</translation>
    </message>
    <message>
        <source>Ny delfråga till {label}</source>
        <translation>New sub-question of {label}</translation>
    </message>
    <message>
        <source>Ny delfråga…</source>
        <translation>New sub-question…</translation>
    </message>
    <message>
        <source>Ny fråga</source>
        <translation>New question</translation>
    </message>
    <message>
        <source>Ny fråga som är samma som {label}</source>
        <translation>New question that is the same as {label}</translation>
    </message>
    <message>
        <source>Ny fråga…</source>
        <translation>New question…</translation>
    </message>
    <message>
        <source>Ny granskare</source>
        <translation>New reviewer</translation>
    </message>
    <message>
        <source>Ny granskning</source>
        <translation>New audit</translation>
    </message>
    <message>
        <source>Ny granskning…</source>
        <translation>New audit…</translation>
    </message>
    <message>
        <source>Ny grupp…</source>
        <translation>New group…</translation>
    </message>
    <message>
        <source>Ny jämförelsegrupp</source>
        <translation>New comparison group</translation>
    </message>
    <message>
        <source>Ny lösenfras</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Ny rekommendation</source>
        <translation>New recommendation</translation>
    </message>
    <message>
        <source>Ny rekommendation…</source>
        <translation>New recommendation…</translation>
    </message>
    <message>
        <source>Ny revisionsfråga</source>
        <translation>New audit question</translation>
    </message>
    <message>
        <source>Ny revisionsfråga, ny delfråga till den valda</source>
        <translation>New audit question, new sub-question of the chosen one</translation>
    </message>
    <message>
        <source>Ny uppföljning</source>
        <translation>New follow-up</translation>
    </message>
    <message>
        <source>Ny uppföljning från…</source>
        <translation>New follow-up of…</translation>
    </message>
    <message>
        <source>Nyckeln är kopierad. Töm urklipp när du har klistrat in den.</source>
        <translation>The key is copied. Clear the clipboard when you have pasted it.</translation>
    </message>
    <message>
        <source>Nyckeltal</source>
        <translation>Key figures</translation>
    </message>
    <message>
        <source>Nyckeltal (*.xlsx *.csv *.json *.md)</source>
        <translation>Key figures (*.xlsx *.csv *.json *.md)</translation>
    </message>
    <message>
        <source>Nyckeltal får hämtas från nätet</source>
        <translation>Key figures may be fetched from the network</translation>
    </message>
    <message>
        <source>Nyckeltalen hämtade den</source>
        <translation>Key figures fetched on</translation>
    </message>
    <message>
        <source>Nyckeltalens beteckningar</source>
        <translation>Codes of the key figures</translation>
    </message>
    <message>
        <source>Nyckeltalens fil</source>
        <translation>File of the key figures</translation>
    </message>
    <message>
        <source>Nyckeltalens källa</source>
        <translation>Source of the key figures</translation>
    </message>
    <message>
        <source>Nyckeltalet jämförs med grupp nr</source>
        <translation>The key figure is compared with group no.</translation>
    </message>
    <message>
        <source>Nyckeltalet per år</source>
        <translation>The key figure by year</translation>
    </message>
    <message>
        <source>Nyckeltalets kommun</source>
        <translation>Municipality of the key figure</translation>
    </message>
    <message>
        <source>Nyckeltalets år</source>
        <translation>Years of the key figure</translation>
    </message>
    <message>
        <source>Nyckeltalsfilens kontrollsumma</source>
        <translation>Checksum of the file of key figures</translation>
    </message>
    <message>
        <source>Nyckeltal…</source>
        <translation>Key figure…</translation>
    </message>
    <message>
        <source>Nytt att besvara eller anteckna</source>
        <translation>New to answer or note</translation>
    </message>
    <message>
        <source>Nytt kriterium…</source>
        <translation>New criterion…</translation>
    </message>
    <message>
        <source>Nytt namn</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>Nytt svar att välja</source>
        <translation>New answer to choose</translation>
    </message>
    <message>
        <source>Nytt utskick</source>
        <translation>New dispatch</translation>
    </message>
    <message>
        <source>Nytt utskick…</source>
        <translation>New dispatch…</translation>
    </message>
    <message>
        <source>När ett register är inläst eller akter är tillagda står här ett stycke till rapporten om hur akterna valdes.</source>
        <translation>Once a register is loaded or cases are added, a paragraph for the report on how the cases were chosen stands here.</translation>
    </message>
    <message>
        <source>När förvaltningen kontrollerar fakta kallas det</source>
        <translation>When the administration checks the facts it is called</translation>
    </message>
    <message>
        <source>När granskningen är skapad visas sidan Granskning, där akter läggs till eller klistras in från Excel.</source>
        <translation>When the audit is created, the page Audit is shown, where cases are added or pasted from Excel.</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Nästa akt</source>
        <translation>Next case</translation>
    </message>
    <message>
        <source>Nästa fråga</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>Nästa granskning kan börja från den. Läses den in igen är den samma checklista.</source>
        <translation>The next audit can begin from it. Loaded again, it is the same checklist.</translation>
    </message>
    <message>
        <source>Nästa reserv kommer när en akt inte kan läsas</source>
        <translation>The next spare comes when a case cannot be read</translation>
    </message>
    <message>
        <source>Nästa steg: dra de akter som ska granskas på sidan Urval (Ctrl+2), eller lägg till dem här.</source>
        <translation>Next step: draw the cases to be reviewed on the page Sample (Ctrl+2), or add them here.</translation>
    </message>
    <message>
        <source>Nästa steg: gör det dragna urvalet till akter.</source>
        <translation>Next step: make the drawn sample into cases.</translation>
    </message>
    <message>
        <source>Nästa steg: läs in en checklista.</source>
        <translation>Next step: load a checklist.</translation>
    </message>
    <message>
        <source>Nästa steg: läs in förvaltningens register över alla ärenden, eller släpp filen här.</source>
        <translation>Next step: load the administration’s register of all cases, or drop the file here.</translation>
    </message>
    <message>
        <source>Nästa steg: välj metod och antal, och dra urvalet.</source>
        <translation>Next step: choose a method and a number, and draw the sample.</translation>
    </message>
    <message>
        <source>Nästa träff</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Nästa:</source>
        <translation>Next:</translation>
    </message>
    <message>
        <source>Något gick fel i programmet.</source>
        <translation>Something went wrong in the program.</translation>
    </message>
    <message>
        <source>Några svar i registret passar inte frågorna. De frågorna börjar obesvarade, och allt annat fylls i.</source>
        <translation>Some answers in the register do not fit the questions. Those questions begin unanswered, and all else is filled in.</translation>
    </message>
    <message>
        <source>Obesvarad</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>Obesvarat: {located}.</source>
        <translation>Unanswered: {located}.</translation>
    </message>
    <message>
        <source>Okrypterad – endast övningsdata</source>
        <translation>Not encrypted – practice data only</translation>
    </message>
    <message>
        <source>Om Aktgranskning</source>
        <translation>About Aktgranskning</translation>
    </message>
    <message>
        <source>Om akten</source>
        <translation>About the case</translation>
    </message>
    <message>
        <source>Om akten…</source>
        <translation>About the case…</translation>
    </message>
    <message>
        <source>Om granskningen</source>
        <translation>About the audit</translation>
    </message>
    <message>
        <source>Omfattning</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>Omformulerad</source>
        <translation>Reworded</translation>
    </message>
    <message>
        <source>Ord</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Ord för granskningen av fakta</source>
        <translation>Word for the check of facts</translation>
    </message>
    <message>
        <source>Ord i rapporten</source>
        <translation>Words in the report</translation>
    </message>
    <message>
        <source>Orden i granskningens namn gissas först.</source>
        <translation>The words in the name of the audit are guessed first.</translation>
    </message>
    <message>
        <source>Ordet används när det är ifyllt. {said}.</source>
        <translation>The word is used once it is filled in. {said}.</translation>
    </message>
    <message>
        <source>Orsak</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Orsak (krävs)</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>Orsak till att akten inte kan läsas</source>
        <translation>Reason why the case cannot be read</translation>
    </message>
    <message>
        <source>Orsak: {absence_reason}</source>
        <translation>Reason: {absence_reason}</translation>
    </message>
    <message>
        <source>Orsaken kan komma med i rapporten. Skriv inga personuppgifter.</source>
        <translation>The reason may appear in the report. Write no personal data.</translation>
    </message>
    <message>
        <source>Orsaken som du har skrivit sparas inte om du stänger.</source>
        <translation>The reason that you have written is not saved if you close.</translation>
    </message>
    <message>
        <source>Orsaken står i loggen. Skriv inga personuppgifter.</source>
        <translation>The reason is kept in the log. Write no personal data.</translation>
    </message>
    <message>
        <source>Orsaken är inte sparad</source>
        <translation>The reason is not saved</translation>
    </message>
    <message>
        <source>Per enhet</source>
        <translation>By unit</translation>
    </message>
    <message>
        <source>Per granskare</source>
        <translation>By reviewer</translation>
    </message>
    <message>
        <source>Per stratum</source>
        <translation>By stratum</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Personer med skyddad identitet</source>
        <translation>Persons with a protected identity</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Personnummer finns kvar i säkerhetskopior</source>
        <translation>Identity numbers remain in backups</translation>
    </message>
    <message>
        <source>Personnummer i granskningen</source>
        <translation>Identity numbers in the audit</translation>
    </message>
    <message>
        <source>Personnummer i granskningen…</source>
        <translation>Identity numbers in the audit…</translation>
    </message>
    <message>
        <source>Personnummer raderat: </source>
        <translation>Identity number erased: </translation>
    </message>
    <message>
        <source>Personnummer: {count}. Retur går dit där numret står.</source>
        <translation>Identity numbers: {count}. Enter goes to where the number stands.</translation>
    </message>
    <message numerus="yes">
        <source>Personnummer: {named}. {key} tar bort dem.</source>
        <translation>
            <numerusform>Identity number: {named}. {key} removes it.</numerusform>
            <numerusform>Identity numbers: {named}. {key} removes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personnumret togs bort även i %n andra texter: {named}.</source>
        <translation>
            <numerusform>The identity number was removed from %n other text too: {named}.</numerusform>
            <numerusform>The identity number was removed from %n other texts too: {named}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plats: {place}</source>
        <translation>Place: {place}</translation>
    </message>
    <message>
        <source>Prioritet</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Programmets formulering gäller igen. Ctrl+Z tar tillbaka din.</source>
        <translation>The program’s sentence is in force again. Ctrl+Z brings yours back.</translation>
    </message>
    <message>
        <source>Pröva den sedan med Arkiv → Förhandsgranska checklista…, och börja med den: Ny granskning → En egen fil, eller släpp filen i fönstret.</source>
        <translation>Try it first with File → Preview a checklist…, and begin with it: New audit → A file of my own, or drop the file on the window.</translation>
    </message>
    <message>
        <source>På bladet {sheet}, rubrikerna på rad {row}</source>
        <translation>On the sheet {sheet}, headings on row {row}</translation>
    </message>
    <message>
        <source>Påbörjad</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Påbörjad {day} av {reviewer}.</source>
        <translation>Begun {day} by {reviewer}.</translation>
    </message>
    <message>
        <source>Påbörjade akter stannar hos den som har påbörjat dem.</source>
        <translation>Cases that have begun stay with the one who began them.</translation>
    </message>
    <message>
        <source>Påminnelser</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Påminnelser: klart inom 45 dagar eller passerat</source>
        <translation>Reminders: due within 45 days or passed</translation>
    </message>
    <message>
        <source>Påslaget skickar programmet bara det du själv ber om till adressen: nyckeltalens beteckningar, kommunernas koder och åren. Inget ur granskningen skickas någonsin: inga akter, inga svar, inga namn. Avslaget använder programmet inte nätet alls.</source>
        <translation>Switched on, the program sends only what you ask for yourself to the address: the codes of the key figures, the codes of the municipalities and the years. Nothing of the audit is ever sent: no cases, no answers, no names. Switched off, the program does not use the network at all.</translation>
    </message>
    <message>
        <source>Rad</source>
        <translation>Row</translation>
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
        <source>Rad {position}</source>
        <translation>Row {position}</translation>
    </message>
    <message>
        <source>Rad {position} är besvarad. L lägger till en rad till.</source>
        <translation>Row {position} is answered. L adds another row.</translation>
    </message>
    <message>
        <source>Raden är borttagen. Ctrl+Z tar tillbaka den.</source>
        <translation>The row is removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Rader</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Rader kvar: {left}, de där {conditions}</source>
        <translation>Rows left: {left}, those where {conditions}</translation>
    </message>
    <message>
        <source>Rader utan svar</source>
        <translation>Rows without an answer</translation>
    </message>
    <message>
        <source>Rader utan svar…</source>
        <translation>Rows without an answer…</translation>
    </message>
    <message>
        <source>Rader, så många som behövs</source>
        <translation>Rows, as many as are needed</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Rangnummer</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Rangordning</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Redigera</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Redovisning</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Register (*.xlsx *.csv *.ods)</source>
        <translation>Registers (*.xlsx *.csv *.ods)</translation>
    </message>
    <message>
        <source>Register tas emot på Urval, nyckeltal och ifyllda formulär på Bedömning.</source>
        <translation>Registers are taken on Sample, key figures and returned forms on Assessment.</translation>
    </message>
    <message>
        <source>Registret, och urvalet som dras ur det</source>
        <translation>The register, and the sample that is drawn from it</translation>
    </message>
    <message>
        <source>Registrets första rader</source>
        <translation>The first rows of the register</translation>
    </message>
    <message>
        <source>Rekommendation</source>
        <translation>Recommendation</translation>
    </message>
    <message>
        <source>Rekommendation {label}, {addressee}: klart senast {day}, {time_left}</source>
        <translation>Recommendation {label}, {addressee}: done by {day} at the latest, {time_left}</translation>
    </message>
    <message>
        <source>Rekommendation {label}: {text}</source>
        <translation>Recommendation {label}: {text}</translation>
    </message>
    <message>
        <source>Rekommendationen har ingen mottagare.</source>
        <translation>The recommendation has no addressee.</translation>
    </message>
    <message>
        <source>Rekommendationen har ingen mottagare. Ändra… anger vem.</source>
        <translation>The recommendation has no addressee. Change… states who.</translation>
    </message>
    <message>
        <source>Rekommendationen tas bort med sina svar. Loggen behåller dem, och Ctrl+Z tar tillbaka dem.</source>
        <translation>The recommendation is removed with its responses. The log keeps them, and Ctrl+Z brings them back.</translation>
    </message>
    <message>
        <source>Rekommendationen är inte sparad</source>
        <translation>The recommendation is not saved</translation>
    </message>
    <message>
        <source>Rekommendationens mottagare</source>
        <translation>Addressees of the recommendation</translation>
    </message>
    <message>
        <source>Rekommendationens nummer</source>
        <translation>Number of the recommendation</translation>
    </message>
    <message>
        <source>Rekommendationens prioritet</source>
        <translation>Priority of the recommendation</translation>
    </message>
    <message>
        <source>Rekommendationens revisionsfrågor</source>
        <translation>Audit questions of the recommendation</translation>
    </message>
    <message>
        <source>Rekommendationens status</source>
        <translation>Status of the recommendation</translation>
    </message>
    <message>
        <source>Rekommendationer</source>
        <translation>Recommendations</translation>
    </message>
    <message>
        <source>Rekommendationer att besvara</source>
        <translation>Recommendations to respond to</translation>
    </message>
    <message>
        <source>Rekommendationer då och nu</source>
        <translation>Recommendations then and now</translation>
    </message>
    <message>
        <source>Rekommendationer från den tidigare granskningen</source>
        <translation>Recommendations of the earlier audit</translation>
    </message>
    <message>
        <source>Rekommendationerna behåller sina nummer, för svarsformulär är utskickade, svar är mottagna eller numren kommer från en tidigare granskning.</source>
        <translation>The recommendations keep their numbers, as response forms have been sent, responses received, or the numbers come from an earlier audit.</translation>
    </message>
    <message>
        <source>Rensa svaret (kommentar och plats är kvar); utan svar: ta bort raden</source>
        <translation>Clear the answer (comment and place stay); without an answer: remove the row</translation>
    </message>
    <message>
        <source>Reserv</source>
        <translation>Spare</translation>
    </message>
    <message>
        <source>Reserver</source>
        <translation>Spares</translation>
    </message>
    <message>
        <source>Reserver kvar: {left}</source>
        <translation>Spares left: {left}</translation>
    </message>
    <message>
        <source>Retur</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Retur där</source>
        <translation>Enter there</translation>
    </message>
    <message>
        <source>Retur eller dubbelklick på en rad visar frågan i sammanställningen.</source>
        <translation>Enter or a double click on a row shows the question in the tally.</translation>
    </message>
    <message>
        <source>Retur eller dubbelklick öppnar akten vid frågan.</source>
        <translation>Enter or a double click opens the case at the question.</translation>
    </message>
    <message>
        <source>Retur går till nästa träff, Skift+Retur till föregående.</source>
        <translation>Enter goes to the next hit, Shift+Enter to the previous one.</translation>
    </message>
    <message>
        <source>Retur på en siffra visar akterna bakom den.</source>
        <translation>Enter on a figure shows the cases behind it.</translation>
    </message>
    <message>
        <source>Retur visar frågan i Sammanställning, eller öppnar underlaget. Delete tar bort det.</source>
        <translation>Enter shows the question in the Tally, or opens the ground. Delete removes it.</translation>
    </message>
    <message>
        <source>Retur visar frågan i Sammanställning.</source>
        <translation>Enter shows the question in Tally.</translation>
    </message>
    <message>
        <source>Retur öppnar kriteriet. Delete tar bort det.</source>
        <translation>Enter opens the criterion. Delete removes it.</translation>
    </message>
    <message>
        <source>Revisionens kommentar</source>
        <translation>The auditors’ comment</translation>
    </message>
    <message>
        <source>Revisionsfråga</source>
        <translation>Audit question</translation>
    </message>
    <message>
        <source>Revisionsfråga {label}</source>
        <translation>Audit question {label}</translation>
    </message>
    <message>
        <source>Revisionsfråga {label} · {word}</source>
        <translation>Audit question {label} · {word}</translation>
    </message>
    <message>
        <source>Revisionsfrågan är borttagen. Ctrl+Z tar tillbaka den.</source>
        <translation>The audit question is removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Revisionsfrågans beteckning</source>
        <translation>Label of the audit question</translation>
    </message>
    <message>
        <source>Revisionsfrågans plats</source>
        <translation>Place of the audit question</translation>
    </message>
    <message>
        <source>Revisionsfrågor</source>
        <translation>Audit questions</translation>
    </message>
    <message>
        <source>Revisionsfrågor, rekommendationer, nyckeltal, uppföljning</source>
        <translation>Audit questions, recommendations, key figures, follow-up</translation>
    </message>
    <message>
        <source>Revisionskriterier</source>
        <translation>Audit criteria</translation>
    </message>
    <message>
        <source>Riktlinje</source>
        <translation>Guideline</translation>
    </message>
    <message>
        <source>Riktlinjer för ekonomiskt bistånd</source>
        <translation>Guidelines for financial assistance</translation>
    </message>
    <message>
        <source>Rubrikerna på rad {row}</source>
        <translation>Headings on row {row}</translation>
    </message>
    <message>
        <source>Rubrikrad</source>
        <translation>Heading row</translation>
    </message>
    <message>
        <source>Räknar ut vad bytet gör med svaren …</source>
        <translation>Working out what the change does to the answers …</translation>
    </message>
    <message>
        <source>Räknas annorlunda</source>
        <translation>Counted differently</translation>
    </message>
    <message>
        <source>Räknas som obesvarat tills det är rättat.</source>
        <translation>Counts as unanswered until it is corrected.</translation>
    </message>
    <message>
        <source>Räknas ut: {value}</source>
        <translation>Computed: {value}</translation>
    </message>
    <message>
        <source>Räknat för ett enkelt slumpmässigt urval.</source>
        <translation>Computed for a simple random sample.</translation>
    </message>
    <message>
        <source>Sakgranskning</source>
        <translation>Fact check</translation>
    </message>
    <message>
        <source>Sakgranskning eller faktakontroll…</source>
        <translation>Fact-check…</translation>
    </message>
    <message>
        <source>Saknar kommentar</source>
        <translation>Lacks a comment</translation>
    </message>
    <message>
        <source>Saknar plats i akten</source>
        <translation>Lacks a place in the file</translation>
    </message>
    <message>
        <source>Saknas</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Samma fråga i alla akter</source>
        <translation>Same question in all cases</translation>
    </message>
    <message>
        <source>Samma fråga i alla akter: {label}</source>
        <translation>Same question in all cases: {label}</translation>
    </message>
    <message>
        <source>Samma lösenfras igen</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>Samma paket, och dessutom fritextsvar, kommentarer, platser i akten, granskare och förvaltningens ord.</source>
        <translation>The same package, and besides answers in free text, comments, places in the files, reviewers and the words of the administration.</translation>
    </message>
    <message>
        <source>Samma register och samma frö ger samma urval</source>
        <translation>The same register and the same seed give the same sample</translation>
    </message>
    <message>
        <source>Samma som utanför fältet</source>
        <translation>The same as outside the field</translation>
    </message>
    <message>
        <source>Samma svar</source>
        <translation>Same answer</translation>
    </message>
    <message>
        <source>Samma tabell, och dessutom fritextsvar, kommentarer, platser i akten och granskare.</source>
        <translation>The same table, and besides answers in free text, comments, places in the files and reviewers.</translation>
    </message>
    <message>
        <source>Samma tangenter på en fråga med flera svar</source>
        <translation>The same keys on a question with several answers</translation>
    </message>
    <message>
        <source>Samma tangenter på en rangordning</source>
        <translation>The same keys on a ranking</translation>
    </message>
    <message>
        <source>Sammanfattande bedömning</source>
        <translation>Overall assessment</translation>
    </message>
    <message>
        <source>Sammanfattas med</source>
        <translation>Summarised by</translation>
    </message>
    <message>
        <source>Sammanställning</source>
        <translation>Tally</translation>
    </message>
    <message>
        <source>Sammanställning, en rad för varje fråga</source>
        <translation>Tally, a row for each question</translation>
    </message>
    <message>
        <source>Samtliga akter</source>
        <translation>All cases</translation>
    </message>
    <message>
        <source>Se om</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Senaste granskningar</source>
        <translation>Recent audits</translation>
    </message>
    <message>
        <source>Senaste händelsen</source>
        <translation>Latest act</translation>
    </message>
    <message>
        <source>Sida: {page}</source>
        <translation>Page: {page}</translation>
    </message>
    <message>
        <source>Sidan har lämnats till {printer}. Sparar den i en fil, ta bort filen när sidan är på papper.</source>
        <translation>The page has been handed to {printer}. If that saves it in a file, remove the file when the page is on paper.</translation>
    </message>
    <message>
        <source>Sidan skrevs inte ut. Kopiera nyckeln, eller skriv av den för hand.</source>
        <translation>The page was not printed. Copy the key, or write it down by hand.</translation>
    </message>
    <message>
        <source>Sidopanel</source>
        <translation>Side pane</translation>
    </message>
    <message>
        <source>Sidopanelen</source>
        <translation>The side pane</translation>
    </message>
    <message>
        <source>Sidor</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Siffror som bedömningen gjordes på</source>
        <translation>Figures that the assessment was made on</translation>
    </message>
    <message>
        <source>Siffror som formuleringen skrevs för</source>
        <translation>Figures that the sentence was written for</translation>
    </message>
    <message>
        <source>Siffror, svar, formuleringar, checklista och kontroll av varje siffra. Texterna till bedömningarna är med som de är skrivna: motiveringar, intervjuanteckningar och annat underlag, rekommendationer och svar. Utan akternas fritextsvar och kommentarer, platser i akten och diarienummer.</source>
        <translation>Figures, answers, sentences, checklist and a check of every figure. The texts of the assessments are included as they are written: rationales, interview notes and other grounds, recommendations and responses. Without the cases’ answers in free text and comments, places in the files and references.</translation>
    </message>
    <message>
        <source>Siffrorna då och nu</source>
        <translation>The figures then and now</translation>
    </message>
    <message>
        <source>Siffrorna har ändrats sedan formuleringen skrevs. Programmets är nu: {}</source>
        <translation>The figures have changed since the sentence was written. The program’s is now: {}</translation>
    </message>
    <message>
        <source>Siffrorna, akterna bakom dem och formuleringarna</source>
        <translation>The figures, the cases behind them and the sentences</translation>
    </message>
    <message>
        <source>Sista svarsdag har passerat</source>
        <translation>The last day for answers has passed</translation>
    </message>
    <message>
        <source>Ska</source>
        <translation>Shall</translation>
    </message>
    <message>
        <source>Ska eller bör</source>
        <translation>Shall or should</translation>
    </message>
    <message>
        <source>Ska läsas av en andra läsare.</source>
        <translation>To be read by a second reader.</translation>
    </message>
    <message>
        <source>Skala</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Skala och syfte</source>
        <translation>Scale and purpose</translation>
    </message>
    <message>
        <source>Skala och syfte…</source>
        <translation>Scale and purpose…</translation>
    </message>
    <message>
        <source>Skala, från det bästa svaret</source>
        <translation>Scale, from the best answer</translation>
    </message>
    <message>
        <source>Skalan har ändrats</source>
        <translation>The scale has changed</translation>
    </message>
    <message>
        <source>Skalan och underlaget har ändrats</source>
        <translation>The scale and the grounds have changed</translation>
    </message>
    <message>
        <source>Skapa granskningen</source>
        <translation>Create the audit</translation>
    </message>
    <message>
        <source>Skapa uppföljningen</source>
        <translation>Create the follow-up</translation>
    </message>
    <message>
        <source>Skapar granskningen …</source>
        <translation>Creating the audit …</translation>
    </message>
    <message>
        <source>Skapar uppföljningen …</source>
        <translation>Creating the follow-up …</translation>
    </message>
    <message>
        <source>Skicka formulär för svar</source>
        <translation>Send a response form</translation>
    </message>
    <message>
        <source>Skicka formulär…</source>
        <translation>Send a form…</translation>
    </message>
    <message>
        <source>Skicka personnummer?</source>
        <translation>Send identity numbers?</translation>
    </message>
    <message>
        <source>Skickade formulär</source>
        <translation>Forms sent</translation>
    </message>
    <message>
        <source>Skickat</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Skickat den</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Skickat till</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>Skift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Skrev {path}.</source>
        <translation>Wrote {path}.</translation>
    </message>
    <message>
        <source>Skriv adressen till tjänsten som nyckeltalen hämtas från.</source>
        <translation>Write the address of the service that the key figures are fetched from.</translation>
    </message>
    <message>
        <source>Skriv arbetsboken för förvaltningen</source>
        <translation>Write the workbook for the administration</translation>
    </message>
    <message>
        <source>Skriv beslutet.</source>
        <translation>Write the decision.</translation>
    </message>
    <message>
        <source>Skriv den lösenfras som granskningen har nu.</source>
        <translation>Write the passphrase that the audit has now.</translation>
    </message>
    <message>
        <source>Skriv en del av namnet</source>
        <translation>Write a part of the name</translation>
    </message>
    <message>
        <source>Skriv en del av svaret och välj</source>
        <translation>Write a part of the answer and choose</translation>
    </message>
    <message>
        <source>Skriv en del av svaret och välj; flera med ; emellan</source>
        <translation>Write a part of the answer and choose; several with ; between</translation>
    </message>
    <message>
        <source>Skriv en lösenfras med minst {least} tecken.</source>
        <translation>Write a passphrase of at least {least} characters.</translation>
    </message>
    <message>
        <source>Skriv ett filnamn.</source>
        <translation>Write a file name.</translation>
    </message>
    <message>
        <source>Skriv formuläret till {addressee}</source>
        <translation>Write the form to {addressee}</translation>
    </message>
    <message>
        <source>Skriv granskningens namn för att bekräfta: {name}</source>
        <translation>Write the name of the audit to confirm: {name}</translation>
    </message>
    <message>
        <source>Skriv granskningens namn för att gallra vidare: {name}</source>
        <translation>Write the name of the audit to go on disposing of it: {name}</translation>
    </message>
    <message>
        <source>Skriv granskningens namn.</source>
        <translation>Write the name of the audit.</translation>
    </message>
    <message>
        <source>Skriv initialer.</source>
        <translation>Write initials.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen eller återställningsnyckeln, så fortsätter du där du var.</source>
        <translation>Write the passphrase or the recovery key, and you go on where you were.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen.</source>
        <translation>Write the passphrase.</translation>
    </message>
    <message>
        <source>Skriv motiveringen; Esc går tillbaka till frågorna</source>
        <translation>Write the rationale; Esc goes back to the questions</translation>
    </message>
    <message>
        <source>Skriv svaren i ordning, med ; emellan</source>
        <translation>Write the answers in order, with ; between</translation>
    </message>
    <message>
        <source>Skriv svaret.</source>
        <translation>Write the answer.</translation>
    </message>
    <message>
        <source>Skriv svar…</source>
        <translation>Write a response…</translation>
    </message>
    <message>
        <source>Skriv ut…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Skriv vad gruppen heter.</source>
        <translation>Write what the group is called.</translation>
    </message>
    <message>
        <source>Skriv vem som granskar. Namnet följer med varje svar.</source>
        <translation>Write who reviews. The name goes with every answer.</translation>
    </message>
    <message>
        <source>Skriv ändå</source>
        <translation>Write anyway</translation>
    </message>
    <message>
        <source>Skriv, svara eller stäng   Ctrl+Skift+G</source>
        <translation>Write, reply or close   Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>Skriven här</source>
        <translation>Written here</translation>
    </message>
    <message>
        <source>Skriver arbetsboken …</source>
        <translation>Writing the workbook …</translation>
    </message>
    <message>
        <source>Skriver formuläret …</source>
        <translation>Writing the form …</translation>
    </message>
    <message>
        <source>Skriver kopian …</source>
        <translation>Writing the copy …</translation>
    </message>
    <message>
        <source>Skriver om granskningen …</source>
        <translation>Writing the audit anew …</translation>
    </message>
    <message>
        <source>Skrivet som inte är ett svar</source>
        <translation>Written though it is not an answer</translation>
    </message>
    <message numerus="yes">
        <source>Skrivet: {file}, %n rekommendationer att besvara. Skicka filen till {addressee}.</source>
        <translation>
            <numerusform>Written: {file}, %n recommendation to answer. Send the file to {addressee}.</numerusform>
            <numerusform>Written: {file}, %n recommendations to answer. Send the file to {addressee}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skrivet: {file}, %n svar att kontrollera. Skicka filen till {whom}.</source>
        <translation>
            <numerusform>Written: {file}, %n answer to check. Send the file to {whom}.</numerusform>
            <numerusform>Written: {file}, %n answers to check. Send the file to {whom}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Skyddade identiteter</source>
        <translation>Protected identities</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Slag: {kind}</source>
        <translation>Kind: {kind}</translation>
    </message>
    <message>
        <source>Släpp en granskning (.granskning) eller en checklista (.xlsx eller .md), en fil i taget.</source>
        <translation>Drop an audit (.granskning) or a checklist (.xlsx or .md), one file at a time.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Spara   Ctrl+Retur</source>
        <translation>Save   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Spara checklistan</source>
        <translation>Save the checklist</translation>
    </message>
    <message>
        <source>Spara checklistan som</source>
        <translation>Save the checklist as</translation>
    </message>
    <message>
        <source>Spara checklistan som…</source>
        <translation>Save the checklist as…</translation>
    </message>
    <message>
        <source>Spara granskningen som</source>
        <translation>Save the audit as</translation>
    </message>
    <message>
        <source>Spara och stäng</source>
        <translation>Save and close</translation>
    </message>
    <message>
        <source>Spara som</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Spara svaret</source>
        <translation>Save the reply</translation>
    </message>
    <message>
        <source>Spara tolkningen</source>
        <translation>Save the interpretation</translation>
    </message>
    <message>
        <source>Spara ändringen</source>
        <translation>Save the change</translation>
    </message>
    <message>
        <source>Sparad: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Stark: ingen gissar den.</source>
        <translation>Strong: nobody guesses it.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status för rekommendation {label}</source>
        <translation>Status of recommendation {label}</translation>
    </message>
    <message>
        <source>Status i den tidigare granskningen</source>
        <translation>Status in the earlier audit</translation>
    </message>
    <message>
        <source>Statusen är inte sparad</source>
        <translation>The status is not saved</translation>
    </message>
    <message>
        <source>Statusens datum</source>
        <translation>Date of the status</translation>
    </message>
    <message>
        <source>Steg</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Steg på skalan</source>
        <translation>Step of the scale</translation>
    </message>
    <message>
        <source>Steg {number} av {steps}: {title}, {state}</source>
        <translation>Step {number} of {steps}: {title}, {state}</translation>
    </message>
    <message>
        <source>Stegets färg</source>
        <translation>Colour of the step</translation>
    </message>
    <message>
        <source>Stegets färg, {name}</source>
        <translation>Colour of the step, {name}</translation>
    </message>
    <message>
        <source>Stegets ord</source>
        <translation>Word of the step</translation>
    </message>
    <message>
        <source>Stratifierat slumpmässigt</source>
        <translation>Stratified random</translation>
    </message>
    <message>
        <source>Stratifierat, antal för varje</source>
        <translation>Stratified, a number for each</translation>
    </message>
    <message>
        <source>Stratifierat, lika många ur varje</source>
        <translation>Stratified, the same number from each</translation>
    </message>
    <message>
        <source>Stratifierat, proportionellt</source>
        <translation>Stratified, proportional</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>Stratum: grupper som urvalet kan fördelas på</source>
        <translation>Strata: groups that the sample can be spread over</translation>
    </message>
    <message>
        <source>Ställningstagande</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Ställningstagande av</source>
        <translation>Decision by</translation>
    </message>
    <message>
        <source>Ställningstagande i {fact_check}</source>
        <translation>Decision in {fact_check}</translation>
    </message>
    <message>
        <source>Ställningstagande till synpunkten</source>
        <translation>Decision on the view</translation>
    </message>
    <message>
        <source>Ställningstagandets datum</source>
        <translation>Date of the decision</translation>
    </message>
    <message>
        <source>Ställs inte</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>Ställs inte – {why}</source>
        <translation>Not asked – {why}</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Stäng anteckningen</source>
        <translation>Close the note</translation>
    </message>
    <message>
        <source>Stäng filerna i andra program och gallra igen; gallringen går då vidare där den slutade.</source>
        <translation>Close the files in other programs and dispose again; the disposal then goes on where it ended.</translation>
    </message>
    <message>
        <source>Stäng granskningen</source>
        <translation>Close the audit</translation>
    </message>
    <message>
        <source>Stäng granskningen och öppna den igen. Händer det på nytt: kopiera detaljerna och be om hjälp.</source>
        <translation>Close the audit and open it again. If it happens anew: copy the details and ask for help.</translation>
    </message>
    <message>
        <source>Stäng listan</source>
        <translation>Close the list</translation>
    </message>
    <message>
        <source>Stäng meddelandet</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>Stäng ändå</source>
        <translation>Close anyway</translation>
    </message>
    <message>
        <source>Stå fast</source>
        <translation>Stand by it</translation>
    </message>
    <message>
        <source>Svag: den som har filen gissar den på dagar eller veckor.</source>
        <translation>Weak: whoever has the file guesses it in days or weeks.</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Svar (Retur för att skriva)</source>
        <translation>Answer (Enter to write)</translation>
    </message>
    <message>
        <source>Svar (Retur för att skriva; Esc går tillbaka till frågorna)</source>
        <translation>Answer (Enter to write; Esc goes back to the questions)</translation>
    </message>
    <message>
        <source>Svar att granska</source>
        <translation>Answers to review</translation>
    </message>
    <message>
        <source>Svar att välja utgår</source>
        <translation>Answer to choose dropped</translation>
    </message>
    <message>
        <source>Svar att välja ändrat</source>
        <translation>Answer to choose changed</translation>
    </message>
    <message>
        <source>Svar ersätts</source>
        <translation>Responses will be replaced</translation>
    </message>
    <message>
        <source>Svar från</source>
        <translation>Response from</translation>
    </message>
    <message>
        <source>Svar från styrelse eller nämnd</source>
        <translation>Response from a committee or board</translation>
    </message>
    <message>
        <source>Svar från {addressee} på rekommendation {label}</source>
        <translation>Response from {addressee} to recommendation {label}</translation>
    </message>
    <message>
        <source>Svar i alla akter</source>
        <translation>Answers in all cases</translation>
    </message>
    <message>
        <source>Svar och anteckningar som utgår, och finns kvar i loggen</source>
        <translation>Answers and notes that are dropped, and remain in the log</translation>
    </message>
    <message>
        <source>Svar på formulär nr</source>
        <translation>Response to form no.</translation>
    </message>
    <message>
        <source>Svar på granskningsanteckning</source>
        <translation>Reply to a review note</translation>
    </message>
    <message>
        <source>Svar på rekommendation</source>
        <translation>Response to a recommendation</translation>
    </message>
    <message>
        <source>Svar på: {label}</source>
        <translation>Answers to: {label}</translation>
    </message>
    <message>
        <source>Svar senast</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Svar som finns kvar men inte längre ställs, och inte räknas</source>
        <translation>Answers that remain but are no longer asked, and not counted</translation>
    </message>
    <message>
        <source>Svar som följer med till omformulerade frågor</source>
        <translation>Answers that follow to reworded questions</translation>
    </message>
    <message>
        <source>Svar som har skickats till förvaltningen för kontroll. Tystnad är inte instämmande.</source>
        <translation>Answers that have been sent to the administration to be checked. Silence is not agreement.</translation>
    </message>
    <message>
        <source>Svar som lagts åt sidan och nu räknas igen, märkta för omläsning</source>
        <translation>Answers that were set aside and now count again, marked to be read again</translation>
    </message>
    <message>
        <source>Svar som måste ges igen</source>
        <translation>Answers that must be given again</translation>
    </message>
    <message>
        <source>Svar som redan står i registret</source>
        <translation>Answers that stand in the register already</translation>
    </message>
    <message>
        <source>Svar som räknas</source>
        <translation>Answers that are counted</translation>
    </message>
    <message>
        <source>Svar som synpunkten gäller</source>
        <translation>Answer that the view is of</translation>
    </message>
    <message>
        <source>Svar ur registret</source>
        <translation>Answer from the register</translation>
    </message>
    <message>
        <source>Svar vid granskningen</source>
        <translation>Answer at the review</translation>
    </message>
    <message>
        <source>Svar, Retur, ↑ och ↓ i ”Samma fråga i alla akter”</source>
        <translation>Answer, Enter, ↑ and ↓ in “Same question in all cases”</translation>
    </message>
    <message>
        <source>Svar: {reply}</source>
        <translation>Reply: {reply}</translation>
    </message>
    <message>
        <source>Svara i den påhittade akten med samma tangenter som på sidan Akter. Inget som du svarar här sparas.</source>
        <translation>Answer in the invented case with the same keys as on the page Cases. Nothing that you answer here is saved.</translation>
    </message>
    <message>
        <source>Svara på anteckningen</source>
        <translation>Reply to the note</translation>
    </message>
    <message>
        <source>Svara, och gå till nästa fråga att besvara</source>
        <translation>Answer, and go to the next question to answer</translation>
    </message>
    <message>
        <source>Svara…</source>
        <translation>Reply…</translation>
    </message>
    <message>
        <source>Svaret erbjuds inte längre</source>
        <translation>The answer is no longer offered</translation>
    </message>
    <message>
        <source>Svaret erbjuds inte längre: {withdrawn}. Välj ett annat, eller rensa det med Delete.</source>
        <translation>The answer is no longer offered: {withdrawn}. Choose another, or clear it with Delete.</translation>
    </message>
    <message>
        <source>Svaret gavs innan frågan tolkades eller ändrades. Svara på nytt, eller låt det stå.</source>
        <translation>The answer was given before the question was interpreted or changed. Answer again, or let it stand.</translation>
    </message>
    <message>
        <source>Svaret i granskningen: {answer_now}</source>
        <translation>The answer in the audit: {answer_now}</translation>
    </message>
    <message>
        <source>Svaret står kvar</source>
        <translation>The answer stands</translation>
    </message>
    <message>
        <source>Svaret tas bort. Loggen behåller det, och Ctrl+Z tar tillbaka det.</source>
        <translation>The response is removed. The log keeps it, and Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Svaret uppfyller det som frågan prövar.</source>
        <translation>The answer meets what the question tests.</translation>
    </message>
    <message>
        <source>Svaret uppfyller inte checklistans villkor ({constraint}).</source>
        <translation>The answer does not meet the condition of the checklist ({constraint}).</translation>
    </message>
    <message>
        <source>Svaret uppfyller inte det som frågan prövar.</source>
        <translation>The answer does not meet what the question tests.</translation>
    </message>
    <message>
        <source>Svaret utanför stegen</source>
        <translation>The answer beside the steps</translation>
    </message>
    <message>
        <source>Svaret ändrat</source>
        <translation>The answer changed</translation>
    </message>
    <message>
        <source>Svaret är inte märkt för omläsning.</source>
        <translation>The answer is not marked to be read again.</translation>
    </message>
    <message>
        <source>Svaret är inte sparat</source>
        <translation>The response is not saved</translation>
    </message>
    <message>
        <source>Svaret är redan ändrat efter synpunkten.</source>
        <translation>The answer has been changed after the view already.</translation>
    </message>
    <message>
        <source>Svaret är rensat.</source>
        <translation>The answer is cleared.</translation>
    </message>
    <message>
        <source>Svarets text</source>
        <translation>Text of the response</translation>
    </message>
    <message>
        <source>Svarsformulär</source>
        <translation>Response forms</translation>
    </message>
    <message>
        <source>Svarsformulär (*.xlsx *.docx)</source>
        <translation>Response forms (*.xlsx *.docx)</translation>
    </message>
    <message>
        <source>Svarsformulär nr {form}, {addressee}: svar senast {day}, {time_left}</source>
        <translation>Response form no. {form}, {addressee}: answer by {day} at the latest, {time_left}</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>Syfte: {purpose}</source>
        <translation>Purpose: {purpose}</translation>
    </message>
    <message>
        <source>Synpunkt från</source>
        <translation>View from</translation>
    </message>
    <message>
        <source>Synpunkt i utskick nr</source>
        <translation>View in dispatch no.</translation>
    </message>
    <message>
        <source>Synpunkten tas bort ur granskningen, med ställningstagandet. Ctrl+Z tar tillbaka den.</source>
        <translation>The view is removed from the audit, with its decision. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Synpunkten är inte sparad</source>
        <translation>The view is not saved</translation>
    </message>
    <message>
        <source>Synpunktens datum</source>
        <translation>Date of the view</translation>
    </message>
    <message>
        <source>Synpunktens enhet</source>
        <translation>Unit of the view</translation>
    </message>
    <message>
        <source>Synpunkter</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Synpunkter ersätts</source>
        <translation>Views will be replaced</translation>
    </message>
    <message>
        <source>System: {system}</source>
        <translation>System: {system}</translation>
    </message>
    <message>
        <source>Systematiskt</source>
        <translation>Systematic</translation>
    </message>
    <message>
        <source>Säkerhetskopia {when}</source>
        <translation>Backup {when}</translation>
    </message>
    <message>
        <source>Säkerhetskopian blev inte av</source>
        <translation>The backup failed</translation>
    </message>
    <message>
        <source>Säkerhetskopian från {made}: {held}

Granskningen nu: {now}

Granskningen blir som säkerhetskopian. Det som har gjorts efter den finns kvar i filen som den är nu, som sparas bredvid under ett namn med ”före återställning”.</source>
        <translation>The backup of {made}: {held}

The audit now: {now}

The audit becomes as the backup. What was done after it stays in the file as it is now, which is kept beside it under a name with ”före återställning”.</translation>
    </message>
    <message>
        <source>Säkerhetskopiera nu</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Säkerhetskopierar …</source>
        <translation>Backing up …</translation>
    </message>
    <message>
        <source>Säkerhetskopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Säkerhetskopior av {stem}</source>
        <translation>Backups of {stem}</translation>
    </message>
    <message>
        <source>Säkerhetskopior läggs bredvid granskningen.</source>
        <translation>Backups are put beside the audit.</translation>
    </message>
    <message>
        <source>Säkerhetskopior läggs i {folder}. Går den mappen inte att nå läggs de bredvid granskningen.</source>
        <translation>Backups are put in {folder}. If that folder cannot be reached, they are put beside the audit.</translation>
    </message>
    <message>
        <source>Säkerhetskopior…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Sätt eller ta bort ett svar; Retur går vidare</source>
        <translation>Set or remove an answer; Enter goes on</translation>
    </message>
    <message>
        <source>Sätt svaret sist i ordningen, eller ta bort det; Retur går vidare</source>
        <translation>Put the answer last in the order, or remove it; Enter goes on</translation>
    </message>
    <message>
        <source>Så här många akter:</source>
        <translation>This many cases:</translation>
    </message>
    <message>
        <source>Så kontrollerades att registret är fullständigt</source>
        <translation>How the register was checked to be complete</translation>
    </message>
    <message>
        <source>Så länge ingen akt är påbörjad; dragningen står kvar i loggen</source>
        <translation>As long as no case is begun; the draw stays in the log</translation>
    </message>
    <message>
        <source>Så många akter ska urvalet ha ur varje stratum, de som redan är dragna inräknade:</source>
        <translation>So many cases shall the sample have from each stratum, those already drawn included:</translation>
    </message>
    <message>
        <source>Så räknas svaren</source>
        <translation>How the answers are counted</translation>
    </message>
    <message>
        <source>Så räknas svaren, en rad för varje fråga som räknas</source>
        <translation>How the answers are counted, a row for each question that is counted</translation>
    </message>
    <message>
        <source>Så skrivs det: {none} {singular}, {one} {singular}, {definite}, 15 {plural}.</source>
        <translation>It is written: {none} {singular}, {one} {singular}, {definite}, 15 {plural}.</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Sök bland {words}</source>
        <translation>Search among {words}</translation>
    </message>
    <message>
        <source>Sök i granskningen</source>
        <translation>Search the audit</translation>
    </message>
    <message>
        <source>Sök i granskningen…</source>
        <translation>Search the audit…</translation>
    </message>
    <message>
        <source>Sök i handboken</source>
        <translation>Search the handbook</translation>
    </message>
    <message>
        <source>Sök i handboken   Ctrl+F</source>
        <translation>Search the handbook   Ctrl+F</translation>
    </message>
    <message>
        <source>Sök kommando, akt eller fråga</source>
        <translation>Search for a command, case or question</translation>
    </message>
    <message>
        <source>Sök kommando, akt eller fråga…</source>
        <translation>Find a command, case or question…</translation>
    </message>
    <message>
        <source>Söker i frågor, vägledning, svar i ord, kommentarer, var i akten, synpunkter och anteckningar.</source>
        <translation>Searches questions, guidance, answers in words, comments, where in the file, views and notes.</translation>
    </message>
    <message>
        <source>Söker personnummer …</source>
        <translation>Searching for identity numbers …</translation>
    </message>
    <message numerus="yes">
        <source>Söker … %n träffar hittills.</source>
        <translation>
            <numerusform>Searching … %n hit so far.</numerusform>
            <numerusform>Searching … %n hits so far.</numerusform>
        </translation>
    </message>
    <message>
        <source>TT:MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort akten</source>
        <translation>Remove the case</translation>
    </message>
    <message>
        <source>Ta bort akter</source>
        <translation>Remove cases</translation>
    </message>
    <message>
        <source>Ta bort alla</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>Ta bort bedömningen</source>
        <translation>Remove the assessment</translation>
    </message>
    <message>
        <source>Ta bort inläsningen</source>
        <translation>Remove the loading</translation>
    </message>
    <message>
        <source>Ta bort jämförelsegruppen {name}?</source>
        <translation>Remove the comparison group {name}?</translation>
    </message>
    <message>
        <source>Ta bort krypteringen</source>
        <translation>Remove the encryption</translation>
    </message>
    <message>
        <source>Ta bort krypteringen?</source>
        <translation>Remove the encryption?</translation>
    </message>
    <message>
        <source>Ta bort krypteringen…</source>
        <translation>Remove the encryption…</translation>
    </message>
    <message>
        <source>Ta bort personnummer i fältet</source>
        <translation>Remove the identity number in the field</translation>
    </message>
    <message>
        <source>Ta bort personnumret</source>
        <translation>Remove the identity number</translation>
    </message>
    <message>
        <source>Ta bort rad</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source>Ta bort raden…</source>
        <translation>Remove the row…</translation>
    </message>
    <message>
        <source>Ta bort revisionsfråga {label}?</source>
        <translation>Remove audit question {label}?</translation>
    </message>
    <message>
        <source>Ta bort revisionsfrågan</source>
        <translation>Remove the audit question</translation>
    </message>
    <message>
        <source>Ta bort svaret från {addressee}</source>
        <translation>Remove the response from {addressee}</translation>
    </message>
    <message>
        <source>Ta bort svaret…</source>
        <translation>Remove the response…</translation>
    </message>
    <message>
        <source>Ta bort synpunkten</source>
        <translation>Remove the view</translation>
    </message>
    <message>
        <source>Ta bort synpunkten…</source>
        <translation>Remove the view…</translation>
    </message>
    <message>
        <source>Ta bort ur listan</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Ta bort {count} akter</source>
        <translation>Remove {count} cases</translation>
    </message>
    <message>
        <source>Ta bort {file} ur listan</source>
        <translation>Remove {file} from the list</translation>
    </message>
    <message>
        <source>Ta bort {row}</source>
        <translation>Remove {row}</translation>
    </message>
    <message>
        <source>Ta bort {row} med {held}? Ctrl+Z tar tillbaka den.</source>
        <translation>Remove {row} with {held}? Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Ta bort: {fields}</source>
        <translation>Remove: {fields}</translation>
    </message>
    <message>
        <source>Ta fram fler på sidan Urval.</source>
        <translation>Bring in more on the page Sample.</translation>
    </message>
    <message>
        <source>Ta förslaget: det som har skrivits förut i granskningen</source>
        <translation>Take the suggestion: what has been written before in the audit</translation>
    </message>
    <message>
        <source>Ta med diarienummer</source>
        <translation>Include references</translation>
    </message>
    <message>
        <source>Tabell i textform</source>
        <translation>Table as text</translation>
    </message>
    <message>
        <source>Tabeller i Markdown</source>
        <translation>Tables in Markdown</translation>
    </message>
    <message>
        <source>Tal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tal inom gränser</source>
        <translation>Number within limits</translation>
    </message>
    <message>
        <source>Tal, till exempel 12,5</source>
        <translation>Number, for example 12,5</translation>
    </message>
    <message>
        <source>Tangent: {key}</source>
        <translation>Key: {key}</translation>
    </message>
    <message>
        <source>Tangenter och siffror i rad gissas först.</source>
        <translation>Keys and digits in a row are guessed first.</translation>
    </message>
    <message>
        <source>Tar bort personnummer ur säkerhetskopiorna …</source>
        <translation>Removing identity numbers from the backups …</translation>
    </message>
    <message>
        <source>Tar bort personnummer …</source>
        <translation>Removing identity numbers …</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Tid då granskningen av akten börjar, fylls i av programmet</source>
        <translation>Time at which the review of the case begins, filled in by the program</translation>
    </message>
    <message>
        <source>Tid då granskningen av akten slutar, fylls i av programmet</source>
        <translation>Time at which the review of the case ends, filled in by the program</translation>
    </message>
    <message>
        <source>Tid: {moment}</source>
        <translation>Time: {moment}</translation>
    </message>
    <message>
        <source>Tidigare bedömningar</source>
        <translation>Earlier assessments</translation>
    </message>
    <message>
        <source>Tidigare granskad verksamhet</source>
        <translation>Activity audited earlier</translation>
    </message>
    <message>
        <source>Tidigare granskning</source>
        <translation>Earlier audit</translation>
    </message>
    <message>
        <source>Tidigare granskningen läst den</source>
        <translation>Earlier audit read on</translation>
    </message>
    <message>
        <source>Tidigare granskningens kännetecken</source>
        <translation>Mark of the earlier audit</translation>
    </message>
    <message>
        <source>Tidigare högsta nummer på en rekommendation</source>
        <translation>Earlier highest number of a recommendation</translation>
    </message>
    <message>
        <source>Tidigare lydelse</source>
        <translation>Earlier wording</translation>
    </message>
    <message>
        <source>Tidigare lydelser och celler ur registret</source>
        <translation>Earlier wordings and cells of the register</translation>
    </message>
    <message>
        <source>Tidigare period</source>
        <translation>Earlier period</translation>
    </message>
    <message>
        <source>Tidigare siffror</source>
        <translation>Earlier figures</translation>
    </message>
    <message>
        <source>Tidigare status står kvar i historiken.</source>
        <translation>Earlier statuses remain in the history.</translation>
    </message>
    <message>
        <source>Tidigare version av checklistan</source>
        <translation>Earlier version of the checklist</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Till rapporten</source>
        <translation>For the report</translation>
    </message>
    <message>
        <source>Till vem</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Till år</source>
        <translation>To year</translation>
    </message>
    <message>
        <source>Tillagda för hand, utanför urvalet: {labels}. Från dem kan inget generaliseras.</source>
        <translation>Added by hand, outside the sample: {labels}. Nothing can be generalised from them.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tilldelad</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Tillkom efteråt</source>
        <translation>Added later</translation>
    </message>
    <message numerus="yes">
        <source>Tillsammans %n akter</source>
        <translation>
            <numerusform>Together %n case</numerusform>
            <numerusform>Together %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tolka frågan</source>
        <translation>Interpret the question</translation>
    </message>
    <message>
        <source>Tolka frågan…</source>
        <translation>Interpret the question…</translation>
    </message>
    <message>
        <source>Tolkning</source>
        <translation>Interpretation</translation>
    </message>
    <message>
        <source>Tolkning {text}</source>
        <translation>Interpretation {text}</translation>
    </message>
    <message>
        <source>Tolkningar som utgår med sina frågor, och finns kvar i loggen: {notes}.</source>
        <translation>Interpretations that are dropped with their questions, and remain in the log: {notes}.</translation>
    </message>
    <message numerus="yes">
        <source>Tolkningen är sparad. %n svar är märkta för omläsning. Ctrl+I går igenom dem, Ctrl+B låter ett svar stå.</source>
        <translation>
            <numerusform>The interpretation is saved. %n answer is marked to be read again. Ctrl+I goes through them, Ctrl+B lets an answer stand.</numerusform>
            <numerusform>The interpretation is saved. %n answers are marked to be read again. Ctrl+I goes through them, Ctrl+B lets an answer stand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tolkningen är sparad. Inget svar har getts än.</source>
        <translation>The interpretation is saved. No answer has been given yet.</translation>
    </message>
    <message>
        <source>Tomt: programmet lottar ett</source>
        <translation>Empty: the program draws one</translation>
    </message>
    <message>
        <source>Tryck Ctrl+Retur igen för att klarmarkera ändå.</source>
        <translation>Press Ctrl+Enter again to close the case all the same.</translation>
    </message>
    <message>
        <source>Tryck Esc igen för att lämna förhandsgranskningen.</source>
        <translation>Press Esc again to leave the preview.</translation>
    </message>
    <message>
        <source>Tryck Retur för att börja i {label}. Inget svar sparades.</source>
        <translation>Press Enter to begin {label}. No answer was saved.</translation>
    </message>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Typer som stöds: {known}.</source>
        <translation>Types that are supported: {known}.</translation>
    </message>
    <message>
        <source>Underlag</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Underlag för</source>
        <translation>Ground of</translation>
    </message>
    <message>
        <source>Underlag för revisionsfråga</source>
        <translation>Ground of audit question</translation>
    </message>
    <message numerus="yes">
        <source>Underlag till %n revisionsfrågor ({labels}) jämförs med gruppen. De står kvar utan jämförelse. Ctrl+Z tar tillbaka gruppen.</source>
        <translation>
            <numerusform>Grounds of audit question {labels} are compared with the group. They stay without a comparison. Ctrl+Z brings the group back.</numerusform>
            <numerusform>Grounds of audit questions {labels} are compared with the group. They stay without a comparison. Ctrl+Z brings the group back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Underlag till revisionsfråga</source>
        <translation>Ground of an audit question</translation>
    </message>
    <message>
        <source>Underlag till revisionsfråga {label}: {text}</source>
        <translation>Ground of audit question {label}: {text}</translation>
    </message>
    <message>
        <source>Underlag till revisionsfråga {question}</source>
        <translation>Ground of audit question {question}</translation>
    </message>
    <message>
        <source>Underlag: vad rekommendationen vilar på. Mellanslag markerar.</source>
        <translation>Grounds: what the recommendation rests on. Space marks.</translation>
    </message>
    <message>
        <source>Underlaget har ändrats</source>
        <translation>The grounds have changed</translation>
    </message>
    <message>
        <source>Underlagets datum</source>
        <translation>Date of the ground</translation>
    </message>
    <message>
        <source>Underlagets källa</source>
        <translation>Source of the ground</translation>
    </message>
    <message>
        <source>Underlagets paragraf</source>
        <translation>Section of the ground</translation>
    </message>
    <message>
        <source>Underlagets slag</source>
        <translation>Kind of the ground</translation>
    </message>
    <message>
        <source>Uppfyllt</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Uppfyllt till en del. Räknas i nämnaren, aldrig som uppfyllt.</source>
        <translation>Met in part. Counted in the denominator, never as met.</translation>
    </message>
    <message>
        <source>Uppfyllt, av dem som räknas: uppfyllt, delvis och ej uppfyllt.</source>
        <translation>Met, of those that are counted: met, partly and not met.</translation>
    </message>
    <message>
        <source>Uppfyllt, delvis och ej uppfyllt, i delar av dem som räknas.</source>
        <translation>Met, partly and not met, as parts of those that are counted.</translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Uppföljning av {older}</source>
        <translation>Follow-up of {older}</translation>
    </message>
    <message>
        <source>Uppgift saknas</source>
        <translation>Not available</translation>
    </message>
    <message>
        <source>Uppgifterna som du har skrivit sparas inte om du stänger.</source>
        <translation>The details that you have written are not saved if you close.</translation>
    </message>
    <message>
        <source>Upplysning</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Upprepade tecken hjälper inte.</source>
        <translation>Repeated characters do not help.</translation>
    </message>
    <message>
        <source>Urval</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Urvalet</source>
        <translation>The sample</translation>
    </message>
    <message>
        <source>Urvalet kan inte kastas: påbörjat, bortfall eller antecknat är {named}.</source>
        <translation>The sample cannot be thrown away: begun, lost or noted is {named}.</translation>
    </message>
    <message>
        <source>Urvalet och reserverna</source>
        <translation>The sample and the spares</translation>
    </message>
    <message>
        <source>Urvalet är draget men inte gjort till akter än.
Det gör du på sidan Urval (Ctrl+2).</source>
        <translation>The sample is drawn but not made into cases yet.
Do that on the page Sample (Ctrl+2).</translation>
    </message>
    <message>
        <source>Urvalet är draget ur det här registret. Ett annat kan läsas in när urvalet har kastats.</source>
        <translation>The sample is drawn from this register. Another can be loaded when the sample has been thrown away.</translation>
    </message>
    <message>
        <source>Urvalet är draget: {state}.</source>
        <translation>The sample is drawn: {state}.</translation>
    </message>
    <message>
        <source>Urvalet är gjort för hand: inget kan generaliseras från det.</source>
        <translation>The sample is chosen by hand: nothing can be generalised from it.</translation>
    </message>
    <message>
        <source>Urvalet är gjort till akter. Det kan utökas, få fler reserver, eller kastas så länge ingen akt är påbörjad.</source>
        <translation>The sample has been made into cases. It can be extended, get more spares, or be thrown away as long as no case has begun.</translation>
    </message>
    <message>
        <source>Urvalets akter, ur dragning nr</source>
        <translation>Cases of the sample, from draw no.</translation>
    </message>
    <message>
        <source>Urvalsram</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Utan beteckning</source>
        <translation>Without an identifier</translation>
    </message>
    <message>
        <source>Utan enhet</source>
        <translation>Without a unit</translation>
    </message>
    <message>
        <source>Utan ett svar från förvaltningen finns inget att ändra till.</source>
        <translation>Without an answer from the administration there is nothing to change to.</translation>
    </message>
    <message>
        <source>Utan granskare</source>
        <translation>Without a reviewer</translation>
    </message>
    <message>
        <source>Utan intervall</source>
        <translation>Without intervals</translation>
    </message>
    <message>
        <source>Utan kryptering kan den som får tag i filen läsa allt i den. Välj det bara för övningsdata.</source>
        <translation>Without encryption, anyone who gets hold of the file can read everything in it. Choose this for practice data only.</translation>
    </message>
    <message>
        <source>Utan kryptering kan den som får tag i kopian läsa allt som är kvar i den. Välj det när den får spridas så.</source>
        <translation>Without encryption, anyone who gets hold of the copy can read all that remains in it. Choose this when it may be spread like that.</translation>
    </message>
    <message>
        <source>Utan plats i akten: {located}.</source>
        <translation>Without a place in the file: {located}.</translation>
    </message>
    <message>
        <source>Utan rader: {located}.</source>
        <translation>Without rows: {located}.</translation>
    </message>
    <message>
        <source>Utan stratum</source>
        <translation>Without a stratum</translation>
    </message>
    <message>
        <source>Utan värde alla åren: {groups}.</source>
        <translation>Without a value in all the years: {groups}.</translation>
    </message>
    <message>
        <source>Utanför avsnitten</source>
        <translation>Outside the sections</translation>
    </message>
    <message>
        <source>Utanför populationen</source>
        <translation>Outside the population</translation>
    </message>
    <message>
        <source>Utanför urvalet</source>
        <translation>Outside the sample</translation>
    </message>
    <message>
        <source>Utelämnade ur registret</source>
        <translation>Left out of the register</translation>
    </message>
    <message>
        <source>Uteslut alla rader som delar beteckning</source>
        <translation>Leave out all rows that share an identifier</translation>
    </message>
    <message>
        <source>Uteslut rader utan beteckning</source>
        <translation>Leave out rows without an identifier</translation>
    </message>
    <message>
        <source>Utfall</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Utfall som blir andra, där svar som getts för hand märks för omläsning</source>
        <translation>Outcomes that change, where answers given by hand are marked to be read again</translation>
    </message>
    <message>
        <source>Utfallet och formuleringen till rapporten, om akten vore den enda.</source>
        <translation>The outcome and the sentence for the report, if the case were the only one.</translation>
    </message>
    <message>
        <source>Utgångna svar</source>
        <translation>Dropped answers</translation>
    </message>
    <message>
        <source>Utgår</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Utseende och språk</source>
        <translation>Appearance and language</translation>
    </message>
    <message>
        <source>Utseende och språk…</source>
        <translation>Appearance and language…</translation>
    </message>
    <message>
        <source>Utskick</source>
        <translation>Dispatches</translation>
    </message>
    <message>
        <source>Utskick nr {number}</source>
        <translation>Dispatch no. {number}</translation>
    </message>
    <message>
        <source>Utskicket är inte skrivet</source>
        <translation>The dispatch is not written</translation>
    </message>
    <message>
        <source>Utskickets enhet</source>
        <translation>Unit of the dispatch</translation>
    </message>
    <message>
        <source>Utskickets kännetecken</source>
        <translation>Mark of the dispatch</translation>
    </message>
    <message>
        <source>Utöka</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Utöka urvalet</source>
        <translation>Extend the sample</translation>
    </message>
    <message>
        <source>Utöka urvalet…</source>
        <translation>Extend the sample…</translation>
    </message>
    <message>
        <source>Utökar urvalet …</source>
        <translation>Extending the sample …</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Vad du kan göra</source>
        <translation>What you can do</translation>
    </message>
    <message>
        <source>Vad filen är till för</source>
        <translation>What the file is for</translation>
    </message>
    <message>
        <source>Vad förvaltningen säger om svaren. Retur öppnar synpunkten, Ctrl+Retur akten vid frågan.</source>
        <translation>What the administration says of the answers. Enter opens the view, Ctrl+Enter the case at the question.</translation>
    </message>
    <message>
        <source>Vad granskas, och vem granskar? Allt går att ändra sedan, utom filens plats.</source>
        <translation>What is audited, and who reviews? Everything can be changed later, except the place of the file.</translation>
    </message>
    <message>
        <source>Vad ska granskningen svara på?</source>
        <translation>What is the audit to answer?</translation>
    </message>
    <message>
        <source>Vad som exporteras</source>
        <translation>What is exported</translation>
    </message>
    <message>
        <source>Vad som finns kvar</source>
        <translation>What was kept</translation>
    </message>
    <message>
        <source>Vad som hände</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Vad som ska kontrolleras</source>
        <translation>What is to be checked</translation>
    </message>
    <message>
        <source>Vald rekommendation</source>
        <translation>Chosen recommendation</translation>
    </message>
    <message>
        <source>Valfri</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Vanliga ord och lösenord gissas först.</source>
        <translation>Common words and passwords are guessed first.</translation>
    </message>
    <message>
        <source>Var</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Var i akten</source>
        <translation>Where in the file</translation>
    </message>
    <message>
        <source>Var i akten – behövs för {answers}</source>
        <translation>Where in the file – needed for {answers}</translation>
    </message>
    <message>
        <source>Var i akten: handling, datum, sida</source>
        <translation>Where in the file: document, date, page</translation>
    </message>
    <message>
        <source>Var i akten: {evidence}</source>
        <translation>Where in the file: {evidence}</translation>
    </message>
    <message>
        <source>Varav {claimed} utan angivna akter, ej verifierat: lodräta streck i stapeln.</source>
        <translation>Of which {claimed} without stated cases, not verified: vertical lines in the bar.</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Varje dragning står kvar i loggen, också de som inte används.</source>
        <translation>Every draw stays in the log, those not used too.</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Vem granskar?</source>
        <translation>Who reviews?</translation>
    </message>
    <message>
        <source>Vem som granskas, checklista, akter, klarmarkering</source>
        <translation>Who is audited, checklist, cases, sign-off</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Version {version} · </source>
        <translation>Version {version} · </translation>
    </message>
    <message>
        <source>Versionen heter likadant som den som används. Ändra version på bladet settings så att de går att skilja.</source>
        <translation>The version has the same name as the one in use. Change version on the sheet settings so that they can be told apart.</translation>
    </message>
    <message>
        <source>Vet ej</source>
        <translation>Do not know</translation>
    </message>
    <message>
        <source>Vilka akter ska läsas? Fler kan läggas till sedan.</source>
        <translation>Which cases are to be read? More can be added later.</translation>
    </message>
    <message>
        <source>Vilka akter som läses av en andra läsare är inte bestämt än.</source>
        <translation>Which cases are read by a second reader is not decided yet.</translation>
    </message>
    <message>
        <source>Vilka frågor ska varje akt besvara?</source>
        <translation>Which questions is each case to answer?</translation>
    </message>
    <message>
        <source>Vilka kommuner ska visas en och en under grupperna? Valet sparas inte.</source>
        <translation>Which municipalities are to be shown one by one under the groups? The choice is not saved.</translation>
    </message>
    <message>
        <source>Vilken bild i akten?</source>
        <translation>Which picture in the file?</translation>
    </message>
    <message>
        <source>Vilken handling i akten?</source>
        <translation>Which document in the file?</translation>
    </message>
    <message>
        <source>Vilken kommun är granskningens egen?</source>
        <translation>Which municipality is the audit’s own?</translation>
    </message>
    <message>
        <source>Vilken revisionsfråga ska nyckeltalet vara underlag till?</source>
        <translation>Which audit question is the key figure to be a ground of?</translation>
    </message>
    <message>
        <source>Villkor</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Villkor: bara rader där alla stämmer är med</source>
        <translation>Conditions: only rows that meet them all are included</translation>
    </message>
    <message>
        <source>Visa</source>
        <comment>what is typed</comment>
        <translation>Show</translation>
    </message>
    <message>
        <source>Visa</source>
        <comment>what is listed</comment>
        <translation>Show</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Visa beteckningar</source>
        <translation>Show identifiers</translation>
    </message>
    <message>
        <source>Visa diarienummer</source>
        <translation>Show references</translation>
    </message>
    <message>
        <source>Visa diarienumret medan tangenten hålls nere</source>
        <translation>Show the reference while the key is held down</translation>
    </message>
    <message>
        <source>Visa eller ändra</source>
        <translation>Show or change</translation>
    </message>
    <message>
        <source>Visa enstaka kommuner…</source>
        <translation>Show single municipalities…</translation>
    </message>
    <message>
        <source>Visa i Sammanställning</source>
        <translation>Show in the Tally</translation>
    </message>
    <message>
        <source>Visa i mapp</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Visa lösenfrasen</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>Visa nyckeln…</source>
        <translation>Show the key…</translation>
    </message>
    <message>
        <source>Visa personnumren i granskningen</source>
        <translation>Show the identity numbers in the audit</translation>
    </message>
    <message>
        <source>Visas bara: checklistan låter inte svaret ändras nu.</source>
        <translation>Only shown: the checklist does not let the answer be changed now.</translation>
    </message>
    <message>
        <source>Visas när du har läst dina akter</source>
        <translation>Shown when you have read your cases</translation>
    </message>
    <message>
        <source>Visas när du har läst dina akter som andra läsare.</source>
        <translation>Shown when you have read your cases as second reader.</translation>
    </message>
    <message>
        <source>Visas så länge knappen eller F2 hålls nere</source>
        <translation>Shown as long as the button or F2 is held down</translation>
    </message>
    <message>
        <source>Visas, besvaras inte</source>
        <translation>Shown, not answered</translation>
    </message>
    <message>
        <source>Vägledning</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Välj</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Välj checklista</source>
        <translation>Choose a checklist</translation>
    </message>
    <message>
        <source>Välj den tidigare granskningen</source>
        <translation>Choose the earlier audit</translation>
    </message>
    <message>
        <source>Välj en fil, eller läs in checklistan senare.</source>
        <translation>Choose a file, or load the checklist later.</translation>
    </message>
    <message>
        <source>Välj en siffra med piltangenterna och Retur, eller klicka på den, så visas akterna bakom den här.</source>
        <translation>Choose a figure with the arrow keys and Enter, or click it, and the cases behind it are shown here.</translation>
    </message>
    <message>
        <source>Välj fil och skriv…</source>
        <translation>Choose a file and write…</translation>
    </message>
    <message>
        <source>Välj filen med den tidigare granskningen.</source>
        <translation>Choose the file with the earlier audit.</translation>
    </message>
    <message>
        <source>Välj fil…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Välj fråga</source>
        <translation>Choose a question</translation>
    </message>
    <message>
        <source>Välj färg…</source>
        <translation>Choose a colour…</translation>
    </message>
    <message>
        <source>Välj kolumn</source>
        <translation>Choose a column</translation>
    </message>
    <message>
        <source>Välj kolumnen med beteckningen: den som skiljer akterna åt.</source>
        <translation>Choose the column with the identity: the one that tells the cases apart.</translation>
    </message>
    <message>
        <source>Välj kommun…</source>
        <translation>Choose municipality…</translation>
    </message>
    <message>
        <source>Välj kommun… säger vilken kommun som är den egna; dess värden visas då i listan.</source>
        <translation>Choose municipality… says which municipality is one’s own; its values are then shown in the list.</translation>
    </message>
    <message>
        <source>Välj minst en granskare.</source>
        <translation>Choose at least one reviewer.</translation>
    </message>
    <message>
        <source>Välj plats…</source>
        <translation>Choose a place…</translation>
    </message>
    <message>
        <source>Välj var granskningen ska sparas.</source>
        <translation>Choose where the audit is to be saved.</translation>
    </message>
    <message>
        <source>Vänta på svar i högst</source>
        <translation>Wait for an answer at most</translation>
    </message>
    <message>
        <source>Väntar på handling</source>
        <translation>Waits for a document</translation>
    </message>
    <message>
        <source>Väntar på handlingar</source>
        <translation>Waiting for documents</translation>
    </message>
    <message>
        <source>Väntar på handlingar…</source>
        <translation>Waiting for documents…</translation>
    </message>
    <message>
        <source>Väntar på svar …</source>
        <translation>Waiting for an answer …</translation>
    </message>
    <message>
        <source>Värde</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Värde att jämföra med</source>
        <translation>Value to compare with</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Word-dokument</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>Word-dokument (*.docx)</source>
        <translation>Word documents (*.docx)</translation>
    </message>
    <message>
        <source>Ytterligare</source>
        <translation>Further</translation>
    </message>
    <message>
        <source>Ytterligare enligt förvaltningen</source>
        <translation>Further according to the administration</translation>
    </message>
    <message>
        <source>akt</source>
        <translation>case</translation>
    </message>
    <message>
        <source>akter</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>alla</source>
        <translation>all</translation>
    </message>
    <message numerus="yes">
        <source>alla %n akter</source>
        <translation>
            <numerusform>all %n cases</numerusform>
            <numerusform>all %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>alla akter</source>
        <translation>all cases</translation>
    </message>
    <message>
        <source>andra läsning</source>
        <translation>second reading</translation>
    </message>
    <message>
        <source>annan</source>
        <translation>other</translation>
    </message>
    <message>
        <source>antal {count}</source>
        <translation>number {count}</translation>
    </message>
    <message>
        <source>att akten inte kan läsas</source>
        <translation>that the case cannot be read</translation>
    </message>
    <message>
        <source>att akten kan läsas</source>
        <translation>that the case can be read</translation>
    </message>
    <message>
        <source>att akten påbörjades</source>
        <translation>that the case was begun</translation>
    </message>
    <message>
        <source>att fylla i</source>
        <translation>to fill in</translation>
    </message>
    <message>
        <source>avtal</source>
        <translation>agreements</translation>
    </message>
    <message>
        <source>avvisad</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>bara bokstäver</source>
        <translation>letters only</translation>
    </message>
    <message>
        <source>bedömningen</source>
        <translation>the assessment</translation>
    </message>
    <message>
        <source>bedömningen av fråga {label}</source>
        <translation>the assessment of question {label}</translation>
    </message>
    <message>
        <source>beslut</source>
        <translation>decisions</translation>
    </message>
    <message>
        <source>beslutet om gallring</source>
        <translation>the decision on disposal</translation>
    </message>
    <message>
        <source>besvarad</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>besvarat {day}</source>
        <translation>answered {day}</translation>
    </message>
    <message>
        <source>beteckning {identity}</source>
        <translation>identifier {identity}</translation>
    </message>
    <message>
        <source>borttagen jämförelsegrupp</source>
        <translation>comparison group removed</translation>
    </message>
    <message>
        <source>byte av checklistans version</source>
        <translation>change of the version of the checklist</translation>
    </message>
    <message>
        <source>bytte version: </source>
        <translation>changed version: </translation>
    </message>
    <message>
        <source>bör</source>
        <translation>should</translation>
    </message>
    <message>
        <source>checklistan</source>
        <translation>the checklist</translation>
    </message>
    <message>
        <source>checklistan låter inte svaret ändras nu</source>
        <translation>the checklist does not let the answer be changed now</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dagen då en handling kom in</source>
        <translation>the day when a document came in</translation>
    </message>
    <message>
        <source>dagen då granskningen ska gallras</source>
        <translation>the day when the audit is to be disposed of</translation>
    </message>
    <message>
        <source>delvis</source>
        <translation>partly</translation>
    </message>
    <message>
        <source>den sammanfattande bedömningen</source>
        <translation>the overall assessment</translation>
    </message>
    <message>
        <source>den tidigare granskningen</source>
        <translation>the earlier audit</translation>
    </message>
    <message>
        <source>den {day} kl. {time}</source>
        <translation>on {day} at {time}</translation>
    </message>
    <message>
        <source>det som räknas</source>
        <translation>what is counted</translation>
    </message>
    <message>
        <source>det är en upplysning utan svar</source>
        <translation>it is information without an answer</translation>
    </message>
    <message>
        <source>efter förvaltningens synpunkt: </source>
        <translation>after the administration’s view: </translation>
    </message>
    <message>
        <source>ej besvarat</source>
        <translation>not answered</translation>
    </message>
    <message numerus="yes">
        <source>ej besvarat, %n dagar efter sista svarsdag</source>
        <translation>
            <numerusform>not answered, %n day past the last day to answer</numerusform>
            <numerusform>not answered, %n days past the last day to answer</numerusform>
        </translation>
    </message>
    <message>
        <source>ej ställd</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>elva</source>
        <translation>eleven</translation>
    </message>
    <message>
        <source>en</source>
        <translation>one</translation>
    </message>
    <message>
        <source>en avvikelse</source>
        <translation>one deviation</translation>
    </message>
    <message>
        <source>en del av frågan</source>
        <translation>a part of the question</translation>
    </message>
    <message>
        <source>en påbörjad handling</source>
        <translation>a document begun</translation>
    </message>
    <message>
        <source>en rad</source>
        <translation>one row</translation>
    </message>
    <message>
        <source>en rad i ”{label}”</source>
        <translation>a row of “{label}”</translation>
    </message>
    <message>
        <source>enhet {unit}</source>
        <translation>unit {unit}</translation>
    </message>
    <message>
        <source>enheten {unit}</source>
        <translation>the unit {unit}</translation>
    </message>
    <message>
        <source>enhetschef</source>
        <translation>head of unit</translation>
    </message>
    <message>
        <source>faktakontrollen</source>
        <translation>the fact check</translation>
    </message>
    <message>
        <source>faktura</source>
        <translation>invoice</translation>
    </message>
    <message>
        <source>fakturor</source>
        <translation>invoices</translation>
    </message>
    <message>
        <source>fanns inte</source>
        <translation>did not exist</translation>
    </message>
    <message>
        <source>fem</source>
        <translation>five</translation>
    </message>
    <message>
        <source>fler än som återstår</source>
        <translation>more than remain</translation>
    </message>
    <message>
        <source>formuleringen</source>
        <translation>the sentence</translation>
    </message>
    <message>
        <source>formuleringen om {item}</source>
        <translation>the sentence on {item}</translation>
    </message>
    <message>
        <source>fråga {items}</source>
        <translation>question {items}</translation>
    </message>
    <message>
        <source>fråga {number}</source>
        <translation>question {number}</translation>
    </message>
    <message>
        <source>fråga ”{label}”</source>
        <translation>question “{label}”</translation>
    </message>
    <message>
        <source>frågan fanns inte då</source>
        <translation>the question was not there then</translation>
    </message>
    <message>
        <source>frågan finns inte nu</source>
        <translation>the question is not there now</translation>
    </message>
    <message>
        <source>frågan ställs inte i den här akten</source>
        <translation>the question is not asked in this case</translation>
    </message>
    <message>
        <source>frö {seed}</source>
        <translation>seed {seed}</translation>
    </message>
    <message>
        <source>fyra</source>
        <translation>four</translation>
    </message>
    <message>
        <source>förstörd</source>
        <translation>destroyed</translation>
    </message>
    <message>
        <source>förvaltningens antal utan akter om {item}</source>
        <translation>the administration’s number without cases on {item}</translation>
    </message>
    <message>
        <source>förvaltningens synpunkt</source>
        <translation>the administration’s view</translation>
    </message>
    <message>
        <source>genomförd</source>
        <translation>carried out</translation>
    </message>
    <message>
        <source>gjorde om: </source>
        <translation>redid: </translation>
    </message>
    <message>
        <source>granskad nämnd eller verksamhet</source>
        <translation>the audited board or activity</translation>
    </message>
    <message>
        <source>granskningen</source>
        <translation>the audit</translation>
    </message>
    <message>
        <source>granskningens kommun</source>
        <translation>the municipality of the audit</translation>
    </message>
    <message>
        <source>granskningens namn</source>
        <translation>the name of the audit</translation>
    </message>
    <message>
        <source>granskningens period</source>
        <translation>the period of the audit</translation>
    </message>
    <message>
        <source>granskningens skala</source>
        <translation>the scale of the audit</translation>
    </message>
    <message>
        <source>granskningens syfte</source>
        <translation>the purpose of the audit</translation>
    </message>
    <message>
        <source>granskningsanteckning</source>
        <translation>review note</translation>
    </message>
    <message>
        <source>grunden för bevarandet</source>
        <translation>the ground for keeping it</translation>
    </message>
    <message>
        <source>gränser: 1000; 5000</source>
        <translation>limits: 1000; 5000</translation>
    </message>
    <message>
        <source>gäller från {first}</source>
        <translation>valid from {first}</translation>
    </message>
    <message>
        <source>gäller från {first} till {last}</source>
        <translation>valid from {first} to {last}</translation>
    </message>
    <message>
        <source>gäller till {last}</source>
        <translation>valid to {last}</translation>
    </message>
    <message>
        <source>går inte att läsa</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>går inte att räkna ut än</source>
        <translation>cannot be worked out yet</translation>
    </message>
    <message>
        <source>handling som akten väntar på</source>
        <translation>document that the case waits for</translation>
    </message>
    <message>
        <source>handlingen ”{what}”</source>
        <translation>the document “{what}”</translation>
    </message>
    <message>
        <source>har en annan lösenfras, eller är skadad</source>
        <translation>has another passphrase, or is damaged</translation>
    </message>
    <message>
        <source>hela granskningen</source>
        <translation>the whole audit</translation>
    </message>
    <message>
        <source>hela urvalsramen</source>
        <translation>the whole frame</translation>
    </message>
    <message>
        <source>hämtat från nätet</source>
        <translation>fetched from the network</translation>
    </message>
    <message>
        <source>här är du</source>
        <translation>you are here</translation>
    </message>
    <message>
        <source>hög</source>
        <translation>high</translation>
    </message>
    <message>
        <source>högst</source>
        <translation>highest</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i dag {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>i går {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>i urvalet</source>
        <translation>in the sample</translation>
    </message>
    <message>
        <source>i väntan på beslut</source>
        <translation>until it is decided</translation>
    </message>
    <message>
        <source>iakttagelse utanför checklistan</source>
        <translation>observation beside the checklist</translation>
    </message>
    <message>
        <source>iakttagelserna</source>
        <translation>the observations</translation>
    </message>
    <message>
        <source>inga</source>
        <translation>no</translation>
    </message>
    <message>
        <source>inga akter än</source>
        <translation>no cases yet</translation>
    </message>
    <message>
        <source>inga fel</source>
        <translation>no faults</translation>
    </message>
    <message>
        <source>inga rader</source>
        <translation>no rows</translation>
    </message>
    <message>
        <source>ingen akt har enheten längre</source>
        <translation>no case has the unit any longer</translation>
    </message>
    <message>
        <source>ingen avvikelse</source>
        <translation>no deviations</translation>
    </message>
    <message>
        <source>inget diarienummer är angivet</source>
        <translation>no reference is given</translation>
    </message>
    <message>
        <source>inget räknat då</source>
        <translation>nothing counted then</translation>
    </message>
    <message>
        <source>inget räknat nu</source>
        <translation>nothing counted now</translation>
    </message>
    <message>
        <source>inget svar</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>inläsning av nyckeltal</source>
        <translation>loading of key figures</translation>
    </message>
    <message>
        <source>inläsning av svar på rekommendationer</source>
        <translation>loading of responses to recommendations</translation>
    </message>
    <message>
        <source>inte är</source>
        <translation>is not</translation>
    </message>
    <message>
        <source>intervall per stratum</source>
        <translation>intervals by stratum</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>ja i {yes} av {counted}</source>
        <translation>yes in {yes} of {counted}</translation>
    </message>
    <message>
        <source>ja i {yes} av {counted}, uppgift saknas för {missing}</source>
        <translation>yes in {yes} of {counted}, not available for {missing}</translation>
    </message>
    <message>
        <source>klarmarkering</source>
        <translation>closing</translation>
    </message>
    <message>
        <source>klart ✓</source>
        <translation>done ✓</translation>
    </message>
    <message>
        <source>kommentar</source>
        <translation>comment</translation>
    </message>
    <message>
        <source>kommentar eller plats i akten finns</source>
        <translation>there is a comment or a place in the file</translation>
    </message>
    <message>
        <source>kommentar skrevs</source>
        <translation>comment written</translation>
    </message>
    <message>
        <source>kommentar togs bort</source>
        <translation>comment removed</translation>
    </message>
    <message>
        <source>kommentar ändrades</source>
        <translation>comment changed</translation>
    </message>
    <message>
        <source>kommentaren till ”{item}” i {case}</source>
        <translation>the comment on ”{item}” in {case}</translation>
    </message>
    <message>
        <source>konfidensnivån</source>
        <translation>the level of confidence</translation>
    </message>
    <message>
        <source>kopian</source>
        <translation>the copy</translation>
    </message>
    <message>
        <source>krypterad</source>
        <translation>encrypted</translation>
    </message>
    <message>
        <source>kunde inte förstöras</source>
        <translation>could not be destroyed</translation>
    </message>
    <message>
        <source>kunde inte kännas igen, lämnad</source>
        <translation>could not be recognised, left</translation>
    </message>
    <message>
        <source>lyft genast</source>
        <translation>raise at once</translation>
    </message>
    <message>
        <source>läskopia</source>
        <translation>reading copy</translation>
    </message>
    <message>
        <source>läste in: </source>
        <translation>loaded: </translation>
    </message>
    <message>
        <source>låg</source>
        <translation>low</translation>
    </message>
    <message>
        <source>medel</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>medelvärde</source>
        <translation>average</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>minst</source>
        <translation>lowest</translation>
    </message>
    <message>
        <source>minst en rad: {ratio}</source>
        <translation>at least one row: {ratio}</translation>
    </message>
    <message>
        <source>motivering: ”{rationale}”</source>
        <translation>reasons: ”{rationale}”</translation>
    </message>
    <message>
        <source>motiveringen</source>
        <translation>the reasons</translation>
    </message>
    <message>
        <source>märkningen togs bort</source>
        <translation>the mark was removed</translation>
    </message>
    <message>
        <source>märktes för omläsning</source>
        <translation>was marked to be read again</translation>
    </message>
    <message>
        <source>n av N</source>
        <translation>n of N</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nio</source>
        <translation>nine</translation>
    </message>
    <message>
        <source>nr {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>ny jämförelsegrupp</source>
        <translation>new comparison group</translation>
    </message>
    <message>
        <source>ny rekommendation</source>
        <translation>new recommendation</translation>
    </message>
    <message>
        <source>nyckeltalen</source>
        <translation>the key figures</translation>
    </message>
    <message>
        <source>nytt steg</source>
        <translation>new step</translation>
    </message>
    <message>
        <source>obesvarad</source>
        <translation>unanswered</translation>
    </message>
    <message>
        <source>oförändrat</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>okrypterad</source>
        <translation>not encrypted</translation>
    </message>
    <message>
        <source>olika många {noun}: {before} då, {after} nu</source>
        <translation>different numbers of {noun}: {before} then, {after} now</translation>
    </message>
    <message numerus="yes">
        <source>om %n dagar</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>omläst</source>
        <translation>read again</translation>
    </message>
    <message>
        <source>ordet för granskningen av fakta</source>
        <translation>the word for the check of facts</translation>
    </message>
    <message numerus="yes">
        <source>passerat sedan %n dagar</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>per akt {spread}</source>
        <translation>per case {spread}</translation>
    </message>
    <message>
        <source>per rad {spread}</source>
        <translation>per row {spread}</translation>
    </message>
    <message>
        <source>plan för andra läsning</source>
        <translation>plan for second reading</translation>
    </message>
    <message>
        <source>plats i akten</source>
        <translation>place in the file</translation>
    </message>
    <message>
        <source>plats i akten skrevs</source>
        <translation>place in the file written</translation>
    </message>
    <message>
        <source>plats i akten togs bort</source>
        <translation>place in the file removed</translation>
    </message>
    <message>
        <source>plats i akten ändrades</source>
        <translation>place in the file changed</translation>
    </message>
    <message>
        <source>pågår</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>rad</source>
        <translation>row</translation>
    </message>
    <message>
        <source>rad nr {number}</source>
        <translation>row no. {number}</translation>
    </message>
    <message>
        <source>rad {position} i ”{label}”</source>
        <translation>row {position} of “{label}”</translation>
    </message>
    <message>
        <source>rader</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>raderade personnummer: </source>
        <translation>erased identity number: </translation>
    </message>
    <message>
        <source>registret</source>
        <translation>the register</translation>
    </message>
    <message>
        <source>rekommendationens status</source>
        <translation>the status of the recommendation</translation>
    </message>
    <message>
        <source>räknas inte</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>räknas på ett annat sätt nu</source>
        <translation>counted in another way now</translation>
    </message>
    <message>
        <source>räknas som fördelning</source>
        <translation>counted as a distribution</translation>
    </message>
    <message>
        <source>räknas som statistik</source>
        <translation>counted as statistics</translation>
    </message>
    <message>
        <source>räknas som utfall</source>
        <translation>counted as an outcome</translation>
    </message>
    <message>
        <source>räknat per rad</source>
        <translation>counted by row</translation>
    </message>
    <message>
        <source>sakgranskningen</source>
        <translation>the fact check</translation>
    </message>
    <message>
        <source>saknas</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>samma mapp som granskningen</source>
        <translation>the same folder as the audit</translation>
    </message>
    <message>
        <source>sedan {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>senast</source>
        <translation>latest</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>six</translation>
    </message>
    <message>
        <source>sju</source>
        <translation>seven</translation>
    </message>
    <message>
        <source>ska</source>
        <translation>shall</translation>
    </message>
    <message>
        <source>ska läsas av andra läsare</source>
        <translation>to be read by a second reader</translation>
    </message>
    <message>
        <source>skriv formen</source>
        <translation>write the form</translation>
    </message>
    <message>
        <source>stratum {columns}</source>
        <translation>stratum {columns}</translation>
    </message>
    <message>
        <source>ställningstagande till förvaltningens synpunkt</source>
        <translation>decision on the administration’s view</translation>
    </message>
    <message>
        <source>ställningstagande: {decision}</source>
        <translation>decision: {decision}</translation>
    </message>
    <message>
        <source>stängd</source>
        <translation>closed</translation>
    </message>
    <message numerus="yes">
        <source>svar i %n rader</source>
        <translation>
            <numerusform>answers in %n row</numerusform>
            <numerusform>answers in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>svar saknas på %n frågor</source>
        <translation>
            <numerusform>answers are missing to %n question</numerusform>
            <numerusform>answers are missing to %n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>svaren från förvaltningen</source>
        <translation>the answers from the administration</translation>
    </message>
    <message>
        <source>svaren på rekommendationer</source>
        <translation>the responses to the recommendations</translation>
    </message>
    <message numerus="yes">
        <source>svaren {labels}</source>
        <translation>
            <numerusform>the answer {labels}</numerusform>
            <numerusform>the answers {labels}</numerusform>
        </translation>
    </message>
    <message>
        <source>svaret borttaget</source>
        <translation>the answer removed</translation>
    </message>
    <message>
        <source>svaret finns kvar</source>
        <translation>the answer is kept</translation>
    </message>
    <message>
        <source>svaret på en rekommendation</source>
        <translation>the response to a recommendation</translation>
    </message>
    <message>
        <source>svaret på ”{item}” i {case}</source>
        <translation>the answer to ”{item}” in {case}</translation>
    </message>
    <message>
        <source>svaret räknas ut av checklistan</source>
        <translation>the answer is computed by the checklist</translation>
    </message>
    <message>
        <source>synpunkt</source>
        <translation>view</translation>
    </message>
    <message>
        <source>tidigast</source>
        <translation>earliest</translation>
    </message>
    <message>
        <source>till exempel 2026</source>
        <translation>for example 2026</translation>
    </message>
    <message>
        <source>till exempel 45</source>
        <translation>for example 45</translation>
    </message>
    <message>
        <source>till exempel 9901, 9902</source>
        <translation>for example 9901, 9902</translation>
    </message>
    <message>
        <source>till exempel Ekonomiskt bistånd</source>
        <translation>for example Financial assistance</translation>
    </message>
    <message>
        <source>till exempel Liknande kommuner</source>
        <translation>for example Similar municipalities</translation>
    </message>
    <message>
        <source>till exempel N12345, N23456</source>
        <translation>for example N12345, N23456</translation>
    </message>
    <message>
        <source>till exempel Nationell databas, uttag 2026</source>
        <translation>for example National database, extract 2026</translation>
    </message>
    <message>
        <source>till exempel Socialnämnden</source>
        <translation>for example the Social Welfare Board</translation>
    </message>
    <message>
        <source>till exempel en punkt i dokumenthanteringsplanen</source>
        <translation>for example an item of the records schedule</translation>
    </message>
    <message>
        <source>till exempel {word}</source>
        <translation>for example {word}</translation>
    </message>
    <message>
        <source>till exempel: stämt av mot systemets antal</source>
        <translation>for example: reconciled with the system’s number</translation>
    </message>
    <message>
        <source>tillbakadragen rekommendation</source>
        <translation>withdrawn recommendation</translation>
    </message>
    <message>
        <source>tio</source>
        <translation>ten</translation>
    </message>
    <message>
        <source>tolkningen av {item}</source>
        <translation>the interpretation of {item}</translation>
    </message>
    <message>
        <source>tolv</source>
        <translation>twelve</translation>
    </message>
    <message>
        <source>tomt</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>tomt: programmet drar ett frö</source>
        <translation>empty: the program draws a seed</translation>
    </message>
    <message>
        <source>tre</source>
        <translation>three</translation>
    </message>
    <message>
        <source>två</source>
        <translation>two</translation>
    </message>
    <message>
        <source>två avvikelser</source>
        <translation>two deviations</translation>
    </message>
    <message>
        <source>typerna sist i listan</source>
        <translation>the types at the end of the list</translation>
    </message>
    <message>
        <source>uppgift om akten</source>
        <translation>detail of the case</translation>
    </message>
    <message>
        <source>uppgifter om svarsformulär nr {number}</source>
        <translation>details of response form no. {number}</translation>
    </message>
    <message>
        <source>uppgifter om utskick nr {number}</source>
        <translation>details of dispatch no. {number}</translation>
    </message>
    <message>
        <source>uppgifterna om granskningen</source>
        <translation>the details of the audit</translation>
    </message>
    <message>
        <source>upphörde före granskningens period</source>
        <translation>ceased before the period of the audit</translation>
    </message>
    <message>
        <source>ur varje stratum</source>
        <translation>from each stratum</translation>
    </message>
    <message>
        <source>utan namn än</source>
        <translation>without a name yet</translation>
    </message>
    <message>
        <source>var i akten till ”{item}” i {case}</source>
        <translation>the place in the file of ”{item}” in {case}</translation>
    </message>
    <message>
        <source>vem akten är tilldelad</source>
        <translation>to whom the case is assigned</translation>
    </message>
    <message>
        <source>vem som beslutade, när, nummer</source>
        <translation>who decided, when, number</translation>
    </message>
    <message>
        <source>visas inte för färre än fem akter: beteckningarna kunde prövas fram</source>
        <translation>not shown for fewer than five cases: the identifiers could be found by trial</translation>
    </message>
    <message>
        <source>väntar</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>väntar på handling</source>
        <translation>waits for a document</translation>
    </message>
    <message>
        <source>värde</source>
        <translation>value</translation>
    </message>
    <message>
        <source>värden</source>
        <translation>values</translation>
    </message>
    <message>
        <source>{act} om ”{item}”</source>
        <translation>{act} on ”{item}”</translation>
    </message>
    <message>
        <source>{addressee} har redan ett annat svar på rekommendation {labels}. Det som läses in ersätter det. Loggen behåller båda.</source>
        <translation>{addressee} already has another answer to recommendation {labels}. What is read in replaces it. The log keeps both.</translation>
    </message>
    <message numerus="yes">
        <source>{answered} av %n rader</source>
        <translation>
            <numerusform>{answered} of %n row</numerusform>
            <numerusform>{answered} of %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>{answered} av {asked}</source>
        <translation>{answered} of {asked}</translation>
    </message>
    <message>
        <source>{answered} av {to_answer}</source>
        <translation>{answered} of {to_answer}</translation>
    </message>
    <message>
        <source>{answered} av {to_answer} besvarade</source>
        <translation>{answered} of {to_answer} answered</translation>
    </message>
    <message>
        <source>{answers} svar i {cases} akter, {done} klara</source>
        <translation>{answers} answers in {cases} cases, {done} done</translation>
    </message>
    <message>
        <source>{answer}, sparat.</source>
        <translation>{answer}, saved.</translation>
    </message>
    <message>
        <source>{answer}, underlaget hade ändrats</source>
        <translation>{answer}, the grounds had changed</translation>
    </message>
    <message>
        <source>{case} är kvar.</source>
        <translation>{case} stays.</translation>
    </message>
    <message>
        <source>{case}, fråga {number}</source>
        <translation>{case}, question {number}</translation>
    </message>
    <message>
        <source>{case}, rad {position}</source>
        <translation>{case}, row {position}</translation>
    </message>
    <message>
        <source>{column} (vid {cuts})</source>
        <translation>{column} (at {cuts})</translation>
    </message>
    <message>
        <source>{column} fyller i {item}</source>
        <translation>{column} fills in {item}</translation>
    </message>
    <message>
        <source>{confidence} säger ett urval på {sample} akter:</source>
        <translation>{confidence} a sample of {sample} cases says:</translation>
    </message>
    <message>
        <source>{counted} av {of} kommuner har värde</source>
        <translation>{counted} of {of} municipalities have a value</translation>
    </message>
    <message>
        <source>{count}, {views} med synpunkt</source>
        <translation>{count}, {views} with a view</translation>
    </message>
    <message>
        <source>{day} kl. {time} av {reviewer}</source>
        <translation>{day} at {time} by {reviewer}</translation>
    </message>
    <message>
        <source>{done} av {cases}</source>
        <translation>{done} of {cases}</translation>
    </message>
    <message>
        <source>{done} av {cases} klara</source>
        <translation>{done} of {cases} closed</translation>
    </message>
    <message>
        <source>{drawn} av {register}</source>
        <translation>{drawn} of {register}</translation>
    </message>
    <message>
        <source>{first} och {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <source>{head} – exporterade dokument visar den som gällde då</source>
        <translation>Checksum – exported documents show the one that was in force then, as {head}</translation>
    </message>
    <message>
        <source>{held} ställs inte längre. Svaren finns kvar; Ctrl+Z ångrar.</source>
        <translation>{held}: no longer asked. The answers are kept; Ctrl+Z undoes.</translation>
    </message>
    <message>
        <source>{held}. Senaste händelsen: {last}.</source>
        <translation>{held}. Latest act: {last}.</translation>
    </message>
    <message>
        <source>{item} (anteckning nr {number})</source>
        <translation>{item} (note no. {number})</translation>
    </message>
    <message>
        <source>{item} (rad nr {number})</source>
        <translation>{item} (row no. {number})</translation>
    </message>
    <message>
        <source>{item} (rad {position})</source>
        <translation>{item} (row {position})</translation>
    </message>
    <message>
        <source>{item} (uppgift nr {number})</source>
        <translation>{item} (statement no. {number})</translation>
    </message>
    <message>
        <source>{key} leder tillbaka hit.</source>
        <translation>{key} leads back here.</translation>
    </message>
    <message>
        <source>{key} är inget steg på skalan. Siffrorna är {steps}.</source>
        <translation>{key} is no step of the scale. The digits are {steps}.</translation>
    </message>
    <message>
        <source>{key} är inget svar på fråga {number}. Svar: {keys}.</source>
        <translation>{key} is no answer to question {number}. Answers: {keys}.</translation>
    </message>
    <message>
        <source>{labels} tas bort ur granskningen, med enhet och diarienummer. Det går inte att ångra.</source>
        <translation>{labels} are removed from the audit, with unit and reference. It cannot be undone.</translation>
    </message>
    <message>
        <source>{label}

Hur ska frågan läsas? Svar som redan har getts märks för omläsning.</source>
        <translation>{label}

How is the question to be read? Answers already given are marked to be read again.</translation>
    </message>
    <message>
        <source>{label} (rangordnad först)</source>
        <translation>{label} (ranked first)</translation>
    </message>
    <message>
        <source>{label} har kommit i stället.</source>
        <translation>{label} has come instead.</translation>
    </message>
    <message>
        <source>{label} kan inte klarmarkeras än.</source>
        <translation>{label} cannot be closed yet.</translation>
    </message>
    <message>
        <source>{label} kan inte läsas och tar inte emot svar. F8 visar varför, och låter den läsas igen.</source>
        <translation>{label} cannot be read and takes no answers. F8 shows why, and lets it be read again.</translation>
    </message>
    <message>
        <source>{label} är klarmarkerad av {by}.</source>
        <translation>{label} was closed by {by}.</translation>
    </message>
    <message>
        <source>{label} är klarmarkerad.</source>
        <translation>{label} is closed.</translation>
    </message>
    <message>
        <source>{label} är klarmarkerad. Ctrl+Skift+Retur öppnar den igen.</source>
        <translation>{label} is closed. Ctrl+Shift+Enter reopens it.</translation>
    </message>
    <message>
        <source>{label} är läst av andra läsare.</source>
        <translation>{label} is read by a second reader.</translation>
    </message>
    <message>
        <source>{label} öppnades igen: {left}</source>
        <translation>{label} was reopened: {left}</translation>
    </message>
    <message>
        <source>{label} öppnas igen: {left}</source>
        <translation>{label} is reopened: {left}</translation>
    </message>
    <message>
        <source>{last}, och {more}</source>
        <translation>{last}, and {more}</translation>
    </message>
    <message>
        <source>{left} av {present} akter återstår att granska.</source>
        <translation>{left} of {present} cases remain to be reviewed.</translation>
    </message>
    <message>
        <source>{locked}, kontrollsumma före låsningen {head}</source>
        <translation>{locked}, checksum before the locking {head}</translation>
    </message>
    <message>
        <source>{locked}. Inget på sidan går att ändra förrän granskningen låses upp, under Klarmarkering.</source>
        <translation>{locked}. Nothing on the page can be changed until the audit is unlocked, under Signing off.</translation>
    </message>
    <message numerus="yes">
        <source>{met} av %n rader</source>
        <translation>
            <numerusform>{met} of %n row</numerusform>
            <numerusform>{met} of %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>{met} av {of}</source>
        <translation>{met} of {of}</translation>
    </message>
    <message numerus="yes">
        <source>{named} och %n akter till</source>
        <translation>
            <numerusform>{named} and %n more case</numerusform>
            <numerusform>{named} and %n more cases</numerusform>
        </translation>
    </message>
    <message>
        <source>{named} och {more} till</source>
        <translation>{named} and {more} more</translation>
    </message>
    <message numerus="yes">
        <source>{name} finns inte i det här nyckeltalet; %n andra kommuner har värden.</source>
        <translation>
            <numerusform>{name} is not in this key figure; %n other municipality has values.</numerusform>
            <numerusform>{name} is not in this key figure; %n other municipalities have values.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} finns inte i det här nyckeltalet; ingen annan kommun har värden.</source>
        <translation>{name} is not in this key figure; no other municipality has values.</translation>
    </message>
    <message>
        <source>{name} finns redan i mappen {parent}. Ska den ersättas?</source>
        <translation>{name} exists already in the folder {parent}. Replace it?</translation>
    </message>
    <message>
        <source>{nothing} ({counted} av {of})</source>
        <translation>{nothing} ({counted} of {of})</translation>
    </message>
    <message>
        <source>{number} ({measure} av {counted} av {of})</source>
        <translation>{number} ({measure} of {counted} of {of})</translation>
    </message>
    <message>
        <source>{number} av dem räknas bara under Alla, för det är inte sagt vilken grupp de hör till.</source>
        <translation>{number} of them are counted under All alone, as it is not said to which group they belong.</translation>
    </message>
    <message>
        <source>{number} av {of}</source>
        <translation>{number} of {of}</translation>
    </message>
    <message>
        <source>{number} kommuner</source>
        <translation>{number} municipalities</translation>
    </message>
    <message>
        <source>{number} nyckeltal</source>
        <translation>{number} key figures</translation>
    </message>
    <message>
        <source>{number} rader</source>
        <translation>{number} rows</translation>
    </message>
    <message>
        <source>{number} regioner eller medelvärden</source>
        <translation>{number} regions or averages</translation>
    </message>
    <message>
        <source>{number} värden</source>
        <translation>{number} values</translation>
    </message>
    <message>
        <source>{number} {noun} fler</source>
        <translation>{number} {noun} more</translation>
    </message>
    <message>
        <source>{number} {noun} färre</source>
        <translation>{number} {noun} fewer</translation>
    </message>
    <message>
        <source>{record} nr {number}</source>
        <translation>{record} no. {number}</translation>
    </message>
    <message>
        <source>{rows} i allt</source>
        <translation>{rows} in all</translation>
    </message>
    <message>
        <source>{rows} i kolumnen {column}; i eget stratum</source>
        <translation>{rows} in the column {column}; in a stratum of their own</translation>
    </message>
    <message>
        <source>{rows} i kolumnen {column}; är inte med</source>
        <translation>{rows} in the column {column}; left out</translation>
    </message>
    <message>
        <source>{rows} i {cases}</source>
        <translation>{rows} in {cases}</translation>
    </message>
    <message>
        <source>{rows} uteslutna</source>
        <translation>{rows} left out</translation>
    </message>
    <message>
        <source>{rows} uteslutna; alla som delar beteckning</source>
        <translation>{rows} left out; all that share an identifier</translation>
    </message>
    <message>
        <source>{rows} uteslutna; den första av dem är kvar</source>
        <translation>{rows} left out; the first of them is kept</translation>
    </message>
    <message>
        <source>{row} är inte ifyllt. Fyll i fältet som är markerat, eller ta bort raden.</source>
        <translation>{row} is not filled in. Fill in the marked field, or remove the row.</translation>
    </message>
    <message>
        <source>{share} procent av akterna, lottade med frö {seed}</source>
        <translation>{share} per cent of the cases, drawn with seed {seed}</translation>
    </message>
    <message>
        <source>{shown} ({counted} av {of})</source>
        <translation>{shown} ({counted} of {of})</translation>
    </message>
    <message>
        <source>{signed} Varför öppnas den igen?</source>
        <translation>{signed} Why is it reopened?</translation>
    </message>
    <message>
        <source>{span} av {size}</source>
        <translation>{span} of {size}</translation>
    </message>
    <message>
        <source>{standing}

Varför låses den upp?</source>
        <translation>{standing}

Why is it unlocked?</translation>
    </message>
    <message>
        <source>{start} till {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>{status}, läst av andra läsare</source>
        <translation>{status}, read by a second reader</translation>
    </message>
    <message>
        <source>{status}, {answered} av {to_answer} besvarade</source>
        <translation>{status}, {answered} of {to_answer} answered</translation>
    </message>
    <message>
        <source>{stem} avidentifierad</source>
        <translation>{stem} anonymised</translation>
    </message>
    <message>
        <source>{suffix}-fil</source>
        <translation>{suffix} file</translation>
    </message>
    <message>
        <source>{taken}: {drawn} av {register} · {way} · {when} av {reviewer}</source>
        <translation>{taken}: {drawn} of {register} · {way} · {when} by {reviewer}</translation>
    </message>
    <message>
        <source>{text} (finns inte i checklistan längre)</source>
        <translation>{text} (no longer in the checklist)</translation>
    </message>
    <message>
        <source>{title}, per år</source>
        <translation>{title}, by year</translation>
    </message>
    <message>
        <source>{unsaved}

Stänger du nu går det som inte är sparat förlorat.</source>
        <translation>{unsaved}

If you close now, what is not saved is lost.</translation>
    </message>
    <message>
        <source>{values}, {missing} saknas</source>
        <translation>{values}, {missing} missing</translation>
    </message>
    <message>
        <source>{what_changed} sedan bedömningen gjordes:</source>
        <translation>{what_changed} since the assessment was made:</translation>
    </message>
    <message>
        <source>{what} för {case}</source>
        <translation>{what} of {case}</translation>
    </message>
    <message>
        <source>{what} togs inte emot.</source>
        <translation>{what} was not taken.</translation>
    </message>
    <message>
        <source>{what}: {number}, i {cases}.</source>
        <translation>{what}: {number}, in {cases}.</translation>
    </message>
    <message>
        <source>{which}. Lästa: {read} av {due}.</source>
        <translation>{which}. Read: {read} of {due}.</translation>
    </message>
    <message>
        <source>{words}, tangent {key}</source>
        <translation>{words}, key {key}</translation>
    </message>
    <message>
        <source>{word}, akter: {cases}</source>
        <translation>{word}, cases: {cases}</translation>
    </message>
    <message>
        <source>{word}, tangent {key}</source>
        <translation>{word}, key {key}</translation>
    </message>
    <message>
        <source>{word}: inläsning av förvaltningens synpunkter, akter: {cases}</source>
        <translation>{word}: loading of the administration’s views, cases: {cases}</translation>
    </message>
    <message>
        <source>{word}: inläsning av svar, akter: {cases}</source>
        <translation>{word}: loading of answers, cases: {cases}</translation>
    </message>
    <message>
        <source>{yes}   Ctrl+Retur</source>
        <translation>{yes}   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra eller ta bort en revisionsfråga som är skriven i granskningen</source>
        <translation>Change or remove an audit question that was written in the audit</translation>
    </message>
    <message>
        <source>Ändra formuläret</source>
        <translation>Change the form</translation>
    </message>
    <message>
        <source>Ändra formuläret…</source>
        <translation>Change the form…</translation>
    </message>
    <message>
        <source>Ändra jämförelsegruppen</source>
        <translation>Change the comparison group</translation>
    </message>
    <message>
        <source>Ändra listan med revisionsfrågor</source>
        <translation>Change the list of audit questions</translation>
    </message>
    <message>
        <source>Ändra rekommendation {label}</source>
        <translation>Change recommendation {label}</translation>
    </message>
    <message>
        <source>Ändra revisionsfrågan</source>
        <translation>Change the audit question</translation>
    </message>
    <message>
        <source>Ändra status</source>
        <translation>Change status</translation>
    </message>
    <message>
        <source>Ändra status…</source>
        <translation>Change status…</translation>
    </message>
    <message>
        <source>Ändra svaret</source>
        <translation>Change the answer</translation>
    </message>
    <message>
        <source>Ändra svaret ger frågan det svar som förvaltningen anger. Står svaret fast redovisas båda.</source>
        <translation>Change the answer gives the question the answer that the administration states. If the answer stands, both are reported.</translation>
    </message>
    <message>
        <source>Ändra svaret…</source>
        <translation>Change the reply…</translation>
    </message>
    <message>
        <source>Ändra utskicket</source>
        <translation>Change the dispatch</translation>
    </message>
    <message>
        <source>Ändrad</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Ändrad logik</source>
        <translation>Changed logic</translation>
    </message>
    <message>
        <source>Ändra…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ändring</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändringen är inte sparad</source>
        <translation>The change is not saved</translation>
    </message>
    <message>
        <source>Är ingen kommun markerad ingår alla. Riket och regioner räknas då inte med.</source>
        <translation>If no municipality is marked, all are included. The nation and regions are not counted then.</translation>
    </message>
    <message>
        <source>Är någon av frågorna som utgår samma fråga under ett nytt namn?</source>
        <translation>Is any of the dropped questions the same question under a new name?</translation>
    </message>
    <message>
        <source>Är uppgifterna sekretessbelagda ska granskningen vara krypterad. Ta bara bort krypteringen om allt i granskningen får läsas av vem som helst.</source>
        <translation>If the data are confidential, the audit must be encrypted. Remove the encryption only if everything in the audit may be read by anybody.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ångrat</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Ångrat: </source>
        <translation>Undone: </translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Årtal gissas först.</source>
        <translation>Years are guessed first.</translation>
    </message>
    <message>
        <source>Återställ</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Återställ granskning</source>
        <translation>Restore an audit</translation>
    </message>
    <message>
        <source>Återställ {file} från en säkerhetskopia</source>
        <translation>Restore {file} from a backup</translation>
    </message>
    <message>
        <source>Återställ?</source>
        <translation>Restore?</translation>
    </message>
    <message>
        <source>Återställd från säkerhetskopia (loggens kontrollsumma)</source>
        <translation>Restored from a backup (checksum of the log)</translation>
    </message>
    <message>
        <source>Återställer …</source>
        <translation>Restoring …</translation>
    </message>
    <message>
        <source>Återställningsnyckel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Återställ…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Återstår innan granskningen kan låsas:</source>
        <translation>What remains before the audit can be locked:</translation>
    </message>
    <message>
        <source>Åtgärd</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>ÅÅÅÅ-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>ÅÅÅÅ-MM-DD TT:MM</source>
        <translation>YYYY-MM-DD HH:MM</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna akten igen</source>
        <translation>Reopen the case</translation>
    </message>
    <message>
        <source>Öppna akten igen (Ctrl+Skift+Retur) för att ändra det som lästs och setts.</source>
        <translation>Reopen the case (Ctrl+Shift+Enter) to change what was read and seen.</translation>
    </message>
    <message>
        <source>Öppna data i JSON</source>
        <translation>Open data as JSON</translation>
    </message>
    <message>
        <source>Öppna en granskning först</source>
        <translation>Open an audit first</translation>
    </message>
    <message>
        <source>Öppna en klar akt igen</source>
        <translation>Reopen a closed case</translation>
    </message>
    <message>
        <source>Öppna exempel</source>
        <translation>Open the example</translation>
    </message>
    <message>
        <source>Öppna granskning</source>
        <translation>Open an audit</translation>
    </message>
    <message>
        <source>Öppna igen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Öppna läskopia</source>
        <translation>Open a reading copy</translation>
    </message>
    <message>
        <source>Öppna synpunkten…</source>
        <translation>Open the view…</translation>
    </message>
    <message>
        <source>Öppna {file} i {folder}</source>
        <translation>Open {file} in {folder}</translation>
    </message>
    <message>
        <source>Öppnar granskningen …</source>
        <translation>Opening the audit …</translation>
    </message>
    <message>
        <source>Öppna…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>ändrad sedan den skrevs, lämnad</source>
        <translation>changed since it was written, left</translation>
    </message>
    <message>
        <source>ändrad {when}</source>
        <translation>changed {when}</translation>
    </message>
    <message>
        <source>ändras för hand, och står kvar i loggen</source>
        <translation>changed by hand, and remains in the log</translation>
    </message>
    <message>
        <source>ändring av en jämförelsegrupp</source>
        <translation>change of a comparison group</translation>
    </message>
    <message>
        <source>ändring av en rekommendation</source>
        <translation>change of a recommendation</translation>
    </message>
    <message>
        <source>ändring av ett kriterium</source>
        <translation>change of a criterion</translation>
    </message>
    <message>
        <source>ändring av revisionsfrågorna</source>
        <translation>change of the audit questions</translation>
    </message>
    <message>
        <source>ändring av underlaget</source>
        <translation>change of the grounds</translation>
    </message>
    <message>
        <source>är</source>
        <translation>is</translation>
    </message>
    <message>
        <source>är efter</source>
        <translation>is after</translation>
    </message>
    <message>
        <source>är före</source>
        <translation>is before</translation>
    </message>
    <message>
        <source>är högst</source>
        <translation>is at most</translation>
    </message>
    <message>
        <source>är ifylld</source>
        <translation>is filled in</translation>
    </message>
    <message>
        <source>är minst</source>
        <translation>is at least</translation>
    </message>
    <message>
        <source>är senast</source>
        <translation>is no later than</translation>
    </message>
    <message>
        <source>är tidigast</source>
        <translation>is no earlier than</translation>
    </message>
    <message>
        <source>är tom</source>
        <translation>is empty</translation>
    </message>
    <message>
        <source>är under</source>
        <translation>is below</translation>
    </message>
    <message>
        <source>är över</source>
        <translation>is above</translation>
    </message>
    <message>
        <source>ärende</source>
        <translation>matter</translation>
    </message>
    <message>
        <source>ärenden</source>
        <translation>matters</translation>
    </message>
    <message>
        <source>ångrade: </source>
        <translation>undid: </translation>
    </message>
    <message>
        <source>ångrat</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>återstår</source>
        <translation>remains</translation>
    </message>
    <message>
        <source>åtta</source>
        <translation>eight</translation>
    </message>
    <message>
        <source>öppen</source>
        <translation>open</translation>
    </message>
    <message>
        <source>öppen hos {user} på {host} sedan {since}</source>
        <translation>open with {user} on {host} since {since}</translation>
    </message>
    <message>
        <source>öppnad igen</source>
        <translation>reopened</translation>
    </message>
    <message>
        <source>”{answer}” på ”{item}” i {case}</source>
        <translation>”{answer}” to ”{item}” in {case}</translation>
    </message>
    <message>
        <source>”{column}” uppfyller ett villkor som inte återges</source>
        <translation>”{column}” meets a condition that is not told</translation>
    </message>
    <message>
        <source>”{draft}” är inget svar än</source>
        <translation>“{draft}” is not an answer yet</translation>
    </message>
    <message>
        <source>”{item}” i {cases}</source>
        <translation>”{item}” in {cases}</translation>
    </message>
    <message>
        <source>”{text}” skrevs men är inget svar</source>
        <translation>”{text}” was written but is no answer</translation>
    </message>
    <message>
        <source>”{text}” togs bort</source>
        <translation>”{text}” was removed</translation>
    </message>
    <message>
        <source>”{withdrawn}” erbjuds inte längre</source>
        <translation>“{withdrawn}” is no longer offered</translation>
    </message>
    <message>
        <source>• hittas {deviations} avviker högst {most} av {register} ({share})</source>
        <translation>• with {deviations} found, at most {most} of {register} deviate ({share})</translation>
    </message>
    <message>
        <source>• inget urval räcker, om {deviations} hittas</source>
        <translation>• no sample is large enough, with {deviations} found</translation>
    </message>
    <message>
        <source>• minst {size} akter, om {deviations} hittas</source>
        <translation>• at least {size} cases, with {deviations} found</translation>
    </message>
    <message numerus="yes">
        <source>… och %n fel till.</source>
        <translation>
            <numerusform>… and 1 more mistake.</numerusform>
            <numerusform>… and %n more mistakes.</numerusform>
        </translation>
    </message>
    <message>
        <source>… och {more} till.</source>
        <translation>… and {more} more.</translation>
    </message>
    <message>
        <source>↑ och ↓ i ett fält med en rad; är det tomt även Ctrl+Z och Skift+Delete</source>
        <translation>↑ and ↓ in a field of one line; if it is empty also Ctrl+Z and Shift+Delete</translation>
    </message>
    <message>
        <source>↑ ↓ väljer, Retur gör det, Esc stänger.</source>
        <translation>↑ ↓ choose, Enter does it, Esc closes.</translation>
    </message>
    <message>
        <source>→ sist i ett fält, där ett förslag står blekt</source>
        <translation>→ at the end of a field, where a suggestion stands pale</translation>
    </message>
    <message>
        <source>▸ Hur stort behöver urvalet vara?</source>
        <translation>▸ How large need the sample be?</translation>
    </message>
    <message>
        <source>▾ Hur stort behöver urvalet vara?</source>
        <translation>▾ How large need the sample be?</translation>
    </message>
    <message>
        <source>○ Inte sparat</source>
        <translation>○ Not saved</translation>
    </message>
    <message>
        <source>○ Inte sparat: {unsaved}</source>
        <translation>○ Not saved: {unsaved}</translation>
    </message>
    <message>
        <source>○ Läskopia: inget sparas</source>
        <translation>○ Reading copy: nothing is saved</translation>
    </message>
    <message>
        <source>● Allt är sparat</source>
        <translation>● Everything is saved</translation>
    </message>
    <message>
        <source>● Sparat {saved}</source>
        <translation>● Saved {saved}</translation>
    </message>
</context>
</TS>
