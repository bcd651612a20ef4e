<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="sv_SE">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n akter</source>
        <translation>
            <numerusform>%n akt</numerusform>
            <numerusform>%n akter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter att klarmarkera till</source>
        <translation>
            <numerusform>%n akter att klarmarkera till</numerusform>
            <numerusform>%n akter att klarmarkera till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter att läsa till</source>
        <translation>
            <numerusform>%n akter att läsa till</numerusform>
            <numerusform>%n akter att läsa till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter byter granskare</source>
        <translation>
            <numerusform>%n akt byter granskare</numerusform>
            <numerusform>%n akter byter granskare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter får granskare</source>
        <translation>
            <numerusform>%n akt får granskare</numerusform>
            <numerusform>%n akter får granskare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter har ingen granskare.</source>
        <translation>
            <numerusform>%n akt har ingen granskare.</numerusform>
            <numerusform>%n akter har ingen granskare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter är inte klara</source>
        <translation>
            <numerusform>%n akt är inte klar</numerusform>
            <numerusform>%n akter är inte klara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akter öppnades igen.</source>
        <translation>
            <numerusform>%n akt öppnades igen.</numerusform>
            <numerusform>%n akter öppnades igen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anteckningar till</source>
        <translation>
            <numerusform>%n anteckningar till</numerusform>
            <numerusform>%n anteckningar till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anteckningar, de öppna först. Retur öppnar akten vid frågan.</source>
        <translation>
            <numerusform>%n anteckning, de öppna först. Retur öppnar akten vid frågan.</numerusform>
            <numerusform>%n anteckningar, de öppna först. Retur öppnar akten vid frågan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avsnitt</source>
        <translation>
            <numerusform>%n avsnitt</numerusform>
            <numerusform>%n avsnitt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bedömningar</source>
        <translation>
            <numerusform>%n bedömning</numerusform>
            <numerusform>%n bedömningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bedömningar mister sitt steg.</source>
        <translation>
            <numerusform>%n bedömning mister sitt steg.</numerusform>
            <numerusform>%n bedömningar mister sitt steg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bedömningar saknar motivering.</source>
        <translation>
            <numerusform>%n bedömning saknar motivering.</numerusform>
            <numerusform>%n bedömningar saknar motivering.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delfrågor</source>
        <translation>
            <numerusform>%n delfråga</numerusform>
            <numerusform>%n delfrågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formuleringar är kopierade</source>
        <translation>
            <numerusform>%n formulering är kopierad</numerusform>
            <numerusform>%n formuleringar är kopierade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor att besvara</source>
        <translation>
            <numerusform>%n fråga att besvara</numerusform>
            <numerusform>%n frågor att besvara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor att besvara.</source>
        <translation>
            <numerusform>%n fråga att besvara.</numerusform>
            <numerusform>%n frågor att besvara.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n följdfrågor ska besvaras.</source>
        <translation>
            <numerusform>%n följdfråga ska besvaras.</numerusform>
            <numerusform>%n följdfrågor ska besvaras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n granskningsanteckningar</source>
        <translation>
            <numerusform>%n granskningsanteckning</numerusform>
            <numerusform>%n granskningsanteckningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gäller frågor där svar saknas</source>
        <translation>
            <numerusform>%n gäller frågor där svar saknas</numerusform>
            <numerusform>%n gäller frågor där svar saknas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handlingar har inte kommit in. Den som har väntat längst står först. Retur öppnar akten.</source>
        <translation>
            <numerusform>%n handling har inte kommit in. Den som har väntat längst står först. Retur öppnar akten.</numerusform>
            <numerusform>%n handlingar har inte kommit in. Den som har väntat längst står först. Retur öppnar akten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n iakttagelser att ta vidare, det som ska lyftas genast först. Retur öppnar akten.</source>
        <translation>
            <numerusform>%n iakttagelse att ta vidare, det som ska lyftas genast först. Retur öppnar akten.</numerusform>
            <numerusform>%n iakttagelser att ta vidare, det som ska lyftas genast först. Retur öppnar akten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kommentarer</source>
        <translation>
            <numerusform>%n kommentar</numerusform>
            <numerusform>%n kommentarer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kopplingar till frågor i checklistan</source>
        <translation>
            <numerusform>%n koppling till en fråga i checklistan</numerusform>
            <numerusform>%n kopplingar till frågor i checklistan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kriterier</source>
        <translation>
            <numerusform>%n kriterium</numerusform>
            <numerusform>%n kriterier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n platser</source>
        <translation>
            <numerusform>%n plats</numerusform>
            <numerusform>%n platser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rader</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rader kopierade. Klistra in dem i Word eller Excel.</source>
        <translation>
            <numerusform>1 rad kopierad. Klistra in den i Word eller Excel.</numerusform>
            <numerusform>%n rader kopierade. Klistra in dem i Word eller Excel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rader utan svar från {whom}. Tystnad är inte instämmande.</source>
        <translation>
            <numerusform>%n rad utan svar från {whom}. Tystnad är inte instämmande.</numerusform>
            <numerusform>%n rader utan svar från {whom}. Tystnad är inte instämmande.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rader. Det senaste står först. Loggen kan inte ändras.</source>
        <translation>
            <numerusform>%n rad. Det senaste står först. Loggen kan inte ändras.</numerusform>
            <numerusform>%n rader. Det senaste står först. Loggen kan inte ändras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekommendationer</source>
        <translation>
            <numerusform>%n rekommendation</numerusform>
            <numerusform>%n rekommendationer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reserver kvar i stratum {stratum}.</source>
        <translation>
            <numerusform>%n reserv kvar i stratum {stratum}.</numerusform>
            <numerusform>%n reserver kvar i stratum {stratum}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reserver kvar.</source>
        <translation>
            <numerusform>%n reserv kvar.</numerusform>
            <numerusform>%n reserver kvar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saker att känna till</source>
        <translation>
            <numerusform>%n sak att känna till</numerusform>
            <numerusform>%n saker att känna till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senare handlingar</source>
        <translation>
            <numerusform>%n senare handling</numerusform>
            <numerusform>%n senare handlingar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skrevs för andra siffror än de som gäller nu (fråga {items})</source>
        <translation>
            <numerusform>%n skrevs för andra siffror än de som gäller nu (fråga {items})</numerusform>
            <numerusform>%n skrevs för andra siffror än de som gäller nu (fråga {items})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n svar</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n svar ersätter synpunkter som redan är avgjorda: {places}. Historiken vid frågan visar det som ersätts.</source>
        <translation>
            <numerusform>%n svar ersätter en synpunkt som redan är avgjord: {places}. Historiken vid frågan visar det som ersätts.</numerusform>
            <numerusform>%n svar ersätter synpunkter som redan är avgjorda: {places}. Historiken vid frågan visar det som ersätts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n svar finns kvar</source>
        <translation>
            <numerusform>%n svar finns kvar</numerusform>
            <numerusform>%n svar finns kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n träffar. Retur öppnar, F5 går till nästa.</source>
        <translation>
            <numerusform>%n träff. Retur öppnar den.</numerusform>
            <numerusform>%n träffar. Retur öppnar, F5 går till nästa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n underlag</source>
        <translation>
            <numerusform>%n underlag</numerusform>
            <numerusform>%n underlag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>({figure} enligt förvaltningen, varav %n ej verifierade)</source>
        <translation>
            <numerusform>({figure} enligt förvaltningen, varav %n ej verifierad)</numerusform>
            <numerusform>({figure} enligt förvaltningen, varav %n ej verifierade)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Det är varken lösenfrasen eller återställningsnyckeln. Försök igen om %n sekunder.</source>
        <translation>
            <numerusform>Det är varken lösenfrasen eller återställningsnyckeln. Försök igen om en sekund.</numerusform>
            <numerusform>Det är varken lösenfrasen eller återställningsnyckeln. Försök igen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enheten har %n akter. Med så få kan någon kännas igen, också med neutrala namn på akterna.</source>
        <translation>
            <numerusform>Enheten har %n akt. Med så få kan någon kännas igen, också med neutrala namn på akterna.</numerusform>
            <numerusform>Enheten har %n akter. Med så få kan någon kännas igen, också med neutrala namn på akterna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inläst från {whom}: %n synpunkter. Utskicket är besvarat: {rows}. Ctrl+Z tar tillbaka inläsningen.</source>
        <translation>
            <numerusform>Inläst från {whom}: %n synpunkt. Utskicket är besvarat: {rows}. Ctrl+Z tar tillbaka inläsningen.</numerusform>
            <numerusform>Inläst från {whom}: %n synpunkter. Utskicket är besvarat: {rows}. Ctrl+Z tar tillbaka inläsningen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personnummer: {named}. {key} tar bort dem.</source>
        <translation>
            <numerusform>Personnummer: {named}. {key} tar bort det.</numerusform>
            <numerusform>Personnummer: {named}. {key} tar bort dem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personnumret togs bort även i %n andra texter: {named}.</source>
        <translation>
            <numerusform>Personnumret togs bort även i %n annan text: {named}.</numerusform>
            <numerusform>Personnumret togs bort även i %n andra texter: {named}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skrivet: {file}, %n rekommendationer att besvara. Skicka filen till {addressee}.</source>
        <translation>
            <numerusform>Skrivet: {file}, %n rekommendation att besvara. Skicka filen till {addressee}.</numerusform>
            <numerusform>Skrivet: {file}, %n rekommendationer att besvara. Skicka filen till {addressee}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skrivet: {file}, %n svar att kontrollera. Skicka filen till {whom}.</source>
        <translation>
            <numerusform>Skrivet: {file}, %n svar att kontrollera. Skicka filen till {whom}.</numerusform>
            <numerusform>Skrivet: {file}, %n svar att kontrollera. Skicka filen till {whom}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Söker … %n träffar hittills.</source>
        <translation>
            <numerusform>Söker … %n träff hittills.</numerusform>
            <numerusform>Söker … %n träffar hittills.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tillsammans %n akter</source>
        <translation>
            <numerusform>Tillsammans %n akt</numerusform>
            <numerusform>Tillsammans %n akter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tolkningen är sparad. %n svar är märkta för omläsning. Ctrl+I går igenom dem, Ctrl+B låter ett svar stå.</source>
        <translation>
            <numerusform>Tolkningen är sparad. Ett svar är märkt för omläsning. Ctrl+I går igenom dem, Ctrl+B låter ett svar stå.</numerusform>
            <numerusform>Tolkningen är sparad. %n svar är märkta för omläsning. Ctrl+I går igenom dem, Ctrl+B låter ett svar stå.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Underlag till %n revisionsfrågor ({labels}) jämförs med gruppen. De står kvar utan jämförelse. Ctrl+Z tar tillbaka gruppen.</source>
        <translation>
            <numerusform>Underlag till revisionsfråga {labels} jämförs med gruppen. De står kvar utan jämförelse. Ctrl+Z tar tillbaka gruppen.</numerusform>
            <numerusform>Underlag till revisionsfrågorna {labels} jämförs med gruppen. De står kvar utan jämförelse. Ctrl+Z tar tillbaka gruppen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>alla %n akter</source>
        <translation>
            <numerusform>alla %n akter</numerusform>
            <numerusform>alla %n akter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ej besvarat, %n dagar efter sista svarsdag</source>
        <translation>
            <numerusform>ej besvarat, %n dag efter sista svarsdag</numerusform>
            <numerusform>ej besvarat, %n dagar efter sista svarsdag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>om %n dagar</source>
        <translation>
            <numerusform>om %n dag</numerusform>
            <numerusform>om %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passerat sedan %n dagar</source>
        <translation>
            <numerusform>passerat sedan %n dag</numerusform>
            <numerusform>passerat sedan %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>svar i %n rader</source>
        <translation>
            <numerusform>svar i %n rad</numerusform>
            <numerusform>svar i %n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>svar saknas på %n frågor</source>
        <translation>
            <numerusform>svar saknas på %n fråga</numerusform>
            <numerusform>svar saknas på %n frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>svaren {labels}</source>
        <translation>
            <numerusform>svaret {labels}</numerusform>
            <numerusform>svaren {labels}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answered} av %n rader</source>
        <translation>
            <numerusform>{answered} av %n rad</numerusform>
            <numerusform>{answered} av %n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{met} av %n rader</source>
        <translation>
            <numerusform>{met} av %n rad</numerusform>
            <numerusform>{met} av %n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{named} och %n akter till</source>
        <translation>
            <numerusform>{named} och %n akt till</numerusform>
            <numerusform>{named} och %n akter till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} finns inte i det här nyckeltalet; %n andra kommuner har värden.</source>
        <translation>
            <numerusform>{name} finns inte i det här nyckeltalet; %n annan kommun har värden.</numerusform>
            <numerusform>{name} finns inte i det här nyckeltalet; %n andra kommuner har värden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… och %n fel till.</source>
        <translation>
            <numerusform>… och 1 fel till.</numerusform>
            <numerusform>… och %n fel till.</numerusform>
        </translation>
    </message>
</context>
</TS>
