<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n akter</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avsnitt</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor att besvara</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saker att känna till</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Akter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Akterna är sekretess. Vad ska skydda filen om datorn kommer bort?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+←</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antal akter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Börja om</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklista</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklistan kan inte användas än. Rätta den, eller välj en annan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De heter Akt 1, Akt 2 och så vidare. Diarienummer kan skrivas till sedan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det du har fyllt i finns kvar till nästa gång, utom lösenfrasen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det här är ett exempel: akterna är påhittade och redan granskade. Tryck Ctrl+Skift+Retur och skriv varför, så öppnas Akt 1 igen och du kan svara själv. Ctrl+4 visar siffrorna i Sammanställning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Du kan också släppa en granskning eller en checklista (Excel) här.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finns inte längre i {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fortsätt på Ny granskning: {name}, steg {step} av {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Första gången? Öppna exemplet: påhittade akter att prova på, som ingen kan förstöra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Förvaltningens lista över alla ärenden, i Excel eller CSV. När granskningen är skapad visas sidan Urval, där listan läses in och akterna lottas fram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallringen är påbörjad men inte avslutad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granskningen är skapad. Nästa steg: lägg till akter, eller tryck på Klistra in en lista….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granskningen är skapad. Nästa steg: läs in en checklista.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granskningen är skapad. Ta fram den första akten och tryck Retur; sedan är varje tangent ett svar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granskningen är skapad. Tryck på Läs in register… och välj listan över alla ärenden i perioden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Går inte att läsa som en granskning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jag har ett register: dra ett urval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jag lägger till eller klistrar in akterna sedan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läs akter mot en checklista, en tangent per svar, och få svaren räknade medan du arbetar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läser checklistan …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läser och kontrollerar {file} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mappen nås inte nu: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ny checklista…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ny granskning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>När granskningen är skapad visas sidan Granskning, där akter läggs till eller klistras in från Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senaste granskningar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skapa granskningen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skapar granskningen …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spara och stäng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steg {number} av {steps}: {title}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Så här många akter:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta bort ur listan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta bort {file} ur listan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vad granskas, och vem granskar? Allt går att ändra sedan, utom filens plats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vilka akter ska läsas? Fler kan läggas till sedan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vilka frågor ska varje akt besvara?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>att fylla i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>här är du</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>i dag {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>i går {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inga akter än</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inga fel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>klart ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>krypterad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>okrypterad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>utan namn än</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} av {cases} klara</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återställ {file} från en säkerhetskopia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återställ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Öppna exempel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Öppna {file} i {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Öppna…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ändrad {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>återstår</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>öppen hos {user} på {host} sedan {since}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
