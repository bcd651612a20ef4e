<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name></name>
    <message>
        <source> av </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Akter att läsa först</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Akterna bakom siffran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aktlistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Börja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Retur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Skift+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Skift+Retur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den valda rekommendationen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den valda revisionsfrågan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flera svar kan väljas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fråga {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fråga {number}: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frågor i akten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget svar än</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klarmarkera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kommentar: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lägg till en rad, tangent L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Märk som läst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nyckeltal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nästa:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rekommendationer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisionsfrågor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv svaret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svar i alla akter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svar på: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svaret är rensat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tangent: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valfri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Var i akten: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visa eller ändra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visas så länge knappen eller F2 hålls nere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kommentar eller plats i akten finns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} av {whole} besvarade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer}, sparat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ändra listan med revisionsfrågor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Öppna igen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
