<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n rader kopierade. Klistra in dem i Word eller Excel.</source>
        <translation>
            <numerusform>1 row copied. Paste it into Word or Excel.</numerusform>
            <numerusform>%n rows copied. Paste them into Word or Excel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Flera filer på en gång</source>
        <translation>Several files at once</translation>
    </message>
    <message>
        <source>Förslag: {phrase}. Högerpil tar det.</source>
        <translation>Suggestion: {phrase}. The right arrow takes it.</translation>
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
        <source>Inget är tillagt. Rätta listan och försök igen.</source>
        <translation>Nothing was added. Correct the list and try again.</translation>
    </message>
    <message>
        <source>Kopiera som tabell</source>
        <translation>Copy as a table</translation>
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
        <source>Släpp en granskning (.granskning) eller en checklista (.xlsx eller .md), en fil i taget.</source>
        <translation>Drop an audit (.granskning) or a checklist (.xlsx or .md), one file at a time.</translation>
    </message>
    <message>
        <source>{what} togs inte emot.</source>
        <translation>{what} was not taken.</translation>
    </message>
    <message numerus="yes">
        <source>… och %n fel till.</source>
        <translation>
            <numerusform>… and 1 more mistake.</numerusform>
            <numerusform>… and %n more mistakes.</numerusform>
        </translation>
    </message>
</context>
</TS>
