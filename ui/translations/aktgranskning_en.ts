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
        <source>Förslag: {phrase}. Högerpil tar det.</source>
        <translation>Suggestion: {phrase}. The right arrow takes it.</translation>
    </message>
    <message>
        <source>Kopiera som tabell</source>
        <translation>Copy as a table</translation>
    </message>
</context>
</TS>
